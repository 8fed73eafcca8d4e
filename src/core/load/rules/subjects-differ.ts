import { issueAt, type Rule } from "./placed.ts";

/** A claim names each of its subjects once, also where one of the names is a merged id. */
export const subjectsDiffer: Rule = ({ claims, entityById }) =>
  claims.flatMap((place) => {
    const seen = new Set<string>();
    return place.record.subject.flatMap((id, index) => {
      const own = entityById.get(id)?.id ?? id;
      if (!seen.has(own)) {
        seen.add(own);
        return [];
      }
      return [
        issueAt(place, `subject[${index}]`, {
          code: "repeated-subject",
          message: `"${id}" stands twice in the subject`,
          expected: "each entity once",
          hint: "Take one of them out, or name the entity that is meant.",
        }),
      ];
    });
  });
