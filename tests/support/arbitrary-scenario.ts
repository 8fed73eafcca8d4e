import fc from "fast-check";
import type { Patch, Scenario } from "../../src/core/model/scenario.ts";

/** A scenario about the small world. */
export function makeScenario(patches: readonly Patch[], changes: Partial<Scenario> = {}): Scenario {
  return { id: "what-if", name: "What if", note: "", dataVersion: "test", patches, ...changes };
}

const OPEN = { from: null, to: null };

const status: fc.Arbitrary<Patch> = fc.record({
  type: fc.constant("setStatus" as const),
  entity: fc.constantFrom("plant", "second-plant"),
  status: fc.constantFrom("constructionPaused" as const, "operating" as const, "closed" as const),
  time: fc.constantFrom(OPEN, { from: "2025-06-05", to: null }, { from: null, to: "2026" }),
});

const supply: fc.Arbitrary<Patch> = fc
  .record({
    supplier: fc.constantFrom("ann", "bob", "cat"),
    buyer: fc.constantFrom("buyer", "programme"),
  })
  .map(({ supplier, buyer }) => ({
    type: "addHypothesis",
    claim: {
      subject: [supplier],
      predicate: "suppliesTo",
      object: buyer,
      value: null,
      qualifiers: { product: "cell" },
      polarity: "positive",
      time: OPEN,
    },
  }));

const sites: fc.Arbitrary<Patch> = fc
  .record({
    maker: fc.constantFrom("ann", "bob", "cat"),
    polarity: fc.constantFrom("positive" as const, "negative" as const),
  })
  .map(({ maker, polarity }) => ({
    type: "addHypothesis",
    claim: {
      subject: [maker],
      predicate: "hasSitesIn",
      object: "here",
      value: null,
      qualifiers: {},
      polarity,
      time: OPEN,
    },
  }));

/** Assumptions of which no two are about the same. */
export const independentPatches: fc.Arbitrary<readonly Patch[]> = fc.uniqueArray(
  fc.oneof(status, supply, sites),
  {
    maxLength: 4,
    selector: (patch) => (patch.type === "setStatus" ? patch.entity : JSON.stringify(patch)),
  },
);
