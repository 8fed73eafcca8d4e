import { MultiDirectedGraph } from "graphology";
import { pairKey } from "./bends.ts";
import type { EdgeLook, NodeLook } from "./draw-state.ts";
import type { Picture, PictureNode } from "./picture.ts";

/** CSS px between the middles of neighbouring edges that join the same two nodes. */
const FAN_STEP = 15;

/** An edge with its ends found and its curve chosen. */
export type SceneEdge = EdgeLook;

/** A picture made ready for drawing and finding. */
export interface Scene {
  readonly picture: Picture;
  readonly nodes: ReadonlyMap<string, PictureNode>;
  /**
   * In the picture's order; without those whose ends are not in the picture or are the same node.
   */
  readonly edges: readonly SceneEdge[];
  readonly edgeById: ReadonlyMap<string, SceneEdge>;
  /** Edges at each node, either direction; nodes without edges are absent. */
  readonly incident: ReadonlyMap<string, readonly SceneEdge[]>;
}

/** The picture with its references resolved; `bends` as from `chooseBends`. */
export function buildScene(picture: Picture, bends: ReadonlyMap<string, number>): Scene {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const edges: SceneEdge[] = [];
  const edgeById = new Map<string, SceneEdge>();
  const incident = new Map<string, SceneEdge[]>();
  for (const edge of picture.edges) {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    // Right of the way from A to B is left of the way from B to A: parallel edges count their
    // places one way.
    const sense = edge.from < edge.to ? 1 : -1;
    const fan = sense * FAN_STEP * (edge.parallelIndex - (edge.parallelCount - 1) / 2);
    const bend = bends.size === 0 ? 0 : sense * (bends.get(pairKey(edge.from, edge.to)) ?? 0);
    const type = bend === 0 && fan === 0 ? "line" : "curve";
    const found: SceneEdge = { type, size: edge.weight, edge, from, to, bend, fan };
    edges.push(found);
    edgeById.set(edge.id, found);
    addTo(incident, edge.from, found);
    addTo(incident, edge.to, found);
  }
  return { picture, nodes, edges, edgeById, incident };
}

/**
 * The display graph that sigma draws: the same keys, only positions and looks.
 *
 * Takes O(nodes + edges). y is turned round, for sigma's grows upwards.
 */
export function buildDisplayGraph(scene: Scene): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of scene.nodes.values()) {
    const look: NodeLook = { x: node.x, y: -node.y, size: node.size, type: "circle", node };
    graph.addNode(node.id, look);
  }
  for (const found of scene.edges) {
    if (!graph.hasEdge(found.edge.id))
      graph.addEdgeWithKey(found.edge.id, found.from.id, found.to.id, found);
  }
  return graph;
}

function addTo(lists: Map<string, SceneEdge[]>, key: string, edge: SceneEdge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}
