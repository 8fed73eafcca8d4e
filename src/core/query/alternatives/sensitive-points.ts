import type { Criterion, CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import type { RankRange } from "../decision/dominance.ts";
import { EPSILON } from "../decision/option.ts";
import { flipWeight } from "../decision/sensitivity.ts";
import type { RangesIf } from "../decision/what-if.ts";
import type { Assessed } from "./assess.ts";
import type { Flip, MissingFact, MoveUp } from "./result.ts";

/** Whose places hang on a key, and which they could still take. */
export type PlacesOn = (key: string) => MissingFact["places"];

/** Makes the look-up of whose ranks another value would change. */
export function makePlacesOn(
  inPlay: readonly Assessed[],
  ranges: readonly RankRange[],
  rangesIf: RangesIf,
): PlacesOn {
  return (key) => {
    const [lows, highs] = [rangesIf(key, "low"), rangesIf(key, "high")];
    return inPlay.flatMap(({ base: { id } }, index) => {
      const [now, low, high] = [ranges[index], lows[index], highs[index]];
      if (now === undefined || low === undefined || high === undefined) return [];
      const moves = [low, high].some(({ best, worst }) => best !== now.best || worst !== now.worst);
      return moves ? [{ id, low, high }] : [];
    });
  };
}

/**
 * What is open, the fact with the greatest swing (weight × width) first, and of several of that swing the one on which
 * most places hang. A claim that several candidates share is one fact.
 */
export function findMissing(
  inPlay: readonly Assessed[],
  criteria: readonly Criterion[],
  shown: readonly number[],
  places: PlacesOn,
): readonly MissingFact[] {
  const facts = new Map<
    string,
    { criterion: CriterionId; key: string; claims: readonly string[] }
  >();
  const swings = new Map<string, { id: EntityId; swing: number }[]>();
  for (const { base, values } of inPlay) {
    values.forEach(({ low, high, key, claims }, index) => {
      const swing = (shown[index] ?? 0) * (high - low);
      const criterion = criteria[index]?.id;
      if (swing <= EPSILON || criterion === undefined) return;
      const fact = `${criterion} ${key}`;
      facts.set(fact, { criterion, key, claims });
      swings.set(fact, [...(swings.get(fact) ?? []), { id: base.id, swing }]);
    });
  }
  return [...facts]
    .map(([id, { criterion, key, claims }]) => {
      const candidates = swings.get(id) ?? [];
      const swing = Math.max(...candidates.map((one) => one.swing));
      return { id, fact: { criterion, candidates, swing, claims, places: places(key) } };
    })
    .sort(
      (a, b) =>
        compareDown(a.fact.swing, b.fact.swing) ||
        b.fact.places.length - a.fact.places.length ||
        compareIds(a.id, b.id),
    )
    .map(({ fact }) => fact);
}

/** The weights at which two candidates change places, the smallest change of a weight first. */
export function findFlips(
  inPlay: readonly Assessed[],
  criteria: readonly Criterion[],
  shown: readonly number[],
): readonly Flip[] {
  const flips = inPlay.flatMap((a, first) =>
    inPlay.slice(first + 1).flatMap((b) =>
      criteria.flatMap(({ id }, index): readonly Flip[] => {
        const at = flipWeight(a.option, b.option, shown, index);
        if (at === null) return [];
        return [{ between: [a.base.id, b.base.id], criterion: id, weight: shown[index] ?? 0, at }];
      }),
    ),
  );
  const change = ({ weight, at }: Flip): number => Math.abs(at - weight);
  const key = ({ between, criterion }: Flip): string => [...between, criterion].join(" ");
  return flips.sort((a, b) => compareDown(change(b), change(a)) || compareIds(key(a), key(b)));
}

/** The fact whose finding out could move a candidate's score furthest; null where nothing is open. */
export function findMovesUp(
  { base, values }: Assessed,
  place: number,
  rangesIf: RangesIf,
): MoveUp | null {
  const [most] = base.criteria
    .map(({ id, weight, low, high }, index) => ({ id, index, swing: weight * (high - low) }))
    .filter(({ swing }) => swing > EPSILON)
    .sort((a, b) => compareDown(a.swing, b.swing));
  const value = most === undefined ? undefined : values[most.index];
  if (most === undefined || value === undefined) return null;
  const rank = rangesIf(value.key, "high")[place];
  if (rank === undefined) throw new Error(`"${base.id}" has no rank.`);
  return { criterion: most.id, swing: most.swing, claims: value.claims, rank };
}

function compareDown(a: number, b: number): number {
  return Math.abs(a - b) <= EPSILON ? 0 : b - a;
}
