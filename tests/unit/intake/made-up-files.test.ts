import { describe, expect, it } from "vitest";
import { readIntake } from "../../../src/core/intake/read/read-intake.ts";
import type { RawClaim } from "../../../src/core/load/schema/claim-schema.ts";
import { type Imported, importFile, intakeBytes } from "../../support/intake.ts";

const claimsOf = ({ draft }: Imported): readonly RawClaim[] =>
  (draft.documents[0] as { readonly claims: readonly RawClaim[] }).claims;
const issuesOf = ({ draft }: Imported, code: string): readonly number[] =>
  draft.issues.filter((one) => one.code === code).map(({ record }) => record);
const asksOf = ({ questions }: Imported): readonly string[] => questions.map(({ ask }) => ask);
const matchOf = ({ draft }: Imported, name: string): unknown =>
  draft.names.find((one) => one.name === name.replaceAll(", ", " "))?.match.found;

/** Each made-up file, and what a right import of it does. */
const FILES: Readonly<Record<string, (file: Imported) => void>> = {
  "01-facilities-preamble-bom-crlf.csv": (file) => {
    const { chosen } = file.reading;
    expect(chosen.headerRecord).toBe(6);
    expect(chosen.records).toHaveLength(6);
    expect(chosen.aside.slice(-2).map(({ reason }) => reason)).toEqual(["total", "footnote"]);
    expect(chosen.records.map(({ record, line }) => line - record)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(new Set(file.draft.plants.map(({ entity }) => entity)).size).toBe(6);
    expect(file.draft.plants[2]?.match).toMatchObject({
      found: "near",
      entities: ["aesc-florence", "aesc-florence-2"],
    });
    expect(file.draft.plants[4]?.match.found).toBe("none");
    expect(issuesOf(file, "zero-as-unknown")).toEqual([9]);
    expect(issuesOf(file, "point-at-zero")).toEqual([10]);
    expect(chosen.records[3]?.cells[11]).toBe("01608");
    const plover = claimsOf(file).filter(({ at }) => at.includes("Plover"));
    expect(plover.map(({ predicate }) => predicate)).not.toContain("produces");
  },
  "02-investments-zeros.csv": (file) => {
    const zeros = file.questions.filter(({ ask }) => ask === "zero");
    expect(zeros.map((one) => one.field)).toEqual(["zero.amount (US$ m)", "zero.new jobs"]);
    expect(file.questions).toContainEqual({ ask: "repeats", field: "repeats", records: [6] });
    expect(issuesOf(file, "one-plant")).toEqual([3, 8]);
    expect(new Set(file.draft.plants.map(({ entity }) => entity)).size).toBe(9);
    expect([matchOf(file, "LG"), matchOf(file, "Volvo")]).toEqual(["near", "near"]);
    const amounts = claimsOf(file).filter(({ predicate }) => predicate === "invests");
    expect(amounts[1]?.qualifiers?.amount).toEqual({ value: 4.3e9, unit: "USD" });
    expect(amounts.map(({ qualifiers }) => qualifiers?.amount)).not.toContainEqual({
      value: 0,
      unit: "USD",
    });
  },
  "03-plants-de-cp1252.csv": (file) => {
    expect(file.reading.decoded?.encoding).toBe("windows-1252");
    expect(file.reading.delimiter).toBe(";");
    const values = claimsOf(file).flatMap(({ predicate, value }) =>
      predicate === "hasCapacity" ? [value] : [],
    );
    expect(values).toEqual([
      { value: 70.5, unit: "GWhPerYear" },
      { value: 1200.5, unit: "GWhPerYear" },
    ]);
    expect(claimsOf(file).map(({ qualifiers }) => qualifiers?.date)).toContain("2018-03-01");
    expect(issuesOf(file, "point-swapped")).toEqual([5]);
    expect(file.reading.chosen.aside.map(({ reason }) => reason)).toEqual(["total"]);
  },
  "04-suppliers-ko-cp949.csv": (file) => {
    expect(file.reading.decoded?.encoding).toBe("euc-kr");
    const found = [
      "주식회사 LG에너지솔루션",
      "삼성SDI㈜",
      "(주)엘앤에프",
      "LG",
      "SK",
      "가나다전지",
    ].map((name) => matchOf(file, name));
    expect(found).toEqual(["one", "one", "none", "near", "near", "none"]);
    expect(claimsOf(file).map(({ predicate }) => predicate)).not.toContain("suppliesTo");
  },
  "05-suppliers-ragged.csv": (file) => {
    expect(file.reading.chosen.held.map(({ record, line }) => [record, line])).toEqual([[3, 3]]);
    expect(file.reading.chosen.records[2]?.cells[1]).toBe('Wren "Power" GmbH');
  },
  "06-ownership-long.csv": (file) => {
    const shares = claimsOf(file).map(({ qualifiers }) => qualifiers?.share);
    expect(shares).toContainEqual({ value: 100, unit: "percent" });
    expect(shares).toContainEqual({ min: 50, minExclusive: true, max: 100, unit: "percent" });
    expect(issuesOf(file, "shares-over-100")).toEqual([5]);
    const unnamed = file.draft.documents.flatMap(
      (one) => (one.entities as { unnamed?: string }[] | undefined) ?? [],
    );
    expect(unnamed.map((one) => one.unnamed)).toContain("severalUnnamed");
  },
  "07-trade-wide.csv": (file) => {
    const claims = claimsOf(file);
    expect(claims.map(({ predicate }) => predicate)).toEqual(claims.map(() => "tradeVolume"));
    expect(claims.find(({ state }) => state === "withheld")).toMatchObject({
      qualifiers: { destination: "south-korea", product: "lithium" },
      asOf: "2023",
    });
    expect(claims.at(-1)).toMatchObject({
      subject: "south-korea",
      value: { value: 120576.7, unit: "t", approx: true },
    });
    expect(issuesOf(file, "zero-as-unknown")).toEqual([3]);
    expect(file.reading.chosen.aside.map(({ reason }) => reason)).toEqual(["total"]);
  },
  "08-edges-mixed.csv": (file) => {
    const edges = claimsOf(file).map(({ subject, object }) => [subject, object]);
    expect(edges).toEqual([
      ["catl", "bmw"],
      ["samsung-sdi", "bmw"],
      ["catl", "bmw"],
    ]);
    expect(issuesOf(file, "no-relation")).toEqual([4, 6, 7]);
    expect(asksOf(file)).toContain("edge-product");
    expect(claimsOf(file).every(({ commitment }) => commitment === undefined)).toBe(true);
  },
  "09-my-list.txt": (file) => {
    const found = file.reading.chosen.records.map(({ cells }) => matchOf(file, cells[0] ?? ""));
    const is = (state: unknown): readonly number[] =>
      found.flatMap((one, at) => (one === state ? [at + 1] : []));
    expect(is("near")).toEqual([2, 3, 4, 5, 8]);
    expect(is("none")).toEqual([6, 9, 10, 11, 13, 14]);
    expect(is(undefined)).toEqual([15, 16]);
  },
  "10-kumu-blueprint-trailing-comma.json": (file) => {
    expect(file.reading.losses).toEqual([{ code: "missing-node", ids: ["Plover Cells"] }]);
    expect(claimsOf(file).map(({ subject, object }) => [subject, object])).toEqual([
      ["catl", "bmw"],
    ]);
  },
  "11-kumu-project.json": (file) => {
    expect(claimsOf(file)).toMatchObject([{ subject: "aesc", predicate: "operates" }]);
    expect(file.reading.tables.flatMap(({ header }) => header).join()).not.toContain("metrics");
  },
  "12-dynamic-nested.gexf": (file) => {
    const dated = file.reading.tables.find(({ name }) => name === "dated values");
    expect(dated?.records.map(({ cells }) => cells.slice(2))).toEqual([
      ["Nissan", "", "2019-03-29"],
      ["Envision", "2019-03-29", ""],
    ]);
    expect(claimsOf(file).map(({ predicate }) => predicate)).toEqual([
      "suppliesTo",
      "suppliesTo",
      "partOf",
    ]);
    expect(file.reading.losses).toContainEqual({ code: "missing-node", ids: ["n9"] });
  },
  "13-yed.graphml": (file) => {
    expect(file.reading.chosen.records[0]?.cells.slice(0, 3)).toEqual([
      "Samsung SDI",
      "cells",
      "BMW",
    ]);
    expect(claimsOf(file)).toEqual([]);
    expect(asksOf(file)).toContain("relations");
  },
  "14-neo4j-apoc.graphml": (file) => {
    expect(claimsOf(file)).toMatchObject([
      { subject: "catl", predicate: "suppliesTo", object: "bmw" },
    ]);
  },
  "15-bods-0.4.json": (file) => {
    expect(claimsOf(file)).toMatchObject([
      { qualifiers: { share: { min: 25, max: 50 } }, time: { to: "2025-01-31" } },
    ]);
    expect(claimsOf(file)[0]?.note).toContain("interestedPartyExemptFromDisclosure");
  },
  "16-merged-two-headers.xlsx": (file) => {
    const { chosen, tables } = file.reading;
    expect(tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Read me", false],
      ["Plants", false],
      ["old", true],
    ]);
    expect([chosen.name, chosen.headerRecord]).toEqual(["Plants", 2]);
    expect(chosen.records[1]?.cells.slice(0, 8)).toEqual([
      "LG Energy Solution",
      "Lansing",
      "MI",
      "3400",
      "0",
      "2022",
      "100 %",
      "07001",
    ]);
    expect([...(chosen.records[1]?.marks ?? [])]).toEqual(
      expect.arrayContaining([
        [0, "merged"],
        [3, "formula"],
        [8, "error"],
      ]),
    );
    expect(chosen.records[1]?.cells[8]).toBe("");
  },
  "osh-12.xls": (file) => expect(file.reading.chosen.records).toHaveLength(15),
  "mixed_multigraph.graphml": (file) => expect(asksOf(file)).toContain("relations"),
};

