import { widerProducts } from "../graph/products.ts";
import type { SupplyEdge, SupplyGraph } from "../graph/supply-graph.ts";
import type { EntityId } from "../model/entity.ts";
import { type Subtype, UNKNOWN } from "../model/vocabulary.ts";

/** The stages of a flow by what is made there, after the raw materials, which a record names. */
const RAW = 0;
const PRODUCTS: { readonly [S in Subtype]?: number } = {
  material: 1,
  component: 1,
  cell: 2,
  pack: 3,
  vehicle: 4,
};
const PLANTS: { readonly [S in Subtype]?: number } = {
  mine: RAW,
  materialPlant: 1,
  cellPlant: 2,
  packPlant: 3,
  vehiclePlant: 4,
};
const MIDDLE = 2;
const LAST = 4;

/** The column of what stands beside the flow: policies, places, people. */
const REST_COLUMN = 2 * (LAST + 1);

/**
 * The column of each entity in a picture: where it stands in the flow that is drawn, told by what it makes, supplies and
 * buys there. At each stage those who make stand left of where it is made. An owner stands with what it owns.
 *
 * @param edges the links that are drawn
 * @param isBuilder whether a party builds what the goods of the trade go into: then it stands last, whatever it makes
 */
export function assignColumns(
  graph: SupplyGraph,
  ids: readonly EntityId[],
  edges: readonly SupplyEdge[],
  isBuilder: (id: EntityId) => boolean,
): ReadonlyMap<EntityId, number> {
  const at = new Map<EntityId, SupplyEdge[]>();
  for (const edge of edges) {
    for (const id of [edge.subject, edge.object]) at.set(id, [...(at.get(id) ?? []), edge]);
  }
  const linksOf = (id: EntityId): readonly SupplyEdge[] => at.get(id) ?? [];
  const stages = new Map<EntityId, number>();
  for (const id of ids) {
    // What it makes elsewhere tells more than whom it stands beside here.
    const stage =
      ownStage(graph, id, linksOf(id), isBuilder) ??
      ownStage(graph, id, graph.network.edgesOf(id), isBuilder);
    if (stage !== null) stages.set(id, stage);
  }
  // Who neither makes nor buys stands with those it is linked to, step by step.
  for (let left = ids.filter((id) => !stages.has(id)); left.length > 0; ) {
    const found = left.flatMap((id): [EntityId, number][] => {
      const near = linksOf(id).flatMap(
        ({ subject, object }) => stages.get(subject === id ? object : subject) ?? [],
      );
      return near.length === 0 ? [] : [[id, mostOf(near)]];
    });
    if (found.length === 0) break;
    for (const [id, stage] of found) stages.set(id, stage);
    left = left.filter((id) => !stages.has(id));
  }
  return new Map(ids.map((id) => [id, columnOf(graph, id, stages.get(id) ?? MIDDLE)]));
}

function columnOf(graph: SupplyGraph, id: EntityId, stage: number): number {
  switch (graph.entities.get(id)?.class) {
    case "policy":
    case "place":
    case "person":
      return REST_COLUMN;
    case "organisation":
      return 2 * stage;
    default:
      return 2 * stage + 1;
  }
}

function ownStage(
  graph: SupplyGraph,
  id: EntityId,
  links: readonly SupplyEdge[],
  isBuilder: (id: EntityId) => boolean,
): number | null {
  const entity = graph.entities.get(id);
  switch (entity?.class) {
    case "product":
      return stageOfProduct(graph, id);
    case "programme":
      return LAST;
    case "facility":
      return plantStage(graph, id) ?? madeStage(graph, id, links);
    case "organisation":
      if (isBuilder(id)) return LAST;
      return madeStage(graph, id, links) ?? boughtStage(graph, id, links);
    default:
      return null;
  }
}

/** The stage of most of what an entity is drawn as making, where of two that are as many the later one counts. */
function madeStage(graph: SupplyGraph, id: EntityId, links: readonly SupplyEdge[]): number | null {
  const stages = links.flatMap(({ subject, predicate, object, product }) => {
    if (subject !== id) return [];
    switch (predicate) {
      case "suppliesTo":
        return product === null || product === UNKNOWN
          ? []
          : (stageOfProduct(graph, product) ?? []);
      case "produces":
        return stageOfProduct(graph, object) ?? [];
      case "operates":
        return plantStage(graph, object) ?? [];
      default:
        return [];
    }
  });
  return stages.length === 0 ? null : mostOf(stages);
}

// Whoever buys stands behind what it buys: who buys what the trade is about builds what that goes into.
function boughtStage(
  graph: SupplyGraph,
  id: EntityId,
  links: readonly SupplyEdge[],
): number | null {
  const stages = links.flatMap(({ subject, object, predicate, product }) => {
    if (object !== id || (predicate !== "suppliesTo" && predicate !== "alternativeFor")) return [];
    const told = product === null || product === UNKNOWN ? null : stageOfProduct(graph, product);
    return told ?? madeStage(graph, subject, graph.network.edgesOf(subject)) ?? [];
  });
  if (stages.length === 0) return null;
  const last = Math.max(...stages);
  return last >= MIDDLE ? LAST : last + 1;
}

function plantStage(graph: SupplyGraph, plant: EntityId): number | null {
  return PLANTS[graph.entities.get(plant)?.subtype ?? "unspecified"] ?? null;
}

function stageOfProduct(graph: SupplyGraph, product: EntityId): number | null {
  const tree = [product, ...widerProducts(graph, product)];
  if (tree.some((id) => graph.dataset.case.trade.tiers.raw.includes(id))) return RAW;
  const facets = tree.map((id) => graph.entities.get(id)?.facets ?? {});
  const isTold = facets.some(({ level }) => level !== undefined);
  // Goods of the trade of which no level is told, such as batteries, count with those that lines are told apart by.
  const level =
    isTold || facets.every((one) => Object.keys(one).length === 0) ? null : linesOf(graph);
  for (const id of level === null ? tree : [level]) {
    const stage = PRODUCTS[graph.entities.get(id)?.subtype ?? "unspecified"];
    if (stage !== undefined) return stage;
  }
  return null;
}

function linesOf({
  dataset: {
    case: { trade },
    entities,
  },
}: SupplyGraph): EntityId | null {
  return (
    entities.find(({ facets }) => facets.level !== undefined && facets.level === trade.lines)?.id ??
    null
  );
}

function mostOf(stages: readonly number[]): number {
  const count = (stage: number): number => stages.filter((one) => one === stage).length;
  return [...new Set(stages)].sort((a, b) => count(b) - count(a) || b - a)[0] ?? 0;
}
