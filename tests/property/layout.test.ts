import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Arrangement, Positions } from "../../src/core/layout/arrangement.ts";
import {
  type ColumnGraph,
  layOutColumns,
  PASS_HEIGHT,
  type Sheet,
} from "../../src/core/layout/columns.ts";
import { layOutForce } from "../../src/core/layout/force.ts";
import { countCrossings, reduceCrossings } from "../../src/core/layout/levels.ts";
import { spread } from "../../src/core/layout/spread.ts";
import { arrangement, columnGraph } from "../support/arbitrary-arrangement.ts";
import { runForce } from "../support/run-force.ts";

const SHEET: Sheet = { width: 740, height: 640, gap: 60, side: 40 };
const ITERATIONS = 30;

function startOf({ ids }: Arrangement): Positions {
  return { x: ids.map((_, at) => 40 * Math.cos(at)), y: ids.map((_, at) => 40 * Math.sin(at)) };
}

/** The nodes of each band with their links' passes, from the top: what each takes of the height. */
function rowsOf(
  graph: ColumnGraph,
): readonly (readonly { readonly y: number; readonly half: number }[])[] {
  const { bands, bandOf, y } = layOutColumns(graph, SHEET);
  return bands.map((_, band) =>
    graph.nodes
      .flatMap(({ height }, node) =>
        bandOf[node] === band ? [{ y: y[node] ?? 0, half: height / 2 }] : [],
      )
      .toSorted((a, b) => a.y - b.y),
  );
}

