import type { RawClaim } from "../../load/schema/claim-schema.ts";
import type { RawEntity, RawSource } from "../../load/schema/document-schema.ts";
import type { Dataset } from "../../model/dataset.ts";
import { digestOf } from "../../model/digest.ts";
import type { EntityId } from "../../model/entity.ts";
import { foldText } from "../../model/name/closest.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import type { EntityClass, Subtype, Unit, UnnamedReason } from "../../model/vocabulary.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { NearReason } from "../match/name-register.ts";

/** What is to be looked at in a row. Nothing of it was guessed: what it speaks of is left out or unknown. */
export type IntakeIssueCode =
  | "no-number"
  | "implausible"
  | "refused"
  | "no-date"
  | "no-place"
  | "no-party"
  | "no-share"
  | "no-unit"
  | "no-relation"
  | "unknown-end"
  | "zero-as-unknown"
  | "point-at-zero"
  | "point-swapped"
  | "shares-over-100"
  | "plant-open"
  | "one-plant";

export interface IntakeIssue {
  readonly code: IntakeIssueCode;
  readonly record: number;
  readonly line: number;
  /** "" = the row as a whole. */
  readonly column: string;
  /** What stands there, or the ids of what may be meant; of what the gate refuses, why. */
  readonly text: string;
  /** The most that a number of its unit can mean, where it says more, or less than nothing. */
  readonly most?: { readonly value: number; readonly unit: Unit };
}

/** Where a row stands, for its claims and issues. */
export interface RowPlace {
  readonly record: number;
  readonly line: number;
  /** Its own number or code in the file; "" where it has none. */
  readonly id: string;
}

/** What a claim says, besides who says it and where. */
export type Statement = Pick<RawClaim, "subject" | "predicate"> &
  Partial<
    Pick<
      RawClaim,
      "object" | "value" | "qualifiers" | "kind" | "time" | "asOf" | "note" | "commitment" | "state"
    >
  >;

/** A new entity with its class, as an entity document holds it. */
export interface DraftEntity {
  readonly entity: RawEntity;
  readonly entityClass: EntityClass;
}

/** Collects what a file says: a source with its claims, and the entities that only it names. */
export class ClaimDraft {
  readonly claims: RawClaim[] = [];
  readonly entities: Map<EntityId, DraftEntity> = new Map();
  readonly issues: IntakeIssue[] = [];
  readonly source: RawSource;
  readonly #taken: Set<EntityId>;
  /** The number that the next id of a name is tried with. */
  readonly #next = new Map<EntityId, number>();
  readonly #byName = new Map<string, EntityId>();
  readonly #pairs = new Set<string>();
  readonly #same: Mapping["source"]["same"];
  readonly #asOf: string | null;
  readonly #counterparts = new Map<string, string>();
  /** Who publishes the file, where the record cites it already. */
  readonly #publisher: EntityId | null;

