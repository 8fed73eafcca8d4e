import { applyLens } from "../../graph/apply-lens.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import { type Edtf, getSpan, lastDay } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import { type ClaimKind, UNKNOWN } from "../../model/vocabulary.ts";

/** A stretch of time, with what falls into it. Days are ISO days, both inclusive. */
export interface TimeBin {
  readonly first: string;
  readonly last: string;
  /** Claims on what is or was so, by the day that they say it begins, else ends. */
  readonly facts: number;
  /** Plans, forecasts and proposals, by the same. */
  readonly plans: number;
  /** Sources that came out. */
  readonly sources: number;
}

/** Claims of a lens over time, at whatever time they hold and whenever they were known. */
export interface Timeline {
  readonly grain: Grain;
  /** In order and without gaps; none where nothing has a date. */
  readonly bins: readonly TimeBin[];
  /** Claims that give no time: they hold on every day. */
  readonly undated: number;
  /** Dated claims before the first bin and after the last: few and far off, so that the others have room. */
  readonly before: number;
  readonly after: number;
  /** Days on which what holds can change, in order. */
  readonly turning: readonly string[];
  /** Days on which sources came out, in order. */
  readonly published: readonly string[];
}

export type Grain = "month" | "quarter" | "year";

const MONTHS_IN: { readonly [G in Grain]: number } = { month: 1, quarter: 3, year: 12 };

/** More bins than these are too thin to be read. */
const MOST_BINS = 80;

/** The share of the dated claims, at each end, that the bins may leave out. */
const FAR_OFF = 0.01;

const NOT_SO_YET: readonly ClaimKind[] = ["plan", "forecast", "proposal"];

/**
 * The claims of a graph's lens over time, without its dates. A date that is less exact than a bin stands where it ends: a
 * source of "2025" in December. O(claims).
 */
export function timelineOf(graph: SupplyGraph): Timeline {
  const { counted } = applyLens(graph.dataset, { ...graph.lens, trueAt: null, knownBy: null });
  const dated = counted.list.flatMap((claim) => {
    const date = dateOf(claim);
    return date === null ? [] : [{ day: lastDay(date), claim }];
  });
  const read = new Set(counted.list.map(({ source }) => source));
  const sources = graph.dataset.sources.filter(({ id }) => read.has(id));
  const published = sources.flatMap((one) =>
    one.published === null ? [] : [lastDay(one.published)],
  );
  const bins = makeBins(
    [...dated.map(({ day }) => day), ...published].sort(compareIds),
    published.toSorted(compareIds).at(-1) ?? null,
  );
  const at = makeFinder(bins);
  const [facts, plans, out] = [1, 2, 3].map(() => bins.map(() => 0)) as [
    number[],
    number[],
    number[],
  ];
  const add = (to: number[], day: string): void => {
    const index = at(day);
    if (index !== null) to[index] = (to[index] ?? 0) + 1;
  };
  for (const { day, claim } of dated) add(NOT_SO_YET.includes(claim.kind) ? plans : facts, day);
  for (const day of published) add(out, day);
  const [begins, ends] = [bins[0]?.first ?? "", bins.at(-1)?.last ?? ""];
  return {
    grain: grainOf(bins),
    bins: bins.map((bin, index) => ({
      ...bin,
      facts: facts[index] ?? 0,
      plans: plans[index] ?? 0,
      sources: out[index] ?? 0,
    })),
    undated: counted.list.length - dated.length,
    before: dated.filter(({ day }) => day < begins).length,
    after: dated.filter(({ day }) => day > ends).length,
    turning: inOrder(dated.flatMap(({ claim }) => turnsOf(claim))),
    published: inOrder(published),
  };
}

/** When a claim says that something begins, else ends; null where it says neither. */
function dateOf({ predicate, qualifiers, time }: Claim): Edtf | null {
  const reached = predicate === "hasMilestone" ? qualifiers.date : null;
  if (reached !== null && reached !== UNKNOWN) return reached;
  return time.from ?? time.to;
}

// The first day on which it can hold, and the first on which it cannot any more.
function turnsOf(claim: Claim): readonly string[] {
  const { from, to } = claim.time;
  const start = from ?? (to === null ? dateOf(claim) : null);
  const begin = start === null ? [] : [getSpan(start).earliest];
  return to === null ? begin : [...begin, dayAfter(getSpan(to).latest)];
}

const [FIRST_YEAR, LAST_YEAR] = ["0001", "9000"];

function inOrder(days: readonly string[]): readonly string[] {
  // A date that is open at an end is no day.
  return [...new Set(days)].filter((day) => day > FIRST_YEAR && day < LAST_YEAR).sort(compareIds);
}

type Stretch = Pick<TimeBin, "first" | "last">;

/** @param days sorted */
function makeBins(days: readonly string[], newest: string | null): readonly Stretch[] {
  const skipped = Math.floor(days.length * FAR_OFF);
  const [first, last] = [days[skipped], days[days.length - 1 - skipped]];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [monthOf(first), monthOf(newest !== null && newest > last ? newest : last)];
  const grain =
    (["month", "quarter"] as const).find((one) => (to - from + 1) / MONTHS_IN[one] <= MOST_BINS) ??
    "year";
  const length = MONTHS_IN[grain];
  const bins: Stretch[] = [];
  for (let month = from - (from % length); month <= to; month += length) {
    bins.push({ first: firstOf(month), last: dayBefore(firstOf(month + length)) });
  }
  return bins;
}

function grainOf([bin]: readonly Stretch[]): Grain {
  const months = bin === undefined ? 0 : monthOf(bin.last) - monthOf(bin.first) + 1;
  return months > 3 ? "year" : months > 1 ? "quarter" : "month";
}

function makeFinder(bins: readonly Stretch[]): (day: string) => number | null {
  const [bin] = bins;
  if (bin === undefined) return () => null;
  const [start, length] = [monthOf(bin.first), MONTHS_IN[grainOf(bins)]];
  return (day) => {
    const index = Math.floor((monthOf(day) - start) / length);
    return index >= 0 && index < bins.length ? index : null;
  };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function dayAfter(day: string): string {
  return moveDay(day, 1);
}

function dayBefore(day: string): string {
  return moveDay(day, -1);
}

function moveDay(day: string, by: number): string {
  if (day > LAST_YEAR) return day;
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
