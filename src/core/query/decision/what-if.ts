import { countRanks, isAhead, type RankRange } from "./dominance.ts";
import type { Contender, Option } from "./option.ts";

/** The end of its interval at which something is found to stand. */
export type End = "low" | "high";

/** The ranks that everyone could still take if what hangs on a key were found at one end. */
export type RangesIf = (key: string, end: End) => readonly Pick<RankRange, "best" | "worst">[];

/**
 * Makes the ranges that finding out would leave. Cells that share the key go together, as in every world. Only pairs in
 * which one holds the key are looked at again, so that each question costs O(contenders × holders).
 */
export function makeRangesIf(
  contenders: readonly Contender[],
  corners: readonly (readonly number[])[],
): RangesIf {
  const better = contenders.map((a) => contenders.map((b) => a !== b && isAhead(a, b, corners)));
  return (key, end) => {
    const found = contenders.map((one) => settleAll(one, key, end));
    return countRanks(contenders.length, (a, b) => {
      const [one, other] = [found[a], found[b]];
      if (one === undefined || other === undefined || one === other) return false;
      const same = one === contenders[a] && other === contenders[b];
      return same ? better[a]?.[b] === true : isAhead(one, other, corners);
    });
  };
}

function settleAll(contender: Contender, key: string, end: End): Contender {
  const options = contender.options.map((option) => settleAt(option, key, end));
  const same = options.every((option, index) => option === contender.options[index]);
  return same ? contender : { ...contender, options };
}

function settleAt(option: Option, key: string, end: End): Option {
  if (option.cells.every((cell) => cell.key !== key)) return option;
  const cells = option.cells.map((cell) =>
    cell.key === key ? { key, low: cell[end], high: cell[end] } : cell,
  );
  return { ...option, cells };
}
