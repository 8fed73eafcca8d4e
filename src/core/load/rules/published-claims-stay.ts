import { countWord } from "../../model/wording/words.ts";
import type { Rule } from "./placed.ts";

/** The share of the last release that may be missing before it looks like lost files. */
const MOST_GONE = 0.01;

/**
 * What the last release held is still there: a claim is corrected by another that supersedes it, never taken out. One
 * that is gone is a warning; more than one in a hundred are an error, unless whoever reads the data allows it.
 */
export const publishedClaimsStay: Rule = ({ claimById, brokenClaims, lastRelease, occasion }) => {
  // What could not be read is named already.
  if (lastRelease === null || brokenClaims.more || brokenClaims.ids.size > 0) return [];
  const published = Object.keys(lastRelease.claims);
  const gone = published.filter((id) => !claimById.has(id));
  const [first] = gone;
  if (first === undefined) return [];
  const isDrop = gone.length > published.length * MOST_GONE;
  const are = gone.length === 1 ? "is" : "are";
  return [
    {
      code: "claims-gone",
      severity: isDrop && occasion.allowDrop !== true ? "error" : "warning",
      message: `${countWord(gone.length, "claim")} of release ${lastRelease.name} ${are} gone, such as "${first}"`,
      file: `releases/${lastRelease.name}.json`,
      line: null,
      field: "",
      expected: "every claim of the last release: what corrects one supersedes it",
      hint: "Bring back what held them. If they are meant to be gone, check with --allow-drop.",
    },
  ];
};
