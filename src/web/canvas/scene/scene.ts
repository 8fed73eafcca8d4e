import { MultiDirectedGraph } from "graphology";
import { pairKey } from "./bends.ts";
import type { EdgeLook, NodeLook } from "./draw-state.ts";
import type { Column, Picture, PictureNode } from "./picture.ts";
import type { Route } from "./route.ts";

/** CSS px between the middles of neighbouring edges that join the same two nodes. */
const FAN_STEP = 15;
/** The same in a row between columns. */
const ROW_STEP = 6;

/** An edge with its ends found and its curve chosen. */
export type SceneEdge = EdgeLook;

/** A picture made ready for drawing and finding. */
export interface Scene {
  /** The headings; none in a force layout. */
  readonly columns: readonly Column[];
  /** Whether the picture is set in columns, where every name has its own row. */
  readonly inColumns: boolean;
  /** At which names are wrapped, CSS px. */
  readonly nameWidth: number;
  /** Whose names have room kept for them, right of their nodes; in columns all have. */
  readonly named: ReadonlySet<string>;
  /** Whose names stand left of their nodes: those of the last column. */
  readonly mirrored: ReadonlySet<string>;
  readonly nodes: ReadonlyMap<string, PictureNode>;
  /**
   * In the picture's order; without those whose ends are not in the picture or are the same node.
   */
  readonly edges: readonly SceneEdge[];
  readonly edgeById: ReadonlyMap<string, SceneEdge>;
  /** Edges at each node, either direction; nodes without edges are absent. */
  readonly incident: ReadonlyMap<string, readonly SceneEdge[]>;
}

/** What is known of a picture beside itself: how its edges bend, or how it is set in columns. */
export interface Setting {
  /** As from `chooseBends`. */
  readonly bends: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  readonly inColumns: boolean;
  readonly routes: ReadonlyMap<string, Route>;
  readonly nameWidth: number;
  readonly named: ReadonlySet<string>;
  readonly mirrored: ReadonlySet<string>;
}

/** The picture with its references resolved. */
export function buildScene(picture: Picture, { bends, routes, ...names }: Setting): Scene {
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
    const route = routes.get(edge.id) ?? null;
    const place = edge.parallelIndex - (edge.parallelCount - 1) / 2;
    const fan = route === null ? sense * FAN_STEP * place : ROW_STEP * place;
    const bend = bends.size === 0 ? 0 : sense * (bends.get(pairKey(edge.from, edge.to)) ?? 0);
    const type = bend === 0 && fan === 0 ? "line" : "curve";
    const found: SceneEdge = { type, size: edge.weight, edge, from, to, bend, fan, route };
    edges.push(found);
    edgeById.set(edge.id, found);
    addTo(incident, edge.from, found);
    addTo(incident, edge.to, found);
  }
  return { ...names, nodes, edges, edgeById, incident };
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
    for (const [index, key] of keysOf(found).entries()) {
      if (graph.hasEdge(key)) continue;
      const piece = found.route?.pieces[index];
      const look = piece === undefined ? found : { ...found, type: "route", piece, index };
      graph.addEdgeWithKey(key, found.from.id, found.to.id, look);
    }
  }
  return graph;
}

/** The keys of an edge in the display graph: one for each piece of its way. */
export function keysOf({ edge, route }: SceneEdge): readonly string[] {
  return (route?.pieces ?? [null]).map((_, index) =>
    index === 0 ? edge.id : `${edge.id}\n${index}`,
  );
}

function addTo(lists: Map<string, SceneEdge[]>, key: string, edge: SceneEdge): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [edge]);
  else list.push(edge);
}
