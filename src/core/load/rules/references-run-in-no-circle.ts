import type { Issue } from "../../model/issue.ts";
import { issueAt, type Placed, type Rule } from "../placed.ts";

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
  return placed.flatMap((place) => {
    if (!reaches(place.record, place.record.id, byId, next)) return [];
    return [
      issueAt(place, field, {
        code: "circular-reference",
        message: `"${place.record.id}" comes back to itself by ${field}`,
        expected: "a chain that ends",
        hint: "Take out the reference that closes the circle.",
      }),
    ];
  });
}

function reaches<T extends { readonly id: string }>(
  from: T,
  goal: string,
  byId: ReadonlyMap<string, T>,
  next: (record: T) => readonly string[],
): boolean {
  const open = [...next(from)];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    const record = byId.get(id);
    if (record === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(...next(record));
  }
  return false;
}
