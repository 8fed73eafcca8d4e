import type { Issue } from "../../model/issue.ts";
import { issueAt, type Place, type Placed, type Rule } from "./placed.ts";

/** No product is a sort of itself, and no claim repeats, replaces or is derived from itself by any way round. */
export const referencesRunInNoCircle: Rule = ({ entities, claims }) => [
  ...circles(entities, "broader", ({ broader }) => broader),
  ...circles(claims, "sameEvidenceAs", ({ sameEvidenceAs }) =>
    sameEvidenceAs === null ? [] : [sameEvidenceAs],
  ),
  ...circles(claims, "supersedes", ({ supersedes }) => supersedes),
  ...circles(claims, "derivedFrom", ({ derivedFrom }) => derivedFrom),
];

function circles<T extends { readonly id: string }>(
  placed: readonly Placed<T>[],
  field: string,
  next: (record: T) => readonly string[],
): readonly Issue[] {
  const byId = new Map(placed.map(({ record }) => [record.id, record]));
  const closing = findClosing(
    placed.map(({ record }) => record.id),
    (id) => {
      const record = byId.get(id);
      return record === undefined ? [] : next(record);
    },
  );
  return placed
    .filter(({ record }) => closing.has(record.id))
    .map((place) => circularReference(place, field, place.record.id, field));
}

/** The issue of a record that comes back to itself. */
export function circularReference(place: Place, field: string, id: string, by: string): Issue {
  return issueAt(place, field, {
    code: "circular-reference",
    message: `"${id}" comes back to itself by ${by}`,
    expected: "a chain that ends",
    hint: "Take out the reference that closes the circle.",
  });
}

/**
 * One node of each circle: the one whose reference closes it, seen from the first node. A walk in depth that knows which
 * nodes it stands on; O(nodes + references).
 */
export function findClosing(
  ids: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const closing = new Set<string>();
  const isDone = new Map<string, boolean>();
  for (const first of ids) {
    const way = isDone.has(first) ? [] : [{ id: first, open: [...next(first)] }];
    isDone.set(first, isDone.get(first) ?? false);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const id = here.open.pop();
      if (id === undefined) {
        isDone.set(here.id, true);
        way.pop();
      } else if (isDone.get(id) === false) {
        closing.add(here.id);
      } else if (!isDone.has(id)) {
        isDone.set(id, false);
        way.push({ id, open: [...next(id)] });
      }
    }
  }
  return closing;
}
