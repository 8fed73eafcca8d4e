import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";

/** The least that draws the same graph: fetch it, build it, hand it to sigma. */
const drawn = (await (await fetch("./graph.json")).json()) as {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};
const graph = new MultiDirectedGraph();
for (const { id, x, y } of drawn.nodes) graph.addNode(id, { x, y, size: 12, label: id });
for (const { from, to } of drawn.edges) graph.addDirectedEdge(from, to);
const host = document.getElementById("host");
if (host !== null) new Sigma(graph, host);
