import type { Claim, Speaker } from "../claim.ts";

/** The links of the chain of those who say a claim, the outermost first: each is one party, or several that speak jointly. */
export function speakerLinks({
  saidBy,
}: Pick<Claim, "saidBy">): readonly (readonly [Speaker, ...Speaker[]])[] {
  const links: [Speaker, ...Speaker[]][] = [];
  for (const speaker of saidBy) {
    const last = links.at(-1);
    if (speaker.jointly === true && last !== undefined) last.push(speaker);
    else links.push([speaker]);
  }
  return links;
}

/**
 * Those whose words a claim gives: everyone who is quoted, or the publisher where it speaks itself. A paper that hands on
 * what another says does not say it.
 */
export function sayersOf(claim: Pick<Claim, "saidBy">): readonly Speaker[] {
  const links = speakerLinks(claim);
  return (links.length > 1 ? links.slice(1) : links).flat();
}

/** Those who say it first: whoever is quoted last, or the publisher where it speaks itself; empty for an assumption. */
export function firstSpeakers(claim: Pick<Claim, "saidBy">): readonly Speaker[] {
  return speakerLinks(claim).at(-1) ?? [];
}
