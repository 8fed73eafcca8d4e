import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../../src/core/load/load-dataset.ts";
import { readYaml } from "../../../src/core/load/read-yaml.ts";
import type { IssueCode } from "../../../src/core/model/issue.ts";
import { readData } from "../../../src/io/read-data.ts";
import { loadSmall, type SmallData, smallDocuments } from "./small-data.ts";

const FIXTURES = fileURLToPath(new URL("../../fixture/issues/", import.meta.url));

/** Each code's field and what its message quotes. The line is where the fixture says "# here", if it has one. */
const CASES: {
  readonly [C in IssueCode]: {
    readonly field: string;
    readonly quoted: string;
    /** Where the whole file is meant. */
    readonly file?: string;
  };
} = {
  "unread-file": {
    field: "",
    quoted: "does not end with .yaml",
    file: "sources/gazette-2024.yaml.txt",
  },
  "damaged-text": { field: "", quoted: "no UTF-8" },
  "not-yaml": { field: "", quoted: '"title: Maker: at home' },
  "wrong-shape": { field: "claims[0].at", quoted: "7 " },
  "missing-field": { field: "claims[1].note", quoted: '"note"' },
  "unknown-field": { field: "claims[0].comitment", quoted: '"comitment"' },
  "unknown-word": { field: "claims[0].kind", quoted: '"facts"' },
  "bad-id": { field: "claims[0].id", quoted: '"C 01"' },
  "bad-date": { field: "claims[0].time.from", quoted: '"2025-02-30"' },
  "reversed-period": { field: "claims[0].time", quoted: "from 2024 to 2019" },
  "reversed-interval": { field: "claims[1].qualifiers.count", quoted: "from 5 to 2" },
  "out-of-range": { field: "claims[1].qualifiers.share", quoted: "120 percent" },
  "duplicate-id": { field: "claims[1].id", quoted: '"gazette-2025/c01"' },
  "repeated-subject": { field: "claims[0].subject[1]", quoted: '"maker"' },
  "self-reference": { field: "claims[1].object", quoted: '"maker"' },
  "unknown-entity": { field: "claims[1].object", quoted: '"japn"' },
  "unknown-source": {
    field: "lenses[0].sources[0]",
    quoted: '"gazette-2052"',
  },
  "unknown-claim": { field: "claims[0].supersedes[0]", quoted: '"gazette-2025/c99"' },
  "wrong-class": { field: "claims[1].object", quoted: '"gazette"' },
  "wrong-complement": { field: "claims[0].object", quoted: '"unknown"' },
  "claim-after-source": { field: "claims[0].time.from", quoted: '"2025-08"' },
  "source-in-future": { field: "source.published", quoted: '"2099-06-23"' },
  "claims-gone": { field: "", quoted: '"gazette-2025/c02"', file: "releases/2025.6.1.json" },
  "inference-without-inputs": { field: "claims[1].rule", quoted: '"gazette-2025/c02"' },
  "inference-without-author": { field: "claims[1].saidBy", quoted: '"gazette"' },
  "inputs-without-inference": { field: "claims[1].rule", quoted: '"gazette-2025/c02"' },
  "hypothesis-as-evidence": { field: "claims[0].kind", quoted: '"gazette-2025/c01"' },
  "circular-reference": { field: "claims[0].supersedes", quoted: '"gazette-2025/c01"' },
  "entity-without-claims": { field: "entities[2].id", quoted: '"stranger"' },
  "same-label": { field: "entities[2].label", quoted: '"Maker"' },
  "broken-scenario": { field: "patches[0].entity", quoted: '"makr"' },
};
const CODES = Object.keys(CASES) as IssueCode[];

describe("a folder with one mistake", () => {
  it("stands in the fixtures for every issue code, and for nothing else", () => {
    expect(readdirSync(FIXTURES).sort()).toEqual([...CODES].sort());
  });

  it.each(CODES)("yields %s alone, with its address, the bad value and what to do", (code) => {
    const folder = join(FIXTURES, code);
    const { issues, dataset } = readData(folder, { today: "2026-11-27" });
    const { field, quoted, file } = CASES[code];
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    const place = file === undefined ? findMark(folder) : { file, line: null };
    expect(issues[0]).toMatchObject({ ...place, field });
    expect(issues[0]?.message).toContain(quoted);
    expect(issues[0]?.expected).toMatch(/\w/);
    expect(issues[0]?.hint).toMatch(/\w.*[.?]$/);
    expect(dataset === null).toBe(issues[0]?.severity === "error");
  });

  it("is good data once the mistake is gone", () => {
    expect(loadSmall().issues).toEqual([]);
    expect(loadSmall().dataset?.claims).toHaveLength(2);
  });
});

/** The file and line of a fixture that says "# here". */
function findMark(folder: string): { file: string; line: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const marks = files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.flatMap((text, index) =>
      text.endsWith("# here") ? [{ file: relative(folder, path), line: index + 1 }] : [],
    );
  });
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) throw new Error(`${folder} must have one "# here".`);
  return mark;
}

