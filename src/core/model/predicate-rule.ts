import type { Predicate, Qualifiers } from "./claim.ts";
import { CURRENCIES, type EntityClass, RATE_UNITS, STOCK_UNITS, type Unit } from "./vocabulary.ts";

/** What may stand in a qualifier. */
export type QualifierShape =
  | { readonly type: "entity"; readonly classes: readonly EntityClass[] }
  /** `max`: the greatest number that makes sense; without it there is no upper limit. */
  | { readonly type: "quantity"; readonly units: readonly Unit[]; readonly max?: number }
  | { readonly type: "word"; readonly words: readonly string[] }
  | { readonly type: "stage" }
  | { readonly type: "date" }
  | { readonly type: "text" }
  | { readonly type: "boolean" };

/** An entity of one of these classes. */
export const entity = (
  ...classes: readonly EntityClass[]
): QualifierShape & { type: "entity" } => ({
  type: "entity",
  classes,
});
/** A number in one of these units. */
export const quantity = (...units: readonly Unit[]): QualifierShape & { type: "quantity" } => ({
  type: "quantity",
  units,
});
/** An amount of money. */
export const money: QualifierShape & { type: "quantity" } = quantity(...CURRENCIES);
/** What is made or delivered in a year. */
export const perYear: QualifierShape & { type: "quantity" } = quantity(...RATE_UNITS);
/** An amount of goods. */
export const inStock: QualifierShape & { type: "quantity" } = quantity(...STOCK_UNITS);
/** One of these words. */
export const word = (...words: readonly string[]): QualifierShape & { type: "word" } => ({
  type: "word",
  words,
});
/** Our own words. */
export const text: QualifierShape & { type: "text" } = { type: "text" };

/** How one predicate is written, drawn and compared. */
export interface PredicateRule<P extends Predicate = Predicate> {
  readonly subject: readonly EntityClass[];
  /** What stands after the predicate: another entity, a plain value, or nothing. */
  readonly complement:
    | { readonly type: "entity"; readonly classes: readonly EntityClass[] }
    | { readonly type: "quantity"; readonly units: readonly Unit[] }
    | { readonly type: "quantityOrText"; readonly units: readonly Unit[] }
    | { readonly type: "status" }
    | { readonly type: "word"; readonly words: readonly string[] }
    | { readonly type: "none" };
  readonly required: { readonly [Q in RequiredKey<Qualifiers[P]>]: QualifierShape };
  readonly optional: { readonly [Q in OptionalKey<Qualifiers[P]>]: QualifierShape };
  /** Which way goods, control or operation run along the edge. */
  readonly flow: "with" | "against" | "none";
  /** True where a subject can have only one value at a time, so that two values are a conflict. */
  readonly singleValued: boolean;
}

/** What a party can do to itself: a maker supplies its own works. */
export const OF_ITSELF: readonly Predicate[] = ["suppliesTo"];

type OptionalKey<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never;
}[keyof T];
type RequiredKey<T> = Exclude<keyof T, OptionalKey<T>>;

/** Sums and jobs: figures of a plant, and no relation to whom they come from or go to. */
export const FIGURES: readonly Predicate[] = [
  "invests",
  "pledgesJobs",
  "employs",
  "cutsJobs",
  "grantsIncentive",
];
