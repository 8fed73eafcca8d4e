import { buildGraph } from "../graph/build-graph.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import { type Failure, type Finding, fail, isFailure } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import { CRITERION_IDS, type CriterionId } from "../model/criteria.ts";
import type { EntityId } from "../model/entity.ts";
import { LENSES } from "../model/lens.ts";
import { replacementsOf } from "../model/references.ts";
import { rankAlternatives } from "../query/alternatives/rank-alternatives.ts";
import { leftOutCaveat } from "../query/basis/left-out.ts";
import { isLineCriterion, measureCriterion } from "../query/criterion/criteria.ts";
import { type Explanation, explainClaims, explainEntities } from "../query/explain.ts";
import { type Need, prepareSearch } from "../query/need/need.ts";
import { lineValues } from "../query/options/cells.ts";
import type { InputReader } from "./input/input-reader.ts";
import { getClaimById } from "./input/named-claim.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";
import { flagOf } from "./input/parameter.ts";
import { NEED_PARAMETERS } from "./input/ranking-parameters.ts";
import { readNeed } from "./input/read-need.ts";

/** `explain`: what is said on a point, and on whose word. */
export const explain: Operation<Explanation> = {
  ...FORMS.explain,
  run(graph, input) {
    const score = input.text("score");
    if (score !== null) return explainScore(graph, input, score);
    refuseBeside(
      input,
      "An entity",
      NEED_PARAMETERS.map(({ name }) => name),
    );
    const subject = input.text("subject");
    if (subject === null) {
      return fail(
        "invalid-input",
        "explain needs an entity, the id of a claim, or --score <candidate>/<criterion>.",
      );
    }
    if (subject.includes("/")) return explainClaim(graph, input, subject);
    const first = input.named(subject, "explain");
    const other = input.optionalEntity("other");
    return explainEntities(graph, {
      about: other === null ? [first] : [first, other],
      predicate: input.choice("predicate") as Predicate | null,
      region: input.optionalEntity("region"),
    });
  },
};

// What would change nothing is refused, so that nobody takes the answer for a narrower one.
function refuseBeside(input: InputReader, what: string, names: readonly string[]): void {
  const given = names.find((name) => input.has(name));
  if (given === undefined) return;
  const positional = given === "subject" || given === "other";
  const flag = positional ? `"${input.text(given)}"` : flagOf(given);
  input.refuse(`${what} is explained by itself; ${flag} has no meaning beside it.`);
}

function explainClaim(
  graph: SupplyGraph,
  input: InputReader,
  id: ClaimId,
): Finding<Explanation> | Failure {
  refuseBeside(input, "A claim", ["other", "predicate", "region"]);
  const claim = getClaimById(graph.dataset, id);
  const newer =
    graph.leftOut.get(id) === "superseded" ? replacementsOf(id, graph.dataset.claims) : [];
  const finding = explainClaims(graph, [claim, ...newer]);
  if (graph.claims.has(id)) return finding;
  if (newer.length > 0) {
    const corrects = newer.some(({ source }) => source === claim.source);
    const message = corrects
      ? "We had entered this claim wrongly: it counts in no answer. What corrects it stands beside it."
      : "A newer claim, which stands beside it, has replaced this one, so that it counts in no answer.";
    const ids = newer.map((one) => one.id);
    return {
      ...finding,
      caveats: [...finding.caveats, { code: "replaced", message, claims: ids }],
    };
  }
  const message = "The lens leaves this claim out, so that it counts in no answer.";
  return {
    ...finding,
    caveats: [...finding.caveats, { code: "left-out-by-lens", message, claims: [id] }],
  };
}

function explainScore(
  graph: SupplyGraph,
  input: InputReader,
  score: string,
): Finding<Explanation> | Failure {
  refuseBeside(input, "A score", ["subject", "other", "predicate", "region"]);
  const parts = score.split("/");
  const [candidate = "", ...place] = parts.slice(0, -1);
  const criterion = CRITERION_IDS.find((one) => one === parts.at(-1));
  if (criterion === undefined || candidate === "" || place.length > 1) {
    return fail(
      "invalid-input",
      `"${score}" is no score. --score takes <candidate>/<criterion> or <candidate>/<plant>/<criterion>; criteria: ${CRITERION_IDS.join(", ")}.`,
    );
  }
  const id = input.named(candidate, "--score", ["organisation"]);
  const { need } = readNeed(input, graph.dataset);
  const [at] = place;
  if (at !== undefined) {
    const known = lineValues(prepareSearch(graph, need), id, "line-stage").map(
      ({ option }) => option,
    );
    if (!known.includes(`${id}/${at}`))
      return fail(
        "invalid-input",
        `"${id}/${at}" is no option of ${id} for this need. Options: ${known.join(", ")}.`,
      );
  }
  const behind = (under: SupplyGraph): readonly Claim[] =>
    claimsBehind(under, need, { id, criterion, at }).flatMap((one) => under.claims.get(one) ?? []);
  const finding = explainClaims(graph, behind(graph));
  const unseen = behind(buildGraph(graph.dataset, LENSES.everything)).filter(
    (one) => !graph.claims.has(one.id),
  );
  return { ...finding, caveats: [...finding.caveats, ...leftOutCaveat("this", unseen)] };
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
  if (isFailure(finding)) return null;
  return finding.result.meets.find((one) => one.id === id)?.leading ?? null;
}
