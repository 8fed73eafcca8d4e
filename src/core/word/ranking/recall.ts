import type { RecallRule } from "../../query/need/candidates.ts";

/** Why a candidate is here, in words that follow its name. */
export const RECALL_WORDS: { readonly [R in RecallRule]: string } = {
  produces: "makes, supplies or develops the product",
  named: "is named as an alternative",
  "same-buyer": "supplies this buyer with the like",
};
