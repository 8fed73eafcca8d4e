import type { Claim } from "../model/claim.ts";
import { distanceKm, parsePoint } from "../model/coordinates.ts";
import type { EntityId } from "../model/entity.ts";
import { type Edtf, getSpan, periodsOverlap } from "../model/period.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import type { Quantity } from "../model/quantity.ts";
import { STATUS_WORDS, type StatusWord, UNKNOWN } from "../model/vocabulary.ts";

/** Qualifiers that are the value of a claim and not part of what it is about. */
export const MEASURES: ReadonlySet<string> = new Set([
  "amount",
  "number",
  "share",
  "date",
  "rate",
  "volume",
  "value",
  "price",
  "coordinates",
]);

/** Whether a claim gives a number. */
export function isMeasured({ value, qualifiers }: Claim): boolean {
  if (value !== null && typeof value !== "string") return true;
  for (const name in qualifiers) {
    const told = (qualifiers as Readonly<Record<string, unknown>>)[name];
    if (typeof told === "object" && told !== null && MEASURES.has(name)) return true;
  }
  return false;
}

/**
 * Makes the test whether two claims on one point give other values.
 *
 * @param numbersDiffer tells of two numbers of one unit whether they are others
 */
export function valuesDiffer(
  within: (place: EntityId, region: EntityId) => boolean,
  numbersDiffer: (a: Quantity, b: Quantity) => boolean,
): (a: Claim, b: Claim) => boolean {
  return (a, b) => {
    if (a.polarity === "negative" || b.polarity === "negative") return false;
    const measured = measuresDiffer(a, b, numbersDiffer);
    if (measured !== null) return measured || endsDiffer(a, b);
    const dated = datedApart(a, b);
    if (dated !== null) return dated;
    if (a.predicate === "hasStatus" && b.predicate === "hasStatus") {
      return a.value !== null && b.value !== null && !statusesFit(a.value, b.value);
    }
    const apart = coordinatesApart(a, b);
    if (apart !== null) return apart;
    if (a.object !== null && b.object !== null) {
      return a.object !== b.object && !within(a.object, b.object) && !within(b.object, a.object);
    }
    return typeof a.value === "string" && typeof b.value === "string" && a.value !== b.value;
  };
}

// Of one contract, told by the same amount, two ends.
function endsDiffer(a: Claim, b: Claim): boolean {
  if (a.predicate !== "suppliesTo" || a.time.to === null || b.time.to === null) return false;
  return datesDiffer(a.time.to, b.time.to);
}

/** Whether a number that both give differs; null where they give none in common. */
function measuresDiffer(
  a: Claim,
  b: Claim,
  numbersDiffer: (a: Quantity, b: Quantity) => boolean,
): boolean | null {
  let common = false;
  for (const name of ["value", ...Object.keys(a.qualifiers)]) {
    const [one, other] = [measureOf(a, name), measureOf(b, name)];
    if (one === null || other === null) continue;
    if (numbersDiffer(one, other)) return true;
    common = true;
  }
  return common ? false : null;
}

/** The number a claim gives by this name; `value` stands for its own. null where it gives none. */
function measureOf({ value, qualifiers }: Claim, name: string): Quantity | null {
  if (name === "value" && value !== null && typeof value !== "string") return value;
  const told = (qualifiers as Readonly<Record<string, unknown>>)[name];
  return typeof told === "object" && MEASURES.has(name) ? (told as Quantity | null) : null;
}

/** Whether the days that both give, or the parts they give them for, differ; null where one gives none. */
function datedApart(a: Claim, b: Claim): boolean | null {
  if (!("date" in a.qualifiers && "date" in b.qualifiers)) return null;
  const parts = [a, b].map(({ qualifiers }) => ("part" in qualifiers ? qualifiers.part : ""));
  return parts[0] !== parts[1] || datesDiffer(a.qualifiers.date, b.qualifiers.date);
}

function datesDiffer(left: Edtf | typeof UNKNOWN, right: Edtf | typeof UNKNOWN): boolean {
  if (left === UNKNOWN || right === UNKNOWN) return false;
  return !periodsOverlap({ from: left, to: left }, { from: right, to: right });
}

// A point that a source rounds, or gives for the town, may lie this far off the plant.
const SAME_SITE_KM = 25;

function coordinatesApart(a: Claim, b: Claim): boolean | null {
  if (a.predicate !== "locatedIn" || b.predicate !== "locatedIn") return null;
  const [one, other] = [a, b].map(({ qualifiers }) => parsePoint(qualifiers.coordinates));
  if (one === null || other === null || one === undefined || other === undefined) return null;
  return distanceKm(one, other) > SAME_SITE_KM;
}

// Words that say less than another fit it: `ongoing` leaves open whether a plant operates.
const VAGUE: { readonly [S in StatusWord]?: readonly StatusWord[] } = {
  ongoing: ["underConstruction", "commissioning", "operating", "operatingOrBuilding"],
  operatingOrBuilding: ["underConstruction", "commissioning", "operating"],
};

function statusesFit(a: StatusWord, b: StatusWord): boolean {
  if (a === b || a === UNKNOWN || b === UNKNOWN) return true;
  return (VAGUE[a]?.includes(b) ?? false) || (VAGUE[b]?.includes(a) ?? false);
}

// How far a plant has come; other statuses are set-backs.
const PROGRESS: readonly StatusWord[] = [
  "rumoured",
  "announced",
  "planned",
  "underConstruction",
  "commissioning",
  "operating",
];

/** Whether two statuses only show that a plant, policy or agreement went on from one to the next. */
export function statusWentOn(a: Claim, b: Claim, dayOf: (claim: Claim) => Edtf | null): boolean {
  if (a.predicate !== "hasStatus" || b.predicate !== "hasStatus") return false;
  if (a.value === null || b.value === null) return true;
  const [left, right] = [dayOf(a), dayOf(b)].map((day) =>
    day === null ? "" : getSpan(day).latest,
  );
  const steps = [a, b].map(({ value }) =>
    value === null ? -1 : PROGRESS.indexOf(value as StatusWord),
  );
  const [first = -1, second = -1] = (left ?? "") <= (right ?? "") ? steps : steps.reverse();
  const ofPlant =
    STATUS_WORDS.facility.includes(a.value) && STATUS_WORDS.facility.includes(b.value);
  return !ofPlant || (first >= 0 && second >= first);
}

/**
 * Whether one of two claims denies what the other says of the same object. A denial reaches as far as its own
 * qualifiers: "does not make it in the US" leaves open that it is made elsewhere.
 */
export function deniesTheOther(a: Claim, b: Claim): boolean {
  if (a.polarity === b.polarity) return false;
  const [denial, said] = a.polarity === "negative" ? [a, b] : [b, a];
  if (said.state !== "known" || JSON.stringify(denial.value) !== JSON.stringify(said.value)) {
    return false;
  }
  const { required, optional } = PREDICATES[denial.predicate];
  const limits = Object.entries<QualifierShape>({ ...required, ...optional }).filter(
    ([, { type }]) => type === "entity" || type === "stage" || type === "word",
  );
  const qualifierOf = (claim: Claim, name: string): unknown =>
    (claim.qualifiers as Readonly<Record<string, unknown>>)[name];
  return limits.every(([name]) => {
    const limit = qualifierOf(denial, name);
    return limit === undefined || limit === UNKNOWN || limit === qualifierOf(said, name);
  });
}
