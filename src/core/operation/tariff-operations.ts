import { findTariffRate, type TariffRate } from "../query/tariff/find-rate.ts";
import { FORMS } from "./form/operation-forms.ts";
import type { Operation } from "./operation.ts";

export const tariffRate: Operation<TariffRate> = {
  ...FORMS["tariff rate"],
  run: (graph, input) =>
    findTariffRate(graph, {
      origin: input.entity("origin"),
      destination: input.entity("destination"),
      product: input.entity("product"),
    }),
};
