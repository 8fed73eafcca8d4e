import type { TimeBin } from "../../../core/query/changes/timeline.ts";

/** Days on a line from 0 to 1, by their time. */
export interface TimeScale {
  readonly first: string;
  readonly last: string;
  /** In [0, 1]; a day beyond an end stands at it. */
  readonly placeOf: (day: string) => number;
  /** The day at a place; beyond an end it is that end's. */
  readonly dayAt: (place: number) => string;
}

/** The scale of some bins; null where there are none. */
export function makeScale(bins: readonly Pick<TimeBin, "first" | "last">[]): TimeScale | null {
  const [first, last] = [bins[0]?.first, bins.at(-1)?.last];
  if (first === undefined || last === undefined) return null;
  const [start, length] = [Date.parse(first), Date.parse(last) - Date.parse(first)];
  const clamp = (place: number): number => Math.min(1, Math.max(0, place));
  return {
    first,
    last,
    placeOf: (day) => clamp((Date.parse(day) - start) / length),
    dayAt: (place) => new Date(start + clamp(place) * length).toISOString().slice(0, 10),
  };
}

/** The day that a play stands at next: the end of each bin in turn; null after the last. */
export function playFrom(
  bins: readonly Pick<TimeBin, "last">[],
  day: string | null,
): string | null {
  return bins.find(({ last }) => day === null || last > day)?.last ?? null;
}

/** The years to be written under a scale, each at its first day: as many as have room. */
export function yearMarks(
  { first, last }: Pick<TimeScale, "first" | "last">,
  most: number,
): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (to - from + 1) / one <= most) ?? 500;
  const years: string[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const day = `${String(year).padStart(4, "0")}-01-01`;
    if (day >= first) years.push(day);
  }
  return years;
}
