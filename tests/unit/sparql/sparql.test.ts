import { Store } from "oxigraph";
import { beforeAll, describe, expect, it } from "vitest";
import { labelOf } from "../../../src/core/graph/entity-label.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { writeNQuads } from "../../../src/core/rdf/n-quads.ts";
import { writeTrig } from "../../../src/core/rdf/trig.ts";
import { writeQuads } from "../../../src/core/rdf/write-quads.ts";
import { runQuery } from "../../../src/core/sparql/run-query.ts";
import type { SparqlProblem, SparqlTable } from "../../../src/core/sparql/sparql-answer.ts";
import { wordProblem } from "../../../src/core/sparql/word-problem.ts";
import { entityOf, thingColumns } from "../../../src/core/sparql/word-term.ts";
import { workedQueries } from "../../../src/core/sparql/worked-queries.ts";
import { writeResultCsv, writeResultText } from "../../../src/core/sparql/write-result.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

function open(dataset: Dataset): Store {
  const store = new Store();
  const text = writeNQuads(writeQuads(dataset, LENSES.default));
  store.load(text, { format: "application/n-quads" });
  return store;
}

const solar = readSolarRecord();
const whole = readRecord();
let solarStore: Store;
let wholeStore: Store;
beforeAll(() => {
  solarStore = open(solar);
  wholeStore = open(whole);
});
const ask = (query: string, most = 100) => runQuery(solarStore, query, most);
const rows = (query: string): SparqlTable => ask(query) as SparqlTable;

describe("a record as statements for queries", () => {
  it("is the same as its TriG, whatever signs its texts have", () => {
    const [first, ...others] = solar.entities;
    if (first === undefined) throw new Error("The record is empty.");
    const odd = { ...first, note: 'a "b" \\ c\nd\r\te \u2028 é 삼성 \\u0041' };
    const quads = [...writeQuads({ ...solar, entities: [odd, ...others] }, LENSES.default)];
    const [lines, trig] = [new Store(), new Store()];
    lines.load(writeNQuads(quads), { format: "application/n-quads" });
    trig.load(writeTrig(quads), { format: "application/trig" });
    const dump = (store: Store): readonly string[] =>
      store.dump({ format: "application/n-quads" }).split("\n").sort();
    expect(dump(lines)).toEqual(dump(trig));
  });

  it("answers as the record says: each counted claim between two things is a row, and no other", () => {
    const { rows: found } = rows("SELECT DISTINCT ?a ?b { ?a ss:suppliesTo ?b }");
    const said = solar.claims
      .filter((one) => one.predicate === "suppliesTo" && one.polarity === "positive")
      .filter(({ state, kind }) => state === "known" && LENSES.default.kinds.includes(kind))
      .flatMap((one) => one.subject.map((subject) => `${subject} ${one.object}`));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((row) => row.map(entityOf).join(" ")))).toEqual(new Set(said));
  });

  it("answers yes or no, and builds statements", () => {
    expect(ask("ASK { ?a ss:suppliesTo ?b }")).toEqual({ truth: true });
    const built = rows("CONSTRUCT { ?b ss:buysFrom ?a } WHERE { ?a ss:suppliesTo ?b }");
    expect(built.columns).toEqual(["subject", "predicate", "object"]);
    expect(built.found).toBeGreaterThan(0);
    // Words of the language in names, texts and comments are none of the query.
    expect(
      rows('# construct\nPREFIX construct: <a:b> SELECT ("ask" AS ?describe) {}').rows,
    ).toEqual([[{ type: "literal", value: "ask" }]]);
  });

  it("gives no more rows than are asked for, and says how many there were", () => {
    const few = ask("SELECT * { ?a ?b ?c }", 3) as SparqlTable;
    expect(few.rows).toHaveLength(3);
    expect(few.found).toBeGreaterThan(3);
    expect(writeResultText(few, String)).toContain(`The first 3 of ${few.found} rows.`);
  });

  it("says where a query is wrong, and quotes the line", () => {
    const wrong = (query: string): string => wordProblem(query, ask(query) as SparqlProblem);
    expect(wrong("SELECT * {\n  ?a ?b }")).toMatch(/line 2, column \d+, "\?a \?b }": expected/);
    expect(wrong("SELECT * { ?a foo:bar ?c }")).toMatch(/line 1.*"SELECT \* { \?a foo:bar/);
    expect(wrong("PREFIX a: <b:c>\nDELETE WHERE { ?a ?b ?c }")).toContain("do not change it");
    expect(wrong("SELECT * { SERVICE <http://far.example/> { ?a ?b ?c } }")).toContain(
      "SERVICE out",
    );
    expect(wrong("x".repeat(30_000))).toContain("30000 characters");
    expect(ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c }")).toMatchObject({ found: 1 });
  });

  it("is written as a table in which entities keep their IRI and get their name", () => {
    const found = rows("SELECT ?a ?n { ?a ss:suppliesTo ?b . BIND(-5 AS ?n) } LIMIT 1");
    const byId = new Map(solar.entities.map((one) => [one.id, one]));
    const csv = parseCsv(writeResultCsv(found, (id) => labelOf(id, byId)));
    const id = entityOf(found.rows[0]?.[0] ?? null) ?? "";
    expect(csv).toEqual([
      ["a", "a_label", "n"],
      [`urn:second-source:entity:${id}`, labelOf(id, byId), "-5"],
    ]);
    expect(thingColumns(found)).toBeNull();
    expect(thingColumns(rows("SELECT ?n ?a ?b { ?a ss:suppliesTo ?b BIND(1 AS ?n) }"))).toEqual([
      1, 2,
    ]);
  });
});

describe("worked queries", () => {
  const all = workedQueries(whole);
  it("are a dozen and more, and all that name nothing of a record are the same for each", () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(workedQueries(solar).slice(0, 12)).toEqual(all.slice(0, 12));
    expect(workedQueries({ ...whole, case: { ...whole.case, examples: [] } })).toHaveLength(12);
  });

  it.each(all)("$title: finds something in the shipped record", ({ query }) => {
    expect(runQuery(wholeStore, query, 5)).toMatchObject({
      rows: expect.arrayContaining([expect.anything()]),
    });
  });

  it.each(workedQueries(solar))("$title: can be asked of another record", ({ query }) => {
    expect(ask(query)).toHaveProperty("rows");
  });
});
