import type { Claim } from "../model/claim.ts";
import type { SourceLookup } from "../model/source.ts";

/**
 * Whether a claim is what a reader assumes and has no source for: an opinion in a file or note of the reader's own. It is
 * drawn where opinions are, answers nothing, and neither backs nor disputes what sources say.
 */
export function isOwnAssumption(
  { kind, source }: Pick<Claim, "kind" | "source">,
  sources: SourceLookup,
): boolean {
  return kind === "opinion" && sources.get(source)?.kind === "userFile";
}
