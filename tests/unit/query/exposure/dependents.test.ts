import { describe, expect, it } from "vitest";
import type { Dependents } from "../../../../src/core/query/exposure/dependents.ts";
import { answerTo } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const PARTIES = [
  makeEntity("buyer-plant", "facility"),
  makeEntity("line-up", "programme", { subtype: "lineUp" }),
  makeEntity("model", "programme", { subtype: "model" }),
  makeEntity("project", "programme", { subtype: "investmentProject" }),
  makeEntity("customer", "organisation"),
];

let count = 0;
const say = (
  subject: string,
  predicate: ClaimSketch["predicate"],
  object: string | null,
  more: Partial<ClaimSketch> = {},
): ClaimSketch => ({ id: `s/${++count}`, subject, predicate, object, ...more });
const supplies = (from: string, to: string, more: Partial<ClaimSketch> = {}): ClaimSketch => {
  const { qualifiers, ...rest } = more;
  return say(from, "suppliesTo", to, { qualifiers: { product: "cell", ...qualifiers }, ...rest });
};
const runs = (firm: string, plant: string): ClaimSketch => say(firm, "operates", plant);
const stands = (plant: string, place: string): ClaimSketch => say(plant, "locatedIn", place);
const is = (plant: string, value: string): ClaimSketch =>
  say(plant, "hasStatus", null, {
    value,
    time: { from: "2025", to: null },
  } as Partial<ClaimSketch>);

const failing = (entity: string, ...claims: readonly ClaimSketch[]): Dependents =>
  answerTo(makeDataset(claims, { entities: PARTIES }), "depends-on", { entity }).result;

/** "buyer: lostSome, ann bob → bob". */
const told = ({ affected }: Dependents): readonly string[] =>
  affected.map(({ buyer, effect, before, after }) => {
    const sources = before === null ? "" : `, ${before.join(" ")} → ${after?.join(" ")}`;
    return `${buyer}: ${effect}${sources}`;
  });

describe("a buyer whose source fails", () => {
  it("has lost all where it was the only one, and some where another remains", () => {
    expect(told(failing("ann", supplies("ann", "buyer")))).toEqual(["buyer: lostAll, ann → "]);
    const two = failing("ann", supplies("ann", "buyer"), supplies("bob", "buyer"));
    expect(told(two)).toEqual(["buyer: lostSome, ann bob → bob"]);
  });

  it("keeps a firm that has another plant for it, unless that is out of action itself", () => {
    const plants = [
      ...[runs("ann", "plant"), runs("ann", "second-plant")],
      ...[supplies("plant", "buyer"), supplies("second-plant", "buyer")],
    ];
    expect(told(failing("plant", ...plants))).toEqual(["buyer: lostSome, ann → ann"]);
    const paused = failing("plant", ...plants, is("second-plant", "idled"));
    expect(told(paused)).toEqual(["buyer: lostAll, ann → "]);
  });

  it("may lose a firm of which it is not stated from which plant it supplies: unknown, and beside a sure source some", () => {
    const open = [runs("ann", "plant"), supplies("ann", "buyer")];
    expect(told(failing("plant", ...open))).toEqual(["buyer: unknown, ann → ann"]);
    const sure = failing("plant", ...open, supplies("bob", "buyer"));
    expect(told(sure)).toEqual(["buyer: lostSome, ann bob → ann bob"]);
    expect(told(failing("second-plant", ...open))).toEqual([]);
  });

  it("is named once, with the narrowest product that is said of the same supply", () => {
    const wide = { qualifiers: { product: "battery" } };
    const found = failing("ann", supplies("ann", "buyer"), supplies("ann", "buyer", wide));
    expect(found.affected.map(({ product }) => product)).toEqual(["cell"]);
    const other = { qualifiers: { product: "other-product" } };
    const apart = failing("ann", supplies("ann", "buyer"), supplies("ann", "buyer", other));
    expect(apart.affected.map(({ product }) => product)).toEqual(["cell", "other-product"]);
    const more = failing(
      "ann",
      ...[supplies("ann", "buyer"), supplies("ann", "buyer", wide)],
      supplies("bob", "buyer", wide),
    );
    expect(more.affected.map(({ product, effect }) => [product, effect])).toEqual([
      ["cell", "lostAll"],
      ["battery", "lostSome"],
    ]);
  });

  it("finds nothing in what is delivered elsewhere, and what its own plant still gets counts", () => {
    const at = (region: string) => ({ qualifiers: { region } });
    const apart = [supplies("ann", "buyer", at("here")), supplies("bob", "buyer", at("there"))];
    expect(told(failing("ann", ...apart))).toEqual(["buyer: lostAll, ann → "]);
    expect(failing("ann", ...apart).unaffected.map(({ places }) => places)).toEqual([["there"]]);
    const own = [runs("buyer", "buyer-plant"), supplies("bob", "buyer-plant")];
    const kept = failing("ann", supplies("ann", "buyer"), ...own);
    expect(told(kept)).toEqual(["buyer: lostSome, ann bob → bob"]);
  });
});

