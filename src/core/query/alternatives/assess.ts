import { claimsOn, getClaim } from "../../graph/supply-graph.ts";
import type { Criterion } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds, strongestFirst } from "../../model/strength.ts";
import type { Option } from "../decision/option.ts";
import { scoreInterval } from "../decision/score.ts";
import { labelOf } from "../sentence.ts";
import type { Candidate } from "./candidates.ts";
import { measureCriterion } from "./criteria.ts";
import type { Search } from "./need.ts";
import { phraseValue } from "./phrase.ts";
import type { Value } from "./reading.ts";
import type { Requirement } from "./requirement.ts";
import { checkRequirement } from "./requirements.ts";
import type { CandidateBase, Owner } from "./result.ts";
import { conjunction, type Truth } from "./truth.ts";

/** A candidate held against the criteria and the requirements. */
export interface Assessed {
  readonly base: CandidateBase;
  readonly values: readonly Value[];
  readonly option: Option;
  readonly standing: Truth;
}

export interface Yardstick {
  readonly criteria: readonly Criterion[];
  /** The weight shown for each criterion; they sum to 1. */
  readonly shown: readonly number[];
  /** The corners of the admissible weights. */
  readonly corners: readonly (readonly number[])[];
  readonly requirements: readonly Requirement[];
  /** Whether an unknown counts as failing. */
  readonly strict: boolean;
}

/** Measures a candidate: its values, its score interval, and how it stands with what is required. */
export function assess(search: Search, candidate: Candidate, yardstick: Yardstick): Assessed {
  const { id, why } = candidate;
  const { criteria, shown, corners } = yardstick;
  const values = criteria.map((criterion) => measureCriterion(search, id, criterion.id));
  const option: Option = { id, cells: values };
  const requirements = yardstick.requirements.map((one) => checkRequirement(search, id, one));
  const truth = conjunction(requirements.map((one) => one.truth));
  const used = values.flatMap(({ claims }) => claims.map((one) => getClaim(search.graph, one)));
  const base: CandidateBase = {
    id,
    label: labelOf(id, search.graph.entities),
    why,
    owners: ownersOf(search, id),
    score: scoreInterval(option, corners),
    coverage: values.reduce(
      (sum, { claims }, index) => sum + (claims.length > 0 ? (shown[index] ?? 0) : 0),
      0,
    ),
    criteria: criteria.map((criterion, index) => {
      const value = values[index];
      if (value === undefined) throw new Error(`"${id}" was not measured on ${criterion.id}.`);
      const { low, high, claims, conflicting } = value;
      const words = phraseValue(search.graph, value);
      const weight = shown[index] ?? 0;
      return { id: criterion.id, weight, low, high, claims, words, conflicting };
    }),
    requirements,
    weakest: strongestFirst(used).at(-1)?.id ?? null,
  };
  const standing = yardstick.strict && truth === "unknown" ? "false" : truth;
  return { base, values, option, standing };
}

/**
 * Who is said to own a stake in a candidate, with the claims, the strongest first. A joint venture is offered
 * itself, with its owners beside it: what it can do is not theirs to promise.
 */
export function ownersOf({ graph }: Search, id: EntityId): readonly Owner[] {
  const stakes = claimsOn(graph, id, "ownsStakeIn").filter(
    ({ polarity }) => polarity === "positive",
  );
  return [...new Set(stakes.flatMap(({ subject }) => subject))].sort(compareIds).map((owner) => ({
    id: owner,
    label: labelOf(owner, graph.entities),
    claims: strongestFirst(stakes.filter(({ subject }) => subject.includes(owner))).map(
      (claim) => claim.id,
    ),
  }));
}
