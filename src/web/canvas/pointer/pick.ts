import { curveOf, distanceTo } from "../program/edge-curve.ts";
import type { DrawState } from "../scene/draw-state.ts";
import type { Scene, SceneEdge } from "../scene/scene.ts";
import { borderDistance, MEASURE } from "../scene/shape.ts";
import { toScreen, type View } from "../scene/view.ts";

/** How exact the pointer is, CSS px. */
export interface Reach {
  /** A node answers within this distance of its middle, however small it is drawn. */
  readonly nodeRadius: number;
  /** A node answers this far outside of its border. */
  readonly nodeMargin: number;
  /** An edge answers this far from its line. */
  readonly edge: number;
}

/** For a mouse or a pen: targets of at least 24 px. */
export const FINE_REACH: Reach = { nodeRadius: 12, nodeMargin: 3, edge: 6 };

/** For a finger: targets of at least 44 px. */
export const COARSE_REACH: Reach = { nodeRadius: 22, nodeMargin: 8, edge: 14 };

/** What lies under a pointer. */
export interface Found {
  readonly kind: "node" | "edge";
  readonly id: string;
}

/**
 * The node or edge at a point of the host (CSS px), or `null`.
 *
 * A node goes before an edge, the nearer before the further. Found by geometry: sigma's way,
 * reading a pixel back, waits for the graphics card on every move of the pointer and cannot reach
 * wider for a finger. Takes O(nodes), and O(edges) where `withEdges` and no node is hit; both are a
 * comparison each for all but the near ones.
 */
export function findAt(
  scene: Scene,
  view: View,
  state: DrawState,
  point: { readonly x: number; readonly y: number },
  reach: Reach,
  withEdges: boolean,
): Found | null {
  const node = nearestNode(scene, view, point.x, point.y, reach);
  if (node !== null) return { kind: "node", id: node };
  const edge = withEdges ? nearestEdge(scene, view, state, point.x, point.y, reach.edge) : null;
  return edge === null ? null : { kind: "edge", id: edge };
}

function nearestNode(scene: Scene, view: View, x: number, y: number, reach: Reach): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of scene.nodes.values()) {
    const dx = x - ((node.x - view.x) * view.scale + view.width / 2);
    const radius = node.size * view.nodeZoom;
    const widest = Math.max(radius * MEASURE.barHalfWidth + reach.nodeMargin, reach.nodeRadius);
    if (dx > widest || dx < -widest) continue;
    const dy = y - ((node.y - view.y) * view.scale + view.height / 2);
    if (dy > widest || dy < -widest) continue;
    const far = Math.hypot(dx, dy);
    const border = far < 1 ? radius : borderDistance(node.shape, radius, dx / far, dy / far);
    if (far > Math.max(border + reach.nodeMargin, reach.nodeRadius)) continue;
    const outside = far - border;
    if (outside < least) {
      least = outside;
      best = node.id;
    }
  }
  return best;
}

function nearestEdge(
  scene: Scene,
  view: View,
  state: DrawState,
  x: number,
  y: number,
  reach: number,
): string | null {
  let best: string | null = null;
  let least = reach;
  for (const edge of scene.edges) {
    if (isFarFrom(edge, view, x, y, reach)) continue;
    const away = distanceTo(curveOf(view, state, edge), x, y);
    if (away < least) {
      least = away;
      best = edge.edge.id;
    }
  }
  return best;
}

// A look at the ends alone. A way between columns may lead anywhere, so that all of them are looked at closely.
function isFarFrom(
  { from, to, fan, bend, route }: SceneEdge,
  view: View,
  x: number,
  y: number,
  reach: number,
): boolean {
  if (route !== null) return false;
  const a = toScreen(view, from.x, from.y);
  const b = toScreen(view, to.x, to.y);
  const slack =
    reach + Math.abs(fan) + Math.abs(bend) * (Math.abs(b.x - a.x) + Math.abs(b.y - a.y));
  return (
    x < Math.min(a.x, b.x) - slack ||
    x > Math.max(a.x, b.x) + slack ||
    y < Math.min(a.y, b.y) - slack ||
    y > Math.max(a.y, b.y) + slack
  );
}
