import {
  type ColumnGraph,
  type ColumnLayout,
  type ColumnNode,
  PASS_HEIGHT,
} from "../../../core/layout/columns.ts";
import type { PictureNode } from "../scene/picture.ts";

/** Where everything stands, and where there is room for more. Heights from the top of the sheet. */
export class ColumnPlaces {
  readonly #layout: ColumnLayout;
  readonly #at = new Map<string, { readonly band: number; readonly y: number }>();
  /** What rows take, and the links that pass between them, by band. */
  readonly #rows: Span[][];
  readonly #links: Span[][];

  constructor(
    nodes: readonly PictureNode[],
    { nodes: rows, links }: ColumnGraph,
    layout: ColumnLayout,
  ) {
    this.#layout = layout;
    this.#rows = layout.bands.map(() => []);
    this.#links = layout.bands.map(() => []);
    for (const [index, { id }] of nodes.entries()) {
      const [band, y] = [layout.bandOf[index] ?? 0, layout.y[index] ?? 0];
      this.#at.set(id, { band, y });
      this.#rows[band]?.push({ y, height: rows[index]?.height ?? 0 });
    }
    // Nobody who comes later stands in the way of a link.
    for (const [link, passed] of layout.passes.entries()) {
      const [a = 0, b = 0] = links[link] ?? [];
      const first = Math.min(layout.bandOf[a] ?? 0, layout.bandOf[b] ?? 0);
      for (const [step, y] of passed.entries())
        this.#links[first + 1 + step]?.push({ y, height: PASS_HEIGHT });
    }
  }

  bandOf(id: string): number {
    return this.#at.get(id)?.band ?? 0;
  }

  /** Whether both stand in one column. */
  isBeside(id: string, other: string | null): boolean {
    return other !== null && this.#at.has(other) && this.bandOf(id) === this.bandOf(other);
  }

  /** Whether it stands in the last column, with its name on the left. */
  isMirrored(id: string): boolean {
    return this.#layout.bands[this.bandOf(id)]?.mirrored === true;
  }

  at(id: string): { readonly x: number; readonly y: number } {
    const { band = 0, y = 0 } = this.#at.get(id) ?? {};
    return { x: this.#layout.bands[band]?.x ?? 0, y };
  }

  /** Puts a node into its column, or the nearest there is, as near to its neighbours as there is room. */
  add(id: string, { column, height }: ColumnNode, near: readonly string[]): void {
    const { bands } = this.#layout;
    const away = (band: number): number => Math.abs((bands[band]?.column ?? 0) - column);
    const band = bands.reduce((best, _, index) => (away(index) < away(best) ? index : best), 0);
    const heights = near.flatMap((one) => this.#at.get(one)?.y ?? []);
    const wanted = heights.length === 0 ? 0 : heights.reduce((a, b) => a + b, 0) / heights.length;
    const [own, links] = [this.#rows[band] ?? [], this.#links[band] ?? []];
    const y = freeAt([...own, ...links], wanted, height);
    this.#at.set(id, { band, y });
    own.push({ y, height });
  }

  /** Where a link passes the bands between its ends: as it was laid out, else between the rows on its way. */
  passes(from: string, to: string, known: readonly number[] | undefined): readonly number[] {
    const ends = [this.#at.get(from), this.#at.get(to)];
    const [left, right] = ends.toSorted((a, b) => (a?.band ?? 0) - (b?.band ?? 0));
    const [first, last] = [left?.band ?? 0, right?.band ?? 0];
    if (known !== undefined && known.length === last - first - 1) return known;
    return Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => {
      const share = (step + 1) / (last - first);
      const straight = (left?.y ?? 0) + ((right?.y ?? 0) - (left?.y ?? 0)) * share;
      return freeAt(this.#rows[first + 1 + step] ?? [], straight, 2);
    });
  }
}

/** What takes room in a column, by its middle, CSS px. */
interface Span {
  readonly y: number;
  readonly height: number;
}

// The nearest height at which a row of this height touches no other; below all where there is none between.
function freeAt(taken: readonly Span[], wanted: number, height: number): number {
  const spaces: (readonly [number, number])[] = [];
  let lowest = 0;
  for (const { y, height: own } of taken.toSorted((a, b) => a.y - b.y)) {
    spaces.push([lowest, y - own / 2]);
    // Links may pass within one another's space.
    lowest = Math.max(lowest, y + own / 2);
  }
  spaces.push([lowest, Number.POSITIVE_INFINITY]);
  let best = lowest + height / 2;
  for (const [top, bottom] of spaces) {
    if (bottom - top < height) continue;
    const y = Math.min(bottom - height / 2, Math.max(top + height / 2, wanted));
    if (Math.abs(y - wanted) < Math.abs(best - wanted)) best = y;
  }
  return best;
}
