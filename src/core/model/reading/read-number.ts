import { type NumberField, wordNumber } from "../quantity.ts";

/** A number, or why the text is none, as the end of a sentence about it: "is no number". */
export type ReadNumber = { readonly value: number } | { readonly problem: string };

/**
 * Reads a number as people write it: "27.5", "27,5", "400,000", "400.000", "1 000", "1'000", "4,00,000", full-width
 * digits, a plus in front, the field's sign behind. Of all that a text can mean, what does not fit the field is dropped;
 * where more than one number is left it is not read, and both are named. No part of a text is ever left out.
 *
 * The one reader of numbers that people give, on a page, in an address, behind a flag.
 */
export function readNumber(typed: string, field: NumberField): ReadNumber {
  const text = plainSigns(typed);
  if (text === "") return { problem: "is empty" };
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/.exec(withoutUnit(text, field)) ?? [];
  const meanings = meaningsOf(digits, field).map(({ written, value }) => ({
    written,
    value: sign === "-" && value !== 0 ? -value : value,
  }));
  const [first] = meanings;
  if (first === undefined) return { problem: "is no number" };
  const fitting = meanings.filter(({ value }) => fits(value, field));
  const [only, other] = fitting;
  if (only === undefined) return { problem: wordMisfit(first.value, field) };
  if (other !== undefined) {
    const named = fitting.map(({ value }) => wordExact(value)).join(" or ");
    const plain = fitting.map(({ value }) => writeNumber(value)).join(" or ");
    return { problem: `can be ${named}; write ${plain}` };
  }
  if (only.written === plainDigits(Math.abs(only.value))) return { value: only.value };
  return { problem: "has more digits than can be kept" };
}

/** What a field takes, in words: "a whole number from 1 to 50". */
export function wordField({ min, max, grain }: NumberField): string {
  return `a ${grain === "whole" ? "whole " : ""}number from ${wordExact(min)} to ${wordExact(max)}`;
}

/** A number as text that every reader takes for this number, whatever its field: 1.234 is written "1.2340". */
export function writeNumber(value: number): string {
  const plain = plainDigits(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

const ANY: NumberField = { min: 0, max: Number.MAX_VALUE };

/** What to write in a file, where a number stands, in place of a text that may mean one; null where it means none. */
export function adviseNumber(text: unknown): string | null {
  if (typeof text !== "string") return null;
  const read = readNumber(text, ANY);
  if ("value" in read) return `Write ${plainDigits(read.value)}, without quotes.`;
  return read.problem.startsWith("can be") ? `It ${read.problem}, without quotes.` : null;
}

interface Meaning {
  /** The digits, without marks and idle zeros. */
  readonly written: string;
  readonly value: number;
}

/** Full-width signs, all sorts of spaces, minus signs and apostrophes as the plain ones; what cannot be seen is gone. */
function plainSigns(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .trim();
}

function withoutUnit(text: string, { unit }: NumberField): string {
  return unit === "%" ? text.replace(/ ?(%|per ?cent)$/i, "") : text;
}

const GROUP_SIGNS = ["", ",", ".", " ", "'"] as const;
const GROUPED: { readonly [G in (typeof GROUP_SIGNS)[number]]: string } = {
  "": "\\d+",
  // India sets commas by twos before the last three.
  ",": "[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}",
  ".": "[1-9]\\d{0,2}(?:\\.\\d{3})+",
  " ": "[1-9]\\d{0,2}(?: \\d{3})+",
  "'": "[1-9]\\d{0,2}(?:'\\d{3})+",
};
const FORMS = GROUP_SIGNS.flatMap((group) =>
  [",", "."]
    .filter((point) => point !== group)
    .map((point) => ({
      form: new RegExp(`^(${GROUPED[group]})?(?:\\${point}(\\d*))?$`),
      grouped: group !== "",
    })),
);

/** Every number that a text of digits and marks can mean in a field, each once. */
function meaningsOf(text: string, { grain }: NumberField): readonly Meaning[] {
  if (!/\d/.test(text)) return [];
  const found = FORMS.flatMap(({ form, grouped }) => {
    const [match, whole = "", decimals = ""] = form.exec(text) ?? [];
    if (match === undefined) return [];
    const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0";
    const behind = decimals.replace(/0+$/, "");
    const written = behind === "" ? digits : `${digits}.${behind}`;
    return [{ written, value: Number(written), grouped }];
  });
  const counts = grain === "counted" || grain === "whole";
  const grouped = found.filter((one) => one.grouped);
  const read = counts && grouped.length > 0 ? grouped : found;
  return read.filter(({ written }, index) =>
    read.every((one, before) => before >= index || one.written !== written),
  );
}

// What is nearer to nothing would be written with an exponent, which nobody reads again.
const LEAST = 1e-6;

function fits(value: number, { min, max, grain }: NumberField): boolean {
  if (grain === "whole" && !Number.isInteger(value)) return false;
  return value >= min && value <= max && (value === 0 || Math.abs(value) >= LEAST);
}

function wordMisfit(value: number, { min, max, grain }: NumberField): string {
  if (value < min) return `is less than ${wordExact(min)}`;
  if (value > max) return `is more than ${wordExact(max)}`;
  if (grain === "whole" && !Number.isInteger(value)) return "is no whole number";
  return "is too small to be told from 0";
}

/** A number with commas between thousands and all its decimals, unlike a figure that is only shown. */
export function wordExact(value: number): string {
  const [whole = "", decimals] = plainDigits(value).split(".");
  return decimals === undefined
    ? wordNumber(Number(whole))
    : `${wordNumber(Number(whole))}.${decimals}`;
}

/** The shortest digits that stand for a number, without an exponent below 10²¹. */
function plainDigits(value: number): string {
  const text = String(value);
  return /e-/.test(text) ? value.toFixed(20).replace(/0+$/, "") : text;
}
