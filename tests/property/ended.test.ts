import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Predicate } from "../../src/core/model/claim.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { Period } from "../../src/core/model/period.ts";
import { PREDICATE_NAMES } from "../../src/core/model/predicate.ts";
import { ask } from "../../src/core/operation/ask.ts";
import { FORMS, type OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { datasets, NEED } from "../support/arbitrary-dataset.ts";
import { type ClaimSketch, makeClaim, makeDataset, makeSource } from "../support/small-dataset.ts";

const PERCENT = { value: 60, unit: "percent" };
const percent = { share: PERCENT };

/** A claim of each predicate that holds over a time, such that it would change some answer if it counted. */
const LASTING: { readonly [P in Predicate]?: Omit<ClaimSketch, "id" | "predicate" | "time"> } = {
  ownsStakeIn: { subject: "cat", object: "ann", qualifiers: percent },
  basedIn: { subject: "ann", object: "there" },
  ascribedNationality: { subject: "ann", object: "there" },
  operates: { subject: "ann", object: "second-plant" },
  locatedIn: { subject: "second-plant", object: "here" },
  partOf: { subject: "second-plant", object: "buyer" },
  produces: { subject: "ann", object: "cell", qualifiers: { stage: "supplying", region: "here" } },
  suppliesTo: { subject: "ann", object: "buyer", qualifiers: { product: "cell" } },
  usesComponent: { subject: "programme", object: "cell", qualifiers: { essential: true } },
  assembles: { subject: "second-plant", object: "programme" },
  partyTo: { subject: "ann", object: "contract" },
  employs: { subject: "ann", object: "plant", qualifiers: { number: { value: 9, unit: "jobs" } } },
  facilityCount: {
    ...{ subject: "ann", value: { value: 7, unit: "facilities" } },
    qualifiers: { region: "here", countingRule: "all" },
  },
  hasCapacity: {
    ...{ subject: "plant", value: { value: 20, unit: "GWhPerYear" } },
    qualifiers: { basis: "installed", product: "cell" },
  },
  hasOrders: { subject: "ann", value: { value: 9, unit: "GWh" }, qualifiers: { product: "cell" } },
  inTalksWith: { subject: "ann", object: "buyer", qualifiers: { product: "cell" } },
  licensesTo: { subject: "ann", object: "bob" },
  hasStatus: { subject: "plant", value: "constructionPaused" },
  imposes: { subject: "here", object: "tariff" },
  proposes: { subject: "here", object: "tariff" },
  appliesTo: {
    ...{ subject: "tariff", object: "here" },
    qualifiers: { origin: "there", product: "cell", rate: PERCENT },
  },
  tradeVolume: {
    ...{ subject: "there", value: { value: 9, unit: "vehicles" } },
    qualifiers: { destination: "here", product: "cell" },
  },
  exposedTo: { subject: "ann", object: "tariff" },
  alternativeFor: { subject: "cat", object: "buyer", qualifiers: { product: "cell" } },
  tariffRisk: { subject: "ann", value: "lower", qualifiers: { comparedWith: "unknown" } },
  hasSitesIn: { subject: "ann", object: "here" },
  hasProperty: { subject: "ann", value: "large", qualifiers: { property: "size" } },
};

/** What happened or joins two names for one thing, and what speaks of persons, who are in no small world. */
const OTHERS: readonly Predicate[] = [
  ...([
    "acquired",
    "invests",
    "pledgesJobs",
    "cutsJobs",
    "hasMilestone",
    "grantsIncentive",
  ] as const),
  ...(["remark", "affiliatedWith", "possiblySameAs"] as const),
];

/** A maker with a plant that supplies the buyer, so that what is said of plants matters. */
const CONTEXT: readonly ClaimSketch[] = [
  { id: "s/x1", subject: "ann", predicate: "operates", object: "plant" },
  { id: "s/x2", subject: "plant", predicate: "locatedIn", object: "here" },
  {
    ...{ id: "s/x3", subject: "plant", predicate: "produces", object: "cell" },
    qualifiers: { stage: "supplying" },
  },
  {
    ...{ id: "s/x4", subject: "plant", predicate: "suppliesTo", object: "buyer" },
    qualifiers: { product: "cell" },
  },
  {
    ...{ id: "s/x5", subject: "bob", predicate: "suppliesTo", object: "programme" },
    qualifiers: { product: "cell" },
  },
  { id: "s/x6", subject: "programme", predicate: "partOf", object: "buyer" },
  {
    ...{ id: "s/x7", subject: "bob", predicate: "facilityCount" },
    ...{ value: { value: 3, unit: "facilities" } },
    qualifiers: { region: "here", countingRule: "all" },
  },
];

interface Question {
  readonly operation: OperationName;
  readonly input: Record<string, unknown>;
}

const RANKING = { ...NEED, samples: 50, weights: "local=1,readiness=1,relation=1,duty=1,tariff=1" };
const QUESTIONS: readonly Question[] = [
  {
    operation: "alternatives",
    input: { ...RANKING, require: ["not-owned-from:there:25", "site:operating"] },
  },
  {
    operation: "alternatives",
    input: { ...RANKING, weights: "format=1,local-product=1,free-capacity=1,facility-count=1" },
  },
  { operation: "compare", input: { ...RANKING, candidates: "ann,bob" } },
  { operation: "explain", input: { ...NEED, score: "ann/readiness" } },
  { operation: "tariff rate", input: { origin: "there", destination: "here", product: "cell" } },
  { operation: "exposure", input: { buyer: "buyer", product: "cell", market: "here" } },
  { operation: "exposure", input: { buyer: "buyer" } },
  { operation: "depends-on", input: { entity: "ann" } },
  { operation: "depends-on", input: { entity: "plant" } },
  { operation: "depends-on", input: { entity: "here" } },
  { operation: "screen", input: { exposedTo: "ann", mine: ["buyer", "bob", "second-plant"] } },
  { operation: "screen", input: { exposedTo: "here", mine: ["buyer", "programme"] } },
  { operation: "neighbours", input: { entity: "buyer", up: 3, down: 2 } },
  { operation: "neighbours", input: { entity: "second-plant", up: 1, down: 1 } },
  { operation: "paths", input: { from: "ann", to: "buyer", k: 3 } },
  { operation: "paths", input: { from: "ann", to: "bob", through: "place,product,policy" } },
  { operation: "derived", input: { entity: "ann", buyer: "buyer" } },
  { operation: "derived", input: { entity: "plant" } },
  { operation: "derived", input: { entity: "here" } },
];

/** These tell what is over beside what is so, marked as such: tests of their own hold that. */
const TELL_HISTORY: readonly OperationName[] = ["describe", "list"];

function withClaim(dataset: Dataset, predicate: Predicate, time: Period): Dataset {
  const sketch = LASTING[predicate];
  if (sketch === undefined) throw new Error(`No example of ${predicate}.`);
  const claim = makeClaim({ ...sketch, id: "s/extra", predicate, time });
  return { ...dataset, claims: [...dataset.claims, claim] };
}

const dated = datasets.map((dataset) => ({
  ...dataset,
  claims: [...dataset.claims, ...CONTEXT.slice(0, 4).map(makeClaim)],
  sources: [makeSource("s"), makeSource("t", "2024-11"), makeSource("u", "2025-02-03")],
}));

/** How many claims were looked through, which are history, and what to try where they alone would be an answer. */
const BESIDE = ["searched", "ended", "advice", "noPath"];

/** What an answer says of the day that it is about. */
function said(dataset: Dataset, { operation, input }: Question): string {
  const answer = ask(dataset, { operation, input: { lens: "everything", ...input } });
  if ("failure" in answer) return JSON.stringify(answer);
  return JSON.stringify(answer.result, (name, value) =>
    BESIDE.includes(name) ? undefined : value,
  );
}

const examples = Object.keys(LASTING) as Predicate[];

describe("a claim that is over", () => {
  it("is tried for every predicate that holds over a time, and for every question about a day", () => {
    expect([...examples, ...OTHERS].sort()).toEqual([...PREDICATE_NAMES].sort());
    const asked = new Set(QUESTIONS.map(({ operation }) => operation));
    const ofADay = Object.values(FORMS).flatMap(({ name, ofADay: one }) => (one ? [name] : []));
    expect([...asked, ...TELL_HISTORY].sort()).toEqual([...ofADay].sort());
  });

  it.each([
    ["before the newest day that is known, where none is asked for", null, "2024-12-31"],
    ["before the day of the need", "2025", "2025-11"],
  ])("%s, changes no answer", (_, neededBy, to) => {
    fc.assert(
      fc.property(dated, fc.constantFrom(...examples), (dataset, predicate) => {
        // What is told of the same without an end would end with it, or be disputed by it: another home, other shares.
        const { subject = "", object = null } = LASTING[predicate] ?? {};
        fc.pre(
          !dataset.claims.some(
            (one) =>
              one.predicate === predicate &&
              (one.subject.some((each) => [subject].flat().includes(each)) ||
                (object !== null && one.object === object)),
          ),
        );
        const history = withClaim(dataset, predicate, { from: "2015", to });
        for (const { operation, input } of QUESTIONS) {
          const takesDay = FORMS[operation].parameters.some(({ name }) => name === "neededBy");
          if (neededBy !== null && !takesDay) continue;
          const question = { operation, input: takesDay ? { ...input, neededBy } : input };
          expect(said(history, question), `${predicate}, ${operation}`).toBe(
            said(dataset, question),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("would change some answer if it went on: else the rule above could not fail", () => {
    const world = makeDataset(CONTEXT);
    const silent = examples.filter((predicate) => {
      const going = withClaim(world, predicate, { from: "2015", to: null });
      return QUESTIONS.every((one) => said(going, one) === said(world, one));
    });
    // Of these no question about a day takes a value; they are told where their subject is explained.
    expect(silent.sort()).toEqual([
      ...["exposedTo", "hasOrders", "hasProperty", "imposes", "partyTo", "proposes"],
      "tradeVolume",
    ]);
  });
});
