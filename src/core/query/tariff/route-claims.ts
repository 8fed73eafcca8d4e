import { type Containment, placesAt } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Edtf, getSpan } from "../../model/period.ts";
import { exactValue, type Quantity } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { type ClaimKind, UNKNOWN } from "../../model/vocabulary.ts";

/** Goods on their way: from where, to where, and what they are. */
export interface Route {
  readonly origin: EntityId;
  readonly destination: EntityId;
  readonly product: EntityId;
}

export type RateClaim = ClaimOf<"appliesTo">;

/** What is said of duties on a route. */
export interface RouteClaims {
  /** That hold on the day and are on the route. */
  readonly sure: readonly RateClaim[];
  /** That hold on the day and of which it is not known whether they are on the route, or on all of it. */
  readonly open: readonly RateClaim[];
  /** That are or may be on the route and are over on the day. */
  readonly ended: readonly RateClaim[];
  /** That hold on the day and may fall on the goods at a rate that is not stated. */
  readonly unrated: readonly RateClaim[];
}

/** What limits the rates that are looked at. */
export interface RateLimits {
  /** The day; that of the graph where left out or null. */
  readonly on?: Edtf | null;
  /** The goods whose duties count; the product and its wider ones where left out. */
  readonly goods?: ReadonlySet<EntityId>;
  /** Whether only those without a stated end count. */
  readonly lasting?: boolean;
}

// What is only proposed, threatened or expected is charged on nobody.
const NOT_CHARGED: readonly ClaimKind[] = ["proposal", "forecast", "opinion", "inference", "plan"];

/** The claims on duties that bear on a route, by id. Rates on the wider product count, and on the bloc of the origin. */
export function findRouteClaims(
  graph: SupplyGraph,
  route: Route,
  { goods, lasting = false }: RateLimits = {},
): RouteClaims {
  const dutiable = goods ?? new Set([route.product, ...widerProducts(graph, route.product)]);
  const charged = [...graph.claims.values()]
    .filter((claim): claim is RateClaim => claim.predicate === "appliesTo")
    .filter(({ kind, state }) => !NOT_CHARGED.includes(kind) && state === "known")
    .filter(({ qualifiers }) => dutiable.has(qualifiers.product))
    .filter(({ time }) => !lasting || time.to === null)
    .filter((claim) => hasBegun(graph, claim))
    .map((claim) => ({ claim, lie: lieOf(graph, route, claim) }))
    .filter(({ lie }) => lie !== "outside")
    .sort((a, b) => compareIds(a.claim.id, b.claim.id));
  const rated = charged.filter(({ claim }) => !isUnrated(claim));
  const isPresent = ({ claim }: { readonly claim: RateClaim }): boolean =>
    !graph.ended.has(claim.id);
  const present = rated.filter(isPresent);
  return {
    sure: present.filter(({ lie }) => lie === "within").map(({ claim }) => claim),
    open: present.filter(({ lie }) => lie !== "within").map(({ claim }) => claim),
    ended: rated.filter((one) => !isPresent(one)).map(({ claim }) => claim),
    unrated: charged
      .filter((one) => isPresent(one) && isUnrated(one.claim))
      .map(({ claim }) => claim),
  };
}

function isUnrated({ polarity, qualifiers }: RateClaim): boolean {
  return polarity === "positive" && percentOf(qualifiers.rate) === null;
}

// Under *true at* the lens has seen to it, and without a day no source knows of more than has begun.
function hasBegun({ asOf }: SupplyGraph, { time: { from } }: RateClaim): boolean {
  if (from === null || asOf?.basis !== "need") return true;
  return getSpan(from).earliest <= getSpan(asOf.day).latest;
}

/** Whether a place stands for every place. */
export function isEverywhere({ dataset }: SupplyGraph, place: EntityId): boolean {
  return place === dataset.geography.everywhere;
}

/** How a route lies to that on which a duty is laid. */
function lieOf(graph: SupplyGraph, route: Route, { object, qualifiers }: RateClaim): Containment {
  if (object === null || qualifiers.origin === UNKNOWN) return "outside";
  const { containment } = placesAt(graph);
  const ends = [
    containment(route.destination, object),
    isEverywhere(graph, qualifiers.origin)
      ? "within"
      : containment(route.origin, qualifiers.origin),
  ];
  if (ends.includes("outside")) return "outside";
  return ends.find((one) => one !== "within") ?? "within";
}

/** A rate in percent; null where it is none or a range. */
export function percentOf(rate: Quantity | typeof UNKNOWN | undefined): number | null {
  return rate === undefined || rate === UNKNOWN ? null : exactValue(rate);
}
