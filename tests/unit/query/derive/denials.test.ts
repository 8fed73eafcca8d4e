import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import { deriveAll } from "../../../../src/core/query/derive/derive-all.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const ENTITIES = [
  makeEntity("works", "facility", { label: "works", subtype: "cellPlant" }),
  makeEntity("other-works", "facility", { label: "other works", subtype: "cellPlant" }),
];
const money = (value: number) => ({ value, unit: "USD" });
const DENIED = { polarity: "negative" } as const;

const SITE: readonly ClaimSketch[] = [
  { id: "s/o1", subject: "ann", predicate: "operates", object: "works" },
  { id: "s/l1", subject: "works", predicate: "locatedIn", object: "here" },
  { id: "s/l2", subject: "other-works", predicate: "locatedIn", object: "here" },
  { id: "s/t1", subject: "works", predicate: "hasStatus", value: "operating" },
  { id: "s/t2", subject: "other-works", predicate: "hasStatus", value: "operating" },
];

/** An entity, what is said of it, and what is denied of it and would be worked out from as well if it were so. */
const CASES: readonly (readonly [
  string,
  string,
  readonly ClaimSketch[],
  Omit<ClaimSketch, "polarity">,
])[] = [
  [
    "a plant of a maker",
    "ann",
    [
      {
        ...{ id: "s/f", subject: "ann", predicate: "facilityCount" },
        ...{ value: { value: 1, unit: "facilities" } },
        qualifiers: { region: "here", countingRule: "all" },
      },
    ],
    { id: "s/n", subject: "ann", predicate: "operates", object: "other-works" },
  ],
  [
    "a stake in a venture with a plant",
    "ann",
    [
      {
        ...{ id: "s/f", subject: "ann", predicate: "facilityCount" },
        ...{ value: { value: 1, unit: "facilities" } },
        qualifiers: { region: "here", countingRule: "all" },
      },
      { id: "s/o2", subject: "bob", predicate: "operates", object: "other-works" },
    ],
    {
      ...{ id: "s/n", subject: "ann", predicate: "ownsStakeIn", object: "bob" },
      qualifiers: { share: { value: 30, unit: "percent" } },
    },
  ],
  [
    "a contract of a plant",
    "works",
    [
      {
        ...{ id: "s/c", subject: "works", predicate: "hasCapacity" },
        value: { value: 20, unit: "GWhPerYear" },
        qualifiers: { basis: "installed" },
      },
      {
        ...{ id: "s/p", subject: "works", predicate: "suppliesTo", object: "buyer" },
        qualifiers: { product: "cell", volume: { value: 4, unit: "GWhPerYear" } },
      },
    ],
    {
      ...{ id: "s/n", subject: "works", predicate: "suppliesTo", object: "holding" },
      qualifiers: { product: "cell", volume: { value: 9, unit: "GWhPerYear" } },
    },
  ],
  [
    "a sum that is spent",
    "works",
    [
      {
        ...{ id: "s/i", subject: "ann", predicate: "invests", object: "works" },
        qualifiers: { amount: money(100), basis: "pledged" },
      },
    ],
    {
      ...{ id: "s/n", subject: "ann", predicate: "invests", object: "works" },
      qualifiers: { amount: money(40), basis: "spent" },
    },
  ],
  [
    "a plant of the buyer",
    "bob",
    [
      {
        ...{ id: "s/p", subject: "bob", predicate: "suppliesTo", object: "other-works" },
        qualifiers: { product: "cell" },
      },
    ],
    { id: "s/n", subject: "buyer", predicate: "operates", object: "other-works" },
  ],
  [
    "a home of the last owner",
    "ann",
    [
      {
        ...{ id: "s/w", subject: "holding", predicate: "ownsStakeIn", object: "ann" },
        qualifiers: { share: { value: 80, unit: "percent" } },
      },
      { id: "s/b", subject: "holding", predicate: "basedIn", object: "here" },
    ],
    { id: "s/n", subject: "holding", predicate: "basedIn", object: "there" },
  ],
] as never;

describe("nothing is worked out from what is denied", () => {
  const derived = (entity: string, ...claims: ClaimSketch[]) =>
    deriveAll(
      graphUnder(makeDataset([...SITE, ...claims], { entities: ENTITIES })),
      entity,
      "buyer",
    ).result;

  it.each(CASES)("%s", (_, entity, said, more) => {
    const without = derived(entity, ...said);
    expect(derived(entity, ...said, { ...more, ...DENIED })).toEqual(without);
    // Said and not denied, it would.
    expect(derived(entity, ...said, more)).not.toEqual(without);
  });
});
