import { countWord } from "../../model/wording/words.ts";
import type { NoPath, Paths } from "../../query/walk/find-paths.ts";

/** Paths between two entities, with what to try where there is none. */
export interface WordedPaths extends Paths {
  /** "" where there is a path. */
  readonly advice: string;
}

/** Adds to paths what to try where there is none. */
export function wordPaths(paths: Paths): WordedPaths {
  return { ...paths, advice: paths.noPath === null ? "" : wordNoPath(paths.noPath) };
}

function wordNoPath(why: NoPath): string {
  switch (why.code) {
    case "sameEntity":
      return "Both names are the same entity; choose another for one of them.";
    case "otherTimes":
      return "The claims on every path hold at different times. Take the date out of the lens to see them.";
    case "over":
      return "What joins them holds at different times, or has ended. Set an earlier date in the lens to see what held then.";
    case "tooFar":
      return `They are more than ${why.steps} steps apart.`;
    case "notJoined":
      return why.hidden > 0
        ? `No path over supply, ownership and operation. The lens leaves out or only draws ${countWord(why.hidden, "claim")}; try the lens “everything”, or let places and products be passed.`
        : "No path over supply, ownership and operation. Let places and products be passed to see what else they share.";
  }
}
