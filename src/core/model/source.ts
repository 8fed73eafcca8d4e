import type { EntityId } from "./entity.ts";
import type { Edtf } from "./period.ts";
import type { SourceKind } from "./vocabulary.ts";

export type SourceId = string;

/** Sources by id; nothing stands for the null of an assumption. */
export type SourceLookup = ReadonlyMap<SourceId | null, Source>;

/** A publication that claims were read in. Its text is not kept here. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  /** Whether the title stands so on the page, or was rebuilt or described by us. */
  readonly titleBasis: "page" | "rebuilt" | "described";
  readonly publisher: EntityId;
  /** null where the original address is not known. */
  readonly url: string | null;
  /** When it was published; null where the source is undated. */
  readonly published: Edtf | null;
  /** How the date is known. */
  readonly publishedBasis: "stated" | "inferred" | "unknown";
  readonly kind: SourceKind;
  /** How much of it was read. */
  readonly read: "whole" | "excerpt";
  readonly licence: string;
  readonly note: string;
}

/** One name of a list of the reader's own. */
export interface OwnMember {
  readonly name: string;
  /** The number or code that it has there, by which answers are joined back; null where it has none. */
  readonly number: string | null;
  /** Whom it stands for; null where nobody in the record or the file is known by it. */
  readonly entity: EntityId | null;
}

/** Whom a file of the reader's own names: a set, and no evidence of anything. */
export interface OwnList {
  /** That of the source that the file became. */
  readonly id: SourceId;
  readonly title: string;
  readonly members: readonly OwnMember[];
}
