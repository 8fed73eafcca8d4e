import { MultiDirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Arrangement, Positions } from "./arrangement.ts";

/** Iterations between two reports. Fixed, because ForceAtlas2 finds its speed anew whenever it is started. */
const STRIDE = 25;

/**
 * ForceAtlas2 (Jacomy et al. 2014) from given positions. Yields the share done, in [0, 1], so that whoever runs it
 * can report progress or stop, and returns the positions. The same start gives the same positions.
 */
export function* layOutForce(
  { ids, edges }: Arrangement,
  start: Positions,
  iterations: number,
): Generator<number, Positions> {
  const graph = makeGraph(ids, edges, start);
  for (let done = 0; done < iterations; done += STRIDE) {
    yield done / iterations;
    run(graph, Math.min(STRIDE, iterations - done));
  }
  const read = (axis: "x" | "y"): readonly number[] =>
    ids.map((id) => Number(graph.getNodeAttribute(id, axis)));
  return { x: read("x"), y: read("y") };
}

function makeGraph(
  ids: readonly string[],
  edges: Arrangement["edges"],
  start: Positions,
): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  ids.forEach((id, node) => {
    graph.addNode(id, { x: start.x[node] ?? 0, y: start.y[node] ?? 0 });
  });
  for (const [from, to, weight] of edges) {
    const [source, target] = [ids[from], ids[to]];
    if (source !== undefined && target !== undefined)
      graph.addDirectedEdge(source, target, { weight });
  }
  return graph;
}

function run(graph: MultiDirectedGraph, iterations: number): void {
  if (graph.order === 0) return;
  const settings = {
    ...forceAtlas2.inferSettings(graph.order),
    gravity: 0.6,
    scalingRatio: 320,
    slowDown: 4,
  };
  forceAtlas2.assign(graph, { iterations, settings });
}
