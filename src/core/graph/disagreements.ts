import type { Claim, ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { compareIds } from "../model/strength.ts";
import type { ClaimSet } from "./claim-set.ts";
import type { ClashesById, DisputedPoint } from "./conflicts.ts";
import { memo } from "./keep-with.ts";
import { memoize } from "./record-index.ts";
import { findOverfull, type Whole } from "./shares-of-one.ts";

/** Claims on one point that give other values. Found by rule, never typed in. */
export interface Conflict {
  readonly subject: EntityId;
  readonly predicate: Claim["predicate"];
  /**
   * `values`: other values of one thing; `shares`: shares of one whole, the subject, that are more than it together;
   * `answers`: other answers to one question, which may have several.
   */
  readonly sort: "values" | "shares" | "answers";
  /** Each side with the claims that say the same; the side with the lowest claim id first. */
  readonly sides: readonly { readonly claims: readonly ClaimId[] }[];
}

/** What was found among the claims under a lens. */
export interface Disagreements {
  /** Claims that cannot all be right. */
  readonly contradictions: readonly Conflict[];
  /**
   * Claims that give other values and may all be right: stated for other dates, of another part, or counted
   * by another rule. A plan that moved is one. A point on which there is a contradiction with as many sides is
   * not listed again.
   */
  readonly differences: readonly Conflict[];
}

/** Where the claims of a record can disagree, whatever the lens. */
export interface Disputable {
  readonly subjects: () => readonly EntityId[];
  /** Worked out when first asked for, and kept. */
  readonly pointsOn: (subject: EntityId) => readonly DisputedPoint[];
  readonly wholesOf: (subject: EntityId) => readonly Whole[];
}

/** Where the claims that count disagree: on everything, or only on what a question is about. */
export interface DisagreementLookup {
  readonly all: () => Disagreements;
  readonly on: (subject: EntityId) => Disagreements;
  /** The disagreements that make a claim disputed; none where it does not count. */
  readonly disputing: (claim: ClaimId) => readonly Conflict[];
}

/** Makes the look-up; each subject is looked at once, when first asked for. */
export function findDisagreements(
  { subjects, pointsOn, wholesOf }: Disputable,
  claims: ClaimSet,
): DisagreementLookup {
  const counts = (id: ClaimId): boolean => claims.has(id);
  const on = memo((subject: EntityId) => {
    const [points, wholes] = [pointsOn(subject), wholesOf(subject)];
    return points.length + wholes.length === 0
      ? NO_DISAGREEMENTS
      : disagreementsAmong(points, wholes, counts);
  });
  const all = memoize((): Disagreements => {
    const each = subjects().map(on);
    return {
      contradictions: inOrder(each.flatMap(({ contradictions }) => contradictions)),
      differences: inOrder(each.flatMap(({ differences }) => differences)),
    };
  });
  const disputesOn = memo((subject: EntityId) => {
    const { contradictions, differences } = on(subject);
    if (contradictions.length + differences.length === 0) return NO_DISPUTES;
    return indexByClaim([
      ...contradictions,
      ...differences.filter(({ sort }) => sort === "answers"),
    ]);
  });
  const disputing = memo((id: ClaimId) => {
    const claim = claims.get(id);
    if (claim === undefined) return [];
    // Shares of one firm are disputed where it is the object.
    const subjects = new Set([...claim.subject, ...(claim.object === null ? [] : [claim.object])]);
    const found = [...subjects].flatMap((subject) => disputesOn(subject).get(id) ?? []);
    return found.length === 0 ? found : contradictionsFirst(found);
  });
  return { all, on, disputing };
}

// Of most there are none.
const NO_DISAGREEMENTS: Disagreements = { contradictions: [], differences: [] };
const NO_DISPUTES: ReadonlyMap<ClaimId, readonly Conflict[]> = new Map();

/** Contradictions, then other disagreements, each in the order in which a graph lists them. */
export function contradictionsFirst(conflicts: readonly Conflict[]): readonly Conflict[] {
  const isOpen = ({ sort }: Conflict): boolean => sort === "answers";
  return [
    ...inOrder(conflicts.filter((one) => !isOpen(one))),
    ...inOrder(conflicts.filter(isOpen)),
  ];
}

function disagreementsAmong(
  points: readonly DisputedPoint[],
  wholes: readonly Whole[],
  counts: (claim: ClaimId) => boolean,
): Disagreements {
  const found = points.map(({ claims, contradicted, differing, ...point }) => {
    const counted = claims.filter(counts);
    const contradiction = splitIntoSides(counted, contradicted);
    const difference = splitIntoSides(counted, differing);
    return { ...point, contradiction, difference };
  });
  const contradictions = found.map(({ subject, predicate, contradiction: sides }): Conflict => {
    return { subject, predicate, sort: "values", sides };
  });
  const differences = found.map(
    ({ subject, predicate, open, contradiction, difference }): Conflict => ({
      subject,
      predicate,
      sort: open ? "answers" : "values",
      sides: difference.length > contradiction.length ? difference : [],
    }),
  );
  return {
    contradictions: inOrder([
      ...contradictions,
      ...wholes.flatMap((whole) =>
        findOverfull(whole, counts).map((sides): Conflict => {
          return { subject: whole.subject, predicate: "ownsStakeIn", sort: "shares", sides };
        }),
      ),
    ]),
    differences: inOrder(differences),
  };
}

function indexByClaim(conflicts: readonly Conflict[]): ReadonlyMap<ClaimId, readonly Conflict[]> {
  const index = new Map<ClaimId, Conflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.sides.flatMap(({ claims }) => claims)) {
      const known = index.get(id);
      if (known === undefined) index.set(id, [conflict]);
      else known.push(conflict);
    }
  }
  return index;
}

function inOrder(conflicts: readonly Conflict[]): readonly Conflict[] {
  if (conflicts.length === 0) return conflicts;
  return conflicts
    .filter(({ sides }) => sides.length > 1)
    .map((conflict) => {
      const { subject, predicate, sides } = conflict;
      return { conflict, key: JSON.stringify({ subject, predicate, sides }) };
    })
    .sort((a, b) => compareIds(a.key, b.key))
    .map(({ conflict }) => conflict);
}

function splitIntoSides(claims: readonly ClaimId[], clashes: ClashesById): Conflict["sides"] {
  const clash = (one: ClaimId, other: ClaimId): boolean => clashes.get(one)?.has(other) === true;
  const involved = claims.filter((one) => claims.some((other) => clash(one, other)));
  const sides: ClaimId[][] = [];
  for (const claim of involved) {
    const side = sides.find((members) => members.every((member) => !clash(member, claim)));
    if (side === undefined) sides.push([claim]);
    else side.push(claim);
  }
  return sides.map((side) => ({ claims: side }));
}
