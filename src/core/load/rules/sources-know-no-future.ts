import { type Edtf, getSpan, wordDate } from "../../model/period.ts";
import type { ClaimKind } from "../../model/vocabulary.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { issueAt, type Rule } from "./placed.ts";
import { isToCome } from "./sources-are-of-the-past.ts";

const ABOUT_THE_FUTURE: readonly ClaimKind[] = ["plan", "forecast", "proposal", "opinion"];

/**
 * A source never supports what happened after it was published, nor, where its date is open or not known, what is still to
 * come on the day of the reading; only plans and the like look ahead.
 */
export const sourcesKnowNoFuture: Rule = ({ claims, sourceById, occasion: { today } }) =>
  claims.flatMap((place) => {
    const { time, asOf, kind, source, qualifiers } = place.record;
    const published = sourceById.get(source)?.published ?? today ?? null;
    if (published === null || ABOUT_THE_FUTURE.includes(kind)) return [];
    const isLate = (date: Edtf): boolean =>
      getSpan(date).earliest > getSpan(published).latest ||
      (today !== undefined && isToCome(date, today));
    return [
      { field: "time.from", date: time.from },
      { field: "asOf", date: asOf },
      { field: "qualifiers.date", date: "date" in qualifiers ? qualifiers.date : null },
    ].flatMap(({ field, date }) => {
      if (date === null || date === UNKNOWN || !isLate(date)) return [];
      return [
        issueAt(place, field, {
          code: "claim-after-source",
          message: `"${date}" is later than the source, which is of ${wordDate(published)} at the latest`,
          expected: `a start up to ${wordDate(published)}, or the kind plan, forecast or proposal`,
          hint: "Enter it from the source that reported it, or as the plan that it then was.",
        }),
      ];
    });
  });
