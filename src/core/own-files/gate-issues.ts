import type { IntakeDraft } from "../intake/draft-intake.ts";
import type { Issue } from "../model/issue.ts";

/** What the gate says of a file, with the row that it speaks of in place of a field of ours. */
export interface GateIssue
  extends Pick<Issue, "code" | "severity" | "message" | "expected" | "hint"> {
  /** As a claim has it, such as "record 231, line 236"; "" = the file as a whole. */
  readonly at: string;
}

/** Puts each issue of a draft to the row that the claim was read in; errors first. */
export function placeIssues(
  issues: readonly Issue[],
  documents: IntakeDraft["documents"],
): readonly GateIssue[] {
  const [source] = documents;
  const claims = (source?.claims ?? []) as readonly { readonly at?: string }[];
  const placed = issues.map(({ code, severity, message, expected, hint, field }) => {
    const [, index = ""] = /^claims\[(\d+)\]/.exec(field) ?? [];
    return { code, severity, message, expected, hint, at: claims[Number(index || -1)]?.at ?? "" };
  });
  return placed.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
