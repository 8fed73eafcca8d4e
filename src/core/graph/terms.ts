import type { Claim, Predicate } from "../model/claim.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { MEASURES } from "./contradict.ts";

/** A function of a predicate, worked out once for each. */
export function perPredicate<T>(make: (predicate: Predicate) => T): (predicate: Predicate) => T {
  const kept = new Map<Predicate, T>();
  return (predicate) => {
    const known = kept.get(predicate) ?? make(predicate);
    kept.set(predicate, known);
    return known;
  };
}

/** Whether two values are of the same part and counted alike, as far as both say. */
export function sameTerms(a: Claim, b: Claim, except: ReadonlySet<string> = DESCRIBING): boolean {
  return termsOf(a.predicate).every(
    (name) => except.has(name) || qualifierOf(a, name) === qualifierOf(b, name),
  );
}

/** The qualifiers that are neither a measure nor a yes or no. */
const termsOf = perPredicate((predicate) => {
  const { required, optional } = PREDICATES[predicate];
  return Object.entries<QualifierShape>({ ...required, ...optional })
    .filter(([name, { type }]) => !MEASURES.has(name) && type !== "boolean")
    .map(([name]) => name);
});

/** Whether one source gives both values and says of what each is: a list of parts, and no disagreement. */
export function toldApart(a: Claim, b: Claim): boolean {
  return a.source === b.source && !sameTerms(a, b, NOTHING);
}

const NOTHING: ReadonlySet<string> = new Set();

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

/** What a claim says under a qualifier; undefined where it says nothing. */
export function qualifierOf(claim: Claim, name: string): unknown {
  return (claim.qualifiers as Readonly<Record<string, unknown>>)[name];
}
