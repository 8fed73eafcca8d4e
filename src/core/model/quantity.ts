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

/** Whether two quantities cannot both be right: other ranges, same unit. An "about" allows 5 %. */
export function quantitiesDisagree(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  const slack = a.approx || b.approx ? 0.05 : 0;
  return liesAbove(a, b, slack) || liesAbove(b, a, slack);
}

function liesAbove(upper: Quantity, lower: Quantity, slack: number): boolean {
  const { low } = quantityBounds(upper);
  const { high } = quantityBounds(lower);
  const reach = low - Math.abs(low) * slack;
  return reach > high || (reach === high && upper.minExclusive === true);
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

/** A number with commas between thousands and at most three decimals. */
export function wordNumber(value: number): string {
  const [whole = "0", decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
