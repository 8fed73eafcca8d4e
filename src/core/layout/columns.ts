import { reduceCrossings } from "./levels.ts";
import { settleRows } from "./rows.ts";

/** What stands in a column: a node with its name beside it. CSS px. */
export interface ColumnNode {
  /** From 0; a column without nodes takes no room. */
  readonly column: number;
  /** From the middle of the node to the end of its name. */
  readonly reach: number;
  /** What the row takes, with the space to its neighbours. */
  readonly height: number;
  /** Nodes of a column with a number stand in its order from the top; null = anywhere. */
  readonly held: number | null;
  /** The node of the same column under which it stands; null = anywhere. */
  readonly beneath: number | null;
}

/** Nodes by index, and links as pairs of indices, each pair once. */
export interface ColumnGraph {
  readonly nodes: readonly ColumnNode[];
  readonly links: readonly (readonly [number, number])[];
}

/** The sheet that is filled, CSS px. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The least room from the names of a column to the middle of the nodes of the next, in which links cross. */
  readonly gap: number;
  /** From the border to the middle of the first nodes. */
  readonly side: number;
}

/** Where everything stands. CSS px from the upper left corner of the sheet. */
export interface ColumnLayout {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly bands: readonly Band[];
  /** The band of each node. */
  readonly bandOf: readonly number[];
  /** Where a link passes the bands between its ends: by link, one height a band from the left. */
  readonly passes: readonly (readonly number[])[];
}

/** A column as it stands, or a part of one that was too long. */
export interface Band {
  readonly column: number;
  /** Middle of its nodes. */
  readonly x: number;
  /** Where the longest name begins and ends, nodes included: the last column has its names on the left of its nodes. */
  readonly start: number;
  readonly end: number;
  readonly mirrored: boolean;
}

/** What a link takes that passes through a column, CSS px. */
export const PASS_HEIGHT = 7;

/**
 * Lays out columns of named nodes so that the sheet is filled, no name is in another's row, and links pass between the
 * names only. Columns that are too long are set in several, as far as the width allows. Deterministic.
 */
export function layOutColumns(graph: ColumnGraph, sheet: Sheet): ColumnLayout {
  const bandOf = assignBands(graph, sheet);
  const single = withPasses(graph, bandOf);
  reduceCrossings(single);
  const items = bundle(single, graph.nodes.length);
  const heights = [
    ...graph.nodes.map(({ height }) => height),
    ...items.held.slice(graph.nodes.length).map(() => PASS_HEIGHT),
  ];
  const y = settleRows(items, heights, sheet.height, graph.nodes.length);
  const columns = [...new Set(bandOf)].sort((a, b) => a - b);
  const bands = placeBands(graph, bandOf, sheet, columns.length);
  return {
    x: bandOf.map((band) => bands[band]?.x ?? 0),
    y: y.slice(0, graph.nodes.length),
    bands,
    bandOf,
    passes: items.passes.map((passed) => passed.map((item) => y[item] ?? 0)),
  };
}

/** How wide the columns must be at least, and how far the longest reaches below the sheet, CSS px. */
export function measureColumns(
  graph: ColumnGraph,
  sheet: Sheet,
): { readonly width: number; readonly below: number } {
  const bandOf = assignBands(graph, sheet);
  const count = Math.max(0, ...bandOf) + 1;
  const filled = new Array<number>(count).fill(0);
  for (const [node, band] of bandOf.entries())
    filled[band] = (filled[band] ?? 0) + (graph.nodes[node]?.height ?? 0);
  return {
    width: widthOf(graph, bandOf, sheet),
    below: Math.max(0, ...filled.map((height) => height - sheet.height)),
  };
}

function widthOf({ nodes }: ColumnGraph, bandOf: readonly number[], sheet: Sheet): number {
  const reach = reachOf(nodes, bandOf);
  return reach.reduce((sum, one) => sum + one, 0) + sheet.side + (reach.length - 1) * sheet.gap;
}

function reachOf(nodes: readonly ColumnNode[], bandOf: readonly number[]): readonly number[] {
  const reach: number[] = [];
  for (const [node, band] of bandOf.entries())
    reach[band] = Math.max(reach[band] ?? 0, nodes[node]?.reach ?? 0);
  return reach;
}

/** The band of each node: its column, without those that are empty, and long ones in several where there is room. */
function assignBands(graph: ColumnGraph, sheet: Sheet): readonly number[] {
  const columns = [...new Set(graph.nodes.map(({ column }) => column))].sort((a, b) => a - b);
  const parts = new Map(columns.map((column) => [column, 1]));
  for (;;) {
    const bandOf = split(graph, columns, parts);
    const load = (column: number): number =>
      graph.nodes.reduce((sum, one) => sum + (one.column === column ? one.height : 0), 0) /
      (parts.get(column) ?? 1);
    const longest = columns.reduce((a, b) => (load(b) > load(a) ? b : a), columns[0] ?? 0);
    if (columns.length === 0 || load(longest) <= sheet.height) return bandOf;
    parts.set(longest, (parts.get(longest) ?? 1) + 1);
    if (widthOf(graph, split(graph, columns, parts), sheet) > sheet.width) return bandOf;
  }
}

