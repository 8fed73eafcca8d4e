import { askQuestion, type Transition } from "../../src/web/state/transitions.ts";

/** A question after other suppliers whose picture is looked at. */
export interface PictureQuestion {
  readonly name: string;
  readonly product: string;
  readonly buyer: string;
  readonly market: string;
  readonly insteadOf: string;
}

/** The founding question and those about four other carmakers of the shipped record. */
export const PICTURE_QUESTIONS: readonly PictureQuestion[] = [
  ["BMW", "cell-46-series", "bmw", "aesc"],
  ["Ford", "cell-46-series", "ford", "sk-on"],
  ["Rivian", "cell-4695", "rivian", "samsung-sdi"],
  ["GM", "battery-cell", "general-motors", "lg-energy-solution"],
  ["Stellantis", "battery-cell", "stellantis", "samsung-sdi"],
].map(([name = "", product = "", buyer = "", insteadOf = ""]) => ({
  name,
  product,
  buyer,
  market: "us",
  insteadOf,
}));

/** Asks it. */
export function askAlternatives(asked: Omit<PictureQuestion, "name">): Transition {
  return askQuestion({ operation: "alternatives", input: { ...asked } });
}
