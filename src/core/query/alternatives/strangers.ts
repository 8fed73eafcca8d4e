import type { Caveat } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "../need/need.ts";
import { labelOf } from "../sentence/sentence.ts";

/** Why some of those asked about are no candidates. */
export function findStrangers(
  search: Search,
  candidates: readonly { readonly id: EntityId }[],
  among: readonly EntityId[] | null,
): readonly Caveat[] {
  return [...new Set(among ?? [])]
    .filter((id) => !candidates.some((one) => one.id === id))
    .map((id) => ({
      code: "not-a-candidate",
      message: wordStranger(search, id),
      claims: [],
    }));
}

/** That somebody is no candidate, and why. */
export function wordStranger(search: Search, id: EntityId): string {
  return `${labelOf(id, search.graph.entities)} is no candidate: ${reasonFor(search, id)}.`;
}

function reasonFor({ graph, need, buyers, lostSuppliers }: Search, id: EntityId): string {
  const entity = graph.entities.get(id);
  if (lostSuppliers.has(id)) return "it is the supplier to be replaced";
  if (id === need.buyer) return "it is the buyer";
  if (buyers.has(id)) return "it is a part of the buyer";
  if (entity?.unnamed !== null) return "the source does not name it";
  if (entity.subtype === "collective") return "it is no single firm";
  return "no counted claim under this lens says that it makes the product, is an alternative or supplies this buyer";
}
