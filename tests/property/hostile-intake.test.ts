import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameTable } from "../../src/core/intake/read/frame-table.ts";
import { readIntake } from "../../src/core/intake/read/read-intake.ts";
import { importFile, intakeBytes } from "../support/intake.ts";

const NAMES = [
  "02-investments-zeros.csv",
  "04-suppliers-ko-cp949.csv",
  "10-kumu-blueprint-trailing-comma.json",
  "12-dynamic-nested.gexf",
  "13-yed.graphml",
  "15-bods-0.4.json",
  "16-merged-two-headers.xlsx",
  "osh-12.xls",
];
const RUNS = Number(process.env.FUZZ_RUNS ?? 12);

/** A file with some bytes changed, cut off or put twice. */
const damage = fc.record({
  at: fc.array(fc.nat({ max: 8000 }), { minLength: 1, maxLength: 6 }),
  byte: fc.nat({ max: 255 }),
  cut: fc.option(fc.nat({ max: 8000 })),
});

describe("a damaged file", () => {
  for (const name of NAMES) {
    it(`is read or refused, and nothing is thrown: ${name}`, async () => {
      const whole = intakeBytes(name);
      await fc.assert(
        fc.asyncProperty(damage, async ({ at, byte, cut }) => {
          const bytes = whole.slice(
            0,
            cut === null ? whole.length : Math.max(1, cut % whole.length),
          );
          for (const place of at) bytes[place % bytes.length] = byte;
          const { reading, refusal } = await readIntake(bytes);
          expect(reading === null).toBe(refusal !== null);
        }),
        { numRuns: RUNS, seed: 20261128 },
      );
    });
  }

  it("cannot reach the objects of the language by its columns or words", async () => {
    const text =
      "__proto__,company,constructor,status\nx,toString,y,__proto__\n,valueOf,,hasOwnProperty\n";
    const { laid } = await importFile("proto.csv", new TextEncoder().encode(text));
    expect(laid.dataset).not.toBeNull();
    expect(({} as Record<string, unknown>).company).toBeUndefined();
  });

  it("with a document type, or with more levels than any graph has, is refused before it is parsed", async () => {
    const read = async (text: string): Promise<string | undefined> =>
      (await readIntake(new TextEncoder().encode(text))).refusal?.code;
    expect(await read('<!DOCTYPE x [<!ENTITY a "b">]><gexf>&a;</gexf>')).toBe("doctype");
    expect(await read(`<gexf>${"<a>".repeat(300)}${"</a>".repeat(300)}</gexf>`)).toBe("too-deep");
    expect(await read("[".repeat(500))).toBe("too-deep");
    expect(await read("")).toBe("empty");
    expect(await read("a,b\n".repeat(200_001))).toBe("too-many");
  });
});

describe("a table", () => {
  it("loses no row: each is the header, a record, held back or set aside", () => {
    const row = fc.array(fc.constantFrom("", "a", "Total", "12", "name", "3,5"), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (cells) => {
        const rows = cells.map((one, index) => ({
          record: index + 1,
          line: index + 1,
          cells: one,
        }));
        const { records, held, aside, headerRecord } = frameTable({
          name: "t",
          hidden: false,
          rows,
        });
        expect(records.length + held.length + aside.length + Number(headerRecord > 0)).toBe(
          rows.length,
        );
      }),
      { seed: 7 },
    );
  });
});
