import { claimsOf, claimsOn, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { recallCandidates } from "./candidates.ts";
import { type Need, prepareSearch, type Search } from "./need.ts";
import { plantsOf } from "./plants.ts";

/**
 * Whom a need is about: the buyer with its plants and programmes, the lost supplier with its plants, everyone who
 * comes into question with the plants that make the product or supply the buyer, and who owns them.
 */
export function findCase(graph: SupplyGraph, need: Need): ReadonlySet<EntityId> {
  const search = prepareSearch(graph, need);
  const candidates = recallCandidates(search).map(({ id }) => id);
  const suppliers = [...search.lostSuppliers, ...candidates];
  const plantIds = (id: EntityId): readonly EntityId[] => plantsOf(search, id).map((one) => one.id);
  const lostPlants = [...search.lostSuppliers].flatMap(plantIds);
  const relevant = candidates.flatMap(plantIds).filter((id) => servesNeed(search, id));
  const owners = suppliers.flatMap((id) =>
    claimsOn(graph, id, "ownsStakeIn")
      .filter(({ polarity }) => polarity === "positive")
      .flatMap(({ subject }) => subject),
  );
  return new Set([...search.buyers, ...suppliers, ...lostPlants, ...relevant, ...owners]);
}

/** What a record tells most of, with what it belongs to: for one that opens with no question. */
export function findMostTold(graph: SupplyGraph, count: number): ReadonlySet<EntityId> {
  const told = [...graph.entities.values()]
    .filter((one) => one.class === "organisation" || one.class === "facility")
    .map(({ id }) => ({ id, claims: graph.claimsAbout.get(id).length }))
    .sort((a, b) => b.claims - a.claims || compareIds(a.id, b.id));
  return new Set(told.slice(0, count).map(({ id }) => id));
}

function servesNeed({ graph, family, buyers }: Search, plant: EntityId): boolean {
  const makes = claimsOf(graph, plant, "produces").some(({ object }) => family.has(object ?? ""));
  const supplies = claimsOf(graph, plant, "suppliesTo").some(
    ({ object, qualifiers }) => buyers.has(object ?? "") || family.has(qualifiers.product),
  );
  return makes || supplies;
}
