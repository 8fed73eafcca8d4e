/**
 * Shares of one whole in whole per cent that add up as the shares do: each is rounded down, and those with the largest
 * remainders get what is left (Hamilton's method). Equal shares stay equal, so that a third each is 33, 33 and 33.
 */
export function roundShares(shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => tidy(share * 100));
  const down = exact.map(Math.floor);
  const left = Math.round(sum(exact)) - sum(down);
  const byRemainder = exact
    .map((value, index) => ({ index, value, rest: value - Math.floor(value) }))
    .filter(({ rest }) => rest > 0)
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const last = byRemainder[left - 1];
  const next = byRemainder[left];
  const isTie = last !== undefined && next !== undefined && last.value === next.value;
  const raised = new Set(
    byRemainder
      .slice(0, Math.max(0, left))
      .filter(({ value }) => !isTie || value !== last.value)
      .map(({ index }) => index),
  );
  return down.map((value, index) => value + (raised.has(index) ? 1 : 0));
}

/**
 * A table of shares of which every row and every column is a whole, such as whose rank is which: in whole per cent, each
 * rounded up or down, so that every row and every column adds up to 100. There always is such a rounding, as a flow
 * through the table (Cox 1987, "A constructive procedure for unbiased controlled rounding"); the larger remainders are
 * rounded up as far as both sums allow. O(n² log n) for n rows, more where sums are tight.
 */
export function roundTable(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const exact = rows.map((row) => row.map((share) => tidy(share * 100)));
  const raised = exact.map((row) => row.map(() => false));
  const needs = (values: readonly number[]): number =>
    Math.round(sum(values)) - sum(values.map(Math.floor));
  const rowNeeds = exact.map(needs);
  const columnNeeds = (exact[0] ?? []).map((_, place) =>
    needs(exact.map((row) => row[place] ?? 0)),
  );
  const remainders = exact
    .flatMap((row, at) => row.map((value, place) => ({ at, place, rest: value % 1 })))
    .filter(({ rest }) => rest > 0)
    .sort((a, b) => b.rest - a.rest || a.at - b.at || a.place - b.place);
  for (const { at, place } of remainders) {
    if ((rowNeeds[at] ?? 0) > 0 && (columnNeeds[place] ?? 0) > 0) raise(at, place);
  }
  // Where a row has need left, some other row gives up a column for one that it can take instead.
  rowNeeds.forEach((need, at) => {
    for (let left = need; left > 0; left--) if (!giveWay(at, new Set())) break;
  });
  return exact.map((row, at) =>
    row.map((value, place) => Math.floor(value) + (raised[at]?.[place] === true ? 1 : 0)),
  );

  function raise(at: number, place: number): void {
    const row = raised[at];
    if (row !== undefined) row[place] = true;
    rowNeeds[at] = (rowNeeds[at] ?? 0) - 1;
    columnNeeds[place] = (columnNeeds[place] ?? 0) - 1;
  }

  function giveWay(at: number, tried: Set<number>): boolean {
    const open = (exact[at] ?? []).flatMap((value, place) =>
      value % 1 > 0 && raised[at]?.[place] === false && !tried.has(place) ? [place] : [],
    );
    for (const place of open) {
      tried.add(place);
      if ((columnNeeds[place] ?? 0) > 0) {
        raise(at, place);
        return true;
      }
      const holder = raised.findIndex(
        (row, other) => other !== at && row[place] === true && giveWay(other, tried),
      );
      if (holder < 0) continue;
      const row = raised[holder];
      if (row !== undefined) row[place] = false;
      rowNeeds[holder] = (rowNeeds[holder] ?? 0) + 1;
      columnNeeds[place] = (columnNeeds[place] ?? 0) + 1;
      raise(at, place);
      return true;
    }
    return false;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

// What floating numbers add to a whole per cent is no remainder.
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
