import { placesAt } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { Claim, ClaimOf } from "../../model/claim.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
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
): readonly Caution[] {
  const of = (...names: readonly string[]): readonly ClaimedNumber[] =>
    numbers.filter(({ name }) => names.includes(name));
  const shipped = of("shipped", "exports").flatMap(({ claim }) => (isTrade(claim) ? [claim] : []));
  const quota = tariffClaims(of("quota"));
  const terms = tariffClaims(of("quota", "inQuota"));
  const beyond = tariffClaims(of("outOfQuota"));
  return [
    ...differentGoods(graph, shipped, terms),
    ...otherTariff(terms, beyond),
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
): readonly Caution[] {
  const others = terms.filter((term) => shipped.some((trade) => !covers(graph, term, trade)));
  if (others.length === 0) return [];
  const goods = [
    ...shipped.map(({ subject: [origin], qualifiers: { product, destination } }) => ({
      ...{ product, origin, destination },
    })),
    ...others.map(({ qualifiers: { product, origin }, object }) => ({
      ...{ product, origin, destination: object ?? UNKNOWN },
    })),
  ];
  const claims = [...shipped, ...others].map(({ id }) => id);
  return [{ code: "different-goods", goods, claims }];
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

function otherTariff(
  terms: readonly TariffClaim[],
  beyond: readonly TariffClaim[],
): readonly Caution[] {
  const tariffs = new Set(terms.flatMap(({ subject }) => subject));
  const others = beyond.filter(({ subject }) => !subject.some((id) => tariffs.has(id)));
  if (tariffs.size === 0 || others.length === 0) return [];
  return [
    {
      code: "other-tariff",
      tariffs: [...tariffs],
      others: others.flatMap(({ subject }) => subject),
      claims: [...terms, ...others].map(({ id }) => id),
    },
  ];
}

function periodNotStated(quota: readonly TariffClaim[]): readonly Caution[] {
  const open = quota.filter(({ qualifiers: { quota: units, quotaPeriod } }) => {
    const perYear = units !== undefined && units !== UNKNOWN && units.unit.endsWith("PerYear");
    return !perYear && (quotaPeriod === undefined || quotaPeriod === UNKNOWN);
  });
  if (open.length === 0) return [];
  return [{ code: "period-not-stated", claims: open.map(({ id }) => id) }];
}

function partOfDuty(rates: readonly TariffClaim[]): readonly Caution[] {
  const parts = rates.filter(({ qualifiers: { basis } }) => basis === "added" || basis === "base");
  if (parts.length === 0) return [];
  return [{ code: "part-of-duty", claims: parts.map(({ id }) => id) }];
}

function notExact(numbers: readonly ClaimedNumber[]): readonly Caution[] {
  const about = numbers.filter(({ quantity }) => quantity.approx === true);
  if (about.length === 0) return [];
  const quantities = about.map(({ quantity }) => quantity);
  const claims = [...new Set(about.map(({ claim }) => claim.id))];
  return [{ code: "taken-as-exact", quantities, claims }];
}
