import { findTariffRate, type TariffRate } from "../query/tariff/find-rate.ts";
import type { Operation } from "./operation.ts";

export const tariffRate: Operation<TariffRate> = {
  name: "tariff rate",
  words: "The duty on entry for goods of an origin, on a date, as far as it was known on another.",
  example: "tariff rate --origin eu --destination us --product passenger-car --true-at 2025-08-15",
  ofADay: true,
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
