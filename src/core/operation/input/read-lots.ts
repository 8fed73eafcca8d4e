import type { NumberField } from "../../model/quantity.ts";
import type { Lot } from "../../query/tariff/unequal-values.ts";
import type { InputReader } from "./input-reader.ts";
import { LOTS_WORDS, UNIT_VALUE } from "./quota-inputs.ts";

const LOTS = { parameter: "lots" } as const;
const LOT_UNITS: NumberField = { min: 0, max: 1e12, grain: "whole" };

/** Reads goods by value, null where none are given. All units together must be those shipped. */
export function readLots(input: InputReader, shipped: number): readonly Lot[] | null {
  // A comma parts lots where there are several, and may stand within the numbers of one.
  const texts = input
    .texts("lots")
    .flatMap((text) => (/[x×].*[x×]/.test(text) ? text.split(/[,;]/) : [text]));
  if (texts.length === 0) return null;
  const lots = texts.map((text): Lot => {
    const [units, value, ...more] = text.split(/[x×]/);
    if (units === undefined || value === undefined || more.length > 0) {
      return input.refuse({ reason: "no-lot", taker: LOTS, text, takes: LOTS_WORDS });
    }
    return {
      units: input.numberIn(units, { ...LOTS, part: { sort: "units" } }, LOT_UNITS),
      unitValue: input.numberIn(value, { ...LOTS, part: { sort: "value" } }, UNIT_VALUE),
    };
  });
  const units = lots.reduce((sum, one) => sum + one.units, 0);
  if (units === shipped) return lots;
  return input.refuse({ reason: "lots-not-all", text: texts.join(","), units, shipped });
}
