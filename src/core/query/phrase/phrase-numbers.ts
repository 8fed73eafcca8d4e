import { newestDay } from "../../graph/newest-day.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Edtf, getSpan, MONTHS, parseEdtf } from "../../model/period.ts";
import { readNumber } from "../../model/reading/read-number.ts";
import { UNITS } from "../../model/vocabulary.ts";
import type { Comparison } from "../facet/range.ts";
import type { ListFacet } from "../facet/step.ts";

/** What some words at the beginning of others mean: a range, and how many of them it takes. */
export interface ReadRange {
  readonly length: number;
  readonly facet: ListFacet;
  readonly values: readonly string[];
  /** The other end of "between … and …", which is a step of its own. */
  readonly upTo?: readonly string[];
  /** Set where the year was not given, and is that of the latest such month. */
  readonly taken?: Edtf;
}

const COMPARED: readonly (readonly [string, Comparison])[] = [
  ["more than", ">"],
  ["greater than", ">"],
  ["larger than", ">"],
  ["bigger than", ">"],
  ["over", ">"],
  ["above", ">"],
  ["at least", ">="],
  ["less than", "<"],
  ["smaller than", "<"],
  ["under", "<"],
  ["below", "<"],
  ["at most", "<="],
  ["up to", "<="],
  ["exactly", "="],
  [">=", ">="],
  ["<=", "<="],
  [">", ">"],
  ["<", "<"],
];

const COUNT = { min: 0, max: 1e9 } as const;
const SOURCES = ["independent sources", "independent source", "sources", "source"] as const;

/** "over 20 GWh", "at least 3 independent sources", "20 to 50 GWh"; null where the words are none of these. */
export function readAmount(dataset: Dataset, words: readonly string[]): ReadRange | null {
  return readCompared(dataset, words) ?? readBetween(dataset, words);
}

/** "between 20 and 50 GWh", "from 20 to 50 GWh", "20–50 GWh": an amount at least, and an amount at most. */
function readBetween(dataset: Dataset, words: readonly string[]): ReadRange | null {
  const lead = words[0] === "between" || words[0] === "from" ? 1 : 0;
  const [, low, high] = /^([\d.,']+)[-–]([\d.,']+.*)$/.exec(words[lead] ?? "") ?? [];
  const isJoined = ["and", "to"].includes(words[lead + 1] ?? "");
  if (low === undefined && !isJoined) return null;
  const [from, to, length] =
    low === undefined || high === undefined
      ? [words[lead] ?? "", words.slice(lead + 2), lead + 2]
      : [low, [high, ...words.slice(lead + 1)], lead];
  const upper = readCompared(dataset, ["at", "most", ...to]);
  const lower = readNumber(from, COUNT);
  if (upper === null || "problem" in lower) return null;
  return {
    ...upper,
    length: length + upper.length - 2,
    values: [`>=${lower.value}`],
    upTo: upper.values,
  };
}

