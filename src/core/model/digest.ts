import type { Claim } from "./claim.ts";

/** The fingerprint of what a claim says. */
export function digestOfClaim(claim: Claim): string {
  return digestOf(JSON.stringify(claim));
}

/**
 * A short fingerprint of a text, the same on every machine: 53 bits of the cyrb53 mix (bryc, public domain), as
 * hex. It tells that something changed; it is no protection against anyone who wants two texts to collide.
 */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
