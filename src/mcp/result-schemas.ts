import type { OperationName } from "../core/operation/input/operation-forms.ts";
import { flag, type JsonSchema, list, number, object, orNull, text } from "./json-schema.ts";

const id = text("an entity's id; describe tells more of it");
const label = text("its name");
const claims = list({ type: "string" }, "ids of the claims that say so: claim://<id>");
const words = text("in words");
const code = text("what it amounts to, as a code");
const any = (description: string): JsonSchema => ({ type: "object", description });
const ids = (description: string): JsonSchema => list({ type: "string" }, description);

const need = object(
  {
    product: orNull(id),
    buyer: orNull(id),
    market: orNull(id),
    insteadOf: orNull(id),
    neededBy: orNull(text("by when, as a date")),
  },
  "what is asked for",
);

const score = object(
  { low: number("0 to 1"), high: number("0 to 1") },
  "the range of the value: what is not known, or not certain, makes it wide",
);

const candidate = object({
  id,
  label,
  why: list(object({ rule: text("by which rule it is listed"), claims }), "why it is listed"),
  score,
  coverage: number("share of the weight on which something is known, 0 to 1"),
  criteria: list(
    object({ id: text("the criterion"), low: number("0 to 1"), high: number("0 to 1"), claims }),
    "its value in each criterion",
  ),
});

const ranked = object({
  ...candidate.properties,
  rank: orNull(
    object({
      best: number("the best rank it can have"),
      worst: number("the worst rank it can have"),
      exact: flag("whether the range is proved and not only drawn"),
    }),
  ),
  rankShares: list(
    number("0 to 1"),
    "share of the assumptions in which it has each rank, 1st first",
  ),
});

const option = object({
  key: text("what tells the option apart"),
  supplier: id,
  label,
  plant: orNull(id),
  match: code,
  standing: code,
  score,
  claims,
});

const input = object({
  name: text("the number that was given"),
  value: number("its value"),
  basis: text("where it is from"),
  claim: orNull(text("the claim that gives it")),
});
const inputs = list(input, "the numbers that it was worked out from");

const side = object({ claims }, "claims that say the same");

const hanging = list(
  object({
    buyer: id,
    product: orNull(id),
    effect: code,
    before: orNull(ids("who supplied it; null where it hangs on another of them")),
    after: orNull(ids("who still does")),
    weakest: orNull(text("the weakest claim on the way")),
  }),
  "buyers and what they get",
);

const neighbour = list(
  object({
    id,
    label,
    class: text("what it is"),
    depth: number("steps from the start"),
    via: text("through whom"),
    relations: list(any("a relation with its claims"), "how they are related"),
  }),
  "in the order of steps",
);

const values = list(
  object({
    claim: text("the claim's id"),
    subject: ids("whom it is about"),
    predicate: text("what it says of them"),
    words,
  }),
  "each claim in words",
);

const scenario = object({
  scenario: any("the scenario"),
  assumptions: list(object({ words, claims }), "what it assumes, in words"),
  sameData: flag("whether it was made for this version of the record"),
});

