import type { ClaimId } from "../../model/claim.ts";
import type { Criterion, CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import type { RankRange } from "../decision/dominance.ts";
import { EPSILON } from "../decision/option.ts";
import { flipWeight } from "../decision/sensitivity.ts";
import type { RangesIf } from "../decision/what-if.ts";
import { type Assessed, type AssessedWay, waysInPlay } from "./assess.ts";
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
    return inPlay.flatMap(({ id }, index) => {
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
  const facts = new Map<string, OpenFact>();
  for (const one of inPlay) {
    for (const { values, option } of waysInPlay(one)) {
      values.forEach(({ low, high, key, claims }, index) => {
        const swing = (shown[index] ?? 0) * (high - low);
        const criterion = criteria[index]?.id;
        if (swing <= EPSILON || criterion === undefined) return;
        const id = `${criterion} ${key}`;
        const fact: OpenFact = facts.get(id) ?? {
          ...{ id, criterion, key, claims },
          swings: new Map(),
          options: [],
        };
        facts.set(id, fact);
        fact.swings.set(one.id, Math.max(swing, fact.swings.get(one.id) ?? 0));
        fact.options.push(option.id);
      });
    }
  }
  return [...facts.values()]
    .map(({ id, criterion, key, claims, swings, options }) => {
      const candidates = [...swings].map(([of, swing]) => ({ id: of, swing }));
      const swing = Math.max(...candidates.map((one) => one.swing));
      return { id, fact: { criterion, candidates, options, swing, claims, places: places(key) } };
    })
    .sort(
      (a, b) =>
        compareDown(a.fact.swing, b.fact.swing) ||
        b.fact.places.length - a.fact.places.length ||
        compareIds(a.id, b.id),
    )
    .map(({ fact }) => fact);
}

interface OpenFact {
  readonly id: string;
  readonly criterion: CriterionId;
  readonly key: string;
  readonly claims: readonly ClaimId[];
  /** By candidate: how far its score can move by it. */
  readonly swings: Map<EntityId, number>;
  readonly options: string[];
}

/** A candidate with the way in which it is mostly taken. */
export interface Led {
  readonly id: EntityId;
  readonly leading: AssessedWay;
}

/** The weights at which two candidates change places, the smallest change of a weight first. */
export function findFlips(
  inPlay: readonly Led[],
  criteria: readonly Criterion[],
  shown: readonly number[],
): readonly Flip[] {
  const flips = inPlay.flatMap((a, first) =>
    inPlay.slice(first + 1).flatMap((b) =>
      criteria.flatMap(({ id }, index): readonly Flip[] => {
        const at = flipWeight(a.leading.option, b.leading.option, shown, index);
        if (at === null) return [];
        return [{ between: [a.id, b.id], criterion: id, weight: shown[index] ?? 0, at }];
      }),
    ),
  );
  const change = ({ weight, at }: Flip): number => Math.abs(at - weight);
  const key = ({ between, criterion }: Flip): string => [...between, criterion].join(" ");
  return flips.sort((a, b) => compareDown(change(b), change(a)) || compareIds(key(a), key(b)));
}

/** The fact whose finding out could move a candidate's score furthest; null where nothing is open. */
export function findMovesUp(
  one: Assessed,
  place: number,
  {
    criteria,
    shown,
    rangesIf,
  }: {
    readonly criteria: readonly Criterion[];
    readonly shown: readonly number[];
    readonly rangesIf: RangesIf;
  },
): MoveUp | null {
  const [most] = waysInPlay(one)
    .flatMap(({ values }) =>
      criteria.flatMap(({ id }, index) => {
        const value = values[index];
        if (value === undefined) return [];
        return [{ id, value, swing: (shown[index] ?? 0) * (value.high - value.low) }];
      }),
    )
    .filter(({ swing }) => swing > EPSILON)
    .sort((a, b) => compareDown(a.swing, b.swing));
  if (most === undefined) return null;
  const rank = rangesIf(most.value.key, "high")[place];
  if (rank === undefined) throw new Error(`"${one.id}" has no rank.`);
  return { criterion: most.id, swing: most.swing, claims: most.value.claims, rank };
}

function compareDown(a: number, b: number): number {
  return Math.abs(a - b) <= EPSILON ? 0 : b - a;
}
