import fc from "fast-check";
import type { Arrangement } from "../../src/core/layout/arrangement.ts";
import type { ColumnGraph } from "../../src/core/layout/columns.ts";

/** Up to a dozen and a half nodes with any edges between them. */
export const arrangement: fc.Arbitrary<Arrangement> = fc
  .integer({ min: 0, max: 18 })
  .chain((count) => {
    const node = fc.nat({ max: Math.max(0, count - 1) });
    const edge = fc.tuple(node, node, fc.constantFrom(0.5, 1, 2, 4));
    return fc.record({
      edges: fc.array(edge, { maxLength: count === 0 ? 0 : 2 * count }),
      ids: fc.constant(Array.from({ length: count }, (_, at) => `n${String(at).padStart(2, "0")}`)),
    });
  });

/** Up to two dozen named nodes in columns with gaps, some of them held in an order or beneath another, and links between any two. */
export const columnGraph: fc.Arbitrary<ColumnGraph> = fc
  .integer({ min: 0, max: 24 })
  .chain((count) => {
    const node = fc.nat({ max: Math.max(0, count - 1) });
    const row = fc.record({
      column: fc.constantFrom(0, 2, 4, 5, 8, 10),
      reach: fc.integer({ min: 20, max: 110 }),
      height: fc.integer({ min: 20, max: 60 }),
      held: fc.option(fc.nat({ max: 30 }), { freq: 3 }),
      beneath: fc.option(node, { freq: 4 }),
    });
    return fc.record({
      // Who stands beneath another has no order of its own.
      nodes: fc
        .array(row, { minLength: count, maxLength: count })
        .map((rows) => rows.map((one) => (one.beneath === null ? one : { ...one, held: null }))),
      links: fc
        .array(fc.tuple(node, node), { maxLength: count === 0 ? 0 : 2 * count })
        .map((links) => [
          ...new Map(
            links
              .filter(([a, b]) => a !== b)
              .map(([a, b]): [string, readonly [number, number]] => [
                `${Math.min(a, b)} ${Math.max(a, b)}`,
                [Math.min(a, b), Math.max(a, b)],
              ]),
          ).values(),
        ]),
    });
  });
