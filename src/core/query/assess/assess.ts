import { labelOf } from "../../graph/entity-label.ts";
import { claimsOn, getClaim } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { CompanyCriterionId, Criterion } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds, strongestFirst } from "../../model/strength.ts";
import { isLineCriterion, measureCriterion } from "../criterion/criteria.ts";
import type { Value } from "../criterion/reading.ts";
import type { Contender, Option } from "../decision/option.ts";
import { scoreInterval, scoreOfBest } from "../decision/score.ts";
import type { Candidate } from "../need/candidates.ts";
import type { Search } from "../need/need.ts";
import {
  isLineOnly,
  isLineRequirement,
  type LineOnlyRequirement,
  type Requirement,
  writeRequirement,
} from "../need/requirement.ts";
import { conjunction, disjunction, type Truth } from "../need/truth.ts";
import { optionsOf } from "../options/build-options.ts";
import { measureLine } from "../options/cells.ts";
import { type MeasuredOption, measuredOptionsOf } from "../options/measure-option.ts";
import { STANDINGS } from "../options/option.ts";
import { ruleOnLine } from "../options/option-requirement.ts";
import { gistOfValue } from "./gist.ts";
import { checkRequirement, type Verdict } from "./requirements.ts";
import type { Basis, CandidateBase, Owner } from "./result.ts";

export interface Yardstick {
  readonly basis: Basis;
  readonly criteria: readonly Criterion[];
  /** The weight shown for each criterion; they sum to 1. */
  readonly shown: readonly number[];
  /** The corners of the admissible weights. */
  readonly corners: readonly (readonly number[])[];
  readonly requirements: readonly Requirement[];
  /** Whether an unknown counts as failing. */
  readonly strict: boolean;
}

/** One way in which a candidate can be taken: an option with its values and how it stands with what is asked. */
export interface AssessedWay {
  /** null where the answer ranks companies. */
  readonly measured: MeasuredOption | null;
  readonly values: readonly Value[];
  readonly option: Option;
  readonly requirements: readonly Verdict[];
  /** The first screen or requirement that it fails; null where it is in play. */
  readonly failed: Verdict | null;
  /** How far it gets in the order of screens and requirements. */
  readonly reach: number;
  /** Whether every requirement is known to hold. */
  readonly standing: Truth;
}

/** A candidate held against the criteria, the screens and the requirements. */
export interface Assessed {
  readonly id: EntityId;
  readonly candidate: Candidate;
  readonly ways: readonly AssessedWay[];
  readonly standing: Truth;
}

/** Measures a candidate in each of the ways it can be taken. */
export function assess(search: Search, candidate: Candidate, yardstick: Yardstick): Assessed {
  const ways =
    yardstick.basis === "companies"
      ? [assessCompany(search, candidate.id, yardstick)]
      : measuredOptionsOf(search, candidate.id).map((one) => assessOption(search, one, yardstick));
  return {
    id: candidate.id,
    candidate,
    ways,
    standing: disjunction(ways.map(({ standing }) => standing)),
  };
}

function assessCompany(search: Search, id: EntityId, yardstick: Yardstick): AssessedWay {
  const values = yardstick.criteria.map((criterion) => companyValue(search, id, criterion));
  const requirements = yardstick.requirements.map((one) =>
    isLineOnly(one) ? bestRuling(search, id, one) : checkRequirement(search, id, one),
  );
  return toWay(null, { id, cells: values }, values, { screens: [], requirements }, yardstick);
}

/** Holds one option of a candidate against the criteria, the screens and the requirements. */
export function assessOption(
  search: Search,
  measured: MeasuredOption,
  yardstick: Yardstick,
): AssessedWay {
  const { option, gates } = measured;
  const values = yardstick.criteria.map((criterion) =>
    isLineCriterion(criterion.id)
      ? measureLine(search, measured, criterion.id)
      : companyValue(search, option.supplier, criterion),
  );
  const requirements = yardstick.requirements.map((one) =>
    isLineRequirement(one)
      ? ruled(one, ruleOnLine(search, measured, one))
      : checkRequirement(search, option.supplier, one),
  );
  const screens = gates.map(
    ({ id, truth, claims }): Verdict => ({ requirement: id, truth, claims }),
  );
  return toWay(
    measured,
    { id: option.key, cells: values },
    values,
    { screens, requirements },
    yardstick,
  );
}

function companyValue(search: Search, id: EntityId, criterion: Criterion): Value {
  return isLineCriterion(criterion.id)
    ? {
        low: 0,
        high: 1,
        key: `${id}/${criterion.id}`,
        deciding: [],
        claims: [],
        conflicting: false,
      }
    : measureCriterion(search, id, criterion.id as CompanyCriterionId);
}

