import fc from "fast-check";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { STAGES, STATUS_WORDS } from "../../src/core/model/vocabulary.ts";
import { type ClaimSketch, makeDataset, makeSource } from "./small-dataset.ts";

/** What holds in every generated world: where places lie and what is the buyer's own. */
const BASE: readonly ClaimSketch[] = [
  { id: "s/base1", subject: "town-here", predicate: "partOf", object: "here" },
  { id: "s/base2", subject: "programme", predicate: "partOf", object: "buyer" },
  {
    id: "s/base3",
    subject: "lost",
    predicate: "suppliesTo",
    object: "programme",
    kind: "plan",
    qualifiers: { product: "cell" },
  },
];

/** The need that all generated worlds are asked about. */
export const NEED = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };

const maker = fc.constantFrom("ann", "bob", "cat", "venture", "nameless", "lost");
const makers = fc.oneof(
  maker,
  fc.uniqueArray(fc.constantFrom("ann", "bob", "cat", "lost"), { minLength: 2, maxLength: 3 }),
);
const plant = fc.constantFrom("plant", "second-plant");
const place = fc.constantFrom("here", "here", "town-here", "there");
const product = fc.constantFrom("cell", "cell", "cell", "battery", "other-product");
const percent = fc.integer({ min: 0, max: 100 });

type Core = Omit<ClaimSketch, "id">;

/** One statement, by predicate; only what the gate would let in. Those that make candidates are the most frequent. */
const core: fc.Arbitrary<Core> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      subject: makers,
      predicate: fc.constant("hasSitesIn" as const),
      object: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      subject: makers,
      predicate: fc.constant("tariffRisk" as const),
      value: fc.constantFrom("lower" as const, "higher" as const),
      qualifiers: fc.constant({ comparedWith: "unknown" }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      subject: fc.oneof(makers, plant),
      predicate: fc.constant("produces" as const),
      object: product,
      qualifiers: fc.record({
        stage: fc.constantFrom(...STAGES),
        region: fc.constantFrom("unknown", "here", "there"),
      }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      subject: fc.oneof(makers, plant),
      predicate: fc.constant("suppliesTo" as const),
      object: fc.constantFrom("buyer", "programme", "cat", "nameless"),
      qualifiers: fc.record(
        { product, agreement: fc.constant("contract") },
        { requiredKeys: ["product"] },
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      subject: makers,
      predicate: fc.constant("alternativeFor" as const),
      object: fc.constant("buyer"),
      qualifiers: fc.record({ product, market: place }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: fc.constantFrom("ann", "bob", "lost"),
      predicate: fc.constant("operates" as const),
      object: plant,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("locatedIn" as const),
      object: place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("hasStatus" as const),
      value: fc.constantFrom(...STATUS_WORDS.facility),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: fc.constantFrom("holding", "cat"),
      predicate: fc.constant("ownsStakeIn" as const),
      object: fc.constantFrom("ann", "bob", "venture"),
      qualifiers: fc.record({
        share: fc.oneof(
          fc.constant("unknown"),
          percent.map((value) => ({ value, unit: "percent" })),
          percent.map((min) => ({ min, max: 100, minExclusive: true, unit: "percent" })),
        ),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: fc.constantFrom("ann", "bob", "cat", "holding"),
      predicate: fc.constant("ascribedNationality" as const),
      object: fc.constantFrom("here", "there"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: maker,
      predicate: fc.constant("facilityCount" as const),
      value: fc
        .integer({ min: 0, max: 30 })
        .map((value) => ({ value, unit: "facilities" as const })),
      qualifiers: fc.constant({ region: "here", countingRule: "all" }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ subject: makers, predicate: fc.constant("remark" as const) }),
  },
);

const sketch: fc.Arbitrary<Omit<ClaimSketch, "id">> = fc
  .record({
    core,
    source: fc.constantFrom("s", "t", "u"),
    kind: fc.constantFrom(
      "fact" as const,
      "fact" as const,
      "companyStatement" as const,
      "expertStatement" as const,
      "plan" as const,
      "opinion" as const,
      "assessment" as const,
      "forecast" as const,
    ),
    commitment: fc.constantFrom("certain" as const, "probable" as const, "possible" as const),
    polarity: fc.constantFrom(
      ...Array.from({ length: 7 }, () => "positive" as const),
      "negative" as const,
    ),
    from: fc.option(fc.constantFrom("2019", "2024-03", "2025-07/2025-12", "../2027", "2030"), {
      freq: 1,
    }),
  })
  .map(({ core: said, from, ...rest }) => ({ ...said, ...rest, time: { from, to: null } }));

/**
 * A small world of random claims by three sources (one undated), with the same places and the same lost supplier
 * throughout. Now and then a claim repeats the evidence of an earlier one. Nothing is superseded.
 */
export const datasets: fc.Arbitrary<Dataset> = fc
  .array(fc.tuple(sketch, fc.boolean()), { minLength: 3, maxLength: 22, size: "max" })
  .map((drawn) => {
    const claims = drawn.map(([one], index): ClaimSketch => {
      const [before] = drawn[index - 1] ?? [];
      const repeats =
        drawn[index]?.[1] === true && before !== undefined && before.predicate === one.predicate;
      return {
        ...one,
        id: `${one.source}/c${index}`,
        sameEvidenceAs: repeats ? `${before.source}/c${index - 1}` : null,
      };
    });
    // A copy: the generator makes objects without a prototype, which no JSON parser does.
    return structuredClone(
      makeDataset([...BASE, ...claims], {
        sources: [makeSource("s"), makeSource("t", "2024-11"), makeSource("u", null)],
      }),
    );
  });
