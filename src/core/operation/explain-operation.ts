import { buildGraph } from "../graph/build-graph.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import { type Failure, type Finding, fail } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import { CRITERION_IDS } from "../model/criteria.ts";
import { LENSES } from "../model/lens.ts";
import { PREDICATE_NAMES } from "../model/predicate.ts";
import { replacementsOf } from "../model/references.ts";
import { measureCriterion } from "../query/alternatives/criteria.ts";
import { prepareSearch } from "../query/alternatives/need.ts";
import { type Explanation, explainClaims, explainEntities } from "../query/explain.ts";
import { leftOutCaveat } from "../query/left-out.ts";
import type { InputReader } from "./input-reader.ts";
import { getClaimById } from "./named-claim.ts";
import { NEED_PARAMETERS, readNeed } from "./need-parameters.ts";
import type { Operation } from "./operation.ts";
import { flagOf } from "./parameter.ts";

/** `explain`: what is said on a point, and on whose word. */
export const explain: Operation<Explanation> = {
  name: "explain",
  words: "The claims behind an entity, a claim, the relations of two entities, or a score.",
  example: "explain envision-group aesc --predicate ownsStakeIn",
  ofADay: true,
  parameters: [
    {
      name: "subject",
      takes: { type: "text" },
      words: "an entity, or the id of a claim",
      positional: true,
    },
    { name: "other", takes: { type: "entity" }, words: "a second entity", positional: true },
    {
      name: "score",
      takes: { type: "text" },
      words: "the value of a candidate, <candidate>/<criterion>, for the need given",
    },
    {
      name: "predicate",
      takes: { type: "choice", of: PREDICATE_NAMES },
      words: "only claims with this predicate",
    },
    {
      name: "region",
      takes: { type: "entity", classes: ["place"] },
      words: "only claims about this place or a place in it",
    },
    ...NEED_PARAMETERS,
  ],
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
  const [candidate = "", name = "", ...more] = score.split("/");
  const criterion = CRITERION_IDS.find((one) => one === name);
  if (criterion === undefined || more.length > 0) {
    return fail(
      "invalid-input",
      `"${score}" is no score. --score takes <candidate>/<criterion>; criteria: ${CRITERION_IDS.join(", ")}.`,
    );
  }
  const id = input.named(candidate, "--score", ["organisation"]);
  const { need } = readNeed(input);
  const behind = (under: SupplyGraph): readonly Claim[] =>
    measureCriterion(prepareSearch(under, need), id, criterion).claims.flatMap(
      (one) => under.claims.get(one) ?? [],
    );
  const finding = explainClaims(graph, behind(graph));
  const unseen = behind(buildGraph(graph.dataset, LENSES.everything)).filter(
    (one) => !graph.claims.has(one.id),
  );
  return { ...finding, caveats: [...finding.caveats, ...leftOutCaveat("this", unseen)] };
}