describe("claims of the last release that are gone", () => {
  const SOURCE = "gazette-2025";
  /** What is said where the last release had this many claims, two of which are there. */
  function goneOf(published: number, occasion = {}, { there = 100, broken = "" } = {}) {
    const ids = Array.from({ length: published }, (_, at) => `${SOURCE}/c0${at + 1}`);
    const claims = Object.fromEntries(ids.map((id) => [id, "digest"]));
    const many = Array.from(
      { length: there },
      (_, at) =>
        `\n  - { id: c0${at + 1}, subject: maker, predicate: basedIn, object: japan, at: P${at}, kind: fact }`,
    ).join("");
    const used =
      "\n  - { id: c99999, subject: buyer, predicate: basedIn, object: japan, at: P1, kind: fact }";
    const releases = [{ name: "2025.6.1", claims }];
    const documents = smallDocuments({ claims: many + used + broken });
    return loadDataset(documents, "test", releases as never, occasion).issues.map(
      ({ code, severity, message }) => ({ code, severity, message }),
    );
  }

  it("are a warning up to one in a hundred, and more are an error unless they are allowed", () => {
    expect(goneOf(100)).toEqual([]);
    expect(goneOf(101)).toMatchObject([{ code: "claims-gone", severity: "warning" }]);
    expect(goneOf(100, {}, { there: 99 })).toMatchObject([{ severity: "warning" }]);
    expect(goneOf(102)).toMatchObject([{ code: "claims-gone", severity: "error" }]);
    expect(goneOf(102, { allowDrop: true })).toMatchObject([{ severity: "warning" }]);
    expect(goneOf(101)[0]?.message).toContain("1 claim of release 2025.6.1 is gone");
    expect(goneOf(102)[0]?.message).toContain("2 claims of release 2025.6.1 are gone");
  });

  it("are not told where a claim cannot be read: that is told already", () => {
    const broken = "\n  - { id: c0101, subject: maker, predicate: basedIn, kind: fact }";
    expect(goneOf(102, {}, { broken }).map(({ code }) => code)).not.toContain("claims-gone");
  });
});

describe("two records with one id", () => {
  it("are refused also where they are sources", () => {
    const twice = [
      ...smallDocuments(),
      ...smallDocuments({ claims: " []" }).filter(({ file }) => file.startsWith("sources/")),
    ];
    const { issues } = loadDataset(twice, "test");
    expect(issues).toMatchObject([{ code: "duplicate-id", field: "source.id" }]);
  });
});

describe("a status", () => {
  it("is none that the class cannot have; one that is not known is, and so is a milestone", () => {
    const organisations = `
class: organisation
entities: [{ id: gazette, label: G }]
---
class: facility
entities: [{ id: plant, label: Plant }]`;
    const codes = (said: string) =>
      loadSmall({
        organisations,
        claims: `
  - { id: c01, subject: plant, predicate: locatedIn, object: japan, at: P1, kind: fact }
  - { id: c02, subject: plant, ${said}, at: P2, kind: fact }`,
      }).issues.map(({ code }) => code);
    expect(codes("predicate: hasStatus, value: operating")).toEqual([]);
    expect(codes("predicate: hasStatus, state: unknown")).toEqual([]);
    expect(codes("predicate: hasMilestone, value: opening, qualifiers: { date: 2024 }")).toEqual(
      [],
    );
    expect(codes("predicate: hasStatus, value: expired")).toEqual(["wrong-class"]);
  });
});

describe("a claim on what was", () => {
  it("is no claim on the future, whether or not the day of the reading is told", () => {
    const claims = `
  - { id: c01, subject: maker, predicate: basedIn, object: japan, time: { from: 2019 }, at: P1, kind: fact }
  - { id: c02, subject: buyer, predicate: basedIn, object: japan, at: P2, kind: fact }`;
    for (const occasion of [{}, { today: "2026-11-27" }]) {
      expect(loadSmall({ claims }, occasion).issues).toEqual([]);
    }
  });
});

describe("a raw material of a case", () => {
  const load = (ids: string, parts: Partial<SmallData> = {}) =>
    loadDataset(
      [
        ...smallDocuments(parts),
        ...readYaml(
          "case.yaml",
          "case",
          `title: Makers
about: Who makes what.
trade:
  tiers:
    raw: ${ids}
    makers: [a, b, c, d, e]
    plants: [a, b, c, d, e]
    rest: f
`,
        ),
      ],
      "test",
    );
  const raw = (ids: string) => load(ids).issues;

  it.each([
    ["[lithum]", "unknown-entity", '"lithum"', "the id of an entity in entities/"],
    ["[maker]", "wrong-class", '"maker" is of class organisation', "the id of a product"],
    ["[japan]", "wrong-class", '"japan" is of class place', "the id of a product"],
  ])("is a product of the record: %s is not", (ids, code, quoted, expected) => {
    expect(raw(ids)).toMatchObject([
      {
        code,
        severity: "error",
        file: "case.yaml",
        line: 5,
        field: "trade.tiers.raw[0]",
        message: expect.stringContaining(quoted),
        expected,
      },
    ]);
  });

  it("goes by the id that it has now", () => {
    const places = `
class: place
entities: [{ id: japan, label: Japan }]
---
class: product
entities: [{ id: ore, label: Ore, aliases: [old-ore] }]`;
    const { dataset, issues } = load("[old-ore]", { places });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dataset?.case.trade.tiers.raw).toEqual(["ore"]);
  });

  it("may be none, and every one that is not there is told", () => {
    expect(raw("[]")).toEqual([]);
    expect(raw("[tin, maker, zinc]").map(({ field }) => field)).toEqual([
      "trade.tiers.raw[0]",
      "trade.tiers.raw[1]",
      "trade.tiers.raw[2]",
    ]);
  });
});
