import { buildGraph } from "../graph/build-graph.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import { CRITERION_IDS, type CriterionId } from "../model/criteria.ts";
import type { EntityId } from "../model/entity.ts";
import { LENSES } from "../model/lens.ts";
import { replacementsOf } from "../model/references.ts";
import { isRefusal, type Refusal, refusal } from "../model/refusal.ts";
import { rankAlternatives } from "../query/alternatives/rank-alternatives.ts";
import { leftOutCaveat } from "../query/basis/left-out.ts";
import { isLineCriterion, measureCriterion } from "../query/criterion/criteria.ts";
import { type Explanation, explainClaims, explainEntities } from "../query/explain.ts";
import { type Need, prepareSearch } from "../query/need/need.ts";
import { lineValues } from "../query/options/cells.ts";
import { type WordedExplanation, wordExplanation } from "../word/answer/explanation.ts";
import type { InputReader } from "./input/input-reader.ts";
import { getClaimById } from "./input/named-claim.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { NEED_PARAMETERS } from "./input/ranking-parameters.ts";
import { readNeed } from "./input/read-need.ts";

const SCORE = { parameter: "score" } as const;

/** `explain`: what is said on a point, and on whose word. */
export const explain: Operation<WordedExplanation> = {
  ...FORMS.explain,
  run(graph, input) {
    const found = explainAsked(graph, input);
    if (isRefusal(found)) return found;
    return { ...found, result: wordExplanation(graph, found.result) };
  },
};

function explainAsked(graph: SupplyGraph, input: InputReader): Finding<Explanation> | Refusal {
  const score = input.text("score");
  if (score !== null) return explainScore(graph, input, score);
  refuseBeside(
    input,
    "entity",
    NEED_PARAMETERS.map(({ name }) => name),
  );
  const subject = input.text("subject");
  if (subject === null) {
    return refusal({ reason: "nothing-to-explain", taker: SCORE });
  }
  if (subject.includes("/")) return explainClaim(graph, input, subject);
  const first = input.named(subject, { parameter: "subject", positional: true });
  const other = input.optionalEntity("other");
  return explainEntities(graph, {
    about: other === null ? [first] : [first, other],
    predicate: input.choice("predicate") as Predicate | null,
    region: input.optionalEntity("region"),
  });
}

// What would change nothing is refused, so that nobody takes the answer for a narrower one.
function refuseBeside(
  input: InputReader,
  what: "entity" | "claim" | "score",
  names: readonly string[],
): void {
  const given = names.find((name) => input.has(name));
  if (given === undefined) return;
  const positional = given === "subject" || given === "other";
  const taker = { parameter: given, ...(positional ? { positional } : {}) };
  const text = positional ? input.text(given) : null;
  input.refuse({ reason: "explained-alone", what, taker, text });
}

function explainClaim(
  graph: SupplyGraph,
  input: InputReader,
  id: ClaimId,
): Finding<Explanation> | Refusal {
  refuseBeside(input, "claim", ["other", "predicate", "region"]);
  const claim = getClaimById(graph.dataset, id);
  const newer =
    graph.leftOut.get(id) === "superseded" ? replacementsOf(id, graph.dataset.claims) : [];
  const finding = explainClaims(graph, [claim, ...newer]);
  if (graph.claims.has(id)) return finding;
  if (newer.length > 0) {
    const corrects = newer.some(({ source }) => source === claim.source);
    const ids = newer.map((one) => one.id);
    return {
      ...finding,
      caveats: [...finding.caveats, { code: "replaced", corrected: corrects, claims: ids }],
    };
  }
  return {
    ...finding,
    caveats: [...finding.caveats, { code: "left-out-by-lens", on: "claim", claims: [id] }],
  };
}

function explainScore(
  graph: SupplyGraph,
  input: InputReader,
  score: string,
): Finding<Explanation> | Refusal {
  refuseBeside(input, "score", ["subject", "other", "predicate", "region"]);
  const parts = score.split("/");
  const [candidate = "", ...place] = parts.slice(0, -1);
  const criterion = CRITERION_IDS.find((one) => one === parts.at(-1));
  if (criterion === undefined || candidate === "" || place.length > 1) {
    return refusal({ reason: "no-score", taker: SCORE, text: score, criteria: CRITERION_IDS });
  }
  const id = input.named(candidate, SCORE, ["organisation"]);
  const { need } = readNeed(input, graph.dataset);
  const [at] = place;
  if (at !== undefined) {
    const known = lineValues(prepareSearch(graph, need), id, "line-stage").map(
      ({ option }) => option,
    );
    if (!known.includes(`${id}/${at}`))
      return refusal({ reason: "no-option", option: `${id}/${at}`, supplier: id, known });
  }
  const behind = (under: SupplyGraph): readonly Claim[] =>
    claimsBehind(under, need, { id, criterion, at }).flatMap((one) => under.claims.get(one) ?? []);
  const finding = explainClaims(graph, behind(graph));
  const unseen = behind(buildGraph(graph.dataset, LENSES.everything)).filter(
    (one) => !graph.claims.has(one.id),
  );
  return { ...finding, caveats: [...finding.caveats, ...leftOutCaveat("topic", unseen)] };
}

interface ScoreAsked {
  readonly id: EntityId;
  readonly criterion: CriterionId;
  /** The plant or region of one option; undefined for the option by which the candidate is mostly taken. */
  readonly at: string | undefined;
}

/** The claims behind a value: of the company, of the option that is asked about, or of the one that leads. */
function claimsBehind(
  graph: SupplyGraph,
  need: Need,
  { id, criterion, at }: ScoreAsked,
): readonly ClaimId[] {
  const search = prepareSearch(graph, need);
  if (!isLineCriterion(criterion)) return measureCriterion(search, id, criterion).claims;
  const values = lineValues(search, id, criterion);
  const wanted = at === undefined ? leadingOption(graph, need, id) : `${id}/${at}`;
  const chosen = values.find(({ option }) => option === wanted) ?? values[0];
  return chosen?.value.claims ?? [];
}

function leadingOption(graph: SupplyGraph, need: Need, id: EntityId): string | null {
  const { table } = graph.dataset.criteria;
  const weights = Object.fromEntries(table.map((one) => [one.id, one.weight]));
  const finding = rankAlternatives(graph, need, {
    weights: { mode: "fixed", weights, byDefault: true },
    ...{ requirements: [], strict: false, among: null, seed: 1, samples: 20_000 },
  });
  if (isRefusal(finding)) return null;
  return finding.result.meets.find((one) => one.id === id)?.leading ?? null;
}
