import { describe, expect, it } from "vitest";
import { readIntake } from "../../../src/core/intake/read/read-intake.ts";
import { wordIntakeIssue } from "../../../src/core/word/intake.ts";
import { importFile } from "../../support/intake.ts";

const HEADER = "Company,Plant,Town,Country,Capacity (GWh),Status";

async function plants(...rows: readonly string[]): ReturnType<typeof importFile> {
  return importFile("plants.csv", new TextEncoder().encode([HEADER, ...rows].join("\n")));
}

function capacitiesOf({ draft }: Awaited<ReturnType<typeof plants>>): readonly unknown[] {
  const { claims } = draft.documents[0] as { claims: { predicate: string; value: unknown }[] };
  return claims.flatMap(({ predicate, value }) => (predicate === "hasCapacity" ? [value] : []));
}

describe("a cell that cannot be", () => {
  it("is left out with its row, and all else of the file comes in", async () => {
    const file = await plants(
      "Acme,Acme One,Austin,US,100000000,operating",
      "Acme,Acme Two,Reno,US,-5,operating",
      "Acme,Acme Three,Reno,US,12,operating",
    );
    expect(file.laid.dataset).not.toBeNull();
    expect(capacitiesOf(file)).toEqual([{ value: 12, unit: "GWhPerYear" }]);
    const issues = file.draft.issues.filter(({ code }) => code === "implausible");
    expect(issues.map(({ record, column }) => [record, column])).toEqual([
      [2, "Capacity (GWh)"],
      [3, "Capacity (GWh)"],
    ]);
    expect(issues.map(wordIntakeIssue)[0]).toContain('"100000000" is less than nothing, or more');
  });

  it("is read with the unit behind it and as a range, where its column allows it", async () => {
    const file = await plants(
      "Acme,Acme One,Austin,US,43 GWh,operating",
      "Acme,Acme Two,Reno,US,500 MWh/yr,operating",
      "Acme,Acme Three,Reno,US,10-20,operating",
      "Acme,Acme Four,Reno,US,43 t,operating",
    );
    expect(capacitiesOf(file)).toEqual([
      { value: 43, unit: "GWhPerYear" },
      { value: 0.5, unit: "GWhPerYear" },
      { min: 10, max: 20, unit: "GWhPerYear" },
    ]);
  });
});

describe("what the reader says of a file", () => {
  const read = async (choices: Parameters<typeof readIntake>[1]): ReturnType<typeof readIntake> =>
    readIntake(new TextEncoder().encode(`${HEADER}\nAcme,One,Austin,US,1,operating\n`), choices);

  it("is refused where the file has no such sheet or record, with what it has", async () => {
    expect((await read({ table: "Plants" })).refusal).toEqual({
      ...{ code: "no-such-table", name: "Plants", tables: ["table"] },
    });
    expect((await read({ headerRecord: 9 })).refusal).toEqual({
      ...{ code: "no-such-record", record: 9, most: 2 },
    });
    expect((await read({ headerRecord: 0 })).reading?.chosen.records).toHaveLength(2);
  });
});
