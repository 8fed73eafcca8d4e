import { placesAt } from "../../graph/places.ts";
import { claimsOf, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { boundHhi, type Concentration } from "../derive/concentration.ts";
import { deriveUltimateOwner } from "../derive/ultimate-owner.ts";
import { standingOf } from "../exposure/sources.ts";

/** By what a list is concentrated. */
export const SPREADS = ["plant", "owner", "country"] as const;
export type SpreadBy = (typeof SPREADS)[number];

/** How the members of a list are spread over plants, owners or countries. Plain JSON. */
export interface Spread {
  readonly by: SpreadBy;
  /** Those that have several members, and those with one; the most first. A member may stand under several. */
  readonly groups: readonly { readonly id: EntityId; readonly members: readonly EntityId[] }[];
  /** Members of which none is stated. */
  readonly unknown: readonly EntityId[];
  /** The index over the members, each counted once and alike; null where there is none. */
  readonly index: Concentration | null;
}

/** How the members of a list are spread. What is closed or cancelled is no plant of theirs. O(members + claims). */
export function spreadOf(graph: SupplyGraph, members: readonly EntityId[], by: SpreadBy): Spread {
  const held = members.map((member) => ({ member, holders: holdersOf(graph, member, by) }));
  const groups = new Map<EntityId, EntityId[]>();
  for (const { member, holders } of held) {
    for (const holder of holders) groups.set(holder, [...(groups.get(holder) ?? []), member]);
  }
  // Who has a choice of several is held by none of them.
  const single = held.map(({ holders: [first = null, ...others] }) =>
    others.length === 0 ? first : null,
  );
  return {
    by,
    groups: [...groups]
      .map(([id, own]) => ({ id, members: own }))
      .sort((a, b) => b.members.length - a.members.length || compareIds(a.id, b.id)),
    unknown: held.flatMap(({ member, holders }) => (holders.length === 0 ? [member] : [])),
    index: boundHhi(single),
  };
}

function holdersOf(graph: SupplyGraph, member: EntityId, by: SpreadBy): readonly EntityId[] {
  const isPlant = getEntity(graph, member).class === "facility";
  const plants = isPlant ? [member] : plantsOf(graph, member);
  if (by === "plant") return plants;
  if (by === "owner") return ownerOf(graph, member);
  const { countryOf } = placesAt(graph);
  const seats = [...plants, member].flatMap((one) =>
    [...claimsOf(graph, one, "locatedIn"), ...claimsOf(graph, one, "basedIn")].flatMap(
      ({ object, polarity }) => (object === null || polarity === "negative" ? [] : [object]),
    ),
  );
  return [...new Set(seats.flatMap((seat) => countryOf(seat) ?? []))].sort(compareIds);
}

function plantsOf(graph: SupplyGraph, member: EntityId): readonly EntityId[] {
  const run = claimsOf(graph, member, "operates").flatMap(({ object, polarity }) =>
    object === null || polarity === "negative" ? [] : [object],
  );
  return [...new Set(run)].filter((plant) => standingOf(graph, plant) !== "out").sort(compareIds);
}

// Whose majority owners nobody states may be its own master: it stands for itself only where it has no owner at all.
function ownerOf(graph: SupplyGraph, member: EntityId): readonly EntityId[] {
  const derived = deriveUltimateOwner(graph, member);
  return derived?.entities.slice(-1) ?? [];
}
