/** What a criterion asks, of the one candidate that it is open for; of several as it is written. */
export function wordAsked(asks: string, names: readonly string[]): string {
  const [only] = names;
  return only === undefined || names.length > 1 ? asks : asks.replace(/the candidate\b/i, only);
}
