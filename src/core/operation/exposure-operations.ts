import type { Dependents } from "../query/exposure/dependents.ts";
import { findDependents } from "../query/exposure/find-dependents.ts";
import { type Exposure, measureExposure } from "../query/exposure/measure-exposure.ts";
import type { InputReader } from "./input/input-reader.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

export const dependsOn: Operation<Dependents> = {
  ...FORMS["depends-on"],
  run: (graph, input) => findDependents(graph, input.entity("entity")),
};

const amountIn = (input: InputReader, name: string): number | null =>
  input.has(name) ? input.number(name) : null;

export const exposure: Operation<Exposure> = {
  ...FORMS.exposure,
  run: (graph, input) =>
    measureExposure(graph, {
      buyer: input.entity("buyer"),
      product: input.optionalEntity("product"),
      market: input.optionalEntity("market"),
      neededBy: input.date("neededBy"),
      survival: {
        inventory: amountIn(input, "inventory"),
        demandPerYear: amountIn(input, "demand"),
        remainingPerYear: amountIn(input, "remaining"),
        recoveryDays: amountIn(input, "recovery"),
      },
    }),
};
