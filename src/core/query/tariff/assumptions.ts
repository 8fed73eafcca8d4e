import { placesAt } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caveat } from "../../model/answer.ts";
import type { Claim, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordQuantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { joinWords } from "../../model/wording/words.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import type { ClaimedNumber } from "./asked-number.ts";
import { isEverywhere } from "./route-claims.ts";

type TariffClaim = ClaimOf<"appliesTo">;
type TradeClaim = ClaimOf<"tradeVolume">;

/**
 * What is assumed when the numbers of several claims are put into one sum: that terms for some goods would hold for
 * others, that the rate of one tariff would hold beyond the quota of another, that a quota is for a year, that a part
 * of a duty is the whole, and that "about" is exact.
 */
export function findAssumptions(
  graph: SupplyGraph,
  numbers: readonly ClaimedNumber[],
): readonly Caveat[] {
  const of = (...names: readonly string[]): readonly ClaimedNumber[] =>
    numbers.filter(({ name }) => names.includes(name));
  const shipped = of("shipped", "exports").flatMap(({ claim }) => (isTrade(claim) ? [claim] : []));
  const quota = tariffClaims(of("quota"));
  const terms = tariffClaims(of("quota", "inQuota"));
  const beyond = tariffClaims(of("outOfQuota"));
  return [
    ...differentGoods(graph, shipped, terms),
    ...otherTariff(graph, terms, beyond),
    ...periodNotStated(quota),
    ...partOfDuty(tariffClaims(of("inQuota", "outOfQuota"))),
    ...notExact(numbers),
  ];
}

function isTrade(claim: Claim): claim is TradeClaim {
  return claim.predicate === "tradeVolume";
}

function tariffClaims(numbers: readonly ClaimedNumber[]): readonly TariffClaim[] {
  const claims = numbers.map(({ claim }) => claim);
  return [...new Set(claims)].filter(
    (claim): claim is TariffClaim => claim.predicate === "appliesTo",
  );
}

function differentGoods(
  graph: SupplyGraph,
  shipped: readonly TradeClaim[],
  terms: readonly TariffClaim[],
): readonly Caveat[] {
  const others = terms.filter((term) => shipped.some((trade) => !covers(graph, term, trade)));
  if (others.length === 0) return [];
  const goods = [
    ...shipped.map(({ subject, qualifiers: { product, destination } }) =>
      wordGoods(graph, product, subject[0], destination),
    ),
    ...others.map(({ qualifiers: { product, origin }, object }) =>
      wordGoods(graph, product, origin, object ?? UNKNOWN),
    ),
  ];
  const message = `These claims speak of different goods: ${joinWords([...new Set(goods)])}. That the terms for the one would apply to the other is your assumption.`;
  return [
    { code: "different-goods", message, claims: [...shipped, ...others].map(({ id }) => id) },
  ];
}

/** Whether what a tariff says holds for the goods of a flow of trade, as far as the record has it. */
function covers(graph: SupplyGraph, term: TariffClaim, trade: TradeClaim): boolean {
  const { isWithin } = placesAt(graph);
  const { origin, product } = term.qualifiers;
  const { destination, product: shipped } = trade.qualifiers;
  if (origin === UNKNOWN || product === UNKNOWN || term.object === null) return false;
  if (destination === UNKNOWN || shipped === UNKNOWN) return false;
  return (
    trade.subject.every((one) => isEverywhere(graph, origin) || isWithin(one, origin)) &&
    isWithin(destination, term.object) &&
    [shipped, ...widerProducts(graph, shipped)].includes(product)
  );
}

function wordGoods(
  { entities }: SupplyGraph,
  product: EntityId,
  origin: EntityId,
  destination: EntityId,
): string {
  const name = makeNameOf(entities);
  return `${name(product)} from ${name(origin)} entering ${name(destination)}`;
}

function otherTariff(
  { entities }: SupplyGraph,
  terms: readonly TariffClaim[],
  beyond: readonly TariffClaim[],
): readonly Caveat[] {
  const tariffs = new Set(terms.flatMap(({ subject }) => subject));
  const others = beyond.filter(({ subject }) => !subject.some((id) => tariffs.has(id)));
  if (tariffs.size === 0 || others.length === 0) return [];
  const name = (ids: readonly EntityId[]): string => joinWords(ids.map(makeNameOf(entities)));
  const message = `The rate beyond the quota is that of another tariff, ${name(others.flatMap(({ subject }) => subject))}. That it would hold beyond ${name([...tariffs])} is your assumption.`;
  return [{ code: "other-tariff", message, claims: [...terms, ...others].map(({ id }) => id) }];
}

function periodNotStated(quota: readonly TariffClaim[]): readonly Caveat[] {
  const open = quota.filter(({ qualifiers: { quota: units, quotaPeriod } }) => {
    const perYear = units !== undefined && units !== UNKNOWN && units.unit.endsWith("PerYear");
    return !perYear && (quotaPeriod === undefined || quotaPeriod === UNKNOWN);
  });
  if (open.length === 0) return [];
  const message =
    "The period of the quota is not stated. That it is the period of what is shipped is your assumption.";
  return [{ code: "period-not-stated", message, claims: open.map(({ id }) => id) }];
}

function partOfDuty(rates: readonly TariffClaim[]): readonly Caveat[] {
  const parts = rates.filter(({ qualifiers: { basis } }) => basis === "added" || basis === "base");
  if (parts.length === 0) return [];
  const message = "A rate is only a part of the duty on entry, and is taken for the whole.";
  return [{ code: "part-of-duty", message, claims: parts.map(({ id }) => id) }];
}

function notExact(numbers: readonly ClaimedNumber[]): readonly Caveat[] {
  const about = numbers.filter(({ quantity }) => quantity.approx === true);
  if (about.length === 0) return [];
  const words = [...new Set(about.map(({ quantity }) => wordQuantity(quantity)))];
  const message = `Said as “${joinWords(words)}”, and taken as exact.`;
  return [
    { code: "taken-as-exact", message, claims: [...new Set(about.map(({ claim }) => claim.id))] },
  ];
}
