import type { Claim, ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { type Edtf, periodsOverlap } from "../model/period.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { Source, SourceId } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { deniesTheOther, MEASURES, measureOf, valuesDiffer } from "./contradict.ts";

/** Claims on one point that cannot all be right. Found by rule, never typed in. */
export interface Conflict {
  readonly subject: EntityId;
  readonly predicate: Claim["predicate"];
  /** Each side with the claims that say the same; the side with the lowest claim id first. */
  readonly sides: readonly { readonly claims: readonly ClaimId[] }[];
}

const NOT_COMPARED: readonly ClaimKind[] = ["inference", "hypothesis", "proposal"];

type Contradicts = (a: Claim, b: Claim) => boolean;

/**
 * Finds contradictions: same subject, predicate and qualifiers, incompatible values or a denial, overlapping
 * time. Plans are compared with plans only, since what was planned and what came of it do not contradict each
 * other. Remarks say what no predicate fits, so nothing tells whether two of them are on the same point.
 *
 * @param within whether a place lies in another, so that a town and its state are no contradiction
 */
export function findContradictions(
  claims: readonly Claim[],
  sources: ReadonlyMap<SourceId, Source>,
  within: (place: EntityId, region: EntityId) => boolean,
): readonly Conflict[] {
  const points = new Map<string, { readonly contradicts: Contradicts; readonly claims: Claim[] }>();
  const differ = valuesDiffer(within);
  const add = (key: string, contradicts: Contradicts, claim: Claim): void => {
    const point = points.get(key);
    if (point === undefined) points.set(key, { contradicts, claims: [claim] });
    else point.claims.push(claim);
  };
  for (const claim of claims) {
    if (NOT_COMPARED.includes(claim.kind) || claim.predicate === "remark") continue;
    for (const subject of claim.subject) {
      const point = `${subject}|${claim.predicate}|${claim.kind === "plan" ? "plan" : ""}`;
      add(`${point}|denied|${claim.object ?? ""}`, deniesTheOther, claim);
      const valued = valueKey(claim);
      if (valued !== null) add(`${point}|valued|${valued}`, differ, claim);
    }
  }
  const conflicts = [...points].flatMap(([key, point]): readonly Conflict[] => {
    const clash: Contradicts = (a, b) => sameTime(a, b, sources) && point.contradicts(a, b);
    const sides = splitIntoSides(point.claims, clash);
    const predicate = point.claims[0]?.predicate;
    if (sides.length < 2 || predicate === undefined) return [];
    return [{ subject: key.slice(0, key.indexOf("|")), predicate, sides }];
  });
  return conflicts.sort((a, b) => compareIds(JSON.stringify(a), JSON.stringify(b)));
}

// Their value stands beside the object, so that one subject has one value for each object.
const VALUED_BESIDE: readonly Claim["predicate"][] = ["ownsStakeIn", "acquired"];

/**
 * What must agree for two values to be on the same point: what a predicate requires tells which point is meant,
 * a cause or a term beside it does not. null where a subject can have several values at once.
 */
function valueKey(claim: Claim): string | null {
  const { singleValued, required } = PREDICATES[claim.predicate];
  const beside = VALUED_BESIDE.includes(claim.predicate);
  if (!singleValued && !beside) return null;
  const values: Readonly<Record<string, unknown>> = claim.qualifiers;
  const told = Object.keys(required)
    .filter((name) => !MEASURES.has(name))
    .sort(compareIds)
    .map((name) => `${name}=${String(values[name])}`);
  const object = beside || measureOf(claim) !== null ? [claim.object ?? ""] : [];
  return [...object, ...told].join("|");
}

function splitIntoSides(group: readonly Claim[], clash: Contradicts): Conflict["sides"] {
  const sorted = [...group].sort((a, b) => compareIds(a.id, b.id));
  const involved = sorted.filter((one) => sorted.some((other) => clash(one, other)));
  const sides: Claim[][] = [];
  for (const claim of involved) {
    const side = sides.find((members) => members.every((member) => !clash(member, claim)));
    if (side === undefined) sides.push([claim]);
    else side.push(claim);
  }
  return sides.map((side) => ({ claims: side.map(({ id }) => id) }));
}

// A status, a rate or a count is of a day: two that name different days are a history.
function sameTime(a: Claim, b: Claim, sources: ReadonlyMap<SourceId, Source>): boolean {
  const [left, right] = [dayOf(a, sources), dayOf(b, sources)];
  if (left === null || right === null) return true;
  return periodsOverlap({ from: left, to: left }, { from: right, to: right });
}

// Of statuses and rates the latest governs, so one without a date is of the day its source came out. Anything
// else without a date holds always. The year of an acquisition is what is said, not when it holds.
function dayOf(claim: Claim, sources: ReadonlyMap<SourceId, Source>): Edtf | null {
  if (claim.predicate === "acquired") return null;
  const stated = claim.time.from ?? claim.asOf;
  const governed = claim.predicate === "hasStatus" || claim.predicate === "appliesTo";
  return stated ?? (governed ? (sources.get(claim.source)?.published ?? null) : null);
}
