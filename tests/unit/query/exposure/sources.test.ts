import { describe, expect, it } from "vitest";
import type {
  Exposure,
  InputExposure,
} from "../../../../src/core/query/exposure/measure-exposure.ts";
import { answerTo } from "../../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const PARTIES = [
  makeEntity("buyer-plant", "facility"),
  makeEntity("third-plant", "facility"),
  makeEntity("line-up", "programme", { subtype: "lineUp" }),
];

let count = 0;
const say = (
  subject: string,
  predicate: ClaimSketch["predicate"],
  object: string | null,
  more: Partial<ClaimSketch> = {},
): ClaimSketch => ({ id: `s/${++count}`, subject, predicate, object, ...more });
const supplies = (
  from: string,
  qualifiers: Record<string, unknown> = {},
  more: Partial<ClaimSketch> = {},
): ClaimSketch =>
  say(from, "suppliesTo", "buyer", { qualifiers: { product: "cell", ...qualifiers }, ...more });
const runs = (firm: string, plant: string): ClaimSketch => say(firm, "operates", plant);
const stands = (plant: string, place: string): ClaimSketch => say(plant, "locatedIn", place);
const is = (plant: string, value: string): ClaimSketch =>
  say(plant, "hasStatus", null, {
    value,
    time: { from: "2025", to: null },
  } as Partial<ClaimSketch>);
const uses = (product: string, essential: boolean): ClaimSketch =>
  say("line-up", "usesComponent", product, { qualifiers: { essential } });

function ask(claims: readonly ClaimSketch[], input: Record<string, unknown> = {}): Exposure {
  const dataset = makeDataset(claims, { entities: PARTIES });
  return answerTo(dataset, "exposure", { buyer: "buyer", product: "cell", ...input }).result;
}

function inputOf(...claims: readonly ClaimSketch[]): InputExposure {
  const [only] = ask(claims, { market: "here" }).inputs;
  if (only === undefined) throw new Error("It was asked about cells.");
  return only;
}

const fits = ({ sources }: InputExposure): readonly string[] =>
  sources.map(({ supplier, fit, standing }) => `${supplier} ${fit} ${standing}`);

describe("a source of a product in a market", () => {
  it("is known where both are stated, possible where one is open, and elsewhere where another place is", () => {
    const found = inputOf(
      supplies("ann", { region: "here" }),
      supplies("bob"),
      supplies("cat", { region: "there" }),
      supplies("venture", { region: "here", product: "battery" }),
      supplies("holding", { region: "here", product: "other-product" }),
    );
    expect(fits(found)).toEqual([
      "ann known counts",
      "bob possible counts",
      "venture possible counts",
      "cat elsewhere counts",
    ]);
    expect([found.known, found.possible]).toEqual([1, 2]);
  });

  it("is not ruled out by a plant abroad, whose goods may be shipped, and is by where the buyer's plant stands", () => {
    const abroad = [runs("ann", "plant"), stands("plant", "there")];
    expect(fits(inputOf(...abroad, supplies("plant")))).toEqual(["ann possible counts"]);
    const there = [runs("buyer", "buyer-plant"), stands("buyer-plant", "there")];
    const to = say("ann", "suppliesTo", "buyer-plant", { qualifiers: { product: "cell" } });
    expect(fits(inputOf(...there, to))).toEqual(["ann elsewhere counts"]);
    expect(fits(inputOf(...abroad, stands("plant", "town-here"), supplies("plant")))).toHaveLength(
      1,
    );
  });

  it("stands as its best plant does: counts with one that runs, stalled with one that is paused, else out", () => {
    const two = [
      ...[runs("ann", "plant"), runs("ann", "second-plant")],
      ...[stands("plant", "here"), stands("second-plant", "here")],
      ...[supplies("plant"), supplies("second-plant")],
    ];
    const standing = (...more: readonly ClaimSketch[]) =>
      inputOf(...two, ...more).sources[0]?.standing;
    expect(standing(is("plant", "closed"))).toBe("counts");
    expect(standing(is("plant", "closed"), is("second-plant", "idled"))).toBe("stalled");
    expect(standing(is("plant", "closed"), is("second-plant", "cancelled"))).toBe("out");
    const out = inputOf(...two, is("plant", "closed"), is("second-plant", "cancelled"));
    expect([out.known, out.operating, out.singlePoints]).toEqual([0, 0, []]);
    expect(out.concentration).toEqual({ owner: null, country: null, plant: null });
  });

  it("supplies already where a fact or a statement says so, and not by a plan or from a plant that is paused", () => {
    const here = { region: "here" };
    expect(inputOf(supplies("ann", here)).operating).toBe(1);
    expect(inputOf(supplies("ann", here, { kind: "plan" })).operating).toBe(0);
    const paused = [runs("ann", "plant"), stands("plant", "here"), supplies("plant")];
    expect(inputOf(...paused).operating).toBe(1);
    expect(inputOf(...paused, is("plant", "idled"))).toMatchObject({ known: 1, operating: 0 });
  });
});

