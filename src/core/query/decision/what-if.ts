import { countRanks, type RankRange, strictlyBetter } from "./dominance.ts";
import type { Option } from "./option.ts";

/** The end of its interval at which something is found to stand. */
export type End = "low" | "high";

/** The ranks that every option could still take if what hangs on a key were found at one end. */
export type RangesIf = (key: string, end: End) => readonly Pick<RankRange, "best" | "worst">[];

/**
 * Makes the ranges that finding out would leave. Cells that share the key go together, as in every world. Only pairs in
 * which one holds the key are looked at again, so that each question costs O(options × holders).
 */
export function makeRangesIf(
  options: readonly Option[],
  corners: readonly (readonly number[])[],
): RangesIf {
  const better = options.map((a) => options.map((b) => a !== b && strictlyBetter(a, b, corners)));
  return (key, end) => {
    const found = options.map((option) => settleAt(option, key, end));
    return countRanks(options.length, (a, b) => {
      const [one, other] = [found[a], found[b]];
      if (one === undefined || other === undefined || one === other) return false;
      const same = one === options[a] && other === options[b];
      return same ? better[a]?.[b] === true : strictlyBetter(one, other, corners);
    });
  };
}

function settleAt(option: Option, key: string, end: End): Option {
  if (option.cells.every((cell) => cell.key !== key)) return option;
  const cells = option.cells.map((cell) =>
    cell.key === key ? { key, low: cell[end], high: cell[end] } : cell,
  );
  return { ...option, cells };
}
