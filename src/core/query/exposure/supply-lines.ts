import { keepWith } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import { claimsOf, presentClaims, type SupplyGraph } from "../../graph/supply-graph.ts";
import { wholesOf } from "../../graph/units.ts";
import type { Claim, ClaimId, ClaimOf, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { partiesOf } from "../options/parties.ts";
import { isSaidAfter, stopOf } from "../options/stop.ts";

/** That a supplier brings a product to a buyer, as one claim says it of one of its subjects. */
export interface SupplyLine {
  readonly claim: ClaimOf<"suppliesTo">;
  /** The firms behind it: the supplier, or those whose plant supplies. */
  readonly suppliers: readonly EntityId[];
  /** The plants it comes from; empty = not stated. */
  readonly plants: readonly EntityId[];
  /** Whether the plants are told by other claims: they are to supply the same buyer, or what it is part of. */
  readonly implied: boolean;
  /** Plants of the supplier that it does not come from: it was first said after they stood still, and begins later. */
  readonly notFrom: readonly EntityId[];
  readonly buyer: EntityId;
  /** null where the source does not say. */
  readonly product: EntityId | null;
  /** Countries, or the region stated; empty = not stated. */
  readonly places: readonly EntityId[];
  /** What the places are: where it is said to be supplied, else where the buyer's plant or the supplier's stand. */
  readonly placedBy: "region" | "buyer" | "plants" | "nothing";
  /** The claim and those that say which plants, whose they are and where they stand. */
  readonly claims: readonly ClaimId[];
}

/** Every supply that is said of someone under the lens; what is over supplies nothing. O(claims). */
export const findSupplyLines: (graph: SupplyGraph) => readonly SupplyLine[] = keepWith((graph) => {
  const { countryOf } = placesAt(graph);
  return presentClaims(graph)
    .filter((claim): claim is ClaimOf<"suppliesTo"> => claim.predicate === "suppliesTo")
    .filter(({ polarity, state }) => polarity === "positive" && state === "known")
    .flatMap((claim) =>
      claim.subject.flatMap((one) => lineOf(graph, claim, one, (at) => countryOf(at) ?? at)),
    );
});

// What says who brings what to whom, from which plant, and whose that is.
const TELLING: readonly Predicate[] = [
  "suppliesTo",
  "usesComponent",
  "operates",
  "partOf",
  "locatedIn",
  "hasStatus",
  "ownsStakeIn",
];

/** Those of some claims that bear on who supplies whom. */
export function supplyAmong(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ predicate }) => TELLING.includes(predicate));
}

function lineOf(
  graph: SupplyGraph,
  claim: ClaimOf<"suppliesTo">,
  subject: EntityId,
  countryOrPlace: (place: EntityId) => EntityId,
): readonly SupplyLine[] {
  const { object: buyer, qualifiers } = claim;
  if (buyer === null) return [];
  const isPlant = graph.entities.get(subject)?.class === "facility";
  const parties = partiesOf(graph);
  const firms = isPlant ? parties.operatorsOf(subject) : [subject];
  const operated = isPlant ? parties.operatorClaims(subject) : [];
  const notFrom = isPlant
    ? []
    : parties.plantsOf(parties.countsWith(subject)).filter((plant) => {
        const stop = stopOf(graph, plant);
        return stop !== null && isSaidAfter(graph, claim, stop.day);
      });
  const serving = isPlant
    ? []
    : findServing(graph, subject, buyer).filter(({ plant }) => !notFrom.includes(plant));
  const plants = isPlant ? [subject] : serving.map(({ plant }) => plant);
  const seats = plants.flatMap((plant) => positive(claimsOf(graph, plant, "locatedIn")));
  const { product, region } = qualifiers;
  const stated = region === undefined || region === UNKNOWN ? [] : [region];
  const goal = positive(claimsOf(graph, buyer, "locatedIn"));
  const [placedBy, places] = (
    [
      ["region", stated],
      ["buyer", objectsOf(goal)],
      ["plants", objectsOf(seats)],
    ] as const
  ).find(([, found]) => found.length > 0) ?? ["nothing" as const, []];
  const counted = firms.flatMap(parties.countedBy);
  return [
    {
      claim,
      // A firm that counts with its owner is no second source beside it.
      suppliers: [...new Set(firms.map(parties.countsWith))].sort(compareIds),
      plants,
      implied: serving.length > 0,
      notFrom,
      buyer,
      product: product === UNKNOWN ? null : product,
      places: [...new Set(places.map(countryOrPlace))].sort(compareIds),
      placedBy,
      claims: [
        claim.id,
        ...serving.flatMap(({ claims }) => claims),
        ...operated,
        ...counted,
        ...seats.map(({ id }) => id),
      ],
    },
  ];
}

/** The plants of a firm that are said to supply a buyer, or what it is part of. */
function findServing(
  graph: SupplyGraph,
  supplier: EntityId,
  buyer: EntityId,
): readonly { readonly plant: EntityId; readonly claims: readonly ClaimId[] }[] {
  const customers = new Set([buyer, ...wholesOf(graph, buyer)]);
  const operated = new Map(
    positive(claimsOf(graph, supplier, "operates")).map((claim) => [claim.object ?? "", claim.id]),
  );
  return [...operated]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([plant, operates]) => {
      const serves = positive(claimsOf(graph, plant, "suppliesTo")).filter(({ object }) =>
        customers.has(object ?? ""),
      );
      return serves.length === 0
        ? []
        : [{ plant, claims: [operates, ...serves.map(({ id }) => id)] }];
    });
}

function objectsOf(claims: readonly Claim[]): readonly EntityId[] {
  return claims.flatMap(({ object }) => object ?? []);
}

function positive<C extends Claim>(claims: readonly C[]): readonly C[] {
  return claims.filter(({ polarity }) => polarity === "positive");
}
