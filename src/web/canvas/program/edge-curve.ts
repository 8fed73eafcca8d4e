import type { DrawState } from "../scene/draw-state.ts";
import type { CanvasPoint } from "../scene/picture.ts";
import type { SceneEdge } from "../scene/scene.ts";
import { borderDistance } from "../scene/shape.ts";
import { toScreen, type View } from "../scene/view.ts";
import { END_GAP, FAN_CHORD } from "./edge-shader.ts";

/**
 * An edge on the screen, CSS px: a quadratic curve from node to node, of which only the part
 * start…end is visible.
 */
export interface Curve {
  readonly from: CanvasPoint;
  readonly control: CanvasPoint;
  readonly to: CanvasPoint;
  /** Parameters at which the curve leaves the supplier's border and meets the customer's. */
  readonly start: number;
  readonly end: number;
  /** How far the middle stands off the chord; positive is right of the way from → to. */
  readonly offset: number;
  /** How far parallel edges have come apart, 0–1. */
  readonly open: number;
  /** Whether there is anything to see between the two nodes. */
  readonly visible: boolean;
}

/** The edge's curve as the shader draws it; this and `EDGE_VERTEX_SHADER` follow the same rules. */
export function curveOf(
  view: View,
  state: DrawState,
  { edge, from, to, bend, fan }: SceneEdge,
): Curve {
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
  return { from: a, control, to: b, start, end, offset, open, visible: (end - start) * far >= 5 };
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
  const t = curve.start + (curve.end - curve.start) * share;
  return {
    x: bezier(curve.from.x, curve.control.x, curve.to.x, t),
    y: bezier(curve.from.y, curve.control.y, curve.to.y, t),
  };
}

/** Direction of the way at a share (0–1) of the visible part: a unit vector, y downwards. */
export function directionOn(curve: Curve, share: number): CanvasPoint {
  const t = curve.start + (curve.end - curve.start) * share;
  const x = (1 - t) * (curve.control.x - curve.from.x) + t * (curve.to.x - curve.control.x);
  const y = (1 - t) * (curve.control.y - curve.from.y) + t * (curve.to.y - curve.control.y);
  const length = Math.max(Math.hypot(x, y), 1e-6);
  return { x: x / length, y: y / length };
}

/**
 * Points along the visible part, about `step` CSS px apart, both ends included; empty when nothing
 * is visible.
 */
export function samplesOf(curve: Curve, step: number): CanvasPoint[] {
  if (!curve.visible) return [];
  const count = Math.max(
    2,
    Math.ceil(Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) / step),
  );
  return Array.from({ length: count + 1 }, (_, i) => pointOn(curve, i / count));
}

/** Least distance from a point to the visible part, CSS px; infinite when nothing is visible. */
export function distanceTo(curve: Curve, x: number, y: number): number {
  if (!curve.visible) return Number.POSITIVE_INFINITY;
  const pieces = curve.offset === 0 ? 1 : 20;
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

/** The visible part as a curve of its own: start, control, end. */
export function visiblePart(curve: Curve): readonly [CanvasPoint, CanvasPoint, CanvasPoint] {
  const { from, control, to, start, end } = curve;
  // The polar form of the quadratic at (start, end) is the control point of that part.
  const blossom = (a: number, b: number, c: number): number =>
    (1 - start) * (1 - end) * a + (start * (1 - end) + end * (1 - start)) * b + start * end * c;
  const middle = { x: blossom(from.x, control.x, to.x), y: blossom(from.y, control.y, to.y) };
  return [pointOn(curve, 0), middle, pointOn(curve, 1)];
}

function bezier(a: number, b: number, c: number, t: number): number {
  return (1 - t) * ((1 - t) * a + t * b) + t * ((1 - t) * b + t * c);
}

function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
