/**
 * Draws that are a function of (seed, key, world) and of nothing else, so that the order of claims cannot
 * change an answer and taking one claim away changes only what depends on it. The key is hashed by FNV-1a and
 * each world goes through the finaliser of MurmurHash3 on a Weyl sequence (as in SplitMix; Steele et al. 2014).
 */
export function makeDraw(seed: number, key: string): (world: number) => number {
  const start = mix(hashText(key) ^ mix(seed >>> 0));
  return (world) => (mix((start + Math.imul(world + 1, 0x9e3779b9)) >>> 0) + 0.5) / 4294967296;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
