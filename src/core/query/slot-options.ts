import { keepWith } from "../graph/keep-with.ts";
import { placesAt } from "../graph/places.ts";
import { widerProducts } from "../graph/products.ts";
import { presentClaims, type SupplyGraph } from "../graph/supply-graph.ts";
import { ownUnits, wholesOf } from "../graph/units.ts";
import type { EntityId } from "../model/entity.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { findSupplyLines } from "./exposure/supply-lines.ts";
import { partiesOf } from "./options/parties.ts";

/** What a place in a question takes: it decides what is offered first. */
export type SlotRole = "buyer" | "product" | "market" | "supplier";

/** What may fill a place in a question, with how much the record tells of it. */
export interface SlotOption {
  readonly id: EntityId;
  readonly count: number;
  /** What is counted. */
  readonly of:
    | "suppliers"
    | "makers"
    | "plants"
    | "buyers"
    | "supplies"
    | "otherSuppliers"
    | "claims";
}

// What answers the question comes before what is only of its sort.
const ORDER: { readonly [O in SlotOption["of"]]: number } = {
  ...{ suppliers: 0, makers: 0, plants: 0, supplies: 0, claims: 0 },
  ...{ otherSuppliers: 1, buyers: 1 },
};

/**
 * What the record knows for a place in a question under the lens, what it tells most of first: buyers by those who
 * supply them, of the product asked for or a kind of it or what it is a kind of before other goods; products by those
 * who make or supply them or a kind of them; places by the plants in them; and suppliers by their claims of supply to
 * the buyer asked about, then the others by whom they supply.
 *
 * @param buyer whose suppliers come first; "" = nobody's
 * @param product whose buyers come first; "" = of any
 */
export const findSlotOptions: (
  graph: SupplyGraph,
  role: SlotRole,
  buyer: EntityId | "",
  product: EntityId | "",
) => readonly SlotOption[] = keepWith((graph, role, buyer, product) => {
  const named = (id: EntityId): boolean => graph.entities.get(id)?.unnamed === null;
  const found = FIND[role](graph, role === "buyer" ? product : buyer).filter(({ id }) => named(id));
  return [...found].sort(
    (a, b) => ORDER[a.of] - ORDER[b.of] || b.count - a.count || compareIds(a.id, b.id),
  );
});

const FIND: {
  readonly [R in SlotRole]: (graph: SupplyGraph, about: EntityId | "") => readonly SlotOption[];
} = { buyer: findBuyers, product: findProducts, market: findMarkets, supplier: findSuppliers };

function findBuyers(graph: SupplyGraph, product: EntityId | ""): readonly SlotOption[] {
  const [asked, others] = [new Tally(), new Tally()];
  const kinds = kindsOf(graph, product);
  for (const line of findSupplyLines(graph)) {
    const isAsked =
      product === "" ||
      (line.product !== null &&
        (kinds.includes(line.product) || kindsOf(graph, line.product).includes(product)));
    for (const body of bodiesOf(graph, line.buyer)) {
      for (const supplier of line.suppliers) {
        if (supplier !== body) (isAsked ? asked : others).add(body, supplier);
      }
    }
  }
  return joined(asked.counts("suppliers"), others.counts("otherSuppliers"));
}

function findProducts(graph: SupplyGraph): readonly SlotOption[] {
  const { countsWith } = partiesOf(graph);
  const makers = new Tally();
  const named = new Set<EntityId>();
  for (const { predicate, polarity, subject, object, qualifiers } of presentClaims(graph)) {
    if (polarity !== "positive") continue;
    const product =
      predicate === "produces" ? object : predicate === "suppliesTo" ? qualifiers.product : null;
    if (product === null || product === UNKNOWN) continue;
    named.add(product);
    for (const kind of kindsOf(graph, product)) {
      for (const one of subject) {
        for (const maker of bodiesOf(graph, one)) makers.add(kind, countsWith(maker));
      }
    }
  }
  // What is only a heading for others is nothing that anybody makes.
  return makers.counts("makers").filter(({ id }) => named.has(id));
}

function findMarkets(graph: SupplyGraph): readonly SlotOption[] {
  const { countryOf, wayTo, regionsOf, isWithin } = placesAt(graph);
  const plants = new Tally();
  const blocs = [...graph.entities.values()].filter(({ subtype }) => subtype === "bloc");
  for (const { predicate, polarity, subject, object } of presentClaims(graph)) {
    if (predicate !== "locatedIn" || polarity !== "positive" || object === null) continue;
    const country = countryOf(object);
    const wholes = [
      ...(country === null ? [] : [country]),
      ...blocs.flatMap(({ id }) => (isWithin(object, id) ? [id] : [])),
      ...regionsOf(object).filter((region) => wayTo(object, region).length > 0),
    ];
    for (const plant of subject) {
      if (graph.entities.get(plant)?.class !== "facility") continue;
      for (const whole of wholes) plants.add(whole, plant);
    }
  }
  return plants.counts("plants");
}

function findSuppliers(graph: SupplyGraph, buyer: EntityId | ""): readonly SlotOption[] {
  const own = buyer === "" ? new Set<EntityId>() : ownUnits(graph, buyer);
  const [claims, buyers] = [new Tally(), new Tally()];
  for (const line of findSupplyLines(graph)) {
    // A plant that is said to supply can be lost as well as its firm.
    for (const one of new Set([...line.suppliers, ...line.plants])) {
      if (own.has(one)) continue;
      if (own.has(line.buyer)) claims.add(one, line.claim.id);
      for (const body of bodiesOf(graph, line.buyer)) buyers.add(one, body);
    }
  }
  return joined(claims.counts("supplies"), buyers.counts("buyers"));
}

function joined(
  first: readonly SlotOption[],
  others: readonly SlotOption[],
): readonly SlotOption[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...others.filter(({ id }) => !known.has(id))];
}

/** A product with all that it is a kind of. */
function kindsOf(graph: SupplyGraph, product: EntityId): readonly EntityId[] {
  return [product, ...widerProducts(graph, product)];
}

/** The organisations that a party is or belongs to, without those in between. */
function bodiesOf(graph: SupplyGraph, party: EntityId): readonly EntityId[] {
  const isBody = (id: EntityId): boolean => graph.entities.get(id)?.class === "organisation";
  return isBody(party) ? [party] : [...wholesOf(graph, party)].filter(isBody);
}

/** Distinct things for each id. */
class Tally {
  private readonly found = new Map<EntityId, Set<string>>();

  add(id: EntityId, thing: string): void {
    const things = this.found.get(id) ?? new Set();
    this.found.set(id, things.add(thing));
  }

  counts(of: SlotOption["of"]): readonly SlotOption[] {
    return [...this.found].map(([id, things]) => ({ id, count: things.size, of }));
  }
}
