import { placesAt } from "../../graph/places.ts";
import { governingStatus } from "../../graph/status.ts";
import { claimsOf, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { countWord, wordSort } from "../../model/wording/words.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import type { Derived } from "./derived.ts";

interface CountedPlant {
  readonly id: EntityId;
  /** The narrowest stated place; plants in one town are one place. */
  readonly place: EntityId;
  readonly country: EntityId;
  readonly claims: readonly ClaimId[];
}

const NOT_COUNTED = ["cancelled", "closed", "sold", "scaledBack"];

/**
 * How many plants a maker has where sources count them: its own and those of ventures it owns a stake in, running
 * or being built, by place and each one. Of the region that a source counts, and of each country and continent that it
 * belongs to or takes in. Each count is held against what sources state; a count is not a capacity.
 */
export function derivePlantCounts(graph: SupplyGraph, maker: EntityId): readonly Derived[] {
  const plants = findPlants(graph, maker);
  const stated = claimsOf(graph, maker, "facilityCount").filter(({ value }) => value !== null);
  if (plants.length === 0 || stated.length === 0) return [];
  const { isWithin } = placesAt(graph);
  const nameOf = makeNameOf(graph.entities);
  return regionsOfCounts(graph, stated, plants).flatMap((region) => {
    const members = plants.filter(({ place }) => isWithin(place, region));
    return [true, false].map((byPlace) => {
      const count = byPlace ? new Set(members.map(({ place }) => place)).size : members.length;
      const same = new Set(
        stated.filter(({ value }) => value?.value === count).map(({ source }) => source),
      ).size;
      const names = members.map(({ id }) => getEntity(graph, id).label).join(", ");
      return {
        rule: "plant-count",
        about: maker,
        label: `${wordPlants(graph)} in ${nameOf(region)}, ${byPlace ? "by place" : "each one"}`,
        formula: byPlace
          ? "distinct towns of plants that run or are being built, ventures included"
          : "plants that run or are being built, ventures included",
        words: wordCount(count, byPlace, names),
        amount: { low: count, high: count, unit: "facilities" },
        entities: members.map(({ id }) => id),
        inputs: [...new Set(members.flatMap(({ claims }) => claims))],
        limits: [
          same === 0
            ? "No source states this number."
            : `${countWord(same, "source states", "sources state")} this number.`,
        ],
      } satisfies Derived;
    });
  });
}

/** Where to count: countries, then continents. What a source calls a region may be all that is known of it. */
function regionsOfCounts(
  graph: SupplyGraph,
  stated: readonly ClaimOf<"facilityCount">[],
  plants: readonly CountedPlant[],
): readonly EntityId[] {
  const places = placesAt(graph);
  const named = stated.flatMap(({ qualifiers: { region } }) =>
    region === UNKNOWN ? [] : [region],
  );
  const continents = named.flatMap((region) => places.regionsOf(region));
  const countries = named.flatMap((region) => {
    const home = places.countryOf(region);
    if (home !== null) return [home];
    const wide = places.regionsOf(region);
    return plants.flatMap(({ country }) =>
      wide.some((one) => places.isWithin(country, one)) ? [country] : [],
    );
  });
  const inOrder = (ids: readonly EntityId[]): readonly EntityId[] =>
    [...new Set(ids)].sort(compareIds);
  return [...inOrder(countries), ...inOrder(continents)];
}

/** What the plants that are counted are called: "cell plants". */
function wordPlants(graph: SupplyGraph): string {
  const { counted } = graph.dataset.case.trade;
  const [only] = counted;
  if (only === undefined || counted.length > 1) return "plants";
  return `${wordSort({ class: "facility", subtype: only })}s`;
}

// More names than places would look like a slip.
function wordCount(count: number, byPlace: boolean, names: string): string {
  if (names === "") return "0";
  return `${byPlace ? countWord(count, "place") : count}: ${names}`;
}

function findPlants(graph: SupplyGraph, maker: EntityId): readonly CountedPlant[] {
  const { countryOf, isWithin } = placesAt(graph);
  const found = new Map<EntityId, CountedPlant>();
  for (const { id, claims } of plantsBehind(graph, maker)) {
    const standing = governingStatus(graph, id);
    const runs = standing.status !== null && !NOT_COUNTED.includes(standing.status);
    const seats = claimsOf(graph, id, "locatedIn").filter(
      ({ object, polarity }) => polarity === "positive" && countryOf(object ?? "") !== null,
    );
    // One source gives the town, another only the state.
    const isNarrower = (a: EntityId, b: EntityId): boolean => a !== b && isWithin(a, b);
    const seat = seats.find(
      ({ object }) => !seats.some((other) => isNarrower(other.object ?? "", object ?? "")),
    );
    const country = countryOf(seat?.object ?? "");
    if (!runs || seat?.object == null || country === null || found.has(id)) continue;
    found.set(id, {
      id,
      place: seat.object,
      country,
      claims: [...claims, seat.id, ...standing.claims],
    });
  }
  return [...found.values()].sort((a, b) => compareIds(a.id, b.id));
}

interface PlantBehind {
  readonly id: EntityId;
  /** That say whose it is. */
  readonly claims: readonly ClaimId[];
}

/** The plants of the sorts that are counted, which a maker, or a venture it owns a stake in, operates or owns. */
function plantsBehind(graph: SupplyGraph, maker: EntityId): readonly PlantBehind[] {
  const { counted } = graph.dataset.case.trade;
  const isCounted = (id: EntityId): boolean => {
    const { subtype } = getEntity(graph, id);
    return counted.length === 0 || (subtype !== null && counted.includes(subtype));
  };
  const operated = (owner: EntityId, via: readonly ClaimId[]): readonly PlantBehind[] =>
    claimsOf(graph, owner, "operates")
      .filter(({ polarity, object }) => polarity === "positive" && object !== null)
      .map(({ object, id }) => ({ id: object ?? "", claims: [...via, id] }));
  const owned = claimsOf(graph, maker, "ownsStakeIn")
    .filter(({ polarity, object }) => polarity === "positive" && object !== null)
    .flatMap(({ object, id }) => [
      { id: object ?? "", claims: [id] },
      ...operated(object ?? "", [id]),
    ]);
  return [...operated(maker, []), ...owned].filter(({ id }) => isCounted(id));
}