// Whom much leads to stands in the last part of a column, whom much leads away from in the first.
function split(
  { nodes, links }: ColumnGraph,
  columns: readonly number[],
  parts: ReadonlyMap<number, number>,
): readonly number[] {
  const lean = nodes.map(() => 0);
  for (const [a, b] of links) {
    const across = Math.sign((nodes[b]?.column ?? 0) - (nodes[a]?.column ?? 0));
    lean[a] = (lean[a] ?? 0) + across;
    lean[b] = (lean[b] ?? 0) - across;
  }
  const bandOf = nodes.map(() => 0);
  let first = 0;
  for (const column of columns) {
    const count = parts.get(column) ?? 1;
    const all = nodes.flatMap((one, node) => (one.column === column ? [node] : []));
    if (count > 1) {
      // Held ones stay together in the first part, in which their order can be seen.
      const rank = (node: number): number =>
        nodes[node]?.held == null ? (lean[node] ?? 0) : Number.NEGATIVE_INFINITY;
      all.sort((a, b) => rank(a) - rank(b) || a - b);
    }
    const whole = all.reduce((sum, node) => sum + (nodes[node]?.height ?? 0), 0);
    let filled = 0;
    for (const node of all) {
      const height = nodes[node]?.height ?? 0;
      const part = Math.min(count - 1, Math.floor(((filled + height / 2) / whole) * count));
      bandOf[node] = first + part;
      filled += height;
    }
    first += count;
  }
  return bandOf;
}

interface Items {
  readonly levels: number[][];
  readonly right: number[][];
  readonly left: number[][];
  readonly held: (number | null)[];
  readonly beneath: readonly (number | null)[];
  /** The node itself, or for a pass the left end of its link; by item. */
  readonly from: readonly number[];
  /** By link, the items through which it passes. */
  readonly passes: readonly (readonly number[])[];
}

function withPasses({ nodes, links }: ColumnGraph, bandOf: readonly number[]): Items {
  const count = Math.max(-1, ...bandOf) + 1;
  const levels: number[][] = Array.from({ length: count }, () => []);
  for (const [node, band] of bandOf.entries()) levels[band]?.push(node);
  const right: number[][] = nodes.map(() => []);
  const left: number[][] = nodes.map(() => []);
  const from: number[] = nodes.map((_, node) => node);
  const passes = links.map(([a, b]) => {
    const [start, end] = (bandOf[a] ?? 0) <= (bandOf[b] ?? 0) ? [a, b] : [b, a];
    const passed: number[] = [];
    for (let band = (bandOf[start] ?? 0) + 1; band < (bandOf[end] ?? 0); band++) {
      const pass = from.length;
      passed.push(pass);
      from.push(start);
      right.push([]);
      left.push([]);
      levels[band]?.push(pass);
    }
    if ((bandOf[start] ?? 0) === (bandOf[end] ?? 0)) return passed;
    const way = [start, ...passed, end];
    for (const [step, item] of way.slice(1).entries()) {
      right[way[step] ?? 0]?.push(item);
      left[item]?.push(way[step] ?? 0);
    }
    return passed;
  });
  const none = new Array<null>(from.length - nodes.length).fill(null);
  const held = [...nodes.map((one) => one.held), ...none];
  const beneath = [...nodes.map((one) => one.beneath), ...none];
  return { levels, right, left, held, beneath, from, passes };
}

// Links of one node that pass a column beside each other do so together.
function bundle(items: Items, nodes: number): Items {
  const as = items.from.map((_, item) => item);
  const levels = items.levels.map((level) =>
    level.filter((item, place) => {
      const before = level[place - 1] ?? 0;
      const isBeside =
        place > 0 && Math.min(item, before) >= nodes && items.from[item] === items.from[before];
      if (isBeside) as[item] = as[before] ?? before;
      return !isBeside;
    }),
  );
  const right: number[][] = items.right.map(() => []);
  const left: number[][] = items.left.map(() => []);
  for (const [item, ends] of items.right.entries()) {
    for (const end of ends) {
      const [a, b] = [as[item] ?? item, as[end] ?? end];
      right[a]?.push(b);
      left[b]?.push(a);
    }
  }
  const passes = items.passes.map((passed) => passed.map((item) => as[item] ?? item));
  return { ...items, levels, right, left, passes };
}

// The room that is left goes between the columns.
function placeBands(
  graph: ColumnGraph,
  bandOf: readonly number[],
  sheet: Sheet,
  count: number,
): readonly Band[] {
  const reach = reachOf(graph.nodes, bandOf);
  const least = widthOf(graph, bandOf, sheet);
  const spare = Math.max(0, sheet.width - least);
  const gap = sheet.gap + (count > 1 ? spare / (count - 1) : 0);
  let x = sheet.side + (count > 1 ? 0 : spare / 2);
  return reach.map((one, band) => {
    const column = graph.nodes[bandOf.indexOf(band)]?.column ?? 0;
    const mirrored = count > 1 && band === count - 1;
    const [start, end] = [x, x + one];
    x = end + gap;
    return { column, x: mirrored ? end : start, start, end, mirrored };
  });
}
