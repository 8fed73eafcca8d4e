import type { ColumnLayout } from "../../../core/layout/columns.ts";
import type { PictureNode } from "./picture.ts";
import { shapeExtent } from "./shape.ts";

/** Room for an arrowhead, and for a line before it turns. */
const HEAD = 13;
/** No line comes nearer to the border, or to the names of the column before. */
const LEAST_X = 9;
/** How far the trunk stands off on which a company and its plants hang. */
const TRUNK = 7;
/** How far an arc between two nodes of a column stands off at most. */
const ARC = 34;

/**
 * One piece of an edge's way between two columns, abstract units: level from (a, ay) to a1, in a curve over the middle
 * between the controls (c1, ay) and (c2, by) to (b1, by), and level to (b, by).
 */
export interface Piece {
  readonly a: number;
  readonly ay: number;
  readonly a1: number;
  readonly c1: number;
  readonly c2: number;
  readonly b1: number;
  readonly b: number;
  readonly by: number;
}

/** The way of an edge from its one node to the other. */
export interface Route {
  readonly pieces: readonly Piece[];
  /** CSS px that the names of the two nodes take on the side on which the edge leaves and arrives. */
  readonly out: number;
  readonly into: number;
}

/** What the way of an edge hangs on beside its nodes. */
export interface Ends {
  /** The bands in which they stand. */
  readonly from: number;
  readonly to: number;
  readonly bands: ColumnLayout["bands"];
  /** Heights at which it passes the bands between, from the left. */
  readonly passes: readonly number[];
  /** CSS px that a node's name takes beside it. */
  readonly beside: (node: PictureNode) => number;
  /** Of the room. */
  readonly width: number;
}

/** The way of an edge from its one node to the other. */
export function routeOf(from: PictureNode, to: PictureNode, ends: Ends): Route {
  if (ends.from === ends.to) return arcOf(from, to, ends);
  if (ends.from > ends.to)
    return turnedRound(routeOf(to, from, { ...ends, from: ends.to, to: ends.from }));
  const { bands, passes, beside } = ends;
  const pieces: Piece[] = [];
  let [x, y] = [from.x, from.y];
  for (let band = ends.from; band < ends.to; band++) {
    const [here, next] = [bands[band], bands[band + 1]];
    if (here === undefined || next === undefined) break;
    const last = band + 1 === ends.to;
    const by = last ? to.y : (passes[band - ends.from] ?? to.y);
    const a1 = here.end;
    const before = last && !next.mirrored ? shapeExtent(to.shape, to.size).left : 0;
    const b1 = next.start - HEAD - before;
    const across = Math.max(0, b1 - a1);
    // Where it passes, it passes the whole band at one height.
    const b = last ? to.x : next.start;
    pieces.push({ a: x, ay: y, a1, c1: a1 + across * 0.45, c2: b1 - across * 0.45, b1, b, by });
    [x, y] = [b, by];
  }
  return { pieces, out: beside(from), into: bands[ends.to]?.mirrored === true ? beside(to) : 0 };
}

// On the side where no names are.
function arcOf(from: PictureNode, to: PictureNode, { bands, from: band, width }: Ends): Route {
  const side = bands[band]?.mirrored === true ? 1 : -1;
  const reach = Math.max(...[from, to].map(({ shape, size }) => shapeExtent(shape, size).left));
  const nearest = side < 0 ? Math.min(from.x, to.x) : Math.max(from.x, to.x);
  const a1 = nearest + side * (reach + HEAD * 0.6);
  // A company and its plants hang on one trunk.
  const isTrunk = from.holder === to.id || to.holder === from.id;
  const wished = isTrunk ? TRUNK : Math.min(ARC, 8 + Math.abs(to.y - from.y) * 0.12);
  const border = side < 0 ? (bands[band - 1]?.end ?? 0) + LEAST_X : width - LEAST_X;
  // A column that lies beyond the view keeps its arcs there: pulled in, they would run through the names before it.
  const off =
    side < 0 ? Math.max(border, a1 - wished) : Math.max(a1, Math.min(border, a1 + wished));
  return {
    pieces: [{ a: from.x, ay: from.y, a1, c1: off, c2: off, b1: a1, b: to.x, by: to.y }],
    out: 0,
    into: 0,
  };
}

function turnedRound({ pieces, out, into }: Route): Route {
  return {
    pieces: pieces
      .map(({ a, ay, a1, c1, c2, b1, b, by }) => ({
        a: b,
        ay: by,
        a1: b1,
        c1: c2,
        c2: c1,
        b1: a1,
        b: a,
        by: ay,
      }))
      .reverse(),
    out: into,
    into: out,
  };
}