describe("a single point of failure", () => {
  const points = (...claims: readonly ClaimSketch[]) =>
    inputOf(...claims).singlePoints.map(({ sort, id }) => `${sort} ${id}`);

  it("is what all known sources share: the plant, the firm, the country", () => {
    const one = [runs("ann", "plant"), stands("plant", "here"), supplies("plant")];
    expect(points(...one)).toEqual(["plant plant", "supplier ann", "country here"]);
    const other = [
      runs("bob", "third-plant"),
      stands("third-plant", "here"),
      supplies("third-plant"),
    ];
    expect(points(...one, ...other)).toEqual(["country here"]);
  });

  it("is no plant where there is a choice of two, and one where the other is out", () => {
    const two = [
      ...[runs("ann", "plant"), runs("ann", "second-plant")],
      ...[stands("plant", "here"), stands("second-plant", "here")],
      ...[supplies("plant"), supplies("second-plant")],
    ];
    expect(points(...two)).toEqual(["supplier ann", "country here"]);
    expect(points(...two, is("second-plant", "closed"))).toContain("plant plant");
  });

  it("is the owner of both where one holds more than half of each", () => {
    const share = { share: { unit: "percent", value: 60 } };
    const both = [supplies("ann", { region: "here" }), supplies("bob", { region: "here" })];
    const owned = ["ann", "bob"].map((firm) =>
      say("holding", "ownsStakeIn", firm, { qualifiers: share }),
    );
    expect(points(...both, ...owned)).toContain("owner holding");
    expect(points(...both, owned[0] as ClaimSketch)).toEqual([]);
  });
});

describe("concentration", () => {
  const volume = (value: number) => ({ region: "here", volume: { unit: "GWhPerYear", value } });

  it("is the index of the stated amounts, and bounds where one is not stated or stated in two ways", () => {
    const stated = inputOf(supplies("ann", volume(30)), supplies("bob", volume(10)));
    expect(stated.concentration.owner).toEqual({ low: 0.625, high: 0.625 });
    const open = inputOf(supplies("ann", volume(30)), supplies("bob", { region: "here" }));
    expect(open.concentration.owner).toEqual({ low: 0.5, high: 1 });
    const twice = inputOf(
      ...[supplies("ann", volume(30)), supplies("ann", volume(20))],
      supplies("bob", volume(10)),
    );
    expect(twice.concentration.owner).toEqual({ low: 0.5, high: 1 });
  });
});

describe("what a buyer rests on as a whole", () => {
  it("is every product that it or a programme of it uses or gets, the least covered first", () => {
    const claims = [
      say("buyer", "assembles", "line-up"),
      uses("battery", false),
      supplies("ann", { product: "other-product" }),
      say("line-up", "partOf", "buyer"),
    ];
    const { inputs, coverage } = ask(claims, { product: undefined });
    expect(inputs.map(({ product, known, essential }) => [product, known, essential])).toEqual([
      ["battery", 0, false],
      ["other-product", 1, null],
    ]);
    expect(coverage).toBeNull();
  });

  it("is covered as well as its scarcest essential product; what one source calls essential is", () => {
    const claims = [
      say("line-up", "partOf", "buyer"),
      ...[uses("cell", true), uses("cell", false), uses("other-product", true)],
      ...[supplies("ann"), supplies("bob")],
      supplies("cat", { product: "other-product" }),
    ];
    const { inputs, coverage } = ask(claims, { product: undefined });
    expect(inputs.map(({ product, known }) => [product, known])).toEqual([
      ["other-product", 1],
      ["cell", 2],
    ]);
    expect(inputs.map(({ essential }) => essential)).toEqual([true, true]);
    expect(coverage).toBe(1);
  });
});
