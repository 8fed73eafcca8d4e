import type { Overlay } from "./camera/overlay.ts";
import { curveOf, pointOn } from "./program/edge-curve.ts";
import { type DrawState, strengthOf } from "./scene/draw-state.ts";
import type {
  CanvasPoint,
  CanvasReport,
  DrawnEdge,
  DrawnNode,
  PictureNode,
} from "./scene/picture.ts";
import type { Scene } from "./scene/scene.ts";
import type { View } from "./scene/view.ts";

/**
 * What is on the screen, in words and numbers. Takes O(nodes + edges); for tests, summaries and
 * export.
 *
 * @param place where sigma has drawn a node; not worked out from the view, or nobody would notice that the two differ
 */
export function reportOf(
  scene: Scene | null,
  view: View,
  state: DrawState,
  {
    drawn: labels,
    signs,
    counts,
    separators,
  }: Pick<Overlay, "drawn" | "signs" | "counts" | "separators">,
  place: (node: PictureNode) => CanvasPoint,
): CanvasReport {
  return {
    width: view.width,
    height: view.height,
    scale: view.scale,
    moving: state.moving,
    nodes:
      scene === null
        ? []
        : [...scene.nodes.keys()].flatMap((id) => drawnNode(scene, id, view, state, place)),
    edges: scene === null ? [] : scene.edges.flatMap((edge) => drawnEdge(edge, view, state)),
    labels,
    signs,
    counts,
    separators,
  };
}

function drawnNode(
  scene: Scene,
  id: string,
  view: View,
  state: DrawState,
  place: (node: PictureNode) => CanvasPoint,
): DrawnNode[] {
  const node = scene.nodes.get(id);
  if (node === undefined) return [];
  const { shape, icon, hollow, contested, glyph, badges, colourToken } = node;
  const radius = node.size * view.nodeZoom;
  const shared = { id, shape, icon, hollow, contested, glyph, badges, colourToken, radius };
  return [
    {
      ...shared,
      ...place(node),
      strength: strengthOf(state, id),
      selected: state.selected.has(id),
    },
  ];
}

function drawnEdge(found: Scene["edges"][number], view: View, state: DrawState): DrawnEdge[] {
  const { id, pattern, glyph, contested, colourToken, weight, directed } = found.edge;
  const curve = curveOf(view, state, found);
  const whole = {
    ...{ id, pattern, glyph, contested, colourToken, weight, directed },
    curvature: curve.offset,
    midpoint: pointOn(curve, 0.5),
    strength: strengthOf(state, id),
    selected: state.selected.has(id),
  };
  if (!curve.visible) return [{ ...whole, part: 0, piece: 0, path: null }];
  return curve.parts.map((path, part) => ({
    ...whole,
    part,
    piece: curve.pieces[part] ?? 0,
    path,
  }));
}
