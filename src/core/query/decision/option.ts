/**
 * One value of an option on one criterion: an interval within [0, 1], and what the value hangs on. Two cells
 * with the same key take the same place in their intervals in every world.
 */
export interface Cell {
  readonly low: number;
  readonly high: number;
  /** The id of the claim, or something unique where no claim stands. */
  readonly key: string;
}

/** Something to be ranked: one cell for each criterion, in the same order for all options. */
export interface Option {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** Somebody to be ranked, by the best of the options it has in each world. */
export interface Contender {
  readonly id: string;
  /** At least one. */
  readonly options: readonly Option[];
}

/** Differences up to this count as none. */
export const EPSILON = 1e-9;

/** Throws where a cell is no interval within [0, 1] or an option lacks one: that is our bug. */
export function assertOptions(options: readonly Option[], criteria: number): void {
  for (const { id, cells } of options) {
    if (cells.length !== criteria) throw new Error(`"${id}" has ${cells.length} cells.`);
    for (const { low, high } of cells) {
      if (low >= 0 && low <= high && high <= 1) continue;
      throw new Error(`"${id}" has the cell ${low} to ${high}, which is no part of 0 to 1.`);
    }
  }
}

/** The cell of an option on a criterion; throws where there is none. */
export function cellAt(option: Option, criterion: number): Cell {
  const cell = option.cells[criterion];
  if (cell === undefined) throw new Error(`"${option.id}" has no cell ${criterion}.`);
  return cell;
}
