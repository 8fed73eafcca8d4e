import { describe, expect, it } from "vitest";
import { ask } from "../../../src/core/operation/ask.ts";
import type { Screening } from "../../../src/core/query/screen/screen-list.ts";
import { type ClaimSketch, makeDataset } from "../../support/small-dataset.ts";

type Said = readonly [string, ClaimSketch["predicate"], string, Readonly<Record<string, unknown>>?];

function world(...said: readonly Said[]): ReturnType<typeof makeDataset> {
  return makeDataset(
    said.map(([subject, predicate, object, more = {}], index) => ({
      ...{ id: `s/${index + 1}`, subject, predicate, object },
      ...(predicate === "suppliesTo" ? { qualifiers: { product: "cell" } } : {}),
      ...more,
    })),
  );
}

function screen(
  dataset: ReturnType<typeof world>,
  exposedTo: string,
  mine: readonly string[],
): Screening {
  const found = ask(dataset, { operation: "screen", input: { mine: [...mine], exposedTo } });
  if ("failure" in found) throw new Error(found.failure.message);
  return found.result;
}

/** "entity way: stations" of those exposed. */
function ways({ members }: Screening): readonly string[] {
  return members.flatMap(({ entity, way, path }) =>
    way === null
      ? []
      : [`${entity} ${way}: ${[path[0]?.from, ...path.map(({ to }) => to)].join(" ")}`],
  );
}

const stake = (share: number): Readonly<Record<string, unknown>> => ({
  qualifiers: { share: { value: share, unit: "percent" } },
});

describe("a list screened for a plant", () => {
  const dataset = world(
    ["ann", "operates", "plant"],
    ["ann", "operates", "second-plant"],
    ["plant", "suppliesTo", "buyer"],
    ["buyer", "suppliesTo", "cat"],
    ["holding", "ownsStakeIn", "ann", stake(60)],
    ["bob", "basedIn", "here"],
  );

  it("has three answers: exposed with the shortest way, not seen, not in the record", () => {
    const found = screen(dataset, "plant", ["Ann", "Buyer", "Cat", "Holding", "Bob", "Zed"]);
    expect(ways(found)).toEqual([
      "ann site: plant ann",
      "buyer supply: plant buyer",
      "cat supply: plant buyer cat",
      "holding stake: plant ann holding",
    ]);
    expect(found.members.slice(-2)).toMatchObject([
      { answer: "notSeen", known: 1, weakest: null },
      { answer: "notInRecord", entity: null, known: 0 },
    ]);
    expect(found.counts).toEqual({ exposed: 4, notSeen: 1, notInRecord: 1 });
  });

  it("gives the weakest claim of the way, with its date", () => {
    const weak = world(
      ["ann", "operates", "plant", { asOf: "2024-05" }],
      ["ann", "suppliesTo", "buyer", { kind: "plan", asOf: "2023" }],
    );
    expect(screen(weak, "plant", ["Buyer"]).members[0]).toMatchObject({
      weakest: "s/2",
      date: "2023",
      answer: "exposed",
    });
  });

  it("keeps the list's own number, and takes an id that somebody decided", () => {
    const [number, decided] = screen(dataset, "plant", [
      "Ann\tV-7",
      "The Buyer Firm\tV-8\tbuyer",
    ]).members;
    expect(number).toMatchObject({ name: "Ann", number: "V-7" });
    expect(decided).toMatchObject({ number: "V-8", entity: "buyer", answer: "exposed" });
  });
});

describe("a way from what fails", () => {
  it("leads to no buyer that is stated to be supplied from another plant", () => {
    const other = world(
      ["ann", "operates", "plant"],
      ["ann", "operates", "second-plant"],
      ["second-plant", "suppliesTo", "buyer"],
    );
    expect(ways(screen(other, "plant", ["Buyer"]))).toEqual([]);
    expect(ways(screen(other, "ann", ["Buyer"]))).toHaveLength(1);
  });

  it("leads from an owner with a quarter and more, or whose share nobody states, and from no smaller one", () => {
    const owned = (share: unknown): readonly string[] =>
      ways(
        screen(
          world(
            ["holding", "basedIn", "here"],
            ["holding", "ownsStakeIn", "ann", { qualifiers: { share } }],
          ),
          "here",
          ["Ann"],
        ),
      );
    expect(owned({ value: 25, unit: "percent" })).toEqual(["ann owner: here holding ann"]);
    expect(owned("unknown")).toHaveLength(1);
    expect(owned({ min: 10, max: 24, unit: "percent" })).toEqual([]);
  });

  it("is none where the claim is a denial", () => {
    expect(
      ways(
        screen(world(["plant", "suppliesTo", "buyer", { polarity: "negative" }]), "plant", [
          "Buyer",
        ]),
      ),
    ).toEqual([]);
  });

  it("ends where two firms supply each other", () => {
    const ring = world(["ann", "suppliesTo", "bob"], ["bob", "suppliesTo", "ann"]);
    expect(ways(screen(ring, "ann", ["Bob", "Ann"]))).toHaveLength(2);
  });
});

describe("a list", () => {
  it("is spread over plants, owners and countries, and those of which none is stated are told", () => {
    const dataset = world(
      ["ann", "basedIn", "here"],
      ["bob", "basedIn", "here"],
      ["holding", "ownsStakeIn", "ann", stake(60)],
      ["holding", "ownsStakeIn", "bob", stake(80)],
    );
    const { spread } = screen(dataset, "here", ["Ann", "Bob", "Cat"]);
    const by = Object.fromEntries(spread.map((one) => [one.by, one]));
    expect(by.owner).toMatchObject({
      groups: [{ id: "holding", members: ["ann", "bob"] }],
      unknown: ["cat"],
    });
    expect(by.country).toMatchObject({
      groups: [{ id: "here", members: ["ann", "bob"] }],
      index: { low: 0.5, high: 1 },
    });
    expect(by.plant).toMatchObject({ groups: [], unknown: ["ann", "bob", "cat"] });
  });

  it("without a name is refused", () => {
    const found = ask(world(), { operation: "screen", input: { exposedTo: "plant" } });
    expect(found).toMatchObject({ failure: { code: "invalid-input" } });
  });
});
