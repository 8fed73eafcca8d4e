import { type Currency, UNITS, type Unit } from "./vocabulary.ts";

/** A number with its unit, exact or a range; `approx` where the source says "about". */
export interface Quantity {
  readonly unit: Unit;
  /** The exact number; absent in a range. */
  readonly value?: number;
  /** Lower end of a range; absent = no lower end is given. */
  readonly min?: number;
  /** Upper end of a range; absent = no upper end is given. */
  readonly max?: number;
  /** True where the lower end itself is excluded: "more than half" is `{ min: 50, minExclusive: true }`. */
  readonly minExclusive?: boolean;
  readonly approx?: boolean;
}

/** What a number may be where it is asked for. */
export interface NumberField {
  readonly min: number;
  readonly max: number;
  /**
   * `counted`: it counts things, so that three digits behind a mark are thousands ("400.000" cars are 400,000, not 400).
   * `whole`: so they are, and nothing but a whole number will do.
   */
  readonly grain?: "counted" | "whole";
  /** The sign that may stand behind it. */
  readonly unit?: "%";
}

/** Whether a plain value, such as that of a qualifier, is a quantity. */
export function isQuantity(value: unknown): value is Quantity {
  return typeof value === "object" && value !== null && "unit" in value;
}

/** The least and greatest number a quantity allows, in its unit; ±Infinity where an end is open. */
export function quantityBounds(quantity: Quantity): { low: number; high: number } {
  return {
    low: quantity.value ?? quantity.min ?? Number.NEGATIVE_INFINITY,
    high: quantity.value ?? quantity.max ?? Number.POSITIVE_INFINITY,
  };
}

/** The one number that a quantity gives, in its unit; null where it gives a range. */
export function exactValue(quantity: Quantity): number | null {
  const { low, high } = quantityBounds(quantity);
  return low === high ? low : null;
}

/** Whether two quantities give other numbers: other ranges, same unit. An "about" allows 5 %. */
export function quantitiesDiffer(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && (liesAbove(a, b) || liesAbove(b, a));
}

/**
 * Whether two quantities cannot both be right: they give other numbers, and neither is the other with fewer digits.
 * "₩44 trillion" and "₩43.8 trillion" are one sum.
 */
export function quantitiesDisagree(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  return (liesAbove(a, b) && !onlyRounded(a, b)) || (liesAbove(b, a) && !onlyRounded(b, a));
}

const ABOUT = 0.05;

function liesAbove(upper: Quantity, lower: Quantity): boolean {
  const { low } = quantityBounds(upper);
  const { high } = quantityBounds(lower);
  const reach = low - Math.abs(low) * (upper.approx || lower.approx ? ABOUT : 0);
  return reach > high || (reach === high && upper.minExclusive === true);
}

/** Who rounds a tenth of a number away gives another number. Our choice. */
const MOST_ROUNDED = 0.1;

/**
 * Whether the end of one range is that of another with fewer digits. The end of a range is a limit and meant as it
 * stands ("more than 50 %"), unless it is a round number ("more than 300 jobs").
 */
function onlyRounded(upper: Quantity, lower: Quantity): boolean {
  const { low } = quantityBounds(upper);
  const { high } = quantityBounds(lower);
  const step = Math.max(writtenStep(low), writtenStep(high));
  const limits = upper.value === undefined || lower.value === undefined;
  if (limits && step < 10) return false;
  return roundTo(step, low) === roundTo(step, high) && low - high <= low * MOST_ROUNDED;
}

function roundTo(step: number, value: number): number {
  return Math.round(value / step + 1e-9);
}

const SCALES = [1e12, 1e9, 1e6] as const;

/**
 * The place of the last digit with which a number is given: 0.1 for 79.4, 10¹² for 44 trillion, 1 for 50. Whole digits
 * count as given up to the second, or to the million, billion or trillion that the number is told in.
 */
export function writtenStep(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [digits = "", power = "0"] = Math.abs(value).toExponential().split("e");
  const last =
    Number(power) - (digits.replace(/0+$/, "").length - 1 - (digits.includes(".") ? 1 : 0));
  const told = SCALES.find((scale) => Math.abs(value) >= scale) ?? 1;
  return Math.min(10 ** last, Math.max(told, 10 ** (Number(power) - 1), 1));
}

/** A quantity in words, such as "about 400,000 vehicles a year" or "more than 50 %". */
export function wordQuantity(quantity: Quantity): string {
  const { unit, value, min, max } = quantity;
  const about = quantity.approx ? "about " : "";
  if (value !== undefined) return about + withUnit(value, unit);
  if (min !== undefined && (max === undefined || (unit === "percent" && max === 100))) {
    return `${about}${quantity.minExclusive ? "more than" : "at least"} ${withUnit(min, unit)}`;
  }
  if (min !== undefined && max !== undefined) {
    if (quantity.minExclusive) {
      return `${about}more than ${withUnit(min, unit)} and at most ${withUnit(max, unit)}`;
    }
    const low = isCurrency(unit) ? withUnit(min, unit) : wordNumber(min);
    return `${about}${low} to ${withUnit(max, unit)}`;
  }
  return max === undefined ? "an amount not stated" : `${about}at most ${withUnit(max, unit)}`;
}

function withUnit(value: number, unit: Unit): string {
  if (isCurrency(unit)) return wordMoney(value, unit);
  return `${wordNumber(value)} ${Math.abs(value) === 1 ? UNITS[unit].one : UNITS[unit].many}`;
}

const CURRENCY_SIGNS: { readonly [C in Currency]: string } = {
  USD: "$",
  EUR: "€",
  KRW: "₩",
  GBP: "£",
  CAD: "CA$",
  HUF: "HUF ",
  CNY: "CN¥",
  JPY: "JP¥",
  INR: "₹",
  BRL: "R$",
  MXN: "MX$",
  CHF: "CHF ",
  NOK: "NOK ",
  SEK: "SEK ",
  PLN: "PLN ",
  AUD: "A$",
};

function isCurrency(unit: Unit): unit is Currency {
  return unit in CURRENCY_SIGNS;
}

function wordMoney(amount: number, currency: Currency): string {
  if (amount < 0) return `minus ${wordMoney(-amount, currency)}`;
  const sign = CURRENCY_SIGNS[currency];
  if (amount >= 1e12) return `${sign}${wordNumber(amount / 1e12)} trillion`;
  if (amount >= 1e9) return `${sign}${wordNumber(amount / 1e9)} billion`;
  if (amount >= 1e6) return `${sign}${wordNumber(amount / 1e6)} million`;
  return `${sign}${wordNumber(amount)}`;
}

/** A percentage: "27.5 %". */
export function wordRate(percent: number): string {
  return `${wordNumber(percent)} %`;
}

/** A number with commas between thousands and at most three decimals. */
export function wordNumber(value: number): string {
  const [whole = "0", decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
