import { latestFirst } from "../../graph/apply-lens.ts";
import { writtenDate } from "../../graph/newest-day.ts";
import { claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { OwnerNode } from "./dossier.ts";

/**
 * Who holds a stake in a company or plant, the greatest first, and so on up; plans left out. Of several claims on one
 * stake the latest is told, before those that give no size. A company that comes again among its own owners ends a branch.
 */
export function findOwners(
  graph: SupplyGraph,
  id: EntityId,
  below: readonly EntityId[] = [],
): readonly OwnerNode[] {
  if (below.includes(id)) return [];
  const stakes = claimsOn(graph, id, "ownsStakeIn").filter(
    ({ polarity, kind }) => polarity === "positive" && kind !== "plan",
  );
  const byOwner = new Map<EntityId, ClaimOf<"ownsStakeIn">[]>();
  for (const stake of latestFirst(stakes, graph.sources)) {
    for (const owner of stake.subject) byOwner.set(owner, [...(byOwner.get(owner) ?? []), stake]);
  }
  return [...byOwner]
    .map(([owner, said]): OwnerNode => {
      const sized = said.find(({ qualifiers }) => qualifiers.share !== UNKNOWN);
      const told = sized ?? said[0];
      const share = sized?.qualifiers.share;
      return {
        id: owner,
        share: share === undefined || share === UNKNOWN ? null : share,
        date: told === undefined ? null : writtenDate(told, graph.sources),
        claims: said.map((one) => one.id),
        owners: findOwners(graph, owner, [...below, id]),
      };
    })
    .sort((a, b) => leastShare(b) - leastShare(a) || compareIds(a.id, b.id));
}

function leastShare({ share }: OwnerNode): number {
  return share === null ? 0 : Math.max(0, quantityBounds(share).low);
}
