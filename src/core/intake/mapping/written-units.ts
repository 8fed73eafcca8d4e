import { CURRENCIES, type Currency, type Unit } from "../../model/vocabulary.ts";

/** Units as cells write them behind a number, with how many of the unit of the column one of them is. */
const WRITTEN_UNITS: Readonly<Partial<Record<Unit, readonly (readonly [RegExp, number])[]>>> = {
  GWhPerYear: [
    [/^gwh$/i, 1],
    [/^mwh$/i, 1e-3],
    [/^twh$/i, 1e3],
  ],
  GWPerYear: [
    [/^gw$/i, 1],
    [/^mw$/i, 1e-3],
  ],
  tPerYear: [
    [/^(?:t|tpa|tonnes?|tons?)$/i, 1],
    [/^(?:kt|ktpa)$/i, 1e3],
  ],
  vehiclesPerYear: [[/^(?:cars|vehicles|units)$/i, 1]],
  jobs: [[/^(?:jobs|employees|people|workers|staff)$/i, 1]],
};

/** A cell without the unit behind its number, where that is one of a column's unit: "43 GWh", "500 MWh/yr". */
export function withoutUnit(
  cell: string,
  unit: Unit | null,
): { readonly text: string; readonly times: number } {
  const [, number = "", word = ""] =
    /^(.*\d)\s*(\p{L}+)(?:\s*(?:per|\/|a|p\.)\s*(?:year|yr|y|a)\.?)?$/u.exec(cell) ?? [];
  const found = unit === null ? undefined : WRITTEN_UNITS[unit]?.find(([form]) => form.test(word));
  return found === undefined ? { text: cell, times: 1 } : { text: number, times: found[1] };
}

const SIGNS: readonly (readonly [RegExp, Currency])[] = [
  [/us\$|usd|u\.s\. dollar/i, "USD"],
  [/c\$|cad/i, "CAD"],
  [/a\$|aud/i, "AUD"],
  [/€|eur\b|euro/i, "EUR"],
  [/£|gbp/i, "GBP"],
  [/₩|krw|\bwon\b/i, "KRW"],
  [/\$/, "USD"],
];

/** The currency and scale that the name of a column says: "Capital (m$ of 2023)"; unit null where it says none. */
export function measureInHeader(header: string): { unit: Currency | null; times: number } {
  const code = CURRENCIES.find((one) => new RegExp(`\\b${one}\\b`).test(header));
  const unit = code ?? SIGNS.find(([sign]) => sign.test(header))?.[1] ?? null;
  if (/\b(?:bn|billion|mrd)|[\s(]b[$€]/i.test(header)) return { unit, times: 1e9 };
  if (/\b(?:mn|mio|million|millions|m)\b|[\s(]m[$€]/i.test(header)) return { unit, times: 1e6 };
  return { unit, times: /\b(?:thousand|tsd|k)\b/i.test(header) ? 1e3 : 1 };
}

const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mt|million (?:tonnes|tons))\b/i, 1e6],
  [/\b(?:kt|thousand (?:tonnes|tons))\b/i, 1e3],
  [/\b(?:t|tonnes?|tons?|metric tons?)\b/i, 1],
  [/\b(?:kg|kilograms?)\b/i, 1e-3],
];

/** What a 1 stands for in a column of trade, by its name: tonnes, or money; unit null where it says neither. */
export function tradeMeasureInHeader(header: string): {
  unit: Currency | "t" | null;
  times: number;
} {
  const words = header.replaceAll("_", " ");
  const money = measureInHeader(words);
  if (money.unit !== null) return money;
  const weight = WEIGHTS.find(([form]) => form.test(words));
  return weight === undefined ? { unit: null, times: 1 } : { unit: "t", times: weight[1] };
}

/** The goods that the name of a column of trade speaks of: what is left without direction, unit and scale. */
export function goodsInHeader(header: string): string {
  return header
    .replaceAll("_", " ")
    .replace(/\b(?:imports?|exports?|imported|exported|volumes?|values?|total|of|in)\b/gi, " ")
    .replace(/\b(?:mt|kt|t|kg|tonnes?|tons?|metric|million|thousand|bn|mn|m|usd|eur|us\$)\b/gi, " ")
    .replace(/[^\p{L}\p{N} -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
