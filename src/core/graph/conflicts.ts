import type { Claim, ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { isPathWithin } from "../model/facet.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { quantitiesDiffer, quantitiesDisagree } from "../model/quantity.ts";
import type { SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { deniesTheOther, MEASURES, measuresOf, statusWentOn, valuesDiffer } from "./contradict.ts";
import { makeSameTime, type SameTime } from "./same-time.ts";

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
  /** Whether two claims on the point give other values. */
  readonly differ: Clash;
  /** Whether these cannot both be right at one time and of one part. */
  readonly exclude: Clash;
  readonly denial: boolean;
  readonly open: boolean;
  readonly claims: Claim[];
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
 * Finds where claims can disagree: same subject, predicate and object or product, incompatible values or a denial.
 * Plans are compared with plans only, since what was planned and what came of it do not contradict each other.
 * Remarks say what no predicate fits, so nothing tells whether two of them are on the same point. No lens bears on
 * it, so that it is found once for a record. Costs O(n²) in the claims on one point.
 */
export function findDisputedPoints(
  claims: readonly Claim[],
  sources: SourceLookup,
  world: World,
): readonly DisputedPoint[] {
  const sameTime = makeSameTime(sources);
  return [...collectPoints(claims, world)].flatMap(([key, point]) => {
    const group = [...point.claims].sort((one, other) => compareIds(one.id, other.id));
    const contradicted = findClashes(group, contradicts(point, sameTime));
    const differing = findClashes(group, mayBothBeRight(point, sameTime));
    if (contradicted.size === 0 && differing.size === 0) return [];
    return [
      {
        subject: key.slice(0, key.indexOf("|")),
        predicate: group[0]?.predicate ?? "remark",
        open: point.open,
        claims: group.map(({ id }) => id),
        contradicted,
        differing,
      },
    ];
  });
}

function findClashes(group: readonly Claim[], clash: Clash): ClashesById {
  return new Map(
    group.flatMap((one) => {
      const others = group.filter((other) => clash(one, other)).map(({ id }) => id);
      return others.length === 0 ? [] : [[one.id, new Set(others)] as const];
    }),
  );
}

function collectPoints(claims: readonly Claim[], world: World): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>();
  const never: Clash = () => false;
  const rules = {
    denied: { differ: never, exclude: deniesTheOther, denial: true, open: false },
    valued: {
      differ: valuesDiffer(world.within, quantitiesDiffer),
      exclude: valuesDiffer(world.within, quantitiesDisagree),
      denial: false,
      open: false,
    },
    open: { differ: partiesOrFormatsDiffer(world), exclude: never, denial: false, open: true },
    sort: { differ: sortsDiffer(world), exclude: never, denial: false, open: true },
  };
  const add = (key: string, rule: keyof typeof rules, claim: Claim): void => {
    const point = points.get(key);
    if (point === undefined) points.set(key, { ...rules[rule], claims: [claim] });
    else point.claims.push(claim);
  };
  for (const claim of claims) {
    if (NOT_COMPARED.includes(claim.kind) || claim.predicate === "remark") continue;
    for (const subject of claim.subject) {
      const point = `${subject}|${claim.predicate}|${claim.kind === "plan" ? "plan" : ""}`;
      add(`${point}|denied|${claim.object ?? ""}`, "denied", claim);
      const valued = valueKey(claim);
      if (valued !== null) add(`${point}|valued|${valued}`, "valued", claim);
      const open = openKey(claim, subject, world);
      if (open !== null) add(`${point}|open|${open}`, "open", claim);
      if (isOfPlantSort(claim, subject, world)) add(`${point}|sort`, "sort", claim);
    }
  }
  return points;
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
  return claim.time.from === null ? null : `unnamed since ${claim.time.from}`;
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

function contradicts({ exclude, denial }: Point, sameTime: SameTime): Clash {
  if (denial) return (a, b) => exclude(a, b) && sameTime.overlap(a, b);
  return (a, b) => exclude(a, b) && sameTime.areClose(a, b) && sameTerms(a, b) && !toldApart(a, b);
}

// A contract of another day is another contract, and a plant that is getting on has not changed its mind.
function mayBothBeRight({ differ, open }: Point, sameTime: SameTime): Clash {
  if (open) return differ;
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
  const { singleValued, required, optional } = PREDICATES[claim.predicate];
  const beside = VALUED_BESIDE.includes(claim.predicate);
  if (!singleValued && !beside) return null;
  const shapes: Readonly<Record<string, QualifierShape>> =
    claim.predicate === "hasCapacity" || claim.predicate === "hasMilestone"
      ? { ...required, ...optional }
      : required;
  const told = Object.entries(shapes)
    .filter(([name, { type }]) => !MEASURES.has(name) && !isTerm(claim, name, type))
    // A count of another region is another count, and still to be seen beside it.
    .filter(([name]) => claim.predicate !== "facilityCount" || name !== "region")
    .map(([name]) => `${name}=${String(qualifierOf(claim, name) ?? "")}`)
    .sort(compareIds);
  const measured = Object.keys(measuresOf(claim)).length > 0;
  const object = beside || measured ? [claim.object ?? ""] : [];
  const milestone = claim.predicate === "hasMilestone" ? [String(claim.value)] : [];
  return [...object, ...milestone, ...told].join("|");
}

// The name of a property tells which it is; other texts tell how a value is to be read.
function isTerm(claim: Claim, name: string, type: QualifierShape["type"]): boolean {
  return type === "text" && claim.predicate !== "hasProperty" && name !== "property";
}

/** Whether two values are of the same part and counted alike, as far as both say. */
function sameTerms(a: Claim, b: Claim, except: ReadonlySet<string> = DESCRIBING): boolean {
  const { required, optional } = PREDICATES[a.predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  return Object.entries(shapes).every(([name, { type }]) => {
    if (MEASURES.has(name) || except.has(name) || type === "boolean") return true;
    return qualifierOf(a, name) === qualifierOf(b, name);
  });
}

/** Whether one source gives both values and says of what each is: a list of parts, and no disagreement. */
function toldApart(a: Claim, b: Claim): boolean {
  return a.source === b.source && !sameTerms(a, b, new Set());
}

// What a value comes with, and not what it is a value of.
const DESCRIBING: ReadonlySet<string> = new Set([
  "cause",
  "terms",
  "role",
  "chemistry",
  "directness",
  "quotaPeriod",
  "town",
  "precision",
  "form",
]);

function qualifierOf(claim: Claim, name: string): unknown {
  return (claim.qualifiers as Readonly<Record<string, unknown>>)[name];
}
