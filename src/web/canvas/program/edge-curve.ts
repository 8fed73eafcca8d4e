import type { DrawState } from "../scene/draw-state.ts";
import type { CanvasPoint, PictureNode } from "../scene/picture.ts";
import type { Piece, Route } from "../scene/route.ts";
import type { SceneEdge } from "../scene/scene.ts";
import { borderDistance } from "../scene/shape.ts";
import { toScreen, type View } from "../scene/view.ts";
import { END_GAP, FAN_CHORD } from "./edge-shader.ts";

/** A quadratic curve: start, control, end; CSS px. */
export type Quadratic = readonly [CanvasPoint, CanvasPoint, CanvasPoint];

/** The visible part of an edge on the screen, CSS px: quadratic curves, each beginning where the one before ends. */
export interface Curve {
  readonly parts: readonly Quadratic[];
  /** To which piece of the way each part belongs; a pattern begins anew with every piece. */
  readonly pieces: readonly number[];
  /** Length of each part. */
  readonly lengths: readonly number[];
  /** Length of all. */
  readonly length: number;
  /** How far the middle stands off the chord; positive is right of the way from → to. */
  readonly offset: number;
  /** How far parallel edges have come apart, 0–1. */
  readonly open: number;
  /** Whether there is anything to see between the two nodes. */
  readonly visible: boolean;
}

/** The edge's curve as the shaders draw it; this and they follow the same rules. */
export function curveOf(view: View, state: DrawState, found: SceneEdge): Curve {
  return found.route === null
    ? bentCurve(view, state, found)
    : routedCurve(view, found, found.route);
}

function bentCurve(view: View, state: DrawState, { edge, from, to, bend, fan }: SceneEdge): Curve {
  const a = toScreen(view, from.x, from.y);
  const b = toScreen(view, to.x, to.y);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const far = Math.max(Math.hypot(dx, dy), 1e-3);
  const brought = state.faded && state.lit.has(edge.id) ? 1 : 0;
  const open = Math.max(brought, smoothstep(FAN_CHORD[0], FAN_CHORD[1], far));
  const offset = bend * far + fan * open;
  const control = {
    x: (a.x + b.x) / 2 - (dy / far) * 2 * offset,
    y: (a.y + b.y) / 2 + (dx / far) * 2 * offset,
  };
  const start = leaving(a, control, b, (ux, uy) =>
    borderDistance(from.shape, from.size * view.nodeZoom, ux, uy),
  );
  const end =
    1 -
    leaving(b, control, a, (ux, uy) => borderDistance(to.shape, to.size * view.nodeZoom, ux, uy));
  const parts = [between(a, control, b, start, end)];
  return { ...measured(parts), pieces: [0], offset, open, visible: (end - start) * far >= 5 };
}

/** The way of an edge between columns: level out of its node, over to the height of the other, and level into it. */
function routedCurve(view: View, { from, to, fan }: SceneEdge, route: Route): Curve {
  const parts: Quadratic[] = [];
  const pieces: number[] = [];
  for (const [index, piece] of route.pieces.entries()) {
    const out = index === 0 ? endOffset(view, from, route.out, piece.a1 - piece.a) : 0;
    const last = index === route.pieces.length - 1;
    const into = last ? endOffset(view, to, route.into, piece.b1 - piece.b) : 0;
    const own = partsOf(view, piece, fan, out, into);
    parts.push(...own);
    pieces.push(...own.map(() => index));
  }
  const curve = measured(parts);
  return { ...curve, pieces, offset: 0, open: 1, visible: curve.length >= 5 };
}

/**
 * How far from the middle of its node an edge begins or ends, CSS px, negative to the left: at the border or, on the side
 * of the name, behind the name; never beyond where it turns.
 *
 * @param beside CSS px that the name takes on that side
 * @param way units from the node to where the edge turns
 */
export function endOffset(view: View, node: PictureNode, beside: number, way: number): number {
  const side = way < 0 ? -1 : 1;
  const border = borderDistance(node.shape, node.size * view.nodeZoom, side, 0);
  return side * Math.min(border + END_GAP + beside, Math.abs(way) * view.scale);
}

function partsOf(
  view: View,
  { a, ay, a1, c1, c2, b1, b, by }: Piece,
  fan: number,
  out: number,
  into: number,
): readonly Quadratic[] {
  const at = (x: number, y: number, more = 0): CanvasPoint => {
    const point = toScreen(view, x, y);
    return { x: point.x + more, y: point.y + fan };
  };
  const [start, turn, back, end] = [at(a, ay, out), at(a1, ay), at(b1, by), at(b, by, into)];
  const [first, second] = [at(c1, ay), at(c2, by)];
  const middle = halfway(first, second);
  const parts: Quadratic[] = [
    [start, halfway(start, turn), turn],
    [turn, first, middle],
    [middle, second, back],
    [back, halfway(back, end), end],
  ];
  return parts.filter(
    ([p, c, q]) => Math.hypot(c.x - p.x, c.y - p.y) + Math.hypot(q.x - c.x, q.y - c.y) > 0.5,
  );
}

