/** What things of a record can be told apart by in a list. */
export const LIST_FACETS = [
  "class",
  "place",
  "origin",
  "tier",
  "status",
  "product",
  "chemistry",
  "format",
  "capacity",
  "relation",
  "contract",
  "kind",
  "source",
  "published",
  "dated",
  "independent",
  "contested",
  "picked",
  "mine",
] as const;
export type ListFacet = (typeof LIST_FACETS)[number];

/**
 * One step of a stack: it keeps what has any of the values. Codes, ids and ranges (`>=20`, `<2026-07`), no words; the
 * value `unknown` keeps what nothing is told of.
 */
export interface Step {
  readonly facet: ListFacet;
  readonly values: readonly string[];
  /** Set where it keeps what surely has none of the values instead. */
  readonly not?: true;
  /** A step that is off keeps all, and its values. */
  readonly on: boolean;
}

/** The value of a facet that is told as plain yes, such as that a contract is named. */
export const YES = "yes";

/** The sorts of organisation that are firms. */
export const FIRMS = ["company", "group", "jointVenture"] as const;

/** What stands still, whether it was ever at work or not. */
export const PAUSED = ["constructionPaused", "idled"] as const;
