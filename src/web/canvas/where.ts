import type { DrawState } from "./draw-state.ts";
import { curveOf, pointOn } from "./edge-curve.ts";
import type { CanvasBox, CanvasPoint } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { shapeExtent } from "./shape.ts";
import { toScreen, type View } from "./view.ts";

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
