/** How concentrated a supply is: the Herfindahl–Hirschman index, from near 0 (many small) to 1 (one alone). */
export interface Concentration {
  readonly low: number;
  readonly high: number;
}

/**
 * HHI = Σ sᵢ² over shares (Hirschman 1945; Herfindahl 1950). null where there is none: an index of nothing is not 0.
 *
 * @param amounts what each holds, all in one unit, all above 0
 */
export function measureHhi(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.length === 0 || total <= 0) return null;
  return amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
}

/**
 * The range of the index over holders whose shares are not known: from 1/n, where all hold the same, to 1, where one
 * holds nearly all. null where there is none.
 *
 * @param holders who holds something; null = not stated who, perhaps one of the others
 */
export function boundHhi(holders: readonly (string | null)[]): Concentration | null {
  if (holders.length === 0) return null;
  const named = new Set(holders.filter((one) => one !== null)).size;
  const unnamed = holders.filter((one) => one === null).length;
  return { low: 1 / (named + unnamed), high: 1 };
}
