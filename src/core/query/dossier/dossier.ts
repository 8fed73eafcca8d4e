import type { ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { ClaimKind, EntityClass, StatusWord, Unit } from "../../model/vocabulary.ts";
import type { Derived } from "../derive/derived.ts";

/** What is known of an entity, gathered: one row a property, one row a relation. Plain JSON. */
export interface Dossier {
  readonly id: EntityId;
  readonly label: string;
  readonly class: EntityClass;
  readonly properties: readonly PropertyRow[];
  /** By group, in the order of `RELATION_GROUPS`; groups without a row are left out. */
  readonly relations: readonly RelationGroup[];
  /** What is said of its status, the oldest first; what has no date last. */
  readonly statuses: readonly StatusStep[];
  /** Who holds a stake in it, and in its owners; empty where no source says. */
  readonly owners: readonly OwnerNode[];
  /** What we work out about it. */
  readonly derived: readonly Derived[];
  /** What is asked of everything of its sort and no claim under the lens tells. */
  readonly notStated: readonly Silence[];
  /** Claims that deny something of it, and what no predicate fits. */
  readonly denied: readonly ClaimId[];
  readonly remarks: readonly ClaimId[];
  /** How much stands behind all of it. */
  readonly counts: { readonly claims: number; readonly sources: number; readonly over: number };
}

/** How well a row is supported. */
export interface Support {
  /** The claim whose value is taken: of the strongest kind, then the best committed, then the latest, then by id. */
  readonly best: ClaimId;
  /** All that count on the day and say something on it, `best` first. */
  readonly claims: readonly ClaimId[];
  /** Those among the claims that cannot be right beside the best one. */
  readonly disagreeing: readonly ClaimId[];
  /** Those that are over on the day. */
  readonly over: readonly ClaimId[];
  /** Parties that are independent of each other and say it first. */
  readonly origins: number;
  /** The first and the last date that it is said of; null where no claim has a date. */
  readonly said: { readonly from: Edtf; readonly to: Edtf } | null;
}

/** One property of the entity, with the best supported value. */
export interface PropertyRow extends Support {
  readonly predicate: Predicate;
  /** Whether the entity is who it is said of, or the other end. */
  readonly direction: "out" | "in";
  /** What tells the row from others of its predicate, by qualifier; `other` is the entity at the other end. */
  readonly about: Readonly<Record<string, string>>;
  /** From the least to the greatest number among the claims of the best one's strength; null where they give one. */
  readonly range: { readonly low: number; readonly high: number; readonly unit: Unit } | null;
}

/** How a relation runs: ownership and operation apart from goods, goods by the way they go, and what an agreement is for. */
export const RELATION_GROUPS = [
  "held-by",
  "holds",
  "makes",
  "upstream",
  "downstream",
  "under",
  "beside",
] as const;
export type RelationGroupId = (typeof RELATION_GROUPS)[number];

export interface RelationGroup {
  readonly group: RelationGroupId;
  /** By level of the product, then predicate, product and name. */
  readonly rows: readonly RelationRow[];
}

/** One relation to another entity. */
export interface RelationRow extends Support {
  readonly predicate: Predicate;
  readonly direction: "out" | "in";
  readonly other: EntityId;
  /** To whom the other supplies, of a supply that an agreement is for; else the entity is the end, and this is null. */
  readonly to: EntityId | null;
  /** null where the relation has none or the source does not say. */
  readonly product: EntityId | null;
  /** Where the product stands in the chain (cell, pack …), by its facet; null where that is not told. */
  readonly level: string | null;
  /** The amounts that are stated of it, each once, the best backed first. */
  readonly amounts: readonly Quantity[];
  readonly contract: boolean;
  /** Whether all of it is over on the day. */
  readonly ended: boolean;
  /** Whether it is only drawn: nothing that counts under the lens says it. */
  readonly annotation: boolean;
}

/** A status with the time it is said of. */
export interface StatusStep {
  readonly status: StatusWord;
  /** null = undated. */
  readonly date: Edtf | null;
  readonly kind: ClaimKind;
  /** Whether this is the status on the day. */
  readonly governs: boolean;
  readonly claims: readonly ClaimId[];
}

/** An owner with the owners of it. */
export interface OwnerNode {
  readonly id: EntityId;
  /** As the latest claim on it says; null where the size of the stake is not stated. */
  readonly share: Quantity | null;
  /** The date that it is said of; null = undated. */
  readonly date: Edtf | null;
  readonly claims: readonly ClaimId[];
  readonly owners: readonly OwnerNode[];
}

/** Something that no claim tells. */
export interface Silence {
  readonly predicate: Predicate;
  readonly direction: "out" | "in";
}
