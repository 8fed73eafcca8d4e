import type { SupplyEdge, SupplyGraph } from "../graph/supply-graph.ts";

/** The columns of the tier layout, from the mine to what is built; what each is called is the trade's. */
const [MATERIALS, MAKERS, PLANTS, BUILDERS, PROGRAMMES, PLACES] = [0, 1, 2, 3, 4, 5];

/**
 * The tier of each entity, read off what the graph says of it: who supplies stands left of who is supplied, a
 * plant between its maker and its buyer. What is neither stands next to what it is joined to.
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
        ? PROGRAMMES
        : PLANTS;
    case "agreement":
    case "event":
      return PLANTS;
    case "product":
      return entity.subtype === "material" || entity.subtype === "component" ? MATERIALS : PLANTS;
    case "programme":
    case "policy":
      return PROGRAMMES;
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
  if (supplies || operatesPlant(graph, edges, id)) return MAKERS;
  const buys = edges.some(
    ({ object, predicate }) =>
      object === id && ["suppliesTo", "alternativeFor"].includes(predicate),
  );
  if (buys) return BUILDERS;
  return tierOfNeighbour(graph, id, seen) ?? MAKERS;
}

// Whoever has a plant of the sort that is counted makes such goods, also where a source says so of the plant only.
function operatesPlant(graph: SupplyGraph, edges: readonly SupplyEdge[], id: string): boolean {
  const { counted } = graph.dataset.case.trade;
  return edges.some(({ subject, predicate, object }) => {
    const subtype = graph.entities.get(object)?.subtype ?? null;
    return (
      subject === id && predicate === "operates" && subtype !== null && counted.includes(subtype)
    );
  });
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
