import type { LineSort } from "../app-state.ts";

/** What each sort of line stands for. */
export const LINE_WORDS: { readonly [S in LineSort]: string } = {
  fact: "Fact or statement",
  plan: "Plan",
  opinion: "Opinion, forecast, inference",
  contract: "Contract",
};

/** What the signs on nodes and lines stand for. */
export const SIGN_WORDS = {
  began: "Began since the date before",
  paused: "Paused",
  cancelled: "Given up",
  unnamed: "Not named",
  contested: "Contested",
} as const;
