import type { EntityId } from "./entity.ts";
import type { SourceId } from "./source.ts";

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
