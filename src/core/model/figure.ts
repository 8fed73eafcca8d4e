import { wordNumber } from "./quantity.ts";
import { roundShares } from "./round-shares.ts";

/** A value with at most two decimals: "0.4", "1". */
export function wordFigure(value: number): string {
  return wordNumber(Math.round(value * 100) / 100);
}

/** A value that lies between two ends: "0.4–0.6", or "0.4" where they are one. */
export function wordRange(low: number, high: number): string {
  return high - low < 1e-9 ? wordFigure(low) : `${wordFigure(low)}–${wordFigure(high)}`;
}

/** Possible ranks: "1–3", or "2" where only one is possible. */
export function wordRanks(ranks: { readonly best: number; readonly worst: number }): string {
  const { best, worst } = ranks;
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** A share in whole per cent; "under 1 %" where it is small but not nothing. One alone: of a whole see `wordShares`. */
export function wordShare(share: number): string {
  return wordRounded(Math.round(share * 100), share);
}

/** Two shares that differ, with as many decimals as it takes to tell them apart. */
export function wordSharesApart(a: number, b: number): readonly [string, string] {
  const [one, other] = [wordShare(a), wordShare(b)];
  if (one !== other || a === b) return [one, other];
  const words = [1, 2, 3, 4].map((decimals) =>
    [a, b].map((share) => `${wordNumber(Number((share * 100).toFixed(decimals)))} %`),
  );
  const [first = one, second = other] = words.find(([x, y]) => x !== y) ?? [];
  return [first, second];
}

/** Shares of one whole in whole per cent that add up, as `roundShares` has them. */
export function wordShares(shares: readonly number[]): readonly string[] {
  return roundShares(shares).map((percent, index) => wordRounded(percent, shares[index] ?? 0));
}

/** A mix of weights in words: each with its label and its share. */
export function wordMix(
  weights: Readonly<Record<string, number>>,
  label: (id: string) => string,
): readonly string[] {
  const shares = wordShares(Object.values(weights));
  return Object.keys(weights).map((id, index) => `${label(id)} ${shares[index]}`);
}

/** A share that was rounded to a whole per cent. */
export function wordRounded(percent: number, share: number): string {
  if (share > 0 && percent === 0) return "under 1 %";
  if (share < 1 && percent === 100) return "over 99 %";
  return `${percent} %`;
}

/** A figure for a table of data: whole where it is whole, else with six significant digits, which it has at most. */
export function roundFigure(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
