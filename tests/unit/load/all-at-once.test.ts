import { describe, expect, it } from "vitest";
import { loadSmall, loadWithClaim } from "./small-data.ts";

const codesOf = ({ issues }: ReturnType<typeof loadSmall>): readonly string[] =>
  issues.map(({ code, field }) => `${field} ${code}`);

describe("several mistakes", () => {
  it("come all at once, whether they are in one record, in several or across records", () => {
    const load = loadSmall({
      places: "class: place\nentities: [{ id: japan, label: '' }, { id: mars, label: Mars }]",
      claims: `
  - { id: c01, subject: maker, predicate: basedIn, object: japan, at: 7, kind: facts, time: 2025 }
  - { id: c02, subject: buyer, predicate: basedIn, object: jupiter, at: P2, kind: fact }
  - { id: c02, subject: buyer, predicate: basedIn, object: gazette, at: P3, kind: fact }`,
    });
    expect(codesOf(load)).toEqual([
      "entities[0].label wrong-shape",
      "claims[0].at wrong-shape",
      "claims[0].kind unknown-word",
      "claims[0].time wrong-shape",
      "claims[1].object unknown-entity",
      "claims[2].id duplicate-id",
      "claims[2].object wrong-class",
    ]);
    expect(load.dataset).toBeNull();
  });

  it("count every record, good or not", () => {
    expect(loadWithClaim("nonsense").counts).toEqual({ entities: 4, sources: 1, claims: 3 });
  });
});

describe("a broken record", () => {
  it("that is an entity raises no unknown-entity where it is named", () => {
    const load = loadSmall({ places: "class: place\nentities: [{ id: japan, lable: Japan }]" });
    expect(codesOf(load)).toEqual(["entities[0].lable unknown-field"]);
  });

  it("that has an id which cannot be read raises none either", () => {
    const load = loadSmall({ places: "class: place\nentities: [{ id: Japan!, label: Japan }]" });
    expect(codesOf(load)).toEqual(["entities[0].id bad-id"]);
  });

  it("that is a claim leaves nobody without claims, and nobody who names it without a target", () => {
    const load = loadSmall({
      claims: `
  - { id: c01, subject: maker, predicate: basedIn, object: japan, at: 1, kind: fact }
  - { id: c02, subject: buyer, predicate: basedIn, object: japan, at: P2, kind: fact, supersedes: [c01] }`,
    });
    expect(codesOf(load)).toEqual(["claims[0].at wrong-shape"]);
  });

  it("still lets a slip elsewhere be found", () => {
    const load = loadSmall({
      places: "class: place\nentities: [{ id: japan, lable: Japan }]",
      claims: `
  - { id: c01, subject: makr, predicate: basedIn, object: japan, at: P1, kind: fact }`,
    });
    expect(codesOf(load)).toContain("claims[0].subject unknown-entity");
  });
});

describe("a broken document", () => {
  it("that is a source raises no unknown-claim in another that names its claims", () => {
    const later =
      "source: { id: later, title: L, publisher: gazette, publishedBasis: unknown, kind: news, read: whole, licence: x }";
    const load = loadSmall({
      source: `source: { id: a: b }\n---\n${later}`,
      claims:
        "\n  - { id: c01, subject: [maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact, supersedes: [a/c01] }",
    });
    expect(codesOf(load)).toEqual([" not-yaml"]);
  });

  it("that is a source raises no warning about the entities it speaks of", () => {
    expect(codesOf(loadSmall({ source: "source: { id: a: b }" }))).toEqual([" not-yaml"]);
    expect(codesOf(loadSmall({ source: "source:\n  id: gazette-2025" }))).not.toContainEqual(
      expect.stringContaining("entity-without-claims"),
    );
  });

  it("that is a source with a broken head still has its claims looked at", () => {
    const load = loadSmall({
      source: "source: gazette",
      claims:
        "\n  - { id: c01, subject: maker, predicate: basedIn, object: japan, at: 1, kind: fact }",
    });
    expect(codesOf(load)).toEqual(["source wrong-shape", "claims[0].at wrong-shape"]);
  });

  it.each([
    ["a YAML slip", "class: place: x", " not-yaml"],
    [
      "a class misspelt",
      "class: plaec\nentities: [{ id: japan, label: Japan }]",
      "class unknown-word",
    ],
    ["no list", "class: place\nentities: japan", "entities wrong-shape"],
    ["nothing in it", "# japan is to come", " missing-field"],
  ])("that is an entity file with %s raises no unknown-entity elsewhere", (_, places, issue) => {
    expect(codesOf(loadSmall({ places }))).toEqual([issue]);
  });
});

describe("a circle of references", () => {
  const circles = (references: readonly (readonly string[])[]): readonly string[] =>
    codesOf(
      loadSmall({
        claims: references
          .map(
            (ids, index) =>
              `\n  - { id: c${index}, subject: [maker, buyer], predicate: basedIn, object: japan, at: P1, kind: fact, supersedes: [${ids.join(", ")}] }`,
          )
          .join(""),
      }),
    );

  it("is named once, where it is closed, and a chain or a fork is none", () => {
    expect(circles([["c1"], ["c2"], ["c3"], []])).toEqual([]);
    expect(circles([["c1", "c2"], ["c3"], ["c3"], []])).toEqual([]);
    expect(circles([["c1"], ["c2"], ["c0"]])).toEqual(["claims[2].supersedes circular-reference"]);
    expect(circles([["c1"], ["c1"], ["c3"], ["c2"], ["c0", "c2"]])).toEqual([
      "claims[1].supersedes circular-reference",
      "claims[3].supersedes circular-reference",
    ]);
  });

  it("is found among thousands as among three", () => {
    const many = Array.from({ length: 4000 }, (_, index) => [`c${(index + 1) % 4000}`]);
    expect(circles(many)).toEqual(["claims[3999].supersedes circular-reference"]);
    expect(circles(many.with(3999, []))).toEqual([]);
  });
});
