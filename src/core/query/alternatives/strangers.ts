import type { Caution } from "../../model/caution.ts";
import type { EntityId } from "../../model/entity.ts";
import type { StrangerReason } from "../../model/refusal.ts";
import type { Search } from "../need/need.ts";

/** Why some of those asked about are no candidates. */
export function findStrangers(
  search: Search,
  candidates: readonly { readonly id: EntityId }[],
  among: readonly EntityId[] | null,
): readonly Caution[] {
  return [...new Set(among ?? [])]
    .filter((id) => !candidates.some((one) => one.id === id))
    .map((id) => ({
      code: "not-a-candidate",
      entity: id,
      because: strangerReason(search, id),
      claims: [],
    }));
}

/** Why somebody is no candidate. */
export function strangerReason(
  { graph, need, buyers, lostSuppliers }: Search,
  id: EntityId,
): Exclude<StrangerReason, "not-among"> {
  const entity = graph.entities.get(id);
  if (lostSuppliers.has(id)) return "lost";
  if (id === need.buyer) return "buyer";
  if (buyers.has(id)) return "of-buyer";
  if (entity?.unnamed !== null) return "unnamed";
  if (entity.subtype === "collective") return "collective";
  return "nothing-said";
}
