import type { Issue } from "../../model/issue.ts";
import { issueAt, type Place, type Placed, type Rule } from "../placed.ts";

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
  const nextOf = (id: string): readonly string[] => {
    const record = byId.get(id);
    return record === undefined ? [] : next(record);
  };
  return placed.flatMap((place) => {
    const { id } = place.record;
    return leadsBack(id, nextOf) ? [circularReference(place, field, id, field)] : [];
  });
}

/** Whether what an id names, and what those name in turn, leads back to it. */
export function leadsBack(id: string, nextOf: (id: string) => readonly string[]): boolean {
  const reached = new Set(nextOf(id));
  for (const one of reached) for (const next of nextOf(one)) reached.add(next);
  return reached.has(id);
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
