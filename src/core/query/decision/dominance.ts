import { type Contender, EPSILON, type Option } from "./option.ts";
import { weightedSum } from "./score.ts";

/** The places an option can take. `exact` is false where the range is only a bound: "at most this wide". */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  readonly exact: boolean;
}

/**
 * The best and worst possible rank of everyone, from necessary dominance: b is strictly better than a when
 * its lead is never below 0 and sometimes above it, over all worlds. A world gives one value to each key, so
 * what two share cancels out. Ranks count up to worlds of measure zero.
 *
 * With fixed weights, where everyone has one option and no shared key pulls one in two directions at once, the range is
 * exact; else it is at most this wide.
 */
export function rankRanges(
  contenders: readonly Contender[],
  corners: readonly (readonly number[])[],
): readonly RankRange[] {
  const better = contenders.map((a) => contenders.map((b) => a !== b && isAhead(a, b, corners)));
  const ranges = countRanks(contenders.length, (a, b) => better[a]?.[b] === true);
  const [fixed] = corners;
  const single = contenders.every(({ options }) => options.length === 1);
  const all = contenders.flatMap(({ options }) => options);
  return contenders.map((_, index) => {
    const { best = 1, worst = contenders.length } = ranges[index] ?? {};
    const option = all[index];
    const exact =
      single &&
      corners.length === 1 &&
      fixed !== undefined &&
      option !== undefined &&
      pullsOneWay(
        option,
        all.filter((other) => other !== option),
        fixed,
      );
    return { best, worst, exact };
  });
}

/** Whether each option of b is strictly beaten by some option of a. */
export function isAhead(
  a: Contender,
  b: Contender,
  corners: readonly (readonly number[])[],
): boolean {
  return b.options.every((behind) =>
    a.options.some((option) => strictlyBetter(option, behind, corners)),
  );
}

/** Best and worst ranks, by the number of options that each is strictly better than, and that are better than it. */
export function countRanks(
  count: number,
  isBetter: (a: number, b: number) => boolean,
): readonly Pick<RankRange, "best" | "worst">[] {
  const all = Array.from({ length: count }, (_, index) => index);
  return all.map((one) => ({
    best: 1 + all.filter((other) => isBetter(other, one)).length,
    worst: count - all.filter((other) => isBetter(one, other)).length,
  }));
}

/** Whether a is necessarily at least as good as b and better in some world. */
export function strictlyBetter(
  a: Option,
  b: Option,
  corners: readonly (readonly number[])[],
): boolean {
  const leads = corners.map((weights) => leadInterval(a, b, weights));
  return (
    Math.min(...leads.map(({ least }) => least)) >= -EPSILON &&
    Math.max(...leads.map(({ most }) => most)) > EPSILON
  );
}

/** The least and greatest lead of a over b over all worlds, at fixed weights. */
export function leadInterval(
  a: Option,
  b: Option,
  weights: readonly number[],
): { readonly least: number; readonly most: number } {
  const base =
    weightedSum(a, weights, ({ low }) => low) - weightedSum(b, weights, ({ low }) => low);
  let [least, most] = [base, base];
  for (const pull of leadByKey(a, b, weights).values()) {
    if (pull < 0) least += pull;
    else most += pull;
  }
  return { least, most };
}

// How far each key can move the lead of a over b; negative where it helps b more.
function leadByKey(a: Option, b: Option, weights: readonly number[]): ReadonlyMap<string, number> {
  const pulls = new Map<string, number>();
  const add = (option: Option, sign: 1 | -1): void =>
    option.cells.forEach(({ low, high, key }, index) => {
      if (high === low) return;
      pulls.set(key, (pulls.get(key) ?? 0) + sign * (weights[index] ?? 0) * (high - low));
    });
  add(a, 1);
  add(b, -1);
  return pulls;
}

// Each key either helps the option against all others or helps none of them to fall behind it.
function pullsOneWay(
  option: Option,
  others: readonly Option[],
  weights: readonly number[],
): boolean {
  const direction = new Map<string, number>();
  for (const other of others) {
    for (const [key, pull] of leadByKey(option, other, weights)) {
      if (Math.abs(pull) <= EPSILON) continue;
      if ((direction.get(key) ?? pull) * pull < 0) return false;
      direction.set(key, pull);
    }
  }
  return true;
}
