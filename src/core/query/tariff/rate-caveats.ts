import { placesAt } from "../../graph/places.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { EntityId } from "../../model/entity.ts";
import { dayTaken, endedBefore } from "../basis/as-of-caveats.ts";
import type { FreeTrade } from "./border.ts";
import type { DutySum } from "./duty-sum.ts";
import { isEverywhere, percentOf, type RateClaim, type Route } from "./route-claims.ts";

/** What a rate was found from. */
interface Found {
  readonly known: DutySum;
  readonly free: FreeTrade | null;
  /** Whether all of the goods are known to cross a border of customs. */
  readonly crosses: boolean;
  readonly hanging: readonly RateClaim[];
  readonly ended: readonly RateClaim[];
  /** Duties that fall on the goods at a rate that is not stated. */
  readonly unsummed: readonly RateClaim[];
}

/** What the reader of a rate should know: on what day it is, what it rests on, and what is not known. */
export function rateCaveats(graph: SupplyGraph, route: Route, found: Found): readonly Caution[] {
  const { known, free, crosses, hanging, ended, unsummed } = found;
  return [
    ...(free === null ? dayTaken(graph) : []),
    ...endedBefore(graph, ended),
    ...disputes(known),
    ...(free === null && known.parts.length > 0 && !known.complete ? [baseUnknown(known)] : []),
    ...(free === null && !crosses ? [borderUnknown(graph, route)] : []),
    ...rateUnknown(unsummed),
    ...placeUnknown(route, hanging),
    ...reference(graph, route, found),
  ];
}

function disputes({ parts, governing }: DutySum): readonly Caution[] {
  return parts
    .filter(({ claims }) => {
      const rates = governing.filter(({ id }) => claims.includes(id));
      return new Set(rates.map(({ qualifiers }) => percentOf(qualifiers.rate))).size > 1;
    })
    .map((part) => ({
      code: "conflict",
      sort: "rates",
      claims: part.claims,
    }));
}

function baseUnknown({ parts }: DutySum): Caution {
  return {
    code: "base-duty-unknown",
    claims: parts.flatMap(({ claims }) => claims),
  };
}

function rateUnknown(unsummed: readonly RateClaim[]): readonly Caution[] {
  if (unsummed.length === 0) return [];
  return [{ code: "duty-rate-unknown", claims: unsummed.map(({ id }) => id) }];
}

// Some of the goods may stay at home, where they pay nothing, so that there is neither one rate nor a least one.
function borderUnknown(graph: SupplyGraph, { origin, destination }: Route): Caution {
  const places = placesAt(graph);
  const unplaced = [origin, destination].filter(
    (id) => places.countryOf(id) === null && places.regionsOf(id).length === 0,
  );
  const what =
    unplaced.length > 0
      ? ({ open: "country", places: unplaced } as const)
      : ({ open: "border", origin, destination } as const);
  return { code: "place-not-known", ...what, claims: [] };
}

function placeUnknown(
  { origin, destination }: Route,
  hanging: readonly RateClaim[],
): readonly Caution[] {
  if (hanging.length === 0) return [];
  const policies = [...new Set(hanging.flatMap(({ subject }) => subject))];
  const claims = hanging.map(({ id }) => id);
  return [{ code: "place-not-known", open: "policies", origin, destination, policies, claims }];
}

// What no claim says must show on what it rests.
function reference(graph: SupplyGraph, route: Route, { known, free }: Found): readonly Caution[] {
  const { wayTo } = placesAt(graph);
  const regions = new Map<EntityId, Set<EntityId>>([
    [route.origin, new Set()],
    [route.destination, new Set()],
  ]);
  for (const { qualifiers, object } of [...known.governing, ...known.exempt]) {
    if (!isEverywhere(graph, qualifiers.origin)) regions.get(route.origin)?.add(qualifiers.origin);
    if (object !== null) regions.get(route.destination)?.add(object);
  }
  if (free?.basis != null) for (const of of regions.values()) of.add(free.place);
  const steps = [...regions].flatMap(([place, wider]) =>
    [...wider].flatMap((region) => wayTo(place, region).filter(({ basis }) => basis !== null)),
  );
  const told = [...new Set(steps)].map(({ place, whole, time, basis }) => ({
    ...{ place, whole, time, basis: basis?.title ?? "" },
  }));
  const union = free?.basis == null ? [] : [{ union: free.place, basis: free.basis.title }];
  return [...told, ...union].map((one) => ({ code: "reference-used", ...one, claims: [] }));
}
