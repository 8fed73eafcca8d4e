import { type Curve, curveOf, pointOn, samplesOf } from "../program/edge-curve.ts";
import type { DrawState } from "../scene/draw-state.ts";
import type { CanvasBox, CanvasPoint, DrawnSign, PictureNode } from "../scene/picture.ts";
import type { Scene, SceneEdge } from "../scene/scene.ts";
import { type Extent, shapeExtent } from "../scene/shape.ts";
import { toScreen, type View } from "../scene/view.ts";
import { Field, LINE_STEP } from "./field.ts";
import type { EdgeWish, NodeWish } from "./label-layout.ts";
import { SIDES } from "./label-place.ts";
import type { TextSetter } from "./label-text.ts";
import { EDGE_SIGN, halfWidthOfMore, NODE_SIGN } from "./signs.ts";

/** Words on edges are wrapped at this width, CSS px. */
const EDGE_LABEL_WIDTH = 128;
const EDGE_LINE_WIDTH = 210;
/** Above this many edges, labels do not look out for lines: they cannot be avoided there. */
const LINES_LIMIT = 1500;
/** Radius of the sign in the middle of an edge with the casing around it, CSS px. */
const SIGN_RADIUS = EDGE_SIGN + 2;
/** Nodes drawn smaller than this (CSS px) may be covered by text. */
const SMALL = 3;

/** Whether the edge carries anything that is drawn over the lines. */
export function isAnnotated({ edge }: SceneEdge): boolean {
  return (
    edge.glyph !== null ||
    edge.contested ||
    edge.label !== "" ||
    edge.parallelCount > 1 ||
    edge.count > 1
  );
}

/** Whether a point is in the host or within `margin` (CSS px) of it. */
export function isInView(view: View, { x, y }: CanvasPoint, margin: number): boolean {
  return x > -margin && y > -margin && x < view.width + margin && y < view.height + margin;
}

/** What the node's label would like. */
export function nodeWish(
  node: PictureNode,
  view: View,
  setter: TextSetter,
  { nameWidth, inColumns, named, mirrored }: Scene,
): NodeWish {
  const whole = setter.block(node.label, node.detail, nameWidth, nameWidth);
  const brief = node.detail === "" ? whole : setter.block(node.label, "", nameWidth, nameWidth);
  return {
    kind: "node",
    id: node.id,
    at: toScreen(view, node.x, node.y),
    extent: extentOf(node, view),
    whole,
    brief,
    sides: mirrored.has(node.id) ? BEFORE : inColumns || named.has(node.id) ? BESIDE : SIDES,
  };
}

/** Where room is kept for a name, right of its node. */
const BESIDE: NodeWish["sides"] = [["right", 0]];
const BEFORE: NodeWish["sides"] = [["left", 0]];

/** What the edge's words would like. */
export function edgeWish(
  { edge }: SceneEdge,
  curve: Curve,
  view: View,
  setter: TextSetter,
): EdgeWish {
  const whole = setter.block("", edge.label, EDGE_LABEL_WIDTH, EDGE_LABEL_WIDTH);
  const level = setter.block("", edge.label, EDGE_LINE_WIDTH, EDGE_LINE_WIDTH);
  return {
    kind: "edge",
    id: edge.id,
    curve,
    whole,
    level,
    sign: edge.glyph !== null || edge.contested ? SIGN_RADIUS * signZoom(view) : 0,
  };
}

/** How large signs are drawn at this zoom: like the nodes, but never too small to be told apart. */
export function signZoom(view: View): number {
  return Math.min(1.25, Math.max(0.7, view.nodeZoom));
}

/** How far the node reaches on the screen, CSS px. */
export function extentOf(node: PictureNode, view: View): Extent {
  return shapeExtent(node.shape, node.size * view.nodeZoom);
}

