import type { Dependents } from "../query/exposure/dependents.ts";
import { findDependents } from "../query/exposure/find-dependents.ts";
import { type Exposure, measureExposure } from "../query/exposure/measure-exposure.ts";
import type { InputReader } from "./input-reader.ts";
import type { Operation } from "./operation.ts";
import type { Parameter } from "./parameter.ts";

export const dependsOn: Operation<Dependents> = {
  name: "depends-on",
  words: "What is left without supply when a plant, company or country fails.",
  example: "depends-on aesc-florence",
  ofADay: true,
  parameters: [
    {
      name: "entity",
      takes: { type: "entity", classes: ["facility", "organisation", "place"] },
      words: "what fails",
      positional: true,
    },
  ],
  run: (graph, input) => findDependents(graph, input.entity("entity")),
};

const amount = (name: string, words: string): Parameter => ({
  name,
  takes: { type: "number", field: { min: 0, max: 1e9 } },
  words,
});

const amountIn = (input: InputReader, name: string): number | null =>
  input.has(name) ? input.number(name) : null;

export const exposure: Operation<Exposure> = {
  name: "exposure",
  words: "What a buyer or programme rests on: sources, single points of failure, concentration.",
  example: "exposure bmw --product cell-46-series --market us",
  ofADay: true,
  parameters: [
    {
      name: "buyer",
      takes: { type: "entity", classes: ["organisation", "programme", "facility"] },
      words: "the buyer, programme or plant",
      positional: true,
    },
    {
      name: "product",
      takes: { type: "entity", classes: ["product"] },
      words: "only this product; left out, each that is said to be supplied or used",
    },
    { name: "market", takes: { type: "entity", classes: ["place"] }, words: "where it is needed" },
    { name: "neededBy", takes: { type: "date" }, words: "by when" },
    amount("inventory", "GWh in stock, for how long the buyer can go on"),
    amount("demand", "GWh a year that the buyer needs"),
    amount("remaining", "GWh a year that still come when the supply is lost"),
    amount("recovery", "days until the supply is back"),
  ],
  run: (graph, input) =>
    measureExposure(graph, {
      buyer: input.entity("buyer"),
      product: input.optionalEntity("product"),
      market: input.optionalEntity("market"),
      neededBy: input.date("neededBy"),
      survival: {
        inventoryGwh: amountIn(input, "inventory"),
        demandGwhPerYear: amountIn(input, "demand"),
        remainingGwhPerYear: amountIn(input, "remaining"),
        recoveryDays: amountIn(input, "recovery"),
      },
    }),
};
