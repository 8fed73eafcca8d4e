import type { Issue } from "../../model/issue.ts";
import { daysBetween, type Edtf, getSpan, wordDate } from "../../model/period.ts";
import { issueAt, type Place, type Rule } from "./placed.ts";

/** The day begins earlier elsewhere. */
const DAYS_AHEAD = 1;

/** Whether a date lies after the day of the reading, wherever on earth that is. */
export function isToCome(date: Edtf, today: string): boolean {
  return daysBetween(today, getSpan(date).earliest) > DAYS_AHEAD;
}

/** Nothing was published, or looked up, after the day on which the data is read. */
export const sourcesAreOfThePast: Rule = ({ sources, entities, occasion: { today } }) => {
  if (today === undefined) return [];
  const check = (place: Place, field: string, date: Edtf | null): readonly Issue[] => {
    if (date === null || !isToCome(date, today)) return [];
    return [
      issueAt(place, field, {
        code: "source-in-future",
        message: `"${date}" is still to come`,
        expected: `a day up to ${wordDate(today)}, which it is today`,
        hint: "Correct the date. If it is right, the clock of this machine is not.",
      }),
    ];
  };
  return [
    ...sources.flatMap((place) => check(place, "published", place.record.published)),
    ...entities.flatMap((place) =>
      place.record.externalIds.flatMap(({ checkedAt }, index) =>
        check(place, `externalIds[${index}].checkedAt`, checkedAt),
      ),
    ),
  ];
};
