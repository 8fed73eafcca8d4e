import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Arrangement, Positions } from "../../../core/layout/arrangement.ts";
import { assignTiers } from "../../../core/layout/assign-tiers.ts";
import { COLUMN_GAP, layOutTiers, ROW_GAP } from "../../../core/layout/tiers.ts";
import type { Predicate } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { CLASSES_AT_FIRST } from "../app-state.ts";
import { drawableEdges } from "./drawing.ts";
import { findOpening, isLarge } from "./focus.ts";

/** Where every entity stands, whether drawn or not, so that a filter moves nothing. */
export interface Places {
  readonly arrangement: Arrangement;
  readonly positions: Positions;
  readonly columns: readonly { readonly x: number; readonly label: string }[];
}

/**
 * The tier layout of all that the record holds, from its widest lens. What is drawn at first is laid out alone;
 * all else stands below it in its column, and leaves it as it is.
 */
export function placeInTiers(everything: SupplyGraph): Places {
  const edges = drawableEdges(everything);
  const linked = new Set(edges.flatMap(({ subject, object }) => [subject, object]));
  const mayBeFirst = everything.dataset.entities
    .filter(
      ({ id, class: entityClass }) => linked.has(id) && CLASSES_AT_FIRST.includes(entityClass),
    )
    .map(({ id }) => id);
  const focus = isLarge(everything) ? findOpening(everything) : null;
  const first = mayBeFirst.filter((id) => focus === null || focus.has(id));
  const core = arrange(
    first.filter((id) => hasLinkAmong(id, first, edges)),
    edges,
    null,
  );
  const tiers = assignTiers(everything, core.ids);
  const placed = layOutTiers(core, tiers);
  const others = everything.dataset.entities
    .map(({ id }) => id)
    .filter((id) => !core.ids.includes(id));
  const otherTiers = assignTiers(everything, others);
  const used = columnsOf(tiers, otherTiers);
  const tiersOf = everything.dataset.case.trade.tiers;
  const around = placeAround(otherTiers, used, tiers, placed);
  return {
    arrangement: arrange([...core.ids, ...others], edges, core.ids.length),
    positions: { x: [...placed.x, ...around.x], y: [...placed.y, ...around.y] },
    columns: used.map((tier, place) => ({ x: place * COLUMN_GAP, label: tiersOf[tier] ?? "" })),
  };
}

// Plants stand at their operator, holdings at their owner; who is only named as an option pulls little.
const PULL: { readonly [P in Predicate]?: number } = {
  operates: 4,
  ownsStakeIn: 2,
  alternativeFor: 0.5,
};

type Edges = ReturnType<typeof drawableEdges>;

function hasLinkAmong(id: EntityId, ids: readonly EntityId[], edges: Edges): boolean {
  return edges.some(
    ({ subject, object }) =>
      (subject === id && ids.includes(object)) || (object === id && ids.includes(subject)),
  );
}

function arrange(ids: readonly EntityId[], edges: Edges, core: number | null): Arrangement {
  const index = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    core: core ?? ids.length,
    edges: edges.flatMap(({ subject, object, predicate }): Arrangement["edges"] => {
      const [from, to] = [index.get(subject), index.get(object)];
      return from === undefined || to === undefined ? [] : [[from, to, PULL[predicate] ?? 1]];
    }),
  };
}

// The columns of what is drawn at first, then those that only the others have, to the right of them.
function columnsOf(coreTiers: readonly number[], otherTiers: readonly number[]): readonly number[] {
  const first = [...new Set(coreTiers)].sort((a, b) => a - b);
  const last = first.at(-1) ?? 0;
  const further = [...new Set(otherTiers)].filter((tier) => tier > last).sort((a, b) => a - b);
  return [...first, ...further];
}

// What is not drawn at first stands closer, or the columns of a large record would be far too tall for a page.
const CLOSE_ROW_GAP = ROW_GAP / 3;

function placeAround(
  tiers: readonly number[],
  columns: readonly number[],
  coreTiers: readonly number[],
  core: Positions,
): Positions {
  const floor = Math.max(0, ...core.y) + ROW_GAP;
  const filled = new Map<number, number>();
  const places = tiers.map((tier) => Math.max(0, columns.indexOf(tier)));
  const y = places.map((place) => {
    const row = filled.get(place) ?? 0;
    filled.set(place, row + 1);
    const top = coreTiers.includes(columns[place] ?? 0) ? floor : ROW_GAP / 2;
    return top + row * CLOSE_ROW_GAP;
  });
  return { x: places.map((place) => place * COLUMN_GAP), y };
}
