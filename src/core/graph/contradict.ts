import type { Claim } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { periodsOverlap } from "../model/period.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { type Quantity, quantitiesDisagree } from "../model/quantity.ts";
import { type StatusWord, UNKNOWN } from "../model/vocabulary.ts";

/** Qualifiers that are the value of a claim and not part of what it is about. */
export const MEASURES: ReadonlySet<string> = new Set(["amount", "number", "share", "date"]);

/** The number a claim gives, as its value or among its qualifiers; null where it gives none. */
export function measureOf(claim: Claim): Quantity | null {
  switch (claim.predicate) {
    case "ownsStakeIn":
      return known(claim.qualifiers.share);
    case "invests":
      return known(claim.qualifiers.amount);
    case "pledgesJobs":
    case "employs":
      return known(claim.qualifiers.number);
    case "appliesTo":
      return known(claim.qualifiers.rate);
    default:
      return typeof claim.value === "string" ? null : claim.value;
  }
}

function known(quantity: Quantity | typeof UNKNOWN | undefined): Quantity | null {
  return quantity === undefined || quantity === UNKNOWN ? null : quantity;
}

/** Whether two claims on one point give values that cannot both be right. */
export function valuesDiffer(
  within: (place: EntityId, region: EntityId) => boolean,
): (a: Claim, b: Claim) => boolean {
  return (a, b) => {
    if (a.polarity === "negative" || b.polarity === "negative") return false;
    const [left, right] = [measureOf(a), measureOf(b)];
    if (left !== null && right !== null) return quantitiesDisagree(left, right);
    if (a.predicate === "acquired" && b.predicate === "acquired") return datesDiffer(a, b);
    if (a.predicate === "hasStatus" && b.predicate === "hasStatus") {
      return a.value !== null && b.value !== null && !statusesFit(a.value, b.value);
    }
    if (a.object !== null && b.object !== null) {
      return a.object !== b.object && !within(a.object, b.object) && !within(b.object, a.object);
    }
    return typeof a.value === "string" && typeof b.value === "string" && a.value !== b.value;
  };
}

type Acquisition = Extract<Claim, { predicate: "acquired" }>;

function datesDiffer(a: Acquisition, b: Acquisition): boolean {
  const [left, right] = [a.qualifiers.date, b.qualifiers.date];
  if (left === UNKNOWN || right === UNKNOWN) return false;
  return !periodsOverlap({ from: left, to: left }, { from: right, to: right });
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