  constructor(mapping: Mapping, dataset: Dataset, fileNote: string) {
    this.#same = mapping.source.same;
    this.#asOf = mapping.source.asOf;
    this.#publisher = dataset.sources.find(({ id }) => id === this.#same)?.publisher ?? null;
    this.#taken = new Set([
      ...dataset.entities.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...dataset.sources.map(({ id }) => id),
    ]);
    const { title, publisher, licence } = mapping.source;
    const id = this.#freeId(`own-${slugOf(title.replace(/\.[a-z0-9]{2,8}$/i, ""))}`);
    this.source = {
      id,
      title: title.slice(0, LONGEST_NAME),
      titleBasis: "described",
      publisher: this.#add("organisation", "publisher", publisher, `${id}-file`),
      ...(this.#asOf === null ? {} : { published: this.#asOf }),
      publishedBasis: this.#asOf === null ? "unknown" : "stated",
      kind: "userFile",
      read: "whole",
      licence,
      note: fileNote,
    };
    for (const claim of dataset.claims) {
      if (claim.source !== null && claim.source === this.#same) {
        for (const subject of claim.subject) {
          const key = `${subject} ${claim.predicate} ${claim.object}`;
          if (!this.#counterparts.has(key)) this.#counterparts.set(key, claim.id);
        }
      }
    }
  }

  /**
   * Enters a claim. One that the record has from the same file repeats its evidence, and is no second voice; another of
   * that file is said by who publishes it.
   */
  say(place: RowPlace, statement: Statement): void {
    const [subject = ""] = [statement.subject].flat();
    const key = `${subject} ${statement.predicate} ${statement.object ?? null}`;
    const counterpart = this.#counterparts.get(key);
    this.claims.push({
      id: `c${String(this.claims.length + 1).padStart(2, "0")}`,
      at: locatorOf(place),
      kind: "fact",
      ...(counterpart === undefined && this.#publisher !== null
        ? { saidBy: [this.#publisher] }
        : {}),
      ...statement,
      ...(counterpart === undefined ? {} : { sameEvidenceAs: counterpart }),
    });
  }

  issue(
    code: IntakeIssueCode,
    { record, line }: RowPlace,
    column: string,
    text: string,
    most?: IntakeIssue["most"],
  ): void {
    const over = most === undefined ? {} : { most };
    this.issues.push({ code, record, line, column, text, ...over });
  }

  /** The entity of a name that only this file has: the same for the same name. */
  named(
    entityClass: EntityClass,
    subtype: Subtype | null,
    name: string,
    unnamed?: UnnamedReason,
  ): EntityId {
    const key = `${entityClass} ${foldText(name)}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = this.#add(entityClass, subtype, name, null, unnamed);
    this.#byName.set(key, id);
    return id;
  }

  /** A new entity of its own, whatever else has its name. */
  fresh(entityClass: EntityClass, subtype: Subtype, name: string): EntityId {
    return this.#add(entityClass, subtype, name);
  }

  /** Says whom a new entity may be. Nothing is merged by it. */
  maybeSame(
    place: RowPlace,
    id: EntityId,
    others: readonly EntityId[],
    reason: NearReason | "place",
  ): void {
    for (const other of others) {
      const pair = `${id} ${other}`;
      if (this.#pairs.has(pair)) continue;
      this.#pairs.add(pair);
      const qualifiers = { method: METHODS[reason] };
      const says = { predicate: "possiblySameAs", object: other, qualifiers } as const;
      this.say(place, { subject: id, ...says, kind: "assessment", commitment: "possible" });
    }
  }

  #add(
    entityClass: EntityClass,
    subtype: Subtype | null,
    name: string,
    id: string | null = null,
    unnamed?: UnnamedReason,
  ): EntityId {
    const label = name.slice(0, LONGEST_NAME);
    const own = this.#freeId(id ?? `${this.source.id}-${slugOf(label)}`);
    const entity: RawEntity = {
      id: own,
      ...(subtype === null ? {} : { subtype }),
      label,
      ...(unnamed === undefined ? {} : { unnamed }),
    };
    this.entities.set(own, { entity, entityClass });
    return own;
  }

  #freeId(wanted: string): EntityId {
    let id = wanted;
    let count = this.#next.get(wanted) ?? 2;
    for (; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#next.set(wanted, count);
    this.#taken.add(id);
    return id;
  }
}

/** How a claim says why two may be one. A note in the data, as a curator would write it. */
const METHODS: Readonly<Record<NearReason | "place", string>> = {
  "ambiguous-name": "the short name can mean several",
  several: "several have this name",
  "other-class": "the name of something of another sort",
  "same-core": "the same name but for common words",
  "with-place": "the same name with a place behind it",
  "begins-so": "the name begins so",
  "one-edit": "one letter differs",
  place: "a party and the place are the same",
};

/** Where a row stands in its file: "record 231, line 236, B-12". */
export function locatorOf({ record, line, id }: RowPlace): string {
  const place = record === line ? `record ${record}` : `record ${record}, line ${line}`;
  return id === "" ? place : `${place}, ${id}`;
}

/** The row of a locator that `locatorOf` wrote. */
export function placeOfLocator(at: string): Pick<RowPlace, "record" | "line"> {
  const [, record = "0", line = record] = /^record (\d+)(?:, line (\d+))?/.exec(at) ?? [];
  return { record: Number(record), line: Number(line) };
}

const LONGEST_SLUG = 60;

function slugOf(name: string): string {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? digestOf(name).slice(0, 8) : slug;
}
