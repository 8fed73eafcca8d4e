import fc from "fast-check";
import type { Arrangement } from "../../src/core/layout/arrangement.ts";

/** Something to arrange, and the tier of each of its nodes. */
export interface TieredArrangement {
  readonly arrangement: Arrangement;
  readonly tiers: readonly number[];
}

/** Up to a dozen and a half nodes with any edges between them, in tiers with gaps; the core is any part of them. */
export const tieredArrangement: fc.Arbitrary<TieredArrangement> = fc
  .integer({ min: 0, max: 18 })
  .chain((count) => {
    const node = fc.nat({ max: Math.max(0, count - 1) });
    const edge = fc.tuple(node, node, fc.constantFrom(0.5, 1, 2, 4));
    return fc.record({
      core: fc.integer({ min: 0, max: count }),
      edges: fc.array(edge, { maxLength: count === 0 ? 0 : 2 * count }),
      tiers: fc.array(fc.constantFrom(0, 1, 2, 4, 7), { minLength: count, maxLength: count }),
      ids: fc.constant(Array.from({ length: count }, (_, at) => `n${String(at).padStart(2, "0")}`)),
    });
  })
  .map(({ tiers, ...arrangement }) => ({ arrangement, tiers }));
