/** "1–3", or "2" where only one rank is possible. */
export function wordRanks({
  best,
  worst,
}: {
  readonly best: number;
  readonly worst: number;
}): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** What a criterion asks, of the one candidate that it is open for; of several as it is written. */
export function wordAsked(asks: string, names: readonly string[]): string {
  const [only] = names;
  return only === undefined || names.length > 1 ? asks : asks.replace(/the candidate\b/i, only);
}
