import { type LaidOver, layOver } from "../load/lay-over.ts";
import type { RawClaim } from "../load/schema/claim-schema.ts";
import { rawDocuments } from "../load/schema/raw.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { placeOfLocator } from "./claims/claim-draft.ts";
import type { IntakeDraft } from "./draft-intake.ts";

/** What came of a file once the gate has looked at it. */
export interface EnteredDraft {
  /** Without the claims that the gate refused; each of them is an issue with its row. */
  readonly draft: IntakeDraft;
  readonly laid: LaidOver;
}

/** A claim that goes can leave another without what it hangs on; after so many rounds the file is refused as a whole. */
const MOST_ROUNDS = 4;

/**
 * Puts a draft to the gate. A claim that it refuses is held back and named by its row, and the others go on; what comes in
 * after that comes in whole or not at all. O(record + claims).
 */
export function enterDraft(
  record: Dataset,
  file: string,
  whole: IntakeDraft,
  today: string,
): EnteredDraft {
  let draft = whole;
  for (let round = 1; ; round++) {
    const laid = layOver(record, rawDocuments(file, draft.documents), "", { today });
    const errors = laid.issues.filter(({ severity }) => severity === "error");
    const refused = new Map(errors.map((issue) => [claimOf(issue), issue]));
    if (errors.length === 0 || refused.has(null) || round === MOST_ROUNDS) return { draft, laid };
    draft = withoutClaims(draft, refused);
  }
}

/** The place of the claim that an issue speaks of; null where it is not about one claim. */
function claimOf({ field }: Issue): number | null {
  const [, index = null] = /^claims\[(\d+)\]/.exec(field) ?? [];
  return index === null ? null : Number(index);
}

function withoutClaims(
  draft: IntakeDraft,
  refused: ReadonlyMap<number | null, Issue>,
): IntakeDraft {
  const [source, ...entities] = draft.documents;
  const claims = (source?.claims ?? []) as readonly RawClaim[];
  const kept = claims.filter((_, index) => !refused.has(index));
  const issues = claims.flatMap((claim, index) => {
    const issue = refused.get(index);
    if (issue === undefined) return [];
    const text = `${issue.message}. Expected ${issue.expected}.`;
    return [{ code: "refused" as const, ...placeOfLocator(claim.at), column: "", text }];
  });
  return {
    ...draft,
    documents: [{ ...source, claims: kept }, ...entities],
    issues: [...draft.issues, ...issues],
    counts: { ...draft.counts, claims: kept.length },
  };
}