describe("a file of somebody's own", () => {
  for (const [name, check] of Object.entries(FILES)) {
    it(`is read as it should be, and passes the gate: ${name}`, async () => {
      const file = await importFile(name);
      expect(file.laid.issues.map(({ field, message }) => [field, message])).toEqual([]);
      expect(file.laid.dataset).not.toBeNull();
      check(file);
    });
  }

  it("with one cell at the end of the sheet is refused with what is too much", async () => {
    const { refusal } = await readIntake(intakeBytes("17-far-cell.xlsx"));
    expect(refusal).toMatchObject({ code: "too-many", what: "cells" });
  });

  it("that the record has already corroborates nothing", async () => {
    const bytes = new TextEncoder().encode("source,relation,target\nAESC,supplier_of,BMW\n");
    const same = (await importFile("x.csv", bytes)).laid.dataset?.claims.find(
      ({ predicate, subject, object }) =>
        predicate === "suppliesTo" && subject[0] === "aesc" && object === "bmw",
    );
    const { mapping } = await importFile("x.csv", bytes);
    const source = { ...mapping.source, same: same?.source ?? null };
    const again = await importFile("x.csv", bytes, { source });
    expect(same?.source).toBeTruthy();
    expect(claimsOf(again)[0]?.sameEvidenceAs).toMatch(new RegExp(`^${same?.source}/`));
  });
});
