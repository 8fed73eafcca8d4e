import type { Claim } from "../model/claim.ts";
import { daysBetween, type Edtf, getSpan, periodsOverlap } from "../model/period.ts";
import type { SourceLookup } from "../model/source.ts";

/** When claims hold, and whether two of them speak of the same time. */
export interface SameTime {
  /** The day a claim speaks of; null where it holds always. */
  readonly dayOf: (claim: Claim) => Edtf | null;
  /** Whether two claims are of the same time, so that their values must agree. */
  readonly areClose: (a: Claim, b: Claim) => boolean;
  /** Whether there is a day on which both hold, so that one can deny the other. */
  readonly overlap: (a: Claim, b: Claim) => boolean;
}

/**
 * Figures that are told this close to each other are about the same state of affairs. Our choice: sources give
 * figures by the quarter at best.
 */
const SAME_QUARTER_DAYS = 92;

// The day that one of these gives is what it says, not when it holds.
const DATED_EVENTS: readonly Claim["predicate"][] = ["acquired", "hasMilestone"];

// Of these the latest governs from its day on, so two days make a history.
const GOVERNED_BY_DAY: readonly Claim["predicate"][] = ["hasStatus", "appliesTo"];

// Figures of a state of affairs: one without a date is of the day its source came out.
const FIGURES: readonly Claim["predicate"][] = [
  "hasCapacity",
  "invests",
  "pledgesJobs",
  "employs",
  "cutsJobs",
  "facilityCount",
  "hasOrders",
  "grantsIncentive",
  "ownsStakeIn",
  "suppliesTo",
  "tradeVolume",
];

/** Makes the tests from the dates of the sources. */
export function makeSameTime(sources: SourceLookup): SameTime {
  const published = (claim: Claim): Edtf | null => sources.get(claim.source)?.published ?? null;
  const statedOn = (claim: Claim): Edtf | null => claim.asOf ?? published(claim);
  const dayOf = (claim: Claim): Edtf | null => {
    const { predicate, time, asOf } = claim;
    // A plan is of the day it was stated; its date is what it says.
    if (DATED_EVENTS.includes(predicate)) return claim.kind === "plan" ? statedOn(claim) : null;
    if (FIGURES.includes(predicate)) return asOf ?? time.from ?? published(claim);
    const stated = time.from ?? asOf;
    return stated ?? (GOVERNED_BY_DAY.includes(predicate) ? published(claim) : null);
  };
  return {
    dayOf,
    areClose(a, b) {
      if (endsBefore(a, b) || endsBefore(b, a)) return false;
      const [left, right] = [dayOf(a), dayOf(b)];
      if (left === null || right === null) return true;
      const byQuarter = FIGURES.includes(a.predicate) || DATED_EVENTS.includes(a.predicate);
      return gapInDays(left, right) <= (byQuarter ? SAME_QUARTER_DAYS : 0);
    },
    overlap: (a, b) =>
      periodsOverlap(holding(a, dayOf(a)), holding(b, dayOf(b))) &&
      !isTurnOf(a, b, statedOn(b)) &&
      !isTurnOf(b, a, statedOn(a)),
  };
}

// What began on a day goes on until a later word; what is told of a day alone is of that day, and what is told to have
// ended before it held until then.
function holding({ time }: Claim, day: Edtf | null): Claim["time"] {
  if (time.from !== null) return time;
  const { to } = time;
  if (to !== null && day !== null && getSpan(to).latest < getSpan(day).earliest) return time;
  return { from: day, to: to ?? day };
}

// What is told to have ended before another began is no other value of the same time.
function endsBefore(a: Claim, b: Claim): boolean {
  if (a.time.to === null || b.time.from === null) return false;
  return getSpan(a.time.to).latest < getSpan(b.time.from).earliest;
}

// What began after the last word of another, which names no end, is how things went on and not what it speaks of.
function isTurnOf(later: Claim, earlier: Claim, stated: Edtf | null): boolean {
  if (later.time.from === null || earlier.time.to !== null || stated === null) return false;
  return getSpan(later.time.from).earliest > getSpan(stated).latest;
}

/** Days between two dates; 0 where they can be the same. */
function gapInDays(a: Edtf, b: Edtf): number {
  const [left, right] = [getSpan(a), getSpan(b)];
  return Math.max(
    0,
    daysBetween(left.latest, right.earliest),
    daysBetween(right.latest, left.earliest),
  );
}
