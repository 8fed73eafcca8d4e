import type { Facets } from "./facet.ts";
import type { EntityClass, Subtype, UnnamedReason } from "./vocabulary.ts";

/** A readable slug such as `some-firm`; never reused, never given to something else. */
export type EntityId = string;

/** An identifier in someone else's register, entered only after it was looked up there. */
export interface ExternalId {
  readonly scheme: string;
  readonly value: string;
  /** EDTF day of the check. */
  readonly checkedAt: string;
  /** Where it was checked. */
  readonly checkedIn: string;
}

/** A thing that claims speak of. Everything else that is known of it is a claim. */
export interface Entity {
  readonly id: EntityId;
  readonly class: EntityClass;
  readonly subtype: Subtype | null;
  readonly label: string;
  /** Other spellings, short names and names in other languages; found by the search. */
  readonly names: readonly string[];
  /** Short names that can mean another entity as well, such as "LG"; found by the search, and marked there. */
  readonly ambiguousNames: readonly string[];
  /** Ids of entities that were merged into this one; they still resolve. */
  readonly aliases: readonly EntityId[];
  readonly externalIds: readonly ExternalId[];
  /** Products only: the wider products of which this is a sort, each with a reason of its own (what it is for, its form). */
  readonly broader: readonly EntityId[];
  /** Products only: what tells its sorts apart, as far as the product itself does; see `facetsOf`. */
  readonly facets: Facets;
  /** Set where a source speaks of a party without naming it. Such a party is never a candidate. */
  readonly unnamed: UnnamedReason | null;
  /** Our own words on how the source uses the term; "" where nothing needs saying. */
  readonly note: string;
}
