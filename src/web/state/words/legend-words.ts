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
  failing: "Fails a requirement",
  bridge: "Bridges the loss",
  added: "Added by what is assumed",
  pinned: "Pinned: stays in the picture",
  mine: "In your list",
} as const;

/** What a number in a ring counts. */
export const COUNT_WORDS = {
  links: "So many links in one line",
  leftOut: "So many neighbours not drawn",
} as const;
