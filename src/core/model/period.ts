/**
 * Dates as sources give them: a subset of EDTF (Extended Date/Time Format, ISO 8601-2:2019): year, month,
 * day, `~` for about, and an interval read as "somewhere within": `a/b`, `../b`, `a/..`.
 */

/** An EDTF text that the gate has accepted. */
export type Edtf = string;

/** When a claim holds: from some moment within `from` to some moment within `to`; null = not given. */
export interface Period {
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

/** The first and last day a date can mean, as ISO days; both inclusive. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
  readonly approximate: boolean;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

/** Reads an EDTF text; null where it is none, or names a day that does not exist. */
export function parseEdtf(text: string): DaySpan | null {
  const parts = text.split("/");
  if (parts.length === 1) return parseDate(text);
  const [left, right] = parts;
  if (parts.length !== 2 || left === undefined || right === undefined) return null;
  if (left === ".." && right === "..") return null;
  const from = left === ".." ? openSpan() : parseDate(left);
  const to = right === ".." ? openSpan() : parseDate(right);
  if (from === null || to === null || from.earliest > to.latest) return null;
  return {
    earliest: from.earliest,
    latest: to.latest,
    approximate: from.approximate || to.approximate,
  };
}

function openSpan(): DaySpan {
  return { earliest: FIRST_DAY, latest: LAST_DAY, approximate: false };
}

function parseDate(text: string): DaySpan | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = "", month, day, about] = match;
  const approximate = about !== undefined;
  if (month === undefined) {
    return { earliest: `${year}-01-01`, latest: `${year}-12-31`, approximate };
  }
  const length = daysInMonth(Number(year), Number(month));
  if (length === null) return null;
  if (day === undefined) {
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${length}`, approximate };
  }
  if (Number(day) < 1 || Number(day) > length) return null;
  return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}`, approximate };
}

/** Days in a month of the Gregorian calendar; null where the month is not 1 to 12. */
function daysInMonth(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The span of a date that the gate has already accepted. Throws on any other text: that is our bug. */
export function getSpan(date: Edtf): DaySpan {
  const known = spans.get(date);
  if (known !== undefined) return known;
  const span = parseEdtf(date);
  if (span === null) throw new Error(`"${date}" passed the gate but is no date.`);
  if (spans.size >= MOST_SPANS) spans.clear();
  spans.set(date, span);
  return span;
}

// A record has few dates, and each is read by every claim that has it under every lens.
const spans = new Map<Edtf, DaySpan>();
const MOST_SPANS = 10_000;

/** The last day that a date can mean; of a date that is open at the end, the first. */
export function lastDay(date: Edtf): string {
  const { earliest, latest } = getSpan(date);
  return latest === LAST_DAY ? earliest : latest;
}

/** First and last day on which a period can hold. Without dates: always. */
export function periodSpan(period: Period): { earliest: string; latest: string } {
  return {
    earliest: period.from === null ? FIRST_DAY : getSpan(period.from).earliest,
    latest: period.to === null ? LAST_DAY : getSpan(period.to).latest,
  };
}

/** Whether a period can hold on some day of `date`. */
export function coversDate(period: Period, date: Edtf): boolean {
  const [span, at] = [periodSpan(period), getSpan(date)];
  return span.earliest <= at.latest && span.latest >= at.earliest;
}

/** Days from one ISO day to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whether there is a day on which both can hold. */
export function periodsOverlap(a: Period, b: Period): boolean {
  const [left, right] = [periodSpan(a), periodSpan(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

/** The span common to all; null where there is none. */
export function commonSpan(
  periods: readonly Period[],
): { earliest: string; latest: string } | null {
  let [earliest, latest] = [FIRST_DAY, LAST_DAY];
  for (const span of periods.map(periodSpan)) {
    if (span.earliest > earliest) earliest = span.earliest;
    if (span.latest < latest) latest = span.latest;
  }
  return earliest <= latest ? { earliest, latest } : null;
}

/** The names of the months in their order. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date in words: "23 June 2025", "March 2025", "about 2018", "between July and December 2025", "by 2026". */
export function wordDate(date: Edtf): string {
  const [left = "", right] = date.split("/");
  if (right === undefined) return wordSingle(left);
  if (left === "..") return `by ${wordSingle(right)}`;
  if (right === "..") return `${wordSingle(left)} or later`;
  const sameYear =
    left.length === 7 && right.length === 7 && left.slice(0, 4) === right.slice(0, 4);
  const start = sameYear ? wordSingle(left).split(" ")[0] : wordSingle(left);
  return `between ${start} and ${wordSingle(right)}`;
}

function wordSingle(date: string): string {
  const match = DATE.exec(date);
  if (match === null) return date;
  const [, year, month, day, about] = match;
  const words = [
    day === undefined ? "" : String(Number(day)),
    month === undefined ? "" : (MONTHS[Number(month) - 1] ?? ""),
    year ?? "",
  ];
  return (about === undefined ? "" : "about ") + words.filter((word) => word !== "").join(" ");
}

/** A period in words, such as "from 2019 to 2031"; "" where no date is given. */
export function wordPeriod(period: Period): string {
  const { from, to } = period;
  if (from === null) return to === null ? "" : `until ${wordDate(to)}`;
  const start = from.includes("/")
    ? wordDate(from)
    : `${to === null ? "since" : "from"} ${wordDate(from)}`;
  return to === null ? start : `${start} to ${wordDate(to)}`;
}
