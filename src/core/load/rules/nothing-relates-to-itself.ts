import { OF_ITSELF } from "../../model/predicate-rule.ts";
import { entityReferences } from "../../model/references.ts";
import { issueAt, type Rule } from "./placed.ts";

/** Nobody owns, buys or replaces itself, also where one of the names is a merged id. */
export const nothingRelatesToItself: Rule = ({ claims, entityById }) =>
  claims.flatMap((place) => {
    const { subject, predicate } = place.record;
    if (OF_ITSELF.includes(predicate)) return [];
    const ownId = (id: string): string => entityById.get(id)?.id ?? id;
    const subjects = new Set(subject.map(ownId));
    return entityReferences(place.record)
      .filter(({ field }) => field === "object" || field.startsWith("qualifiers."))
      .filter(({ id }) => subjects.has(ownId(id)))
      .map(({ id, field }) =>
        issueAt(place, field, {
          code: "self-reference",
          message: `"${id}" is said to have to do with itself by ${predicate}`,
          expected: "another entity than the subject",
          hint: "Name the other party; what a party says of itself alone is a property or a remark.",
        }),
      );
  });
