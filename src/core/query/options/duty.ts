import { newestSourceDay } from "../../graph/newest-day.ts";
import { placesAt } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Search } from "../need/need.ts";
import { findTariffRate } from "../tariff/find-rate.ts";
import type { RateLimits } from "../tariff/route-claims.ts";
import { facetsOf, facetsOfNeed } from "./match.ts";
import type { SupplyOption } from "./option.ts";
import { siteOf } from "./sites.ts";

/** How the product gets from a line to the market. */
export type Crossing =
  /** Made in the market. */
  | "madeThere"
  /** Made in the same customs area. */
  | "noBorder"
  | "import"
  /** Made in a place that only partly lies in the market. */
  | "overlaps"
  | "notStated"
  /** No market is asked about. */
  | "anywhere";

/** The way from a line to the market: percent of the value, from the least to the most that may be due. */
export interface Way {
  readonly crossing: Crossing;
  /** Where the line lies: the narrowest places that are told. */
  readonly places: readonly EntityId[];
  readonly duty: { readonly low: number; readonly high: number } | null;
  /** The claims on where the line lies. */
  readonly placeClaims: readonly ClaimId[];
  /** The claims of the measures that are due. */
  readonly dutyClaims: readonly ClaimId[];
  /** Those of the measures that leave the duty open. */
  readonly openClaims: readonly ClaimId[];
}

/** The way of an option to the market (section 2.3). */
export function wayOf(search: Search, option: SupplyOption): Way {
  const { graph, need } = search;
  const origin = originOf(graph, option);
  const none = { ...origin, duty: null, dutyClaims: [], openClaims: [] };
  const { market } = need;
  if (market === null) return { ...none, crossing: "anywhere" };
  if (origin.places.length === 0) return { ...none, crossing: "notStated" };
  const free = { low: 0, high: 0 };
  const { isWithin } = placesAt(graph);
  if (origin.places.some((place) => isWithin(place, market)))
    return { ...none, crossing: "madeThere", duty: free };
  if (origin.places.some((place) => isWithin(market, place)))
    return { ...none, crossing: "overlaps" };
  if (origin.places.some((place) => sharesCustoms(graph, place, market)))
    return { ...none, crossing: "noBorder", duty: free };
  return { ...none, crossing: "import", ...importDuty(search, origin.places, market) };
}

function originOf(
  graph: SupplyGraph,
  { root, backing }: SupplyOption,
): Pick<Way, "places" | "placeClaims"> {
  if (root.at === "plant") {
    const { places, claims } = siteOf(graph, root.plant);
    return { places, placeClaims: claims };
  }
  if (root.at === "nowhere") return { places: [], placeClaims: [] };
  return { places: [root.region], placeClaims: backing.map(({ claim }) => claim.id) };
}

// Where no reference data tells the customs unions of a record, its blocs are taken for such.
function sharesCustoms(graph: SupplyGraph, place: EntityId, market: EntityId): boolean {
  const { customsUnionOf, isWithin } = placesAt(graph);
  const { geography, entities } = graph.dataset;
  if (geography.wholes.length > 0) return customsUnionOf(place, market) !== null;
  return entities.some(
    ({ id, subtype }) => subtype === "bloc" && isWithin(place, id) && isWithin(market, id),
  );
}

type ImportDuty = Pick<Way, "duty" | "dutyClaims" | "openClaims">;

/** The duty on an import from any of the places: by the day that is asked, else by what lasts, and by what is in force on the newest day that a source is known to be of. */
function importDuty(search: Search, places: readonly EntityId[], market: EntityId): ImportDuty {
  const { graph } = search;
  const { countryOf } = placesAt(graph);
  const origins = [...new Set(places.map((place) => countryOf(place) ?? place))];
  const found = origins.map((origin) => dutyFrom(search, origin, market));
  const known = found.flatMap(({ duty }) => duty ?? []);
  const claims = found.flatMap(({ dutyClaims }) => dutyClaims);
  if (known.length < found.length) return { duty: null, dutyClaims: claims, openClaims: [] };
  const duty = {
    low: Math.min(...known.map(({ low }) => low)),
    high: Math.max(...known.map(({ high }) => high)),
  };
  // Of several origins, what is due from each leaves the duty open.
  const open = origins.length > 1 ? claims : found.flatMap(({ openClaims }) => openClaims);
  return { duty, dutyClaims: [...new Set(claims)], openClaims: [...new Set(open)] };
}

function dutyFrom(search: Search, origin: EntityId, destination: EntityId): ImportDuty {
  const { graph, need } = search;
  const products = [need.product, ...plainSortsOf(search)];
  const goods = new Set(products.flatMap((product) => [product, ...widerProducts(graph, product)]));
  const route = { origin, destination, product: need.product };
  const rateOf = (limits: RateLimits): { rate: number | null; claims: readonly ClaimId[] } => {
    const { result } = findTariffRate(graph, route, { goods, ...limits });
    return { rate: result.ratePercent, claims: result.parts.flatMap((part) => part.claims) };
  };
  if (need.neededBy !== null || graph.lens.trueAt !== null) {
    const { rate, claims } = rateOf({ on: need.neededBy });
    const duty = rate === null ? null : { low: rate, high: rate };
    return { duty, dutyClaims: claims, openClaims: [] };
  }
  const lasting = rateOf({ lasting: true });
  const all = rateOf({ on: newestSourceDay(graph) });
  if (lasting.rate === null || all.rate === null)
    return { duty: null, dutyClaims: all.claims, openClaims: [] };
  return {
    duty: { low: Math.min(lasting.rate, all.rate), high: Math.max(lasting.rate, all.rate) },
    dutyClaims: [...new Set([...all.claims, ...lasting.claims])],
    openClaims:
      lasting.rate === all.rate ? [] : all.claims.filter((id) => !lasting.claims.includes(id)),
  };
}

// Goods for a use that is told are dutiable as goods for it, whatever their sort.
function plainSortsOf({ graph, need }: Search): readonly EntityId[] {
  const { level, use } = facetsOfNeed(graph, need);
  if (level === undefined || use === undefined) return [];
  return graph.dataset.entities.flatMap(({ id, class: kind }) => {
    if (kind !== "product") return [];
    const facets = facetsOf(graph, id);
    const plain = facets.format === undefined && facets.chemistry === undefined;
    return plain && facets.level === level && facets.use === use ? [id] : [];
  });
}
