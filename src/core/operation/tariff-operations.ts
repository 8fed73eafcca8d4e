import { type Blend, blendRates } from "../query/tariff/blend.ts";
import { findTariffRate, type TariffRate } from "../query/tariff/find-rate.ts";
import type { Operation } from "./operation.ts";
import type { Parameter } from "./parameter.ts";

export const tariffRate: Operation<TariffRate> = {
  name: "tariff rate",
  words: "The duty on entry for goods of an origin, on a date, as far as it was known on another.",
  example: "tariff rate --origin eu --destination us --product passenger-car --true-at 2025-08-15",
  parameters: [
    {
      name: "origin",
      takes: { type: "entity", classes: ["place"] },
      words: "where the goods come from",
    },
    {
      name: "destination",
      takes: { type: "entity", classes: ["place"] },
      words: "where they enter",
    },
    { name: "product", takes: { type: "entity", classes: ["product"] }, words: "what they are" },
  ],
  run: (graph, input) =>
    findTariffRate(graph, {
      origin: input.entity("origin"),
      destination: input.entity("destination"),
      product: input.entity("product"),
    }),
};

const percent = (name: string, words: string): Parameter => ({
  name,
  takes: { type: "number", min: 0, max: 1000 },
  words,
});
const units = (name: string, words: string): Parameter => ({
  name,
  takes: { type: "number", min: 0, max: 1e12 },
  words,
});

export const tariffBlend: Operation<Blend> = {
  name: "tariff blend",
  words: "The average and the marginal duty where a quota gives a lower rate to part of the goods.",
  example: "tariff blend --shipped 400000 --quota 100000 --in-quota 10 --out-of-quota 27.5",
  parameters: [
    units("shipped", "units shipped in the period of the quota"),
    units("quota", "units that enter at the lower rate"),
    percent("inQuota", "rate within the quota, in percent"),
    percent("outOfQuota", "rate beyond it, in percent"),
  ],
  run: (_, input) => ({
    result: blendRates({
      shipped: input.number("shipped"),
      quota: input.number("quota"),
      inQuotaPercent: input.number("inQuota"),
      outOfQuotaPercent: input.number("outOfQuota"),
    }),
    claims: [],
    caveats: [
      {
        code: "assumed-inputs",
        message: "All four numbers are yours; none of them is a claim of the record.",
        claims: [],
      },
    ],
  }),
};