// Of a company that is ranked as one: any of its options will do.
function bestRuling(search: Search, id: EntityId, requirement: LineOnlyRequirement): Verdict {
  const rulings = measuredOptionsOf(search, id).map((one) => ruleOnLine(search, one, requirement));
  const truth = disjunction(rulings.map((one) => one.truth));
  const claims = rulings.filter((one) => one.truth === truth).flatMap((one) => one.claims);
  return ruled(requirement, { truth, claims });
}

function ruled(
  requirement: Requirement,
  ruling: { readonly truth: Truth; readonly claims: readonly ClaimId[] },
): Verdict {
  return {
    requirement: writeRequirement(requirement),
    truth: ruling.truth,
    claims: [...new Set(ruling.claims)].sort(compareIds),
  };
}

// What is not known of room fails nobody: it is hardly ever stated.
const NEVER_STRICT: readonly string[] = ["capacity"];

function toWay(
  measured: MeasuredOption | null,
  option: Option,
  values: readonly Value[],
  asked: { readonly screens: readonly Verdict[]; readonly requirements: readonly Verdict[] },
  { strict }: Yardstick,
): AssessedWay {
  const { screens, requirements } = asked;
  const order = [...screens, ...requirements];
  const isOpen = (one: Verdict): boolean =>
    strict &&
    one.truth === "unknown" &&
    !(screens.includes(one) && NEVER_STRICT.includes(one.requirement));
  // A stated failure says more than a gap, so under `strict` it is named first.
  const failed = order.find(({ truth }) => truth === "false") ?? order.find(isOpen) ?? null;
  return {
    measured,
    values,
    option,
    requirements,
    failed,
    reach: failed === null ? order.length : order.indexOf(failed),
    standing: failed === null ? conjunction(requirements.map(({ truth }) => truth)) : "false",
  };
}

/** The ways that fail nothing. */
export function waysInPlay({ ways }: Assessed): readonly AssessedWay[] {
  return ways.filter(({ failed }) => failed === null);
}

/** A candidate for the ranking: with its ways that are in play, or all of them where none is. */
export function contenderOf(assessed: Assessed): Contender {
  const inPlay = waysInPlay(assessed);
  const ways = inPlay.length > 0 ? inPlay : assessed.ways;
  return { id: assessed.id, options: ways.map(({ option }) => option) };
}

/** Of the ways of a candidate that is out, the one that got furthest; of equals the one that stands best. */
export function furthestWay({ ways }: Assessed): AssessedWay {
  const standingOf = (way: AssessedWay): number =>
    way.measured === null ? 0 : STANDINGS.indexOf(way.measured.standing);
  const [first] = [...ways].sort(
    (a, b) =>
      b.reach - a.reach || standingOf(a) - standingOf(b) || compareIds(a.option.id, b.option.id),
  );
  if (first === undefined) throw new Error("A candidate has no way at all.");
  return first;
}

/** What is told of a candidate: by its leading way, with the score over all of its ways that count. */
export function describeCandidate(
  search: Search,
  assessed: Assessed,
  way: AssessedWay,
  { criteria, shown, corners }: Yardstick,
): CandidateBase {
  const { id, candidate } = assessed;
  const used = way.values.flatMap(({ claims }) => claims.map((one) => getClaim(search.graph, one)));
  return {
    id,
    label: labelOf(id, search.graph.entities),
    why: candidate.why,
    owners: ownersOf(search, id),
    score: scoreOfBest(contenderOf(assessed), corners),
    coverage: way.values.reduce(
      (sum, { claims }, index) => sum + (claims.length > 0 ? (shown[index] ?? 0) : 0),
      0,
    ),
    criteria: criteria.map((criterion, index) => {
      const value = way.values[index];
      if (value === undefined) throw new Error(`"${id}" was not measured on ${criterion.id}.`);
      const { low, high, key, claims, conflicting } = value;
      const gist = gistOfValue(search.graph, value);
      const weight = shown[index] ?? 0;
      return { id: criterion.id, weight, low, high, key, claims, gist, conflicting };
    }),
    requirements: way.requirements,
    weakest: strongestFirst(used).at(-1)?.id ?? null,
    ...linesOf(search, id),
  };
}

/** What is told of a candidate's lines, beside the option that leads. */
function linesOf(
  search: Search,
  id: EntityId,
): Pick<CandidateBase, "options" | "standing" | "alsoSaid" | "leads"> {
  const { alsoSaid, leads } = optionsOf(search, id);
  const options = measuredOptionsOf(search, id);
  const standing = STANDINGS.find((one) => options.some((option) => option.standing === one));
  return {
    options: options.map(({ option }) => option.key),
    standing: standing ?? "notStated",
    alsoSaid,
    leads,
  };
}

/** The score of one option over all its values. */
export function scoreOfWay(
  { option }: AssessedWay,
  corners: Yardstick["corners"],
): {
  readonly low: number;
  readonly high: number;
} {
  return scoreInterval(option, corners);
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
