import type { ELK, ElkExtendedEdge, ElkNode } from "elkjs";
import Elk from "elkjs/lib/elk.bundled.js";
import { type ColumnGraph, layOutColumns, type Sheet } from "../../src/core/layout/columns.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { TextSetter } from "../../src/web/canvas/label/label-text.ts";
import { columnGraphOf, roomIn } from "../../src/web/canvas/setting/set-columns.ts";
import { chooseLayout, chooseScope } from "../../src/web/state/transitions.ts";
import { askAlternatives, PICTURE_QUESTIONS } from "../support/picture-questions.ts";
import { picturesOf } from "../support/pictures.ts";
import { makeSelectors } from "../support/selectors.ts";

/** How often links cross in a picture in columns, as it is laid out here and by ELK. */
export interface Crossings {
  readonly name: string;
  readonly nodes: number;
  readonly links: number;
  readonly ours: number;
  /** Where it has to keep the same order of who is lost and of the candidates, and where it may order all. */
  readonly elk: number;
  readonly elkFree: number;
  /** Of our own layout. */
  readonly ms: number;
}

/** Where a link is in each column that it touches, from the left; CSS px from the top. */
type Way = { readonly first: number; readonly heights: readonly number[] };

/** Counts the crossings of the pictures that are asked for most, each against ELK's layered layout of the same columns. */
export async function measureCrossings(dataset: Dataset): Promise<readonly Crossings[]> {
  const selectors = makeSelectors(dataset);
  const pictures = [
    ["the opening", []],
    ...PICTURE_QUESTIONS.map(({ name, ...asked }) => [name, [askAlternatives(asked)]] as const),
    ["the whole record", [chooseScope("record"), chooseLayout("tiers")]],
  ] as const;
  const elk = new Elk();
  const found: Crossings[] = [];
  for (const [name, changes] of pictures) {
    const { frame } = picturesOf(selectors, changes);
    // About what the page has at 1440 × 900.
    const { graph, sheet } = columnGraphOf(frame, roomIn({ width: 800, height: 780 }), SETTER);
    const start = performance.now();
    const layout = layOutColumns(graph, sheet);
    const ms = performance.now() - start;
    const across = graph.links.filter(([a, b]) => layout.bandOf[a] !== layout.bandOf[b]);
    const ours = across.map(([a, b]) => ourWay(graph, layout, a, b));
    const elkOf = async (isHeld: boolean): Promise<number> =>
      crossings(await elkWays(elk, graph, sheet, layout.bandOf, across, isHeld));
    const size = { nodes: graph.nodes.length, links: across.length };
    found.push({
      ...{ name, ...size, ms, ours: crossings(ours) },
      ...{ elk: await elkOf(true), elkFree: await elkOf(false) },
    });
  }
  return found;
}

/** Of a node as ELK has it, CSS px. */
const WIDTH = 40;

/** Letters as wide as the most are, where there is no browser to measure them. */
const SETTER: TextSetter = new TextSetter({
  font: "",
  measureText: (text: string) => ({ width: text.length * 6.8 }),
} as unknown as CanvasRenderingContext2D);

function ourWay(
  { links }: ColumnGraph,
  { bandOf, y, passes }: ReturnType<typeof layOutColumns>,
  a: number,
  b: number,
): Way {
  const [from, to] = (bandOf[a] ?? 0) < (bandOf[b] ?? 0) ? [a, b] : [b, a];
  const passed = passes[links.findIndex(([one, other]) => one === a && other === b)] ?? [];
  return { first: bandOf[from] ?? 0, heights: [y[from] ?? 0, ...passed, y[to] ?? 0] };
}

async function elkWays(
  elk: ELK,
  { nodes }: ColumnGraph,
  { gap }: Sheet,
  bandOf: readonly number[],
  links: ColumnGraph["links"],
  isHeld: boolean,
): Promise<readonly Way[]> {
  const graph: ElkNode = {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.partitioning.activate": "true",
      "elk.separateConnectedComponents": "false",
      "elk.edgeRouting": "POLYLINE",
      // So that a link says where it passes each column.
      "elk.layered.unnecessaryBendpoints": "true",
      "elk.layered.crossingMinimization.semiInteractive": "true",
      "elk.layered.spacing.nodeNodeBetweenLayers": String(gap),
    },
    children: nodes.map(({ height, held }, node) => ({
      id: `n${node}`,
      width: WIDTH,
      height,
      layoutOptions: {
        "elk.partitioning.partition": String(bandOf[node]),
        // Who has a place keeps the order of the places in its column.
        ...(isHeld && held !== null ? { "elk.position": `(0,${1 + held})` } : {}),
      },
    })),
    edges: links.map(([a, b], link): ElkExtendedEdge => {
      const [from, to] = (bandOf[a] ?? 0) < (bandOf[b] ?? 0) ? [a, b] : [b, a];
      return { id: `e${link}`, sources: [`n${from}`], targets: [`n${to}`] };
    }),
  };
  const { children = [], edges = [] } = await elk.layout(graph);
  const middle = (id: string | undefined): { readonly x: number; readonly y: number } => {
    const node = children.find((one) => one.id === id);
    return { x: (node?.x ?? 0) + WIDTH / 2, y: (node?.y ?? 0) + (node?.height ?? 0) / 2 };
  };
  // Each column's span on ELK's sheet: bends within it are where a link passes it.
  const spans: { left: number; right: number }[] = [];
  for (const [node, band] of bandOf.entries()) {
    const { x } = middle(`n${node}`);
    const { left, right } = spans[band] ?? { left: x, right: x };
    spans[band] = { left: Math.min(left, x), right: Math.max(right, x) };
  }
  if (spans.some(({ left, right }, band) => left > right || left < (spans[band - 1]?.right ?? -1)))
    throw new Error("ELK has not kept the columns.");
  return edges.map(({ sources, targets, sections }) => {
    const [from, to] = [middle(sources[0]), middle(targets[0])];
    const first = bandOf[Number(sources[0]?.slice(1))] ?? 0;
    const last = bandOf[Number(targets[0]?.slice(1))] ?? 0;
    const bends = sections?.[0]?.bendPoints ?? [];
    const passed = spans.slice(first + 1, last).map(({ left, right }) => {
      const middleOf = (left + right) / 2;
      const near = bends.toSorted((a, b) => Math.abs(a.x - middleOf) - Math.abs(b.x - middleOf))[0];
      if (near === undefined) throw new Error("ELK does not say where a link passes a column.");
      return near.y;
    });
    return { first, heights: [from.y, ...passed, to.y] };
  });
}

/** Between each two neighbouring columns, the pairs of links of which the upper one at the left is the lower at the right. */
function crossings(ways: readonly Way[]): number {
  let count = 0;
  for (const [at, a] of ways.entries()) {
    for (const b of ways.slice(at + 1)) {
      const end = Math.min(a.first + a.heights.length, b.first + b.heights.length) - 1;
      for (let band = Math.max(a.first, b.first); band < end; band++) {
        const apart = (column: number): number =>
          (a.heights[column - a.first] ?? 0) - (b.heights[column - b.first] ?? 0);
        if (apart(band) * apart(band + 1) < -1e-6) count += 1;
      }
    }
  }
  return count;
}
