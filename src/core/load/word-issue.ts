import type { Issue } from "../model/issue.ts";

/** An issue in one paragraph, its address first: `sources/a.yaml:41 claims[3].time.from: …`. */
export function wordIssue(issue: Issue): string {
  const place = issue.line === null ? issue.file : `${issue.file}:${issue.line}`;
  const field = issue.field === "" ? "" : ` ${issue.field}`;
  const weight = issue.severity === "warning" ? "warning: " : "";
  return `${place}${field}: ${weight}${issue.message}. Expected ${issue.expected}. ${issue.hint}`;
}
