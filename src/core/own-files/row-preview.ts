import { type IntakeIssue, locatorOf } from "../intake/claims/claim-draft.ts";
import type { RawEntity } from "../load/schema/document-schema.ts";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { wordClaim } from "../word/sentence/sentence.ts";
import type { WorkedFile } from "./file-desk.ts";

/** A row with all that becomes of it. */
export interface RowPreview {
  readonly record: number;
  readonly line: number;
  /** What it says, as sentences of the record. */
  readonly sentences: readonly string[];
  /** What is left out of it or is to be looked at. */
  readonly issues: readonly IntakeIssue[];
}

/** Rows that are shown. */
const ROWS = 5;

/**
 * The first rows as claims in words.
 *
 * @param laid the record with the file laid over it
 */
export function previewRows({ reading, draft }: WorkedFile, laid: Dataset): readonly RowPreview[] {
  const named = namesIn(draft.documents);
  const entities = new Map(
    laid.entities.map((one) => [one.id, { ...one, label: named.get(one.id) ?? one.label }]),
  );
  const rows = reading.chosen.records.slice(0, ROWS);
  const claims = laid.claims.filter(({ source }) => source === draft.sourceId);
  return rows.map(({ record, line }) => {
    const place = locatorOf({ record, line, id: "" });
    const own = claims.filter(({ at }) => at === place || at.startsWith(`${place}, `));
    return {
      record,
      line,
      sentences: inOrder(own).map((claim) => wordClaim(claim, entities)),
      issues: draft.issues.filter((one) => one.record === record),
    };
  });
}

/** What new entities are called in the file: in the record two of one name are told apart by more. */
function namesIn(documents: WorkedFile["draft"]["documents"]): ReadonlyMap<string, string> {
  const entities = documents.flatMap(({ entities: own }) => (own ?? []) as readonly RawEntity[]);
  return new Map(entities.map(({ id, label }) => [id, label]));
}

// Claims are named in the order in which they were read.
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const numberOf = ({ id }: Claim): number => Number(/(\d+)$/.exec(id)?.[1] ?? 0);
  return claims.toSorted((a, b) => numberOf(a) - numberOf(b));
}
