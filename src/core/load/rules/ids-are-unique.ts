import type { Issue } from "../../model/issue.ts";
import { issueAt, type Placed, type Rule } from "./placed.ts";

/** Entities (with their merged ids), sources and claims each have an id of their own. */
export const idsAreUnique: Rule = (records) => [
  ...repeated(records.entities, (entity) => [entity.id, ...entity.aliases]),
  ...repeated(records.sources, (source) => [source.id]),
  ...repeated(records.claims, (claim) => [claim.id]),
];

function repeated<T>(
  placed: readonly Placed<T>[],
  idsOf: (record: T) => readonly string[],
): readonly Issue[] {
  const first = new Map<string, Placed<T>>();
  const issues: Issue[] = [];
  for (const place of placed) {
    for (const id of idsOf(place.record)) {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, place);
        continue;
      }
      issues.push(
        issueAt(place, "id", {
          code: "duplicate-id",
          message: `the id "${id}" is taken by ${earlier.path} in ${earlier.document.file}`,
          expected: "an id that nothing else has, now or as a merged id",
          hint: "Give the later record another id; an id that is in use is never reassigned.",
        }),
      );
    }
  }
  return issues;
}
