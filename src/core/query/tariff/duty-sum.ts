import { groupBy } from "../../graph/group-by.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Edtf, getSpan } from "../../model/period.ts";
import { compareBacking, compareIds } from "../../model/strength.ts";
import type { ClaimKind } from "../../model/vocabulary.ts";
import { percentOf, type RateClaim } from "./route-claims.ts";

/** One duty that counts on a route. */
export interface RatePart {
  readonly policy: EntityId;
  readonly ratePercent: number;
  readonly basis: "allIn" | "added" | "base";
  readonly from: Edtf | null;
  readonly claims: readonly ClaimId[];
}

/** What the duties of some claims come to. */
export interface DutySum {
  /** In percent; of a sum that is not complete the known part. */
  readonly sumPercent: number;
  /** Whether it is the whole duty: one is given as such, or the ordinary one is among them. */
  readonly complete: boolean;
  readonly parts: readonly RatePart[];
  /** The claims behind the parts. */
  readonly governing: readonly RateClaim[];
  /** Rates that a later one has replaced. */
  readonly older: readonly RateClaim[];
  /** That say that the goods are exempt. */
  readonly exempt: readonly RateClaim[];
}

/** Adds up the duties that claims lay on goods, each of them on all of the goods. */
export function addUpDuties(said: readonly RateClaim[]): DutySum {
  const exempt = said.filter(({ polarity }) => polarity === "negative");
  const freed = new Set(exempt.flatMap(({ subject }) => subject));
  const charged = overruled(
    said.filter(
      ({ polarity, subject }) => polarity === "positive" && !subject.some((id) => freed.has(id)),
    ),
  );
  const whole = charged.filter(isWholeDuty);
  const governing =
    whole.length > 0 ? latest(whole) : byPolicy(charged).flatMap((group) => latest(group));
  const older = charged.filter(
    (one) => !governing.includes(one) && isWholeDuty(one) === whole.length > 0,
  );
  const parts = toParts(governing);
  return {
    sumPercent: round(parts.reduce((total, { ratePercent }) => total + ratePercent, 0)),
    complete: parts.some(({ basis }) => basis !== "added"),
    ...{ parts, governing, older, exempt },
  };
}

function overruled(claims: readonly RateClaim[]): readonly RateClaim[] {
  const assumed = claims.filter(({ kind }) => kind === "hypothesis");
  const whole = assumed.filter(isWholeDuty);
  if (whole.length > 0) return whole;
  const set = new Set(assumed.flatMap(({ subject }) => subject));
  return claims.filter(
    ({ kind, subject }) => kind === "hypothesis" || !subject.some((id) => set.has(id)),
  );
}

/** Whether a rate is all that is paid. A source that only names the rate that cars pay means the whole of it. */
export function isWholeDuty({ qualifiers: { basis } }: RateClaim): boolean {
  return basis === undefined || basis === "allIn";
}

function byPolicy(claims: readonly RateClaim[]): readonly (readonly RateClaim[])[] {
  const groups = groupBy(claims, ({ subject: [policy = ""] }) => policy);
  return [...groups].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => group);
}

/**
 * The claims with the latest start, the best backed first, then those without a start that give the same rate, which are no older rate;
 * all without a start where none has one.
 */
function latest(claims: readonly RateClaim[]): readonly RateClaim[] {
  const startOf = ({ time }: RateClaim): string =>
    time.from === null ? "" : getSpan(time.from).earliest;
  const last = claims.map(startOf).reduce((a, b) => (a > b ? a : b), "");
  const newest = bestBackedFirst(claims.filter((claim) => startOf(claim) === last));
  const rates = newest.map(({ qualifiers }) => percentOf(qualifiers.rate));
  const alike = claims.filter(
    (claim) => startOf(claim) === "" && rates.includes(percentOf(claim.qualifiers.rate)),
  );
  return [...new Set([...newest, ...alike])];
}

// Whoever lays a duty knows it better than whoever pays it or comments on it.
const KNOWS_BEST: readonly ClaimKind[] = ["fact", "officialStatement"];

function bestBackedFirst(claims: readonly RateClaim[]): readonly RateClaim[] {
  const rank = ({ kind }: RateClaim): number => (KNOWS_BEST.includes(kind) ? 0 : 1);
  // Of rates that are told alike, that of more sources.
  const sayers = new Map(
    claims.map((claim) => {
      const rate = percentOf(claim.qualifiers.rate);
      const same = claims.filter((other) => percentOf(other.qualifiers.rate) === rate);
      return [claim, new Set(same.map(({ source }) => source)).size];
    }),
  );
  const count = (claim: RateClaim): number => sayers.get(claim) ?? 0;
  return [...claims].sort(
    (a, b) =>
      rank(a) - rank(b) || compareBacking(a, b) || count(b) - count(a) || compareIds(a.id, b.id),
  );
}

function toParts(governing: readonly RateClaim[]): readonly RatePart[] {
  const groups = governing.some(isWholeDuty) ? [governing] : byPolicy(governing);
  return groups.flatMap((group) => {
    const [first] = group;
    const ratePercent = percentOf(first?.qualifiers.rate);
    if (first === undefined || ratePercent === null) return [];
    return [
      {
        policy: first.subject[0],
        ratePercent,
        basis: first.qualifiers.basis ?? "allIn",
        from: first.time.from,
        claims: group.map(({ id }) => id),
      },
    ];
  });
}

function round(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}
