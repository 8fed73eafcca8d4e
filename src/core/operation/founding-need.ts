import type { Need } from "../query/alternatives/need.ts";

/** The need of the founding case: who else can supply BMW's US programme with 46-series cells? */
export const FOUNDING_NEED: Need = {
  product: "cell-46-series",
  buyer: "bmw",
  market: "us",
  insteadOf: "aesc",
  neededBy: null,
};