const RESULTS: { readonly [Name in OperationName]: JsonSchema } = {
  alternatives: object({
    need,
    headline: object({ code, text: words }, "the answer in a sentence"),
    meets: list(ranked, "who meets all that is required, best first"),
    possible: list(candidate, "who meets what is known, and may fail what is not"),
    excluded: list(candidate, "who fails a requirement, and by which claims"),
    sameSupplier: list(object({ id, label, claims }), "other plants of the lost supplier"),
    options: list(option, "plant by plant: by which route each could supply"),
    missing: list(any("a fact"), "facts that would move the order most, first the largest swing"),
    flips: list(any("a pair of candidates and a weight"), "weights at which two change places"),
    weights: list(object({ id: text("criterion"), weight: number("0 to 1") }), "the weights"),
    seed: number("the seed of the draws"),
    samples: number("how many were drawn"),
    searched: object({
      claims: number("claims that were looked through"),
      sources: number("sources that they are from"),
    }),
  }),
  compare: object({
    need,
    candidates: list(object({ id, label }), "the candidates, in the order asked"),
    rows: list(object({ id: text("the row"), cells: list(any("one value")) }), "the rows"),
    decisive: ids("rows that tell them apart"),
  }),
  explain: object({
    stated: flag("whether any claim says so; if not, it is unknown and not false"),
    values,
    claims,
  }),
  describe: object({
    id,
    label,
    class: text("what it is"),
    properties: list(object({ predicate: text("the property"), words, claims }), "properties"),
    relations: list(any("a group of relations"), "by tier and direction"),
    statuses: list(object({ status: code, claims, words }), "in time"),
    owners: list(object({ id, words, claims }), "at the date"),
    derived: list(object({ rule: code, words }), "what we work out; never evidence"),
    notStated: list(object({ words }), "what no source says of it"),
  }),
  search: list(
    object({ id, label, class: text("what it is"), matched: text("the name that fits") }),
    "the best first",
  ),
  list: object({
    of: number("how many things the record knows under the lens"),
    steps: list(object({ facet: text("the facet"), kept: number("left after it"), words })),
    rows: list(object({ id, label, class: text("what it is"), claims }), "what fits"),
    open: ids("of whom it is not known whether they fit: neither in nor out"),
    sentence: text("the list in words"),
    notUnderstood: ids("words of the phrase that were not understood"),
  }),
  screen: object({
    exposedTo: id,
    members: list(
      object({
        entity: orNull(id),
        answer: text("exposed, notSeen (known, and no way leads there) or notInRecord"),
        weakest: orNull(text("the weakest claim on the way")),
        known: number("how many claims speak of it"),
      }),
      "in the order of the list",
    ),
    counts: object({
      exposed: number("members"),
      notSeen: number("members"),
      notInRecord: number("members"),
    }),
  }),
  paths: object({
    from: id,
    to: id,
    paths: list(
      object({
        nodes: ids("the entities on the way"),
        length: number("how many steps"),
        weakest: any("the weakest claim on the way"),
      }),
      "strongest first",
    ),
  }),
  neighbours: object({ entity: id, up: neighbour, down: neighbour }),
  conflicts: list(
    object({
      nature: code,
      subject: id,
      predicate: text("what it is about"),
      sides: list(side, "the sides"),
    }),
    "contradictions, and differences that need not be one",
  ),
  derived: list(object({ rule: code, words, inputs: ids("claims it is worked out from") })),
  diff: object({
    from: text("since when"),
    added: ids("claims"),
    changed: ids("claims"),
    withdrawn: ids("claims"),
    statuses: list(object({ entity: id, after: orNull(code), claims }), "what changed status"),
  }),
  "tariff rate": object({
    origin: id,
    destination: id,
    product: id,
    ratePercent: orNull(number("the duty on entry in percent; null = not known")),
    parts: list(
      object({ policy: id, ratePercent: orNull(number("percent")), claims }),
      "its parts",
    ),
    ended: ids("claims that ended before the day"),
  }),
  "tariff blend": object({
    effectiveRatePercent: orNull(number("average over all units, in percent")),
    marginalRatePercent: orNull(number("what the next unit pays, in percent")),
    reliefPoints: orNull(number("saved, in percentage points")),
    inputs,
  }),
  "depends-on": object({
    entity: id,
    failing: ids("what fails with it"),
    affected: hanging,
    unaffected: hanging,
  }),
  exposure: object({
    buyer: id,
    inputs: list(
      object({
        product: orNull(id),
        sources: list(any("a source of supply with its claims"), "who supplies it"),
        known: number("how many sources are known"),
        operating: number("how many of them make it now"),
        singlePoints: list(any("what all hangs on"), "single points of failure"),
      }),
      "product by product",
    ),
  }),
  "scenario list": list(scenario, "those that come with the record"),
  "scenario show": scenario,
  "scenario check": scenario,
  "tariff quota": object({
    quotaUnits: orNull(number("whole units that must enter at the lower rate")),
    inputs,
  }),
  "tariff prorate": object({ quotaUnits: orNull(number("units in the days asked")), inputs }),
  "tariff offset": object({
    effectiveRatePercent: orNull(number("what is paid on average, in percent")),
    inputs,
  }),
};

const EVIDENCE = object({
  sentence: text("what the claim says, in our words"),
  kind: text("fact, plan, companyStatement, opinion …: what is said is not what is so"),
  source: orNull(text("the source's title; null for an assumption of a scenario")),
  publisher: orNull(text("who published it")),
  published: orNull(text("when")),
  at: text("where in the source: paragraph, page, row"),
  saidBy: ids("who says it"),
});

/** What a tool gives back: the answer as every surface has it, with its evidence in short and the limits of the search. */
export function outputSchema(operation: OperationName): JsonSchema {
  return object({
    result: RESULTS[operation],
    evidence: {
      type: "object",
      description: "the claims that the answer rests on, by id; whole under claim://<id>",
      additionalProperties: EVIDENCE,
    },
    caveats: list(
      object({ code, message: words, claims }),
      "what to know before relying on the answer",
    ),
    disputes: list(
      object({ nature: code, sides: list(side, "the sides") }),
      "where claims that it rests on do not agree",
    ),
    lens: any("which claims counted"),
    limits: list({ type: "string" }, "how far the search went; what no source says is unknown"),
    dataVersion: text("the version of the record"),
  });
}
