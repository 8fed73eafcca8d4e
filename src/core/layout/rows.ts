import type { Levels } from "./levels.ts";

const SETTLINGS = 12;

/**
 * The middles of the rows: as near to their neighbours as order and room allow. The longest column fills the height.
 *
 * @param heights what each item takes
 * @param nodes how many of the items are nodes, the first ones; the others are links on their way
 * @returns by item, from the top; beyond `height` only where a column has no room in it, or a link leads there
 */
export function settleRows(
  { levels, right, left }: Pick<Levels, "levels" | "right" | "left">,
  heights: readonly number[],
  height: number,
  nodes: number,
): number[] {
  const spans = levels.map((level) => spanOf(level, heights));
  const ends = levels.map((level, index) =>
    endsOf(level, heights, Math.min(height * MARGIN, (height - (spans[index] ?? 0)) / 2)),
  );
  const longest = spans.map(
    (span, index) => span + (ends[index]?.[0] ?? 0) + (ends[index]?.[1] ?? 0),
  );
  const floor = Math.max(height, ...longest);
  const room = (index: number): number => floor - (ends[index]?.[0] ?? 0) - (ends[index]?.[1] ?? 0);
  // How far rows come apart so that the longest column reaches from end to end.
  const apart = Math.min(
    ...spans.map((span, index) => (span === 0 ? Number.POSITIVE_INFINITY : room(index) / span)),
  );
  const row = (item: number): number => (heights[item] ?? 0) * (Number.isFinite(apart) ? apart : 1);
  const half = (item: number | undefined): number => (heights[item ?? 0] ?? 0) / 2;
  const y: number[] = [];
  for (const [index, level] of levels.entries()) {
    for (const [place, item] of level.entries())
      y[item] = (ends[index]?.[0] ?? 0) + (room(index) * (place + 0.5)) / level.length;
  }
  for (let pass = 0; pass < SETTLINGS; pass++) {
    const order = [...levels.entries()];
    for (const [index, level] of pass % 2 === 0 ? order : order.reverse()) {
      const wanted = level.map((item) => {
        const near = [...(left[item] ?? []), ...(right[item] ?? [])];
        const mean = near.reduce((sum, other) => sum + (y[other] ?? 0), 0) / near.length;
        return near.length === 0 ? (y[item] ?? 0) : mean;
      });
      const [top, bottom] = ends[index] ?? [0, 0];
      const last = level.findLastIndex((item) => item < nodes);
      const bounds = { top, bottom: floor - bottom, last, within: height - half(level[last]) };
      const settled = separate(wanted, level.map(row), bounds);
      for (const [place, item] of level.entries()) y[item] = settled[place] ?? 0;
    }
  }
  return y;
}

/** What a column keeps from the upper and lower border where it has the room, as a share of the height. */
const MARGIN = 0.07;

// From the middle of the first row to that of the last.
function spanOf(level: readonly number[], heights: readonly number[]): number {
  const all = level.reduce((sum, item) => sum + (heights[item] ?? 0), 0);
  return all - ((heights[level[0] ?? 0] ?? 0) + (heights[level.at(-1) ?? 0] ?? 0)) / 2;
}

// From the border to the middle of the first row, and of the last.
function endsOf(
  level: readonly number[],
  heights: readonly number[],
  margin: number,
): readonly [number, number] {
  const half = (item: number | undefined): number => (heights[item ?? 0] ?? 0) / 2;
  return [Math.max(half(level[0]), margin), Math.max(half(level.at(-1)), margin)];
}

/** Between which heights the rows of a column lie, CSS px. */
interface Bounds {
  readonly top: number;
  readonly bottom: number;
  /** The place of its last node: where all down to it have room `within` a height, they stay in it. */
  readonly last: number;
  readonly within: number;
}

/**
 * The places nearest to those wanted at which rows keep their order and do not overlap: isotonic regression by pooling
 * adjacent violators, bounded by clamping.
 */
function separate(
  wanted: readonly number[],
  rows: readonly number[],
  { top, bottom, last, within }: Bounds,
): readonly number[] {
  const before: number[] = [];
  let filled = 0;
  for (const [place, row] of rows.entries()) {
    if (place > 0) filled += ((rows[place - 1] ?? 0) + row) / 2;
    before[place] = filled;
  }
  const blocks: { sum: number; count: number }[] = [];
  for (const [place, want] of wanted.entries()) {
    blocks.push({ sum: want - (before[place] ?? 0), count: 1 });
    for (let end = blocks.length - 1; end > 0; end--) {
      const [above, below] = [blocks[end - 1], blocks[end]];
      if (above === undefined || below === undefined) break;
      if (above.sum / above.count <= below.sum / below.count) break;
      blocks.splice(end - 1, 2, { sum: above.sum + below.sum, count: above.count + below.count });
    }
  }
  const shifts = blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  const most = Math.max(top, bottom - filled);
  const mostWithin = within - (before[last] ?? 0);
  const upTo = mostWithin < top ? most : Math.min(most, mostWithin);
  return shifts.map(
    (shift, place) =>
      Math.min(place <= last ? upTo : most, Math.max(top, shift)) + (before[place] ?? 0),
  );
}
