import { getSpan, wordDate } from "../../model/period.ts";
import type { ClaimKind } from "../../model/vocabulary.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { issueAt, type Rule } from "../placed.ts";

const ABOUT_THE_FUTURE: readonly ClaimKind[] = ["plan", "forecast", "proposal", "opinion"];

/** A source never supports what happened after it was published; only plans and the like look ahead. */
export const sourcesKnowNoFuture: Rule = ({ claims, sourceById, occasion }) =>
  claims.flatMap((place) => {
    const { time, asOf, kind, source, qualifiers } = place.record;
    // What an undated source says had happened by the day that it is read.
    const published = sourceById.get(source)?.published ?? occasion.today ?? null;
    if (published === null || ABOUT_THE_FUTURE.includes(kind)) return [];
    const last = getSpan(published).latest;
    return [
      { field: "time.from", date: time.from },
      { field: "asOf", date: asOf },
      { field: "qualifiers.date", date: "date" in qualifiers ? qualifiers.date : null },
    ].flatMap(({ field, date }) => {
      if (date === null || date === UNKNOWN || getSpan(date).earliest <= last) return [];
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
