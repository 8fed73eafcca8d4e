import { getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import type { Derived } from "./derived.ts";
import { derivePlantCounts } from "./plant-count.ts";
import { derivePlantLoad } from "./plant-load.ts";
import { derivePledge } from "./pledge.ts";
import { deriveStatedCounts } from "./stated-counts.ts";
import { deriveSupplyTier } from "./supply-tier.ts";
import { deriveUltimateOwner } from "./ultimate-owner.ts";

/**
 * All that we work out about an entity, by every rule that fits its class.
 *
 * @param buyer whose tiers are counted; null = nobody's
 */
export function deriveAll(
  graph: SupplyGraph,
  entity: EntityId,
  buyer: EntityId | null,
): Finding<readonly Derived[]> {
  const result = rulesFor(graph, entity, buyer).filter((one) => one !== null);
  const caveats = overCaveats(graph, overOn(graph, [entity]));
  return { result, claims: result.flatMap(({ inputs }) => inputs), caveats };
}

function rulesFor(
  graph: SupplyGraph,
  entity: EntityId,
  buyer: EntityId | null,
): readonly (Derived | null)[] {
  switch (getEntity(graph, entity).class) {
    case "organisation":
      return [
        deriveUltimateOwner(graph, entity),
        buyer === null ? null : deriveSupplyTier(graph, entity, buyer),
        ...derivePlantCounts(graph, entity),
      ];
    case "facility":
      return [derivePlantLoad(graph, entity), ...derivePledge(graph, entity)];
    case "place":
      return deriveStatedCounts(graph, entity);
    case "programme":
    case "product":
    case "policy":
    case "agreement":
    case "person":
    case "event":
      return [];
  }
}
