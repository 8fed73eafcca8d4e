import type { Case } from "../../model/case.ts";
import type { Claim } from "../../model/claim.ts";
import type { Release } from "../../model/dataset.ts";
import type { Entity } from "../../model/entity.ts";
import type { Issue, IssueCode } from "../../model/issue.ts";
import type { Source, SourceLookup } from "../../model/source.ts";
import type { RawGeography } from "../schema/geography-schema.ts";
import { lineOf, type RawDocument } from "../schema/raw.ts";

/** A place in the files. */
export interface Place {
  readonly document: RawDocument;
  /** Path in the document, such as `claims[3]`; "" = the document as a whole. */
  readonly path: string;
}

/** A record with the place that it was read from. */
export interface Placed<T> extends Place {
  readonly record: T;
}

/** Records that are in the files but broken: whoever names one is not to be blamed as well. */
export interface Broken {
  readonly ids: ReadonlySet<string>;
  /** True where there may be more of them, whose ids could not be read. */
  readonly more: boolean;
}

/** What the one who reads the data knows besides it. */
export interface Occasion {
  /** The day of the reading, `2026-11-27`: nothing was published later. Left out, that is not looked at. */
  readonly today?: string;
  /** Whether claims of the last release may be gone. */
  readonly allowDrop?: boolean;
}

/** All records of a load, before the rules across records have looked at them. */
export interface Records {
  readonly entities: readonly Placed<Entity>[];
  readonly sources: readonly Placed<Source>[];
  readonly claims: readonly Placed<Claim>[];
  readonly geography: readonly Placed<RawGeography>[];
  /** null where the documents hold none. */
  readonly case: Placed<Case> | null;
  readonly brokenEntities: Broken;
  readonly brokenClaims: Broken;
  /** Whether reference data is broken, so that it may name any place. */
  readonly brokenGeography: boolean;
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly sourceById: SourceLookup;
  readonly claimById: ReadonlyMap<string, Claim>;
  /** What the last release held; null where there was none. */
  readonly lastRelease: Release | null;
  readonly occasion: Occasion;
}

/** A rule across records: all that breaks it. */
export type Rule = (records: Records) => readonly Issue[];

/** An issue at a field of a record; `field` "" means the record as a whole. */
export function issueAt(
  place: Place,
  field: string,
  issue: {
    readonly code: IssueCode;
    readonly message: string;
    readonly expected: string;
    readonly hint: string;
    readonly severity?: Issue["severity"];
  },
): Issue {
  const path = [place.path, field].filter((part) => part !== "").join(".");
  return {
    code: issue.code,
    severity: issue.severity ?? "error",
    message: issue.message,
    file: place.document.file,
    line: lineOf(place.document, path),
    field: path,
    expected: issue.expected,
    hint: issue.hint,
  };
}
