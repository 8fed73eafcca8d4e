import type { Claim, ClaimId, ClaimOf } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { type Quantity, quantityBounds, writtenStep } from "../model/quantity.ts";
import type { SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { NOT_COMPARED } from "./conflicts.ts";
import { groupBy } from "./group-by.ts";
import { makeSameTime, type SameTime } from "./same-time.ts";

/** The shares that are said to be held of one firm: as plans, or as what is so. */
export interface Whole {
  readonly subject: EntityId;
  readonly shares: readonly Share[];
  readonly sameTime: SameTime;
}

/** A share that one claim gives to one holder, or to several together. */
interface Share {
  readonly claim: ClaimOf<"ownsStakeIn">;
  readonly holder: string;
  /** The least percentage that the claim can mean. */
  readonly least: number;
}

/**
 * The firms of a record of which several are said to hold a share. Left out is what may be part of another share of the
 * same firm: an indirect one, and that of a holder who owns another holder or is the same.
 */
export function findWholes(claims: readonly Claim[], sources: SourceLookup): readonly Whole[] {
  const sameTime = makeSameTime(sources);
  const areOne = relationsIn(claims);
  const told: ClaimOf<"ownsStakeIn">[] = [];
  for (const claim of claims) {
    if (claim.predicate !== "ownsStakeIn" || claim.object === null) continue;
    if (claim.polarity === "negative" || NOT_COMPARED.includes(claim.kind)) continue;
    if (claim.qualifiers.share === UNKNOWN || claim.qualifiers.directness === "indirect") continue;
    told.push(claim);
  }
  const wholes = groupBy(told, ({ kind, object }) => `${kind === "plan" ? "plan" : ""}|${object}`);
  return [...wholes].flatMap(([key, stakes]) => {
    if (stakes.length < 2) return [];
    const overlaps = ({ subject }: Claim): boolean =>
      stakes.some(
        (other) =>
          other.subject.join() !== subject.join() &&
          subject.some((id) => other.subject.includes(id) || other.subject.some(areOne(id))),
      );
    const shares = stakes
      .filter((claim) => !overlaps(claim))
      .flatMap((claim): readonly Share[] => {
        const { share } = claim.qualifiers;
        const holder = [...claim.subject].sort(compareIds).join();
        return share === UNKNOWN ? [] : [{ claim, holder, least: leastOf(share) }];
      })
      .sort((a, b) => compareIds(a.claim.id, b.claim.id));
    const several = new Set(shares.map(({ holder }) => holder)).size > 1;
    return several ? [{ subject: key.slice(key.indexOf("|") + 1), shares, sameTime }] : [];
  });
}

/** Claims that are more than a whole together: a side for each holder, with what is said of its share. */
type Sides = readonly { readonly claims: readonly ClaimId[] }[];

/**
 * The shares of a firm, of those that count, that are said of one time and are more than the firm, whichever of the
 * claims on a holder is taken. The fewest holders that are too many together, the greatest first.
 */
export function findOverfull(
  { shares, sameTime }: Whole,
  counts: (claim: ClaimId) => boolean,
): readonly Sides[] {
  const counted = shares.filter(({ claim }) => counts(claim.id));
  const found = new Map<string, Sides>();
  for (const first of counted) {
    const together = [first];
    for (const one of counted) {
      const isOfTheTime = together.every(({ claim }) => sameTime.areClose(one.claim, claim));
      if (isOfTheTime) together.push(one);
    }
    const sides = tooMany(together);
    if (sides !== null) found.set(JSON.stringify(sides), sides);
  }
  return [...found.values()];
}

function tooMany(shares: readonly Share[]): Sides | null {
  const holders = [...new Set(shares.map(({ holder }) => holder))]
    .map((holder) => {
      const held = shares.filter((one) => one.holder === holder);
      const claims = [...new Set(held.map(({ claim }) => claim.id))].sort(compareIds);
      return { holder, claims, least: Math.min(...held.map(({ least }) => least)) };
    })
    .sort((a, b) => b.least - a.least || compareIds(a.holder, b.holder));
  let sum = 0;
  const last = holders.find(({ least }) => {
    sum += least;
    return sum > 100;
  });
  if (last === undefined) return null;
  // Whoever holds as much as the last of them is as much to blame.
  return holders
    .filter(({ least }) => least >= last.least)
    .map(({ claims }) => ({ claims }))
    .sort((a, b) => compareIds(a.claims[0] ?? "", b.claims[0] ?? ""));
}

/** The least percentage that a share can mean: half a digit less where it is rounded, 5 % less where it is "about". */
function leastOf(share: Quantity): number {
  const { low } = quantityBounds(share);
  const least = Math.max(0, low);
  if (share.approx) return least * 0.95;
  return share.value === undefined ? least : Math.max(0, least - writtenStep(least) / 2);
}

/** Whether one may be the other or hold through it, as any claim says. */
function relationsIn(claims: readonly Claim[]): (one: EntityId) => (other: EntityId) => boolean {
  const related = new Set<string>();
  for (const { predicate, subject, object, polarity } of claims) {
    if (object === null || polarity === "negative" || !JOINING.includes(predicate)) continue;
    for (const id of subject) related.add(`${id} ${object}`).add(`${object} ${id}`);
  }
  return (one) => (other) => related.has(`${one} ${other}`);
}

const JOINING: readonly Claim["predicate"][] = [
  "ownsStakeIn",
  "acquired",
  "partOf",
  "possiblySameAs",
];
