/** A step in time: so many days or months, negative for back. */
export interface DayStep {
  readonly unit: "day" | "month" | "year";
  readonly by: 1 | -1;
}

const DAY_MS = 86_400_000;

/** The first and the last day that are stepped to. */
const [FIRST, LAST] = ["1000-01-01", "9000-12-31"];

/** An ISO day so far from another. From a month to a shorter one it keeps to that one's last day. */
export function stepDay(day: string, { unit, by }: DayStep): string {
  return within(unit === "day" ? moved(day, by) : monthsOn(day, unit === "year" ? 12 * by : by));
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
}

function monthsOn(day: string, by: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  const [year, index] = [Math.floor(month / 12), month % 12];
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8)), length);
  return `${String(year).padStart(4, "0")}-${pad(index + 1)}-${pad(date)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

function within(day: string): string {
  return day < FIRST ? FIRST : day > LAST ? LAST : day;
}

const KEYS: Readonly<Record<string, DayStep>> = {
  ArrowLeft: { unit: "day", by: -1 },
  ArrowRight: { unit: "day", by: 1 },
  ArrowDown: { unit: "month", by: -1 },
  ArrowUp: { unit: "month", by: 1 },
  PageDown: { unit: "month", by: -1 },
  PageUp: { unit: "month", by: 1 },
};

/** The step that a key makes on a date: left and right a day, up and down a month, any with Shift a year; null = none. */
export function stepOfKey({
  key,
  shiftKey,
}: {
  readonly key: string;
  readonly shiftKey: boolean;
}): DayStep | null {
  const step = KEYS[key] ?? null;
  return step === null || !shiftKey ? step : { unit: "year", by: step.by };
}

/** The nearest of some days, in order, that lies before or after a day; null where there is none. */
export function nextOf(days: readonly string[], day: string, by: 1 | -1): string | null {
  const found = by > 0 ? days.find((one) => one > day) : days.findLast((one) => one < day);
  return found ?? null;
}
