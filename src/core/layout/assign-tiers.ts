import type { SupplyEdge, SupplyGraph } from "../graph/supply-graph.ts";

/** The columns of the tier layout, from the mine to the car. */
export const TIER_LABELS = [
  "Materials",
  "Cell makers and owners",
  "Cell plants and contracts",
  "Carmakers",
  "Programmes and plants",
  "Places and people",
] as const;

const [MATERIALS, MAKERS, PLANTS, CARMAKERS, VEHICLES, PLACES] = [0, 1, 2, 3, 4, 5];

/**
 * The tier of each entity, read off what the graph says of it: who supplies stands left of who is supplied, a
 * cell plant between its maker and the carmaker. What is neither stands next to what it is joined to.
 */
export function assignTiers(graph: SupplyGraph, ids: readonly string[]): readonly number[] {
  return ids.map((id) => tierOf(graph, id, []));
}

function tierOf(graph: SupplyGraph, id: string, seen: readonly string[]): number {
  const entity = graph.entities.get(id);
  if (entity === undefined) return MAKERS;
  switch (entity.class) {
    case "facility":
      if (entity.subtype === "mine" || entity.subtype === "materialPlant") return MATERIALS;
      return entity.subtype === "packPlant" || entity.subtype === "vehiclePlant"
        ? VEHICLES
        : PLANTS;
    case "agreement":
    case "event":
      return PLANTS;
    case "product":
      return entity.subtype === "material" || entity.subtype === "component" ? MATERIALS : PLANTS;
    case "programme":
    case "policy":
      return VEHICLES;
    case "place":
    case "person":
      return PLACES;
    case "organisation":
      return tierOfOrganisation(graph, id, seen);
  }
}

function tierOfOrganisation(graph: SupplyGraph, id: string, seen: readonly string[]): number {
  const edges = graph.network.mapEdges(id, (_, edge) => edge);
  const supplies = edges.some(
    ({ subject, predicate }) =>
      subject === id &&
      ["suppliesTo", "produces", "alternativeFor", "hasSitesIn"].includes(predicate),
  );
  if (supplies || operatesCellPlant(graph, edges, id)) return MAKERS;
  const buys = edges.some(
    ({ object, predicate }) =>
      object === id && ["suppliesTo", "alternativeFor"].includes(predicate),
  );
  if (buys) return CARMAKERS;
  return tierOfNeighbour(graph, id, seen) ?? MAKERS;
}

// Whoever has a cell plant makes cells, also where a source says so of the plant only.
function operatesCellPlant(graph: SupplyGraph, edges: readonly SupplyEdge[], id: string): boolean {
  return edges.some(
    ({ subject, predicate, object }) =>
      subject === id &&
      predicate === "operates" &&
      graph.entities.get(object)?.subtype === "cellPlant",
  );
}

// An owner stands with what it owns.
function tierOfNeighbour(graph: SupplyGraph, id: string, seen: readonly string[]): number | null {
  const near = graph.network
    .neighbors(id)
    .filter((other) => !seen.includes(other) && graph.entities.get(other)?.class === "organisation")
    .sort();
  const [first] = near;
  return first === undefined ? null : tierOf(graph, first, [...seen, id]);
}
