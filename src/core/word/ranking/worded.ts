import type { Verdict } from "../../query/assess/requirements.ts";

/** What is said of the facts that it stands beside. */
export interface Worded {
  readonly words: string;
}

/** How a candidate stands with a requirement or a screen, in words. */
export type WordedVerdict = Verdict & Worded;
