import { wordNumber } from "./quantity.ts";

/** A value in figures: "0.4–0.6", "1". */
export function wordRange(low: number, high: number): string {
  const round = (value: number): string => wordNumber(Math.round(value * 100) / 100);
  return high - low < 1e-9 ? round(low) : `${round(low)}–${round(high)}`;
}

/** A share in whole per cent; "under 1 %" where it is small but not nothing. */
export function wordShare(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share > 0.995) return "over 99 %";
  return `${Math.round(share * 100)} %`;
}
