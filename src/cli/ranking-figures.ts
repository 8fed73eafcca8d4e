import type { ClaimId } from "../core/model/claim.ts";

/** "0.4–0.6". */
export function range({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${decimals(low)}–${decimals(high)}`;
}

/** "1–3", or "2" where only one is possible. */
export function ranks({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** A number with at most two decimals. */
export function decimals(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A share in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const CITED = 5;

/** The ids of the first claims, and how many more there are. */
export function cite(claims: readonly ClaimId[]): string {
  const more = claims.length - CITED;
  return [...claims.slice(0, CITED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
