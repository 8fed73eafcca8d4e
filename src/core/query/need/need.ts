import { graphAsOf } from "../../graph/as-of.ts";
import { keepWith } from "../../graph/keep-with.ts";
import { type Places, placesAt } from "../../graph/places.ts";
import { productFamily, widerProducts } from "../../graph/products.ts";
import { claimsOf, claimsOn, getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import { ownUnits } from "../../graph/units.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Edtf, getSpan, lastDay } from "../../model/period.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/** What is sought: a product for a buyer, in a market, by a date, in place of a supplier that is lost. */
export interface Need {
  readonly product: EntityId;
  readonly buyer: EntityId;
  /** Where the supply is needed; null = anywhere. */
  readonly market: EntityId | null;
  /** The supplier or plant that is to be replaced; null = nobody is. */
  readonly insteadOf: EntityId | null;
  /** By when; null = not said. */
  readonly neededBy: Edtf | null;
  /** The chemistry that is wanted, as a path such as `nickel/ncm`; absent where any will do. */
  readonly chemistry?: string;
  /** What for, where the product leaves it open: a use or `any`; the usual one of the trade where absent. */
  readonly use?: string;
}

/** Asked for where any use will do. */
export const ANY_USE = "any";

/** A need with what the graph knows about its parts; the same for every candidate. */
export interface Search {
  /** As of the day of the need. */
  readonly graph: SupplyGraph;
  readonly need: Need;
  /** The product and its sorts. */
  readonly family: ReadonlySet<EntityId>;
  /** The family and the wider products it belongs to. */
  readonly sameComponent: ReadonlySet<EntityId>;
  /** The buyer with its plants and programmes. */
  readonly buyers: ReadonlySet<EntityId>;
  /** The lost supplier, its plant in question and whoever else is not to be offered. */
  readonly lostSuppliers: ReadonlySet<EntityId>;
  readonly places: Places;
  /** Whether a place is known to lie in the market; false without a market or a place. */
  readonly isInMarket: (place: EntityId | null | undefined) => boolean;
}

/** Looks up once what every step of the search needs; the same object for the same graph and need. */
export function prepareSearch(graph: SupplyGraph, need: Need): Search {
  return searchFor(graph, JSON.stringify(need));
}

const searchFor = keepWith((given: SupplyGraph, written: string): Search => {
  const need = JSON.parse(written) as Need;
  const graph = graphAsOf(given, need.neededBy);
  const family = productFamily(graph, need.product);
  const places = placesAt(graph);
  const { market } = need;
  return {
    graph,
    need,
    family,
    sameComponent: new Set([...family, ...widerProducts(graph, need.product)]),
    buyers: ownUnits(graph, need.buyer),
    lostSuppliers: need.insteadOf === null ? new Set() : lostWith(graph, need.insteadOf),
    places,
    isInMarket: (place) => market !== null && place != null && places.isWithin(place, market),
  };
});

function lostWith(graph: SupplyGraph, lost: EntityId): ReadonlySet<EntityId> {
  const operators = claimsOn(graph, lost, "operates")
    .filter(({ polarity }) => polarity === "positive")
    .flatMap(({ subject }) => subject);
  return new Set([lost, ...operators]);
}

/**
 * Whether what a claim says begins after the need only: it leaves a candidate where it stands before. So does the plan
 * of a plant that a scenario assumes to start after it.
 */
export function isTooLate({ need, graph }: Search, { kind, time, subject }: Claim): boolean {
  const { neededBy } = need;
  if (neededBy === null) return false;
  const comesLater = (date: Edtf): boolean => getSpan(date).earliest > lastDay(neededBy);
  if (time.from !== null && comesLater(time.from)) return true;
  if (kind !== "plan" && kind !== "hypothesis") return false;
  return subject.some((id) =>
    claimsOf(graph, id, "hasMilestone").some(
      ({ kind: sort, value, qualifiers: { date } }) =>
        sort === "hypothesis" &&
        value === "productionStart" &&
        date !== UNKNOWN &&
        comesLater(date),
    ),
  );
}

/**
 * The plans that come too late, where nothing else is said; none where anything may still come in time. A plan without
 * a date says nothing of its own where the same party has one with a date.
 */
export function findLatePlans(search: Search, claims: readonly ClaimId[]): readonly ClaimId[] {
  const said = claims.map((id) => getClaim(search.graph, id));
  const late = said.filter((claim) => isTooLate(search, claim));
  const isCovered = ({ kind, time, subject }: Claim): boolean =>
    kind === "plan" &&
    time.from === null &&
    late.some((one) => one.subject.some((id) => subject.includes(id)));
  const allLate = said.every((claim) => late.includes(claim) || isCovered(claim));
  return allLate ? late.map(({ id }) => id) : [];
}
