import type { OperationForm } from "./operation.ts";
import {
  BLEND_EXTRAS,
  BLEND_INPUTS,
  LOTS_WORDS,
  numberParameters,
  offsetInputs,
  PART_YEAR_INPUTS,
  quotaBesideOffset,
  TARGET_INPUTS,
} from "./quota-inputs.ts";

/** How trade is counted, and where waived units come from. */
export const COUNTED_BY = ["value", "number"] as const;
export const ORDERS = ["outside", "inside"] as const;

type QuotaOperationName = "tariff blend" | "tariff quota" | "tariff prorate" | "tariff offset";

/** What can be asked about quotas and offsets, and with what. */
export const QUOTA_FORMS: { readonly [Name in QuotaOperationName]: OperationForm } = {
  "tariff blend": {
    name: "tariff blend",
    words:
      "The average and the marginal duty where a quota gives a lower rate to part of the goods.",
    example: "tariff blend --shipped 400000 --quota 100000 --in-quota 10 --out-of-quota 27.5",
    ofADay: false,
    parameters: [
      ...numberParameters({ ...BLEND_INPUTS, ...BLEND_EXTRAS }),
      { name: "lots", takes: { type: "texts" }, words: LOTS_WORDS },
    ],
  },
  "tariff quota": {
    name: "tariff quota",
    words: "The least quota, in whole units, that brings the average duty down to a target.",
    example: "tariff quota --target 15 --shipped 400000 --in-quota 10 --out-of-quota 27.5",
    ofADay: false,
    parameters: numberParameters(TARGET_INPUTS),
  },
  "tariff prorate": {
    name: "tariff prorate",
    words: "The quota that belongs to a part of a year, and when it is used up.",
    example: "tariff prorate --quota 100000 --shipped 400000 --days 184",
    ofADay: false,
    parameters: numberParameters(PART_YEAR_INPUTS),
  },
  "tariff offset": {
    name: "tariff offset",
    words: "The average duty where exports are set off against imports from the destination.",
    example: "tariff offset --exports 20 --imports 5 --out-of-quota 27.5",
    ofADay: false,
    parameters: [
      ...numberParameters({ ...offsetInputs("value"), ...quotaBesideOffset("value") }),
      {
        name: "by",
        takes: { type: "choice", of: COUNTED_BY },
        words: "how trade is counted; default: value",
      },
      {
        name: "order",
        takes: { type: "choice", of: ORDERS },
        words: "whether waived units come out of the quota (inside) or the rest; default: outside",
      },
    ],
  },
};