/** Places of the signs in the middle of an edge: the glyph, and the contested badge beside it. */
export function edgeSigns(
  { edge }: SceneEdge,
  curve: Curve,
  share: number,
): { readonly glyph: CanvasPoint | null; readonly contested: CanvasPoint | null } {
  if (!curve.visible) return { glyph: null, contested: null };
  const middle = pointOn(curve, share);
  if (!edge.contested) return { glyph: edge.glyph === null ? null : middle, contested: null };
  if (edge.glyph === null) return { glyph: null, contested: middle };
  const beside = Math.min(0.9, share + 21 / Math.max(1, curve.length));
  return { glyph: middle, contested: pointOn(curve, beside) };
}

/** Shares of an edge's way at which its signs may stand, the most liked first. */
const SIGN_SHARES: readonly number[] = [0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.12, 0.88];

/** The eye on the plane as it is: one unit is one CSS px. */
const PLAIN: View = { width: 0, height: 0, x: 0, y: 0, scale: 1, nodeZoom: 1 };

/**
 * The share of the way at which the signs of each edge stand, by its id: in the middle or, where ways between columns run
 * together, where no other sign stands yet.
 */
export function signShares(scene: Scene, state: DrawState): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  if (!scene.inColumns) return shares;
  const taken: CanvasPoint[] = [];
  for (const found of scene.edges) {
    if (!isSigned(found)) continue;
    const curve = curveOf(PLAIN, state, found);
    const room = (share: number): number => {
      const { x, y } = pointOn(curve, share);
      return Math.min(2.6 * SIGN_RADIUS, ...taken.map((one) => Math.hypot(one.x - x, one.y - y)));
    };
    const best = SIGN_SHARES.reduce((a, b) => (room(b) > room(a) + 0.5 ? b : a));
    shares.set(found.edge.id, best);
    const { glyph, contested } = edgeSigns(found, curve, best);
    taken.push(...[glyph, contested].filter((one) => one !== null), pointOn(curve, best));
  }
  return shares;
}

function isSigned({ edge }: SceneEdge): boolean {
  return edge.glyph !== null || edge.contested || edge.count > 1;
}

/** A badge of a node and its place. */
export interface PlacedBadge {
  readonly sign: DrawnSign["sign"];
  readonly at: CanvasPoint;
}

/** Corners for a node's badges (right, down), the most liked first. */
const CORNERS: readonly (readonly [number, number])[] = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** Those away from the name first, then the one above it. */
const RIGHT_CORNERS: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
];
const LEFT_CORNERS: readonly (readonly [number, number])[] = [
  [-1, -1],
  [-1, 1],
  [1, -1],
];

/** Places of the badges of a node: at its corners, where no edge comes in. */
export function nodeSigns(
  node: PictureNode,
  scene: Scene,
  view: View,
): { readonly badges: readonly PlacedBadge[]; readonly more: CanvasPoint | null } {
  if (!isMarked(node)) return { badges: [], more: null };
  const { x, y } = toScreen(view, node.x, node.y);
  const extent = extentOf(node, view);
  const corners = freeCorners(node, scene).map(([right, down]) => ({
    x: x + right * 0.8 * (right > 0 ? extent.right : extent.left),
    y: y + down * 0.8 * (down > 0 ? extent.bottom : extent.top),
  }));
  const badges = signsOf(node).flatMap((sign): PlacedBadge[] => {
    const at = corners.shift();
    return at === undefined ? [] : [{ sign, at }];
  });
  if (node.more === 0) return { badges, more: null };
  // In columns lines come and go at the sides, so the number hangs beneath; it is in words on the node's page too.
  if (scene.inColumns) return { badges, more: { x, y: y + extent.bottom + 5 } };
  const [last] = corners;
  if (last === undefined) return { badges, more: null };
  const out = (halfWidthOfMore(node.more) - NODE_SIGN + 3) * Math.sign(last.x - x);
  return { badges, more: { x: last.x + out, y: last.y + 4 } };
}

