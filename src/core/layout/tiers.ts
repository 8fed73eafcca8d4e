import type { Arrangement, Positions } from "./arrangement.ts";

/** Distance between two columns, and least distance between two nodes of a column, in abstract units. */
export const COLUMN_GAP = 240;
export const ROW_GAP = 96;

const SWEEPS = 24;

/**
 * Places nodes in columns by their tier and orders each column by barycentre sweeps (Sugiyama et al. 1981) with
 * a pass of neighbour swaps; then draws every node towards its neighbours as far as the order allows. The tier is
 * data, so no layering has to be solved. Deterministic; O(sweeps × (edges + nodes log nodes)).
 *
 * @param tiers the column of each node, from 0; a column without nodes takes no space
 */
export function layOutTiers(arrangement: Arrangement, tiers: readonly number[]): Positions {
  const neighbours = neighboursOf(arrangement);
  const used = [...new Set(tiers)].sort((a, b) => a - b);
  const columns = used.map((tier) =>
    arrangement.ids.flatMap((_, node) => (tiers[node] === tier ? [node] : [])),
  );
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const y = new Array<number>(arrangement.ids.length).fill(0);
  const spread = (column: readonly number[]): void =>
    column.forEach((node, place) => {
      y[node] = ((place + 0.5) * tallest * ROW_GAP) / column.length;
    });
  columns.forEach(spread);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) {
      const pull = new Map(column.map((node) => [node, barycentre(node, neighbours, y)]));
      column.sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0) || a - b);
      spread(column);
    }
  }
  for (let pass = 0; pass < SWEEPS; pass++) {
    for (const column of columns) settleColumn(column, neighbours, y);
  }
  const x = arrangement.ids.map((_, node) => used.indexOf(tiers[node] ?? 0) * COLUMN_GAP);
  return { x, y };
}

type Neighbours = readonly (readonly { readonly node: number; readonly pull: number }[])[];

function neighboursOf({ ids, edges }: Arrangement): Neighbours {
  const neighbours = ids.map((): { node: number; pull: number }[] => []);
  for (const [from, to, pull] of edges) {
    neighbours[from]?.push({ node: to, pull });
    neighbours[to]?.push({ node: from, pull });
  }
  return neighbours;
}

function barycentre(node: number, neighbours: Neighbours, y: readonly number[]): number {
  const near = neighbours[node] ?? [];
  if (near.length === 0) return y[node] ?? 0;
  const total = near.reduce((sum, { pull }) => sum + pull, 0);
  return near.reduce((sum, { node: other, pull }) => sum + (y[other] ?? 0) * pull, 0) / total;
}

// Moves a column's nodes to where their neighbours pull them, keeping order and least distance: nodes that
// would overlap form a block, and a block stands at the mean of what its nodes want (pool adjacent violators).
function settleColumn(column: readonly number[], neighbours: Neighbours, y: number[]): void {
  const blocks: { nodes: number[]; wanted: number }[] = [];
  for (const node of column) {
    blocks.push({ nodes: [node], wanted: barycentre(node, neighbours, y) });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [above, below] = [blocks[last - 1], blocks[last]];
      if (above === undefined || below === undefined) break;
      const least = ((above.nodes.length + below.nodes.length) / 2) * ROW_GAP;
      if (below.wanted - above.wanted >= least) break;
      const size = above.nodes.length + below.nodes.length;
      const shift = (below.nodes.length * ROW_GAP) / 2;
      const lift = (above.nodes.length * ROW_GAP) / 2;
      const middle =
        (above.nodes.length * (above.wanted + shift) + below.nodes.length * (below.wanted - lift)) /
        size;
      blocks.splice(last - 1, 2, { nodes: [...above.nodes, ...below.nodes], wanted: middle });
    }
  }
  for (const { nodes, wanted } of blocks) {
    nodes.forEach((node, place) => {
      y[node] = wanted + (place - (nodes.length - 1) / 2) * ROW_GAP;
    });
  }
}
