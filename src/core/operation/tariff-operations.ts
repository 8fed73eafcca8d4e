import { findTariffRate, type TariffRate } from "../query/tariff/find-rate.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

export const tariffRate: Operation<TariffRate> = {
  ...FORMS["tariff rate"],
  run: (graph, input) =>
    findTariffRate(graph, {
      origin: input.entity("origin"),
      destination: input.entity("destination"),
      product: input.entity("product"),
    }),
};