function readCompared(dataset: Dataset, words: readonly string[]): ReadRange | null {
  // A sign may stand against its number, and a number against its unit.
  const [first = "", ...others] = words;
  const [, sign, behind] = /^([<>]=?)(\d.*)$/.exec(first) ?? [];
  if (sign !== undefined && behind !== undefined) {
    const read = readCompared(dataset, [sign, behind, ...others]);
    return read && { ...read, length: read.length - 1 };
  }
  const compared = COMPARED.find(([text]) => startsWith(words, text));
  if (compared === undefined) return null;
  const at = lengthOf(compared[0]);
  const [, digits = "", glued = ""] = /^([\d.,']+)(.*)$/.exec(words[at] ?? "") ?? [];
  const number = readNumber(digits, COUNT);
  if ("problem" in number) return null;
  const rest = [...(glued === "" ? [] : [glued]), ...words.slice(at + 1)];
  const by = compared[1] === "=" ? "" : compared[1];
  const end = (unit: string): number => at + 1 + lengthOf(unit) - (glued === "" ? 0 : 1);
  const unit = unitWords(dataset).find((text) => startsWith(rest, text));
  const values = [`${by}${number.value}`];
  if (unit !== undefined) return { length: end(unit), facet: "capacity", values };
  const counted = SOURCES.find((text) => startsWith(rest, text));
  return counted === undefined ? null : { length: end(counted), facet: "independent", values };
}

function unitWords({ criteria: { capacityUnit } }: Dataset): readonly string[] {
  const { one, many } = UNITS[capacityUnit];
  return [many, one].flatMap((text) => {
    const plain = text.replace(/ a year$/, "").toLowerCase();
    return [`${plain} a year`, `${plain} per year`, `${plain}/year`, `${plain}/a`, plain];
  });
}

const SINCE: readonly (readonly [string, Comparison])[] = [
  ["since", ">="],
  ["after", ">"],
  ["before", "<"],
  ["until", "<="],
  ["by", "<="],
  ["in", "="],
  ["from", ">="],
];
const NEWS = ["changed", "new", "published", "reported", "known", "said", "written"] as const;

/**
 * "since June", "published before 2025", "by 2027", "2027". What is new since a date is what was published since; any
 * other date is one that something said of a thing gives.
 */
export function readDated(dataset: Dataset, words: readonly string[]): ReadRange | null {
  const lead = NEWS.find((text) => startsWith(words, text));
  const from = lead === undefined ? 0 : 1;
  const compared = SINCE.find(([text]) => startsWith(words.slice(from), text));
  if (lead !== undefined && compared === undefined) return null;
  const at = from + (compared === undefined ? 0 : 1);
  const date = readDate(dataset, words.slice(at));
  if (date === null) return null;
  const by = compared === undefined || compared[1] === "=" ? "" : compared[1];
  const published = lead !== undefined || compared?.[0] === "since";
  return {
    length: at + date.length,
    facet: published ? "published" : "dated",
    values: [`${by}${date.date}`],
    ...(date.taken ? { taken: date.date } : {}),
  };
}

interface ReadDate {
  readonly length: number;
  readonly date: Edtf;
  readonly taken: boolean;
}

/** "2027", "2025-06-23", "June", "June 2025", "23 June 2025"; a month without a year is the latest that the record knows. */
function readDate(dataset: Dataset, words: readonly string[]): ReadDate | null {
  const [first = "", second = "", third = ""] = words;
  if (/^\d{4}(-\d|$)/.test(first)) {
    return parseEdtf(first) === null ? null : { length: 1, date: first, taken: false };
  }
  const day = /^\d{1,2}$/.test(first) ? first.padStart(2, "0") : null;
  const [name, year] = day === null ? [first, second] : [second, third];
  const index = MONTHS.findIndex((month) => isMonth(month.toLowerCase(), name));
  if (index < 0) return null;
  const month = String(index + 1).padStart(2, "0");
  const given = /^\d{4}$/.test(year);
  const ofYear = given ? year : latestYear(dataset, month);
  const date = [ofYear, month, ...(day === null ? [] : [day])].join("-");
  if (ofYear === null || parseEdtf(date) === null) return null;
  return { length: (day === null ? 1 : 2) + (given ? 1 : 0), date, taken: !given };
}

// "May" and "Mar" are short for nothing else here.
function isMonth(month: string, typed: string): boolean {
  return typed === month || (typed.length >= 3 && month.slice(0, 3) === typed.replace(/\.$/, ""));
}

function latestYear(dataset: Dataset, month: string): string | null {
  const newest = newestDay(dataset);
  if (newest === null) return null;
  const year = newest.slice(0, 4);
  const begins = getSpan(`${year}-${month}`).earliest;
  return begins <= newest ? year : String(Number(year) - 1);
}

/** Whether words begin with those of a text. */
export function startsWith(words: readonly string[], text: string): boolean {
  return text.split(" ").every((word, at) => words[at] === word);
}

export function lengthOf(text: string): number {
  return text.split(" ").length;
}