/** Whether a node has anything at a corner. */
export function isMarked(node: PictureNode): boolean {
  return signsOf(node).length > 0 || node.more > 0;
}

/** What stands at the corners of a node, the most important first: there may be more than corners. */
function signsOf({ glyph, badges, contested }: PictureNode): readonly DrawnSign["sign"][] {
  return [
    ...(glyph === null ? [] : [glyph]),
    ...badges.filter((one) => one !== "pinned" && one !== "mine"),
    ...(contested ? (["contested"] as const) : []),
    ...badges.filter((one) => one === "pinned"),
    ...badges.filter((one) => one === "mine"),
  ];
}

/** The corners, those first that are furthest from the directions in which edges leave the node. */
function freeCorners(node: PictureNode, scene: Scene): readonly (readonly [number, number])[] {
  // The name stands on the right.
  if (scene.mirrored.has(node.id)) return RIGHT_CORNERS;
  if (scene.inColumns || scene.named.has(node.id)) return LEFT_CORNERS;
  const ways = (scene.incident.get(node.id) ?? []).map(({ from, to }) => {
    const other = from.id === node.id ? to : from;
    return Math.atan2(other.y - node.y, other.x - node.x);
  });
  const room = ([right, down]: readonly [number, number]): number => {
    const at = Math.atan2(down, right);
    // Beyond a right angle more room makes no difference; then the order of the corners decides.
    return Math.min(
      1.2,
      ...ways.map((way) => Math.abs(Math.atan2(Math.sin(way - at), Math.cos(way - at)))),
    );
  };
  return [...CORNERS].sort((a, b) => Math.round((room(b) - room(a)) * 4));
}

/**
 * What labels must not cover in the present view: nodes, signs, headings; and the lines that they
 * should not.
 */
export function fieldOf(
  scene: Scene,
  view: View,
  state: DrawState,
  headingHeight: number,
  shares: ReadonlyMap<string, number>,
): Field {
  const field = new Field(view.width, view.height, headingHeight);
  addNodes(field, scene, view);
  const few = scene.edges.length <= LINES_LIMIT;
  for (const edge of scene.edges) {
    if (!few && !isAnnotated(edge)) continue;
    const curve = curveOf(view, state, edge);
    if (few) field.addLine(linePoints(edge, curve), edge.edge.id);
    const share = shares.get(edge.edge.id) ?? 0.5;
    const signs = edgeSigns(edge, curve, share);
    const isBare = signs.glyph === null && signs.contested === null;
    const count = isBare && edge.edge.count > 1 ? pointOn(curve, share) : null;
    for (const place of [signs.glyph, signs.contested, count])
      if (place !== null) field.addSolid(around(place, SIGN_RADIUS * signZoom(view)), null);
  }
  return field;
}

function addNodes(field: Field, scene: Scene, view: View): void {
  for (const node of scene.nodes.values()) {
    const at = toScreen(view, node.x, node.y);
    if (node.size * view.nodeZoom < SMALL || !isInView(view, at, 80)) continue;
    const extent = extentOf(node, view);
    field.addSolid(
      {
        x: at.x - extent.left - 1,
        y: at.y - extent.top - 1,
        width: extent.left + extent.right + 2,
        height: extent.top + extent.bottom + 2,
      },
      node.id,
    );
    const signs = nodeSigns(node, scene, view);
    for (const place of [...signs.badges.map(({ at: corner }) => corner), signs.more])
      if (place !== null) field.addSolid(around(place, (NODE_SIGN + 1) * signZoom(view)), null);
  }
}

/**
 * Points along the line, and several at the arrowhead: it says more than the same length of line.
 */
function linePoints({ edge }: SceneEdge, curve: Curve): CanvasPoint[] {
  const points = samplesOf(curve, LINE_STEP);
  const tip = points.at(-1);
  return edge.directed && tip !== undefined ? [...points, tip, tip, tip] : points;
}

function around({ x, y }: CanvasPoint, radius: number): CanvasBox {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
