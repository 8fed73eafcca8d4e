import type { Need } from "../query/alternatives/need.ts";
import type { InputReader } from "./input-reader.ts";
import { flagOf, type Parameter } from "./parameter.ts";

/** The need of the founding case: who else can supply BMW's US programme with 46-series cells? */
export const FOUNDING_NEED: Need = {
  product: "cell-46-series",
  buyer: "bmw",
  market: "us",
  insteadOf: "aesc",
  neededBy: null,
};

export const NEED_PARAMETERS: readonly Parameter[] = [
  {
    name: "product",
    takes: { type: "entity", classes: ["product"] },
    words: "the product that is needed",
  },
  { name: "buyer", takes: { type: "entity", classes: ["organisation"] }, words: "who needs it" },
  { name: "market", takes: { type: "entity", classes: ["place"] }, words: "where it is needed" },
  {
    name: "insteadOf",
    takes: { type: "entity", classes: ["organisation", "facility"] },
    words: "the supplier or plant to be replaced",
  },
  { name: "neededBy", takes: { type: "date" }, words: "by when; later plans then count for less" },
];

/** Reads the need. Where no part of it is given, it is that of the founding case. */
export function readNeed(input: InputReader): { readonly need: Need; readonly assumed: boolean } {
  const parts = ["product", "buyer", "market", "insteadOf"] as const;
  const neededBy = input.date("neededBy");
  if (!parts.some((name) => input.has(name))) {
    // Other data may not have its parties, and is then asked for its own.
    for (const part of parts) input.named(FOUNDING_NEED[part] ?? "", flagOf(part));
    return { need: { ...FOUNDING_NEED, neededBy }, assumed: true };
  }
  const need = {
    product: input.entity("product"),
    buyer: input.entity("buyer"),
    market: input.optionalEntity("market"),
    insteadOf: input.optionalEntity("insteadOf"),
    neededBy,
  };
  return { need, assumed: false };
}