describe("columns", () => {
  it("are the same every time", () => {
    fc.assert(
      fc.property(columnGraph, (graph) => {
        const first = layOutColumns(graph, SHEET);
        // The last one is remembered.
        layOutColumns({ nodes: graph.nodes.toReversed(), links: [] }, SHEET);
        expect(layOutColumns(structuredClone(graph), SHEET)).toEqual(first);
      }),
    );
  });

  it("stand in the order of the flow, none is empty, and no name reaches the next", () => {
    fc.assert(
      fc.property(columnGraph, (graph) => {
        const { bands, bandOf, x } = layOutColumns(graph, SHEET);
        const columns = bands.map(({ column }) => column);
        expect(columns).toEqual(columns.toSorted((a, b) => a - b));
        expect(new Set(columns)).toEqual(new Set(graph.nodes.map(({ column }) => column)));
        for (const [node, { column, reach }] of graph.nodes.entries()) {
          const band = bands[bandOf[node] ?? 0];
          expect(band?.column).toBe(column);
          expect(x[node]).toBe(band?.x);
          // The last column has its names on the left.
          expect((band?.end ?? 0) - (band?.start ?? 0)).toBeGreaterThanOrEqual(reach - 1e-6);
          expect(band?.x).toBe(band?.mirrored === true ? band.end : band?.start);
        }
        for (const [index, band] of bands.slice(1).entries())
          expect(band.start - (bands[index]?.end ?? 0)).toBeGreaterThanOrEqual(SHEET.gap - 1e-6);
      }),
    );
  });

  it("keep their rows apart", () => {
    fc.assert(
      fc.property(columnGraph, (graph) => {
        for (const rows of rowsOf(graph)) {
          for (const [index, row] of rows.slice(1).entries()) {
            const { y = 0, half = 0 } = rows[index] ?? {};
            expect(row.y - y).toBeGreaterThanOrEqual(row.half + half - 1e-6);
          }
        }
      }),
    );
  });

  it("stay in the sheet where there is room for all of their rows, however long the others are", () => {
    const low = { ...SHEET, height: 240 };
    fc.assert(
      fc.property(columnGraph, (graph) => {
        const { bandOf, passes, y } = layOutColumns(graph, low);
        const bandsPassed = graph.links.flatMap(([a, b], link) => {
          const first = Math.min(bandOf[a] ?? 0, bandOf[b] ?? 0);
          return (passes[link] ?? []).map((_, step) => first + 1 + step);
        });
        const taken = (band: number): number =>
          graph.nodes.reduce(
            (sum, one, node) => sum + (bandOf[node] === band ? one.height : 0),
            0,
          ) +
          bandsPassed.filter((passed) => passed === band).length * PASS_HEIGHT;
        const short = graph.nodes.flatMap(({ height }, node) =>
          taken(bandOf[node] ?? 0) <= low.height ? [(y[node] ?? 0) + height / 2] : [],
        );
        expect(Math.max(0, ...short)).toBeLessThanOrEqual(low.height + 1e-6);
      }),
    );
  });

  it("keep what is held in its order from the top", () => {
    fc.assert(
      fc.property(columnGraph, (graph) => {
        const { bandOf, bands, y } = layOutColumns(graph, SHEET);
        for (const band of bands.keys()) {
          const held = graph.nodes.flatMap((one, node) =>
            one.held !== null && bandOf[node] === band ? [{ held: one.held, y: y[node] ?? 0 }] : [],
          );
          const order = held.toSorted((a, b) => a.y - b.y).map((one) => one.held);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("have who belongs to another right beneath it", () => {
    fc.assert(
      fc.property(columnGraph, ({ nodes, links }) => {
        // Of the same column, and not itself beneath another.
        const hosts = nodes.map(({ beneath, column }) =>
          beneath !== null && nodes[beneath]?.column === column && nodes[beneath].beneath === null
            ? beneath
            : null,
        );
        const rows = nodes.map((one, node) => ({ ...one, beneath: hosts[node] ?? null }));
        const { bandOf, y } = layOutColumns({ nodes: rows, links }, SHEET);
        for (const [node, host] of hosts.entries()) {
          if (host === null || bandOf[node] !== bandOf[host]) continue;
          const between = [...nodes.keys()].filter((other) => {
            const [top = 0, at = 0, bottom = 0] = [y[host], y[other], y[node]];
            return bandOf[other] === bandOf[node] && at > top && at < bottom;
          });
          expect(y[node]).toBeGreaterThan(y[host] ?? 0);
          for (const other of between) expect(hosts[other]).toBe(host);
        }
      }),
    );
  });

  it("lead links through between the rows", () => {
    fc.assert(
      fc.property(columnGraph, (graph) => {
        const { bandOf, passes } = layOutColumns(graph, SHEET);
        const rows = rowsOf(graph);
        for (const [link, [a, b]] of graph.links.entries()) {
          const first = Math.min(bandOf[a] ?? 0, bandOf[b] ?? 0);
          for (const [step, y] of (passes[link] ?? []).entries()) {
            for (const row of rows[first + 1 + step] ?? [])
              expect(Math.abs(row.y - y)).toBeGreaterThanOrEqual(row.half - 1e-6);
          }
        }
      }),
    );
  });
});

/** Levels with links between neighbours, as lists of items. */
const levels = fc
  .array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 4 })
  .chain((sizes) => {
    const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, one) => sum + one, 0));
    const link = fc.nat({ max: sizes.length - 2 }).chain((at) =>
      fc.tuple(
        fc.nat({ max: (sizes[at] ?? 1) - 1 }).map((one) => one + (starts[at] ?? 0)),
        fc.nat({ max: (sizes[at + 1] ?? 1) - 1 }).map((one) => one + (starts[at + 1] ?? 0)),
      ),
    );
    return fc.array(link, { maxLength: 16 }).map((links) => {
      const count = sizes.reduce((sum, one) => sum + one, 0);
      const unique = [...new Map(links.map((one) => [one.join(), one])).values()];
      return {
        levels: sizes.map((size, at) =>
          Array.from({ length: size }, (_, one) => one + (starts[at] ?? 0)),
        ),
        right: Array.from({ length: count }, (_, a) =>
          unique.flatMap(([from, to]) => (from === a ? [to] : [])),
        ),
        left: Array.from({ length: count }, (_, b) =>
          unique.flatMap(([from, to]) => (to === b ? [from] : [])),
        ),
        held: new Array<null>(count).fill(null),
        beneath: new Array<null>(count).fill(null),
      };
    });
  });

describe("crossings", () => {
  it("are counted as one counts them pair by pair", () => {
    fc.assert(
      fc.property(levels, ({ levels: all, right }) => {
        const at = new Map(
          all.flatMap((level) => level.map((item, place) => [item, place] as const)),
        );
        const links = right.flatMap((ends, a) => ends.map((b) => [a, b] as const));
        let count = 0;
        for (const [a, b] of links) {
          for (const [c, d] of links) {
            const beside = all.some((level) => level.includes(a) && level.includes(c));
            const crossed =
              (at.get(a) ?? 0) < (at.get(c) ?? 0) && (at.get(b) ?? 0) > (at.get(d) ?? 0);
            if (beside && crossed) count += 1;
          }
        }
        expect(countCrossings(all, right)).toBe(count);
      }),
    );
  });

  it("never become more, and every item stays in its level", () => {
    fc.assert(
      fc.property(levels, (given) => {
        const before = countCrossings(given.levels, given.right);
        const sorted = given.levels.map((level) => level.toSorted((a, b) => a - b));
        reduceCrossings(given);
        expect(countCrossings(given.levels, given.right)).toBeLessThanOrEqual(before);
        expect(given.levels.map((level) => level.toSorted((a, b) => a - b))).toEqual(sorted);
      }),
    );
  });
});

describe("spreading", () => {
  const node = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    radius: fc.integer({ min: 6, max: 14 }),
    name: fc.option(
      fc.record({
        width: fc.integer({ min: 20, max: 90 }),
        height: fc.constant(30),
        gap: fc.integer({ min: 2, max: 14 }),
        rank: fc.nat({ max: 60 }),
      }),
    ),
  });
  const room = { left: 10, top: 10, width: 900, height: 700 };

  it("leaves everything in the room", () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 30 }), (nodes) => {
        const { x, y } = spread(nodes, room);
        for (const [at, { name }] of nodes.entries()) {
          expect(x[at]).toBeGreaterThanOrEqual(room.left);
          expect((x[at] ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(room.left + room.width);
          expect(y[at]).toBeGreaterThanOrEqual(room.top);
          expect(y[at]).toBeLessThanOrEqual(room.top + room.height);
        }
      }),
    );
  });

  it("lets no name that it keeps lie on another node", () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 30 }), (nodes) => {
        const { x, y, size, named } = spread(nodes, room);
        const outside = (value: number, from: number, length: number): number =>
          Math.max(from - value, value - from - length, 0);
        const overlaps = (a: number, b: number): boolean => {
          const { radius, name } = nodes[a] ?? { radius: 0, name: null };
          const { width = 0, height = 0 } = name ?? {};
          const across = outside(x[b] ?? 0, (x[a] ?? 0) + radius * size, width);
          return across + outside(y[b] ?? 0, (y[a] ?? 0) - height / 2, height) === 0;
        };
        const kept = nodes.flatMap((_, at) => (named[at] === true ? [at] : []));
        const covered = kept.flatMap((a) =>
          nodes.flatMap((_, b) => (b !== a && overlaps(a, b) ? [[a, b]] : [])),
        );
        expect(covered).toEqual([]);
      }),
    );
  });
});

describe("the force layout", () => {
  it("gives every node a finite place, the same every time", () => {
    fc.assert(
      fc.property(arrangement, (given) => {
        const { x, y } = runForce(given, startOf(given), ITERATIONS);
        for (const axis of [x, y]) {
          expect(axis).toHaveLength(given.ids.length);
          for (const value of axis) expect(Number.isFinite(value)).toBe(true);
        }
        expect(runForce(structuredClone(given), startOf(given), ITERATIONS)).toEqual({ x, y });
      }),
      { numRuns: 40 },
    );
  });

  it("tells the share done, never less than before", () => {
    fc.assert(
      fc.property(arrangement, (given) => {
        const shares = [...layOutForce(given, startOf(given), ITERATIONS)];
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        for (const share of shares) expect(share).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });
});
