import type { ColumnLayout, ColumnNode } from "../../../core/layout/columns.ts";
import type { PictureNode } from "../scene/picture.ts";

/** Where everything stands, and where there is room for more. Heights from the top of the sheet. */
export class ColumnPlaces {
  readonly #layout: ColumnLayout;
  readonly #at = new Map<string, { readonly band: number; readonly y: number }>();
  /** What is taken, by band. */
  readonly #taken: { readonly y: number; readonly height: number }[][];

  constructor(nodes: readonly PictureNode[], rows: readonly ColumnNode[], layout: ColumnLayout) {
    this.#layout = layout;
    this.#taken = layout.bands.map(() => []);
    for (const [index, { id }] of nodes.entries()) {
      const [band, y] = [layout.bandOf[index] ?? 0, layout.y[index] ?? 0];
      this.#at.set(id, { band, y });
      this.#taken[band]?.push({ y, height: rows[index]?.height ?? 0 });
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
    const y = this.#freeAt(band, wanted, height);
    this.#at.set(id, { band, y });
    this.#taken[band]?.push({ y, height });
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
      return this.#freeAt(first + 1 + step, straight, 2);
    });
  }

  // The nearest height at which a row of this height touches no other; below all where there is none between.
  #freeAt(band: number, wanted: number, height: number): number {
    const taken = (this.#taken[band] ?? []).toSorted((a, b) => a.y - b.y);
    const ends = taken.map(({ y, height: own }) => [y - own / 2, y + own / 2] as const);
    const tops = [0, ...ends.map(([, bottom]) => bottom)];
    const spaces = tops.map(
      (top, place) => [top, ends[place]?.[0] ?? Number.POSITIVE_INFINITY] as const,
    );
    let best = (tops.at(-1) ?? 0) + height / 2;
    for (const [top, bottom] of spaces) {
      if (bottom - top < height) continue;
      const y = Math.min(bottom - height / 2, Math.max(top + height / 2, wanted));
      if (Math.abs(y - wanted) < Math.abs(best - wanted)) best = y;
    }
    return best;
  }
}
