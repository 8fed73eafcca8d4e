import type { Claim, ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { isPathWithin } from "../model/facet.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { quantitiesDiffer, quantitiesDisagree } from "../model/quantity.ts";
import type { SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { deniesTheOther, isMeasured, MEASURES, statusWentOn, valuesDiffer } from "./contradict.ts";
import { groupBy } from "./group-by.ts";
import { isOwnAssumption } from "./own-assumption.ts";
import { makeSameTime, type SameTime } from "./same-time.ts";
import { perPredicate, qualifierOf, sameTerms, toldApart } from "./terms.ts";

/** What is no word on how things are: it disputes nothing, and nothing disputes it. */
export const NOT_COMPARED: readonly ClaimKind[] = ["inference", "hypothesis", "proposal"];

/** What the comparison needs to know of entities. */
export interface World {
  /** Whether a place lies in another, so that a town and its state are no contradiction. */
  readonly within: (place: EntityId, region: EntityId) => boolean;
  /** Whether a source leaves a party without a name: two descriptions may mean the same party. */
  readonly isUnnamed: (id: EntityId) => boolean;
  readonly isPlant: (id: EntityId) => boolean;
  /** The format of a product, as a path; null where it is not told. */
  readonly formatOf: (product: EntityId) => string | null;
  /** The sort of a product (cell, material …); null where it is not told. */
  readonly sortOf: (product: EntityId) => string | null;
}

type Clash = (a: Claim, b: Claim) => boolean;

interface Point {
  readonly sort: "denied" | "valued" | "format" | "sort";
  readonly claims: readonly Claim[];
}

interface Rule {
  /** Whether two claims on the point give other values; null = they never do. */
  readonly differ: Clash | null;
  /** Whether these cannot both be right at one time and of one part; null = they always can. */
  readonly exclude: Clash | null;
  readonly denial: boolean;
  readonly open: boolean;
}

/** A point on which some claims do not say the same. */
export interface DisputedPoint {
  readonly subject: EntityId;
  readonly predicate: Claim["predicate"];
  /** Whether it is a question with several possible answers, which may all be right whatever the date. */
  readonly open: boolean;
  /** By id. */
  readonly claims: readonly ClaimId[];
  /** Of each claim, those that cannot be right beside it. */
  readonly contradicted: ClashesById;
  /** Of each claim, those that give another value and may be right as well. */
  readonly differing: ClashesById;
}

/** Of a claim, those that clash with it. */
export type ClashesById = ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;

/**
 * The look-up of where the claims on a subject can disagree: same subject, predicate and object or product, incompatible
 * values or a denial. Plans are compared with plans only, since what was planned and what came of it do not contradict
 * each other. Remarks say what no predicate fits, so nothing tells whether two of them are on the same point. No lens
 * bears on it. Costs O(n²) in the claims on one point.
 *
 * @returns a function of a subject and all claims on it
 */
export function makePointFinder(
  sources: SourceLookup,
  world: World,
): (subject: EntityId, said: readonly Claim[]) => readonly DisputedPoint[] {
  const sameTime = makeSameTime(sources);
  const rules = makeRules(world);
  return (subject, said) =>
    collectPoints(subject, said, world, sources).flatMap(({ sort, claims }) => {
      const rule = rules[sort];
      const group = [...claims].sort((one, other) => compareIds(one.id, other.id));
      const contradicted = findClashes(group, contradicts(rule, sameTime));
      const differing = findClashes(group, mayBothBeRight(rule, sameTime));
      if (contradicted.size === 0 && differing.size === 0) return [];
      return [
        {
          subject,
          predicate: group[0]?.predicate ?? "remark",
          open: rule.open,
          claims: group.map(({ id }) => id),
          contradicted,
          differing,
        },
      ];
    });
}

const NO_CLASHES: ClashesById = new Map();

function findClashes(group: readonly Claim[], clash: Clash | null): ClashesById {
  if (clash === null) return NO_CLASHES;
  const clashes = new Map<ClaimId, Set<ClaimId>>();
  const note = (one: Claim, other: Claim): void => {
    const known = clashes.get(one.id);
    if (known === undefined) clashes.set(one.id, new Set([other.id]));
    else known.add(other.id);
  };
  for (const [at, one] of group.entries()) {
    for (const other of group.slice(at + 1)) {
      const found = clash(one, other);
      if (found) note(one, other);
      // Of two statuses of one day either may have come first; all else is said of both alike.
      const back = one.predicate === "hasStatus" ? clash(other, one) : found;
      if (back) note(other, one);
    }
  }
  return clashes;
}

function makeRules(world: World): Readonly<Record<Point["sort"], Rule>> {
  return {
    denied: { differ: null, exclude: deniesTheOther, denial: true, open: false },
    valued: {
      differ: valuesDiffer(world.within, quantitiesDiffer),
      exclude: valuesDiffer(world.within, quantitiesDisagree),
      denial: false,
      open: false,
    },
    format: { differ: partiesOrFormatsDiffer(world), exclude: null, denial: false, open: true },
    sort: { differ: sortsDiffer(world), exclude: null, denial: false, open: true },
  };
}

function collectPoints(
  subject: EntityId,
  said: readonly Claim[],
  world: World,
  sources: SourceLookup,
): readonly Point[] {
  // Most of what is said stands alone.
  if (said.length < 2) return [];
  const compared = said.filter(
    (claim) =>
      !NOT_COMPARED.includes(claim.kind) &&
      claim.predicate !== "remark" &&
      !isOwnAssumption(claim, sources),
  );
  return [...groupBy(compared, sayingOf).values()].flatMap((group) =>
    group.length < 2 ? [] : pointsAmong(subject, group, world),
  );
}

function sayingOf({ predicate, kind }: Claim): string {
  return kind === "plan" ? `${predicate}:plan` : predicate;
}

/** @param said of the subject, with one predicate, as plans or as what is so */
function pointsAmong(subject: EntityId, said: readonly Claim[], world: World): readonly Point[] {
  const points = new Map<string, Point & { readonly claims: Claim[] }>();
  const add = (sort: Point["sort"], key: string, claim: Claim): void => {
    const point = points.get(`${sort}|${key}`);
    if (point === undefined) points.set(`${sort}|${key}`, { sort, claims: [claim] });
    else point.claims.push(claim);
  };
  // Only a denial excludes what says the same.
  const denied = said.some(({ polarity }) => polarity === "negative");
  for (const claim of said) {
    if (denied) add("denied", claim.object ?? "", claim);
    const valued = valueKey(claim);
    if (valued !== null) add("valued", valued, claim);
    const open = openKey(claim, subject, world);
    if (open !== null) add("format", open, claim);
    if (isOfPlantSort(claim, subject, world)) add("sort", "", claim);
  }
  return [...points.values()].filter((point) => point.claims.length > 1);
}

/**
 * What a claim is one of several possible answers to, although a subject can have several: the format that a
 * plant makes, or the customer without a name that a maker began to supply at one time. null for other claims.
 */
function openKey(claim: Claim, subject: EntityId, world: World): string | null {
  if (claim.object === null || claim.polarity === "negative") return null;
  if (claim.predicate === "produces" && world.isPlant(subject)) {
    return world.formatOf(claim.object) === null ? null : "format";
  }
  if (claim.predicate !== "suppliesTo" || !world.isUnnamed(claim.object)) return null;
  return claim.time.from === null ? null : `unnamed:${claim.time.from}`;
}

// Whether a plant makes cells or only what goes into them is told by the sort of its products.
function isOfPlantSort(claim: Claim, subject: EntityId, world: World): boolean {
  if (claim.predicate !== "produces" || claim.object === null || !world.isPlant(subject)) {
    return false;
  }
  const sort = world.sortOf(claim.object);
  return claim.polarity === "positive" && (sort === "cell" || sort === "material");
}

// A size of a format is that format: no two answers to which one a line makes.
function partiesOrFormatsDiffer({ formatOf }: World): Clash {
  return (a, b) => {
    const [one, other] = [formatOf(a.object ?? ""), formatOf(b.object ?? "")];
    if (one === null || other === null) return a.object !== b.object;
    return !isPathWithin(one, other) && !isPathWithin(other, one);
  };
}

function sortsDiffer({ sortOf }: World): Clash {
  return (a, b) => sortOf(a.object ?? "") !== sortOf(b.object ?? "");
}

function contradicts({ exclude, denial }: Rule, sameTime: SameTime): Clash | null {
  if (exclude === null) return null;
  if (denial) return (a, b) => exclude(a, b) && sameTime.overlap(a, b);
  return (a, b) => exclude(a, b) && sameTime.areClose(a, b) && sameTerms(a, b) && !toldApart(a, b);
}

// A contract of another day is another contract, and a plant that is getting on has not changed its mind.
function mayBothBeRight({ differ, open }: Rule, sameTime: SameTime): Clash | null {
  if (open || differ === null) return differ;
  return (a, b) => {
    if (!differ(a, b) || toldApart(a, b) || statusWentOn(a, b, sameTime.dayOf)) return false;
    return a.predicate !== "suppliesTo" || sameTime.areClose(a, b);
  };
}

// Their value stands beside the object, so that one subject has one value for each object.
const VALUED_BESIDE: readonly Claim["predicate"][] = [
  "ownsStakeIn",
  "acquired",
  "hasMilestone",
  "suppliesTo",
  "grantsIncentive",
];

/**
 * What must agree for two values to be on the same point: the entities and words that a predicate requires. Our
 * own texts beside them (a counting rule, a part) tell the terms of a value, not its point. null where a subject
 * can have several values at once.
 */
function valueKey(claim: Claim): string | null {
  const beside = VALUED_BESIDE.includes(claim.predicate);
  if (!PREDICATES[claim.predicate].singleValued && !beside) return null;
  const told = pointQualifiers(claim.predicate).map(
    (name) => `${name}=${String(qualifierOf(claim, name) ?? "")}`,
  );
  const object = beside || isMeasured(claim) ? [claim.object ?? ""] : [];
  const milestone = claim.predicate === "hasMilestone" ? [String(claim.value)] : [];
  return [...object, ...milestone, ...told].join("|");
}

/** The qualifiers that must agree for two values to be on one point, in order. */
const pointQualifiers = perPredicate((predicate) => {
  const { required, optional } = PREDICATES[predicate];
  const shapes: Readonly<Record<string, QualifierShape>> =
    predicate === "hasCapacity" || predicate === "hasMilestone"
      ? { ...required, ...optional }
      : required;
  return (
    Object.entries(shapes)
      .filter(([name, { type }]) => !MEASURES.has(name) && !isTerm(predicate, name, type))
      // A count of another region is another count, and still to be seen beside it.
      .filter(([name]) => predicate !== "facilityCount" || name !== "region")
      .map(([name]) => name)
      .sort(compareIds)
  );
});

// The name of a property tells which it is; other texts tell how a value is to be read.
function isTerm(
  predicate: Claim["predicate"],
  name: string,
  type: QualifierShape["type"],
): boolean {
  return type === "text" && predicate !== "hasProperty" && name !== "property";
}
