import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Arrangement, Positions } from "../../../core/layout/arrangement.ts";
import type { Predicate } from "../../../core/model/claim.ts";
import { drawableEdges } from "./drawing.ts";

/** Where every entity stands in the force layout to begin with, whether drawn or not, so that a filter moves nothing. */
export interface Places {
  readonly arrangement: Arrangement;
  readonly positions: Positions;
}

// Plants stand at their operator, holdings at their owner; who is only named as an option pulls little.
const PULL: { readonly [P in Predicate]?: number } = {
  operates: 4,
  ownsStakeIn: 2,
  alternativeFor: 0.5,
};

const STEP = 60;

/** All that the record links, from its widest lens, on a spiral: who has most links in the middle. */
export function placeToBegin(everything: SupplyGraph): Places {
  const edges = drawableEdges(everything);
  const degree = new Map<string, number>();
  for (const { subject, object } of edges) {
    for (const id of [subject, object]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const ids = everything.dataset.entities
    .map(({ id }) => id)
    .toSorted((a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1));
  const index = new Map(ids.map((id, place) => [id, place]));
  // The golden angle leaves no two of them in one direction.
  const turns = ids.map((_, place) => place * Math.PI * (3 - Math.sqrt(5)));
  return {
    arrangement: {
      ids,
      edges: edges.flatMap(({ subject, object, predicate }): Arrangement["edges"] => {
        const [from, to] = [index.get(subject), index.get(object)];
        return from === undefined || to === undefined ? [] : [[from, to, PULL[predicate] ?? 1]];
      }),
    },
    positions: {
      x: turns.map((turn, place) => STEP * Math.sqrt(place) * Math.cos(turn)),
      y: turns.map((turn, place) => STEP * Math.sqrt(place) * Math.sin(turn)),
    },
  };
}

/** Positions as they lie beside a record: whose they are, so that those of another record are never taken for them. */
export interface ShippedPositions extends Positions {
  /** Of the record that they were worked out from. */
  readonly version: string;
  readonly ids: readonly string[];
}

/** Positions as they are shipped; to a tenth of a unit, which nobody sees. */
export function shipPositions(
  version: string,
  { ids }: Arrangement,
  { x, y }: Positions,
): ShippedPositions {
  const rounded = (all: readonly number[]): readonly number[] =>
    all.map((one) => Math.round(10 * one) / 10);
  return { version, ids, x: rounded(x), y: rounded(y) };
}

/**
 * The positions that came with the page; null where there are none, where they are of another record, or where they
 * cannot be read: then they have to be worked out.
 *
 * @param base address that `dataset/` lies under
 */
export async function loadPositions(
  base: string,
  get: typeof fetch,
  version: string,
  { ids }: Arrangement,
): Promise<Positions | null> {
  try {
    const file = await get(`${base}dataset/positions.json`);
    if (!file.ok) return null;
    const found = (await file.json()) as Partial<ShippedPositions> | null;
    const isSame = found?.version === version && isSameList(found.ids ?? [], ids);
    const { x, y } = found ?? {};
    return isSame && isPlaced(x, ids.length) && isPlaced(y, ids.length) ? { x, y } : null;
  } catch {
    return null;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return Array.isArray(a) && a.length === b.length && a.every((one, index) => one === b[index]);
}

function isPlaced(axis: readonly number[] | undefined, count: number): axis is readonly number[] {
  return Array.isArray(axis) && axis.length === count && axis.every(Number.isFinite);
}
