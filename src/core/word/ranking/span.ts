import { type Edtf, wordDate } from "../../model/period.ts";
import { FAR_OFF, LONG_AGO } from "../../query/options/start.ts";

/** A span of days in words: "from 2026", "between October and December 2026", "by 2024", "from 2027 or later". */
export function wordSpan(earliest: string, latest: string, lead: "from" | "since" | "for"): string {
  if (earliest === LONG_AGO && latest === FAR_OFF) return "on a date that is not stated";
  const words = wordDate(edtfOf(earliest, latest));
  return /^(by|between) /.test(words) ? words : `${lead} ${words}`;
}

/** A span of days as the shortest date that means it: a year, a month, a day, or what lies between two. */
function edtfOf(earliest: string, latest: string): Edtf {
  if (earliest === LONG_AGO) return `../${endOf(latest)}`;
  if (latest === FAR_OFF) return `${startOf(earliest)}/..`;
  const [start, end] = [startOf(earliest), endOf(latest)];
  if (start === end) return start;
  if (earliest === latest) return earliest;
  const [from, to] = [earliest.slice(0, 7), latest.slice(0, 7)];
  if (from === to && isMonthStart(earliest) && isMonthEnd(latest)) return from;
  if (isMonthStart(earliest) && isMonthEnd(latest))
    return start.length === 4 && end.length === 4 ? `${start}/${end}` : `${from}/${to}`;
  return `${earliest}/${latest}`;
}

function startOf(day: string): string {
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return isMonthStart(day) ? day.slice(0, 7) : day;
}

function endOf(day: string): string {
  if (day.endsWith("-12-31")) return day.slice(0, 4);
  return isMonthEnd(day) ? day.slice(0, 7) : day;
}

function isMonthStart(day: string): boolean {
  return day.endsWith("-01");
}

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
