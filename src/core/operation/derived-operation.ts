import { deriveAll } from "../query/derive/derive-all.ts";
import type { Derived } from "../query/derive/derived.ts";
import { FOUNDING_NEED } from "./need-parameters.ts";
import type { Operation } from "./operation.ts";

export const derived: Operation<readonly Derived[]> = {
  name: "derived",
  words:
    "What we work out about an entity by named rules, with formula and inputs. Never evidence.",
  example: "derived lg-energy-solution",
  ofADay: true,
  parameters: [
    { name: "entity", takes: { type: "entity" }, words: "what it is about", positional: true },
    {
      name: "buyer",
      takes: { type: "entity", classes: ["organisation"] },
      words: "whose tiers are counted; default: bmw",
    },
  ],
  run: (graph, input) =>
    deriveAll(graph, input.entity("entity"), input.optionalEntity("buyer") ?? FOUNDING_NEED.buyer),
};
