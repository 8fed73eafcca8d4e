import { curveOf, pointOn } from "../program/edge-curve.ts";
import type { DrawState } from "../scene/draw-state.ts";
import type { CanvasBox, CanvasPoint } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import { shapeExtent } from "../scene/shape.ts";
import { toScreen, type View } from "../scene/view.ts";

/** Least side of a node's box, CSS px (WCAG 2.5.8). */
const LEAST_TARGET = 24;

/**
 * The node's place in the host, CSS px, large enough to be a target; `null` if there is no such
 * node.
 */
export function nodeBoxOf(scene: Scene | null, view: View, id: string): CanvasBox | null {
  const node = scene?.nodes.get(id);
  if (node === undefined) return null;
  const { x, y } = toScreen(view, node.x, node.y);
  const extent = shapeExtent(node.shape, node.size * view.nodeZoom);
  const width = Math.max(LEAST_TARGET, extent.left + extent.right);
  const height = Math.max(LEAST_TARGET, extent.top + extent.bottom);
  const middleY = y + (extent.bottom - extent.top) / 2;
  return { x: x - width / 2, y: middleY - height / 2, width, height };
}

/** Middle of the edge's visible part in the host, CSS px; `null` if there is no such edge. */
export function edgeMidpointOf(
  scene: Scene | null,
  view: View,
  state: DrawState,
  id: string,
): CanvasPoint | null {
  const edge = scene?.edgeById.get(id);
  return edge === undefined ? null : pointOn(curveOf(view, state, edge), 0.5);
}

/** Where a node, or the middle between the ends of an edge, is on the plane; `null` if there is none of that id. */
export function placeOf(scene: Scene | null, id: string | null): CanvasPoint | null {
  if (scene === null || id === null) return null;
  const edge = scene.edgeById.get(id);
  if (edge === undefined) return scene.nodes.get(id) ?? null;
  return { x: (edge.from.x + edge.to.x) / 2, y: (edge.from.y + edge.to.y) / 2 };
}

/** What is nearer than this to the border, CSS px, is not well seen; at the top the headings stand. */
const BORDER = 24;
const HEAD = 56;

/** Whether a node or the middle of an edge is well inside of the view. */
export function isSeen(scene: Scene | null, view: View, id: string | null): boolean {
  const at = placeOf(scene, id);
  if (at === null) return false;
  const { x, y } = toScreen(view, at.x, at.y);
  return x > BORDER && y > HEAD && x < view.width - BORDER && y < view.height - BORDER;
}