describe("what fails", () => {
  it("with a company are its plants, with a place the plants in it, with a plant itself alone", () => {
    const claims = [
      ...[runs("ann", "plant"), stands("plant", "here"), stands("second-plant", "there")],
      supplies("plant", "buyer"),
    ];
    expect(failing("ann", ...claims).failing).toEqual(["ann", "plant"]);
    expect(failing("here", ...claims).failing).toEqual(["here", "plant"]);
    expect(failing("plant", ...claims).failing).toEqual(["plant"]);
    expect(told(failing("here", ...claims))).toEqual(["buyer: lostAll, ann → "]);
    const [hit] = failing("here", ...claims).affected;
    expect(hit?.path.map(({ from, to }) => `${from} ${to}`)).toEqual(["here plant", "plant buyer"]);
  });

  it("is not what is denied to be run there, or to stand there", () => {
    const denied = { polarity: "negative" } as const;
    const claims = [
      say("ann", "operates", "plant", denied),
      say("plant", "locatedIn", "here", denied),
    ];
    expect(failing("ann", ...claims).failing).toEqual(["ann"]);
    expect(failing("here", ...claims).failing).toEqual(["here"]);
  });

  it("takes nothing from whom no source says it supplies, and from whom a source denies it", () => {
    const claims = [supplies("ann", "buyer", { polarity: "negative" }), supplies("bob", "buyer")];
    expect(failing("ann", ...claims)).toMatchObject({ affected: [], unaffected: [] });
  });

  it("is no supply where the plant is out anyway", () => {
    const shut = [runs("ann", "plant"), supplies("plant", "buyer"), is("plant", "closed")];
    const beside = failing("bob", ...shut, supplies("bob", "buyer"));
    expect(told(beside)).toEqual(["buyer: lostAll, bob → "]);
    // Unless it is what is asked about.
    expect(told(failing("plant", ...shut))).toEqual(["buyer: lostAll, ann → "]);
  });
});

describe("what hangs on a buyer that is hit", () => {
  it("may be any of the programmes it makes, and shares its fate where it is part of one", () => {
    const found = failing(
      "ann",
      ...[supplies("ann", "buyer"), say("buyer", "assembles", "line-up")],
      ...[say("model", "partOf", "line-up"), say("project", "partOf", "line-up")],
    );
    expect(told(found)).toEqual(["buyer: lostAll, ann → ", "line-up: unknown", "model: unknown"]);
    const direct = failing("ann", supplies("ann", "line-up"), say("model", "partOf", "line-up"));
    expect(told(direct)).toEqual(["line-up: lostAll, ann → ", "model: lostAll"]);
    expect(direct.affected[1]?.path.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "ann line-up",
      "line-up model",
    ]);
  });

  it("comes after those hit harder, and other supply of the same buyer that goes on stands apart", () => {
    const other = { qualifiers: { product: "other-product" } };
    const found = failing(
      "ann",
      ...[supplies("ann", "buyer"), supplies("bob", "buyer"), supplies("ann", "customer")],
      ...[supplies("bob", "buyer", other), supplies("bob", "holding", other)],
    );
    expect(told(found)).toEqual(["customer: lostAll, ann → ", "buyer: lostSome, ann bob → bob"]);
    expect(found.unaffected.map(({ buyer, product }) => [buyer, product])).toEqual([
      ["buyer", "other-product"],
    ]);
  });

  it("rests on the weakest claim of the way to it, the strongest of several for each step", () => {
    const said = { kind: "companyStatement" } as const;
    const claims = [
      runs("ann", "plant"),
      supplies("plant", "buyer", said),
      supplies("plant", "buyer"),
    ];
    const [hit] = failing("ann", ...claims).affected;
    expect(hit?.path.at(-1)?.claims).toEqual([claims[2]?.id, claims[1]?.id]);
    expect(hit?.weakest).toBe(
      [claims[0]?.id, claims[2]?.id].find((id) => id === hit?.weakest) ?? "none of the strongest",
    );
  });
});
