import { claimsOf, getClaim } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { findMade } from "../need/supply-claims.ts";
import type { FreeTrade } from "../tariff/border.ts";
import { findTariffRate } from "../tariff/find-rate.ts";
import type { Reading } from "./reading.ts";

/** The duty on a candidate's product on its way to the market, from one place where it is made. */
export interface RouteDuty {
  readonly origin: EntityId;
  /** Percent; 0 where the goods cross no border of customs; null where it is not known. */
  readonly ratePercent: number | null;
  /** The country or customs union that the goods do not leave; null where they do or may. */
  readonly free: FreeTrade | null;
  readonly claims: readonly ClaimId[];
  /** Duties on the route that have ended by the day. */
  readonly ended: readonly ClaimId[];
}

/** A duty of this many percent or more counts as 0 on the scale. Our choice. */
const FULL_SCALE_PERCENT = 50;

/** The duty from each place where a candidate is said to make the product; the lowest known first. */
export function findRouteDuties(search: Search, candidate: EntityId): readonly RouteDuty[] {
  const { graph, need, family } = search;
  const { market } = need;
  if (market === null) return [];
  const origins = new Map<EntityId, readonly ClaimId[]>();
  const made = findMade(search, candidate);
  const free = made.filter(({ shut }) => !shut);
  for (const { claim, via } of free.length > 0 ? free : made) {
    const { stage, region } = claim.qualifiers;
    if (claim.object === null || !family.has(claim.object) || claim.polarity === "negative")
      continue;
    if (claim.kind === "plan" || stage === "none" || stage === "inDevelopment") continue;
    const places = [
      ...(region === undefined || region === UNKNOWN ? [] : [{ place: region, claims: [] }]),
      ...claim.subject.flatMap((id) =>
        claimsOf(graph, id, "locatedIn").map(({ object, id: seat }) => ({
          place: object ?? "",
          claims: [seat],
        })),
      ),
    ];
    for (const { place, claims } of places) {
      if (!origins.has(place)) origins.set(place, [claim.id, ...via, ...claims]);
    }
  }
  return [...origins]
    .map(([origin, claims]): RouteDuty => {
      const route = { origin, destination: market, product: need.product };
      const { ratePercent, free, parts, ended } = findTariffRate(graph, route).result;
      const rates = parts.flatMap((part) => part.claims);
      return { origin, ratePercent, free, ended, claims: [...claims, ...rates] };
    })
    .sort(
      (a, b) =>
        (a.ratePercent ?? Infinity) - (b.ratePercent ?? Infinity) || compareIds(a.origin, b.origin),
    );
}

/** No duty is 1, a duty of 50 % or more is 0, of the best known route; open where none is known. */
export function readDuty(search: Search, candidate: EntityId): readonly (Reading | null)[] {
  const [best] = findRouteDuties(search, candidate);
  const [first, ...support] = best?.claims ?? [];
  if (best === undefined || first === undefined) return [];
  const claim = getClaim(search.graph, first);
  if (best.ratePercent === null) return [{ claim, low: 0, high: 1, open: true, support }];
  const value = 1 - Math.min(1, best.ratePercent / FULL_SCALE_PERCENT);
  return [{ claim, low: value, high: value, support }];
}
