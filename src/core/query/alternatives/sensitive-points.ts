import type { Criterion, CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { EPSILON } from "../decision/option.ts";
import { flipWeight } from "../decision/sensitivity.ts";
import type { Assessed } from "./assess.ts";
import type { CandidateBase, Flip, MissingFact, RankedCandidate } from "./result.ts";

/**
 * What is open, the fact with the greatest swing (weight × width) first. A claim that several candidates share
 * is one fact.
 */
export function findMissing(
  inPlay: readonly Assessed[],
  criteria: readonly Criterion[],
  shown: readonly number[],
): readonly MissingFact[] {
  const facts = new Map<string, { criterion: CriterionId; claims: readonly string[] }>();
  const swings = new Map<string, { id: EntityId; swing: number }[]>();
  for (const { base, values } of inPlay) {
    values.forEach(({ low, high, key, claims }, index) => {
      const swing = (shown[index] ?? 0) * (high - low);
      const criterion = criteria[index]?.id;
      if (swing <= EPSILON || criterion === undefined) return;
      const fact = `${criterion} ${key}`;
      facts.set(fact, { criterion, claims });
      swings.set(fact, [...(swings.get(fact) ?? []), { id: base.id, swing }]);
    });
  }
  return [...facts]
    .map(([id, { criterion, claims }]) => {
      const candidates = swings.get(id) ?? [];
      const swing = Math.max(...candidates.map((one) => one.swing));
      return { id, fact: { criterion, candidates, swing, claims } };
    })
    .sort((a, b) => compareDown(a.fact.swing, b.fact.swing) || compareIds(a.id, b.id))
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

/** The criterion on which finding out could move a candidate's score furthest; null where nothing is open. */
export function findMovesUp({ criteria }: CandidateBase): RankedCandidate["movesUp"] {
  const swings = criteria
    .map(({ id, weight, low, high }) => ({ criterion: id, swing: weight * (high - low) }))
    .filter(({ swing }) => swing > EPSILON)
    .sort((a, b) => compareDown(a.swing, b.swing));
  return swings[0] ?? null;
}

function compareDown(a: number, b: number): number {
  return Math.abs(a - b) <= EPSILON ? 0 : b - a;
}
