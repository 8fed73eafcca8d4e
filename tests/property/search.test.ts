import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readName } from "../../src/core/model/name/name-form.ts";
import { searchEntities } from "../../src/core/query/search/search.ts";
import { readRecord } from "../support/record.ts";
import { makeDataset, makeEntity } from "../support/small-dataset.ts";

const record = readRecord();

/** Every name of the record with its owner; an ambiguous one is nobody's alone. */
const names = record.entities.flatMap(({ id, label, names: others }) =>
  [label, ...others].map((name) => ({ id, name })),
);

const idsFor = (typed: string): readonly string[] =>
  searchEntities(record, typed, { limit: 10 }).result.map(({ id }) => id);

const LETTER = /\p{L}/u;

/** A name with one letter missing, doubled, wrong or swapped with the next one. */
const slips = fc
  .record({
    named: fc.constantFrom(
      ...names.filter(({ name }) => [...name].filter((one) => LETTER.test(one)).length >= 5),
    ),
    kind: fc.constantFrom("missing", "doubled", "wrong", "swapped"),
    place: fc.nat({ max: 200 }),
    letter: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
  })
  .map(({ named: { id, name }, kind, place, letter }) => {
    const letters = [...name];
    const places = letters.flatMap((one, at) => (LETTER.test(one) ? [at] : []));
    const at = places[place % places.length] ?? 0;
    const [one = "", next = ""] = letters.slice(at);
    if (kind === "missing") letters.splice(at, 1);
    else if (kind === "doubled") letters.splice(at, 0, one);
    else if (kind === "wrong") letters[at] = letter;
    else if (LETTER.test(next)) letters.splice(at, 2, next, one);
    return { id, name, typed: letters.join("") };
  });

describe("the search", () => {
  it("finds every label and every other name first, or among those who are called just so", () => {
    for (const { id, name } of names) {
      const { result } = searchEntities(record, name, { limit: 10 });
      const called = result.filter(({ strength }) => strength === "exact").map((hit) => hit.id);
      expect(called, name).toContain(id);
    }
  });

  it("finds a name with one slip among the first three, or behind those that hold what was typed", () => {
    fc.assert(
      fc.property(slips, ({ id, typed }) => {
        const { result } = searchEntities(record, typed, { limit: 10 });
        const place = result.findIndex((hit) => hit.id === id);
        // "VE battery" is no slip to a reader who begins to type "vehicle battery".
        const isBegun = result.slice(0, 3).every(({ strength }) => strength !== "weak");
        return place >= 0 && (place < 3 || isBegun);
      }),
      {
        numRuns: 1500,
        examples: [[{ id: "ev-battery", name: "EV battery", typed: "VE battery" }]],
      },
    );
  });

  it("minds neither capitals nor spaces nor marks", () => {
    const mark = fc.constantFrom(" ", "-", "  ", ".", "_", " – ", "·");
    fc.assert(
      fc.property(fc.constantFrom(...names), mark, fc.boolean(), ({ id, name }, between, loud) => {
        const words = readName(name).words.join(between);
        return idsFor(loud ? words.toUpperCase() : words).includes(id);
      }),
      { numRuns: 600 },
    );
  });

  it("says the same of the same, finds each once, and puts no weaker hit before a stronger", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(...names.map(({ name }) => name.slice(0, 7))),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { result, caveats } = searchEntities(record, typed, { limit: 10 });
        expect(searchEntities(record, typed, { limit: 10 }).result).toEqual(result);
        expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
        const strengths = result.map(({ strength }) => strength).join(" ");
        expect(strengths).toMatch(/^(exact ?)*(close ?)*(weak ?)*$/);
        if (result.length === 0) expect(caveats[0]?.code).toBe("not-in-record");
      }),
      { numRuns: 400 },
    );
  });

  it("finds any name that the gate lets in by that name", () => {
    const name = fc
      .oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.constant("SE AG Co."))
      .filter((one) => readName(one).whole !== "");
    fc.assert(
      fc.property(name, (label) => {
        const one = makeDataset([], { entities: [makeEntity("x1", "organisation", { label })] });
        const { result } = searchEntities(one, label, { limit: 3 });
        return result.some(({ id, strength }) => id === "x1" && strength === "exact");
      }),
      { numRuns: 300 },
    );
  });
});
