import { STATUS_WORDS, type StatusWord } from "../../model/vocabulary.ts";
import { issueAt, type Rule } from "./placed.ts";

const WORDS: Readonly<Record<string, readonly StatusWord[]>> = STATUS_WORDS;

/** A status is one that the class of the subject can have: no agreement is operating. */
export const statusFitsClass: Rule = ({ claims, entityById }) =>
  claims.flatMap((place) => {
    const { predicate, subject, value } = place.record;
    if (predicate !== "hasStatus" || value === null) return [];
    return subject.flatMap((id) => {
      const entityClass = entityById.get(id)?.class ?? "";
      const words = WORDS[entityClass];
      if (words === undefined || words.includes(value)) return [];
      return [
        issueAt(place, "value", {
          code: "wrong-class",
          message: `"${value}" is no status of "${id}", which is of class ${entityClass}`,
          expected: words.join(", "),
          hint: "Choose a word for this class, or say it in a remark.",
        }),
      ];
    });
  });
