import type { Picture } from "../../src/web/canvas/scene/picture.ts";

/** Numbers in [0, 1) that are the same for the same seed: a linear congruential generator. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let skipped = 0; skipped < 8; skipped++) next();
  return next;
}

/** A part of a picture that hangs together for the most part: grown from a few nodes, 3 to 80 of them; by seed. */
export function randomPart({ nodes, edges, headings }: Picture, seed: number): Picture {
  const draw = numbersFrom(seed);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(draw() * all.length)];
  const wanted = Math.min(nodes.length, 3 + Math.floor(draw() * 78));
  const kept = new Set<string>();
  while (kept.size < wanted) {
    const near = edges.flatMap(({ from, to }) =>
      kept.has(from) === kept.has(to) ? [] : [kept.has(from) ? to : from],
    );
    const next = near.length === 0 || draw() < 0.1 ? pick(nodes)?.id : pick(near);
    if (next !== undefined) kept.add(next);
  }
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    headings,
  };
}