function halfway(a: CanvasPoint, b: CanvasPoint): CanvasPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function measured(parts: readonly Quadratic[]): Pick<Curve, "parts" | "lengths" | "length"> {
  const lengths = parts.map(([p, c, q]) => {
    const chord = Math.hypot(q.x - p.x, q.y - p.y);
    const hull = Math.hypot(c.x - p.x, c.y - p.y) + Math.hypot(q.x - c.x, q.y - c.y);
    // Gravesen's estimate of the length of a quadratic curve.
    return (2 * chord + hull) / 3;
  });
  return { parts, lengths, length: lengths.reduce((sum, one) => sum + one, 0) };
}

function leaving(
  from: CanvasPoint,
  control: CanvasPoint,
  to: CanvasPoint,
  border: (ux: number, uy: number) => number,
): number {
  let t = 0.1;
  for (let i = 0; i < 5; i += 1) {
    const x = bezier(from.x, control.x, to.x, t) - from.x;
    const y = bezier(from.y, control.y, to.y, t) - from.y;
    const far = Math.max(Math.hypot(x, y), 1e-3);
    t = Math.min(1, Math.max(1e-4, (t * (border(x / far, y / far) + END_GAP)) / far));
  }
  return t;
}

/** The point at a share (0–1) of the visible part. */
export function pointOn(curve: Curve, share: number): CanvasPoint {
  const { part, t } = partAt(curve, share);
  if (part === undefined) return { x: 0, y: 0 };
  const [p, c, q] = part;
  return { x: bezier(p.x, c.x, q.x, t), y: bezier(p.y, c.y, q.y, t) };
}

/** Direction of the way at a share (0–1) of the visible part: a unit vector, y downwards. */
export function directionOn(curve: Curve, share: number): CanvasPoint {
  const { part, t } = partAt(curve, share);
  if (part === undefined) return { x: 1, y: 0 };
  const [p, c, q] = part;
  const x = (1 - t) * (c.x - p.x) + t * (q.x - c.x);
  const y = (1 - t) * (c.y - p.y) + t * (q.y - c.y);
  const length = Math.max(Math.hypot(x, y), 1e-6);
  return { x: x / length, y: y / length };
}

/** The part at a share of the way, and the parameter within it. */
function partAt(
  { parts, lengths, length }: Curve,
  share: number,
): { part: Quadratic | undefined; t: number } {
  let left = share * length;
  for (const [index, part] of parts.entries()) {
    const long = lengths[index] ?? 0;
    if (left <= long || index === parts.length - 1) {
      return { part, t: long === 0 ? 0 : Math.min(1, left / long) };
    }
    left -= long;
  }
  return { part: undefined, t: 0 };
}

/**
 * Points along the visible part, about `step` CSS px apart, both ends included; empty when nothing
 * is visible.
 */
export function samplesOf(curve: Curve, step: number): CanvasPoint[] {
  if (!curve.visible) return [];
  const count = Math.max(2, Math.ceil(curve.length / step));
  return Array.from({ length: count + 1 }, (_, i) => pointOn(curve, i / count));
}

/** Least distance from a point to the visible part, CSS px; infinite when nothing is visible. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  if (!curve.visible) return Number.POSITIVE_INFINITY;
  const straight = curve.parts.length === 1 && curve.offset === 0;
  const pieces = straight ? 1 : 20 * curve.parts.length;
  let least = Number.POSITIVE_INFINITY;
  let before = pointOn(curve, 0);
  for (let i = 1; i <= pieces; i += 1) {
    const next = pointOn(curve, i / pieces);
    least = Math.min(least, distanceToPiece(before, next, x, y));
    before = next;
  }
  return least;
}

function distanceToPiece(a: CanvasPoint, b: CanvasPoint, x: number, y: number): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

/** A part of a quadratic curve as a curve of its own; the polar form at both parameters is its control point. */
function between(
  from: CanvasPoint,
  control: CanvasPoint,
  to: CanvasPoint,
  start: number,
  end: number,
): Quadratic {
  const blossom = (a: number, b: number, c: number): number =>
    (1 - start) * (1 - end) * a + (start * (1 - end) + end * (1 - start)) * b + start * end * c;
  const at = (t: number): CanvasPoint => ({
    x: bezier(from.x, control.x, to.x, t),
    y: bezier(from.y, control.y, to.y, t),
  });
  const middle = { x: blossom(from.x, control.x, to.x), y: blossom(from.y, control.y, to.y) };
  return [at(start), middle, at(end)];
}

function bezier(a: number, b: number, c: number, t: number): number {
  return (1 - t) * ((1 - t) * a + t * b) + t * ((1 - t) * b + t * c);
}

function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
