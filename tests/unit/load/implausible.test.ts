import { describe, expect, it } from "vitest";
import { wordIssue } from "../../../src/core/load/word-issue.ts";
import { MOST_PLAUSIBLE } from "../../../src/core/model/reading/plausible.ts";
import { UNITS, type Unit } from "../../../src/core/model/vocabulary.ts";
import { readRecord } from "../../support/record.ts";
import { loadSmall, loadWithClaim } from "./small-data.ts";

const complaints = (claim: string): readonly string[] =>
  loadWithClaim(`{ id: c03, at: P3, kind: fact, ${claim} }`).issues.map(wordIssue);
const property = (quantity: string): string =>
  `subject: maker, predicate: hasProperty, value: ${quantity}, qualifiers: { property: size }`;

describe("a number beyond what its unit can mean is refused", () => {
  const units = Object.keys(UNITS) as Unit[];

  it.each(units)("in %s, at its bound and not below", (unit) => {
    const most = MOST_PLAUSIBLE[unit];
    expect(complaints(property(`{ value: ${most}, unit: ${unit} }`))).toEqual([]);
    for (const beyond of [most * 1.01, 1e308, 9007199254740993n, -1]) {
      for (const field of ["value", "min", "max"]) {
        const [found, ...others] = complaints(property(`{ ${field}: ${beyond}, unit: ${unit} }`));
        expect(found).toContain("out of range");
        expect(found).toContain(`Expected 0 to ${most} ${unit}`);
        expect(others).toEqual([]);
      }
    }
  });

  it("and each bound is far above the record, and a number that is kept as it is written", () => {
    const greatest = new Map<string, number>();
    JSON.stringify(readRecord(), (_, value) => {
      if (typeof value?.unit === "string") {
        for (const number of [value.value, value.min, value.max]) {
          if (typeof number !== "number") continue;
          greatest.set(value.unit, Math.max(number, greatest.get(value.unit) ?? 0));
        }
      }
      return value;
    });
    for (const unit of units) {
      expect(MOST_PLAUSIBLE[unit]).toBeLessThan(Number.MAX_SAFE_INTEGER);
      expect(MOST_PLAUSIBLE[unit], unit).toBeGreaterThanOrEqual(10 * (greatest.get(unit) ?? 0));
    }
  });

  it.each([
    [
      "text in the place of a number",
      '{ value: "27,5", unit: percent }',
      "a number, with no comma",
    ],
    ["a number beyond all numbers", "{ value: .inf, unit: GWh }", "does not fit"],
    ["no number", "{ value: .nan, unit: GWh }", "does not fit"],
  ])("as is %s", (_, quantity, words) => {
    expect(complaints(property(quantity)).join()).toContain(words);
  });

  it("and a share ends at 100, at each of its ends", () => {
    for (const share of ["value: 101", "min: 101", "min: 10, max: 101"]) {
      expect(
        complaints(
          `subject: maker, predicate: ownsStakeIn, object: buyer, qualifiers: { share: { ${share}, unit: percent } }`,
        ),
      ).toEqual([expect.stringContaining("Expected 0 to 100 percent")]);
    }
  });
});

describe("a year beyond what a source can speak of is refused", () => {
  it.each(["0001", "1799-12-31", "2101", "9999-12", "../0999", "1700/2025", "2025/3000", "0000~"])(
    "%s",
    (date) => {
      const based = `subject: maker, predicate: basedIn, object: japan, time: { from: "${date}" }`;
      expect(complaints(based)).toContainEqual(expect.stringContaining("out of the years"));
      const { issues } = loadSmall({ source: SOURCE.replace("2025-06-23", date) });
      expect(issues.map(wordIssue)).toContainEqual(expect.stringContaining("out of the years"));
    },
  );

  it.each(["1800", "1899~", "../2026", "2025/.."])("and %s is not", (date) => {
    expect(complaints(`${BASED}, asOf: "${date}"`)).toEqual(
      date === "../2026" ? [] : expect.not.arrayContaining([expect.stringContaining("years")]),
    );
  });
});

const BASED = "subject: maker, predicate: basedIn, object: japan";
const SOURCE = `
source:
  id: gazette-2025
  title: Makers
  publisher: gazette
  published: "2025-06-23"
  publishedBasis: stated
  kind: news
  read: whole`;

describe("what is still to come is no source", () => {
  const today = "2026-11-27";
  it.each([
    ["2026-11-27", 0],
    ["2026-11-28", 0],
    ["2026-11-29", 1],
    ["2026-12", 1],
    ["2027", 1],
    ["2026", 0],
    ["2099-01-01", 1],
  ])("published %s: %d errors", (published, count) => {
    const { issues } = loadSmall({ source: SOURCE.replace("2025-06-23", published) }, { today });
    expect(issues.map(({ code }) => code)).toEqual(Array(count).fill("source-in-future"));
  });

  it.each([
    ["an undated one", SOURCE.replace('  published: "2025-06-23"\n', "")],
    ["one of which only the beginning is known", SOURCE.replace("2025-06-23", "2025/..")],
    ["one of a year that is not over", SOURCE.replace("2025-06-23", "2020/2099")],
  ])("nor does %s know of it", (_, source) => {
    const claims = `\n  - { id: c01, subject: [maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact, asOf: 2027 }`;
    expect(loadSmall({ source, claims }, { today }).issues).toMatchObject([
      { code: "claim-after-source" },
    ]);
    expect(loadSmall({ source, claims }).issues).toEqual([]);
  });

  it("nor was it looked up", () => {
    const places = `
class: place
entities:
  - id: japan
    label: Japan
    externalIds: [{ scheme: s, value: v, checkedAt: 2027-01-01, checkedIn: register }]`;
    expect(loadSmall({ places }, { today }).issues).toMatchObject([
      { code: "source-in-future", field: "entities[0].externalIds[0].checkedAt" },
    ]);
  });
});

describe("nobody has to do with itself", () => {
  it.each([
    "predicate: ownsStakeIn, object: maker, qualifiers: { share: { value: 50, unit: percent } }",
    "predicate: ownsStakeIn, object: old-maker, qualifiers: { share: unknown }",
    "predicate: acquired, object: maker, qualifiers: { date: 2025 }",
    "predicate: alternativeFor, object: maker, qualifiers: { product: unknown }",
    "predicate: tariffRisk, value: lower, qualifiers: { comparedWith: old-maker }",
    "predicate: possiblySameAs, object: maker",
  ])("%s", (claim) => {
    expect(complaints(`subject: [buyer, maker], ${claim}`)).toEqual([
      expect.stringContaining("to do with itself"),
    ]);
  });

  it("but a maker may supply its own works", () => {
    expect(
      complaints(
        "subject: maker, predicate: suppliesTo, object: maker, qualifiers: { product: unknown }",
      ),
    ).toEqual([]);
  });
});

describe("an id is a name of ours", () => {
  it.each(["constructor", "__proto__", "Maker", "mäker", "a".repeat(201), "m\u0430ker", "ma ker"])(
    "and not %j",
    (id) => {
      const { issues, dataset } = loadSmall({
        places: `class: place\nentities:\n  - id: ${JSON.stringify(id)}\n    label: Japan`,
      });
      expect(dataset).toBeNull();
      expect(issues[0]?.code).toBe("bad-id");
      expect(issues[0]?.message.length).toBeLessThan(150);
    },
  );
});
