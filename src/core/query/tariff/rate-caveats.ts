import { type Membership, placesAt } from "../../graph/places.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caveat } from "../../model/answer.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordPeriod } from "../../model/period.ts";
import { joinWords } from "../../model/wording/words.ts";
import { dayTaken, endedBefore } from "../basis/as-of-caveats.ts";
import { makeNameOf, type NameOf } from "../sentence/entity-name.ts";
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
export function rateCaveats(graph: SupplyGraph, route: Route, found: Found): readonly Caveat[] {
  const { known, free, crosses, hanging, ended, unsummed } = found;
  return [
    ...(free === null ? dayTaken(graph) : []),
    ...endedBefore(graph, ended),
    ...disputes(known),
    ...(free === null && known.parts.length > 0 && !known.complete ? [baseUnknown(known)] : []),
    ...(free === null && !crosses ? [borderUnknown(graph, route)] : []),
    ...rateUnknown(unsummed),
    ...placeUnknown(graph, route, hanging),
    ...reference(graph, route, found),
  ];
}

function disputes({ parts, governing }: DutySum): readonly Caveat[] {
  return parts
    .filter(({ claims }) => {
      const rates = governing.filter(({ id }) => claims.includes(id));
      return new Set(rates.map(({ qualifiers }) => percentOf(qualifiers.rate))).size > 1;
    })
    .map((part) => ({
      code: "conflict",
      message: "Sources give other rates for the same start; the best backed of them is taken.",
      claims: part.claims,
    }));
}

function baseUnknown({ parts }: DutySum): Caveat {
  return {
    code: "base-duty-unknown",
    message: "Only duties that come on top are known; the ordinary duty is not.",
    claims: parts.flatMap(({ claims }) => claims),
  };
}

function rateUnknown(unsummed: readonly RateClaim[]): readonly Caveat[] {
  if (unsummed.length === 0) return [];
  const message =
    "Another duty can fall on these goods. Its rate for them is not in the record, so it is not in the sum.";
  return [{ code: "duty-rate-unknown", message, claims: unsummed.map(({ id }) => id) }];
}

// Some of the goods may stay at home, where they pay nothing, so that there is neither one rate nor a least one.
function borderUnknown(graph: SupplyGraph, { origin, destination }: Route): Caveat {
  const nameOf = makeNameOf(graph.entities);
  const places = placesAt(graph);
  const unplaced = [origin, destination].filter(
    (id) => places.countryOf(id) === null && places.regionsOf(id).length === 0,
  );
  const message =
    unplaced.length > 0
      ? `It is not known in which country ${joinWords(unplaced.map(nameOf))} lies, so no rate can be told.`
      : `Some goods from ${nameOf(origin)} may cross no border on the way to ${nameOf(destination)}, so there is no one rate. Ask about one country.`;
  return { code: "place-not-known", message, claims: [] };
}

function placeUnknown(
  graph: SupplyGraph,
  { origin, destination }: Route,
  hanging: readonly RateClaim[],
): readonly Caveat[] {
  if (hanging.length === 0) return [];
  const nameOf = makeNameOf(graph.entities);
  const policies = [...new Set(hanging.flatMap(({ subject }) => subject))].map(nameOf);
  const message = `Not all goods from ${nameOf(origin)} entering ${nameOf(destination)} are known to fall under ${joinWords(policies)}, so there is no one rate. Ask about one country.`;
  return [{ code: "place-not-known", message, claims: hanging.map(({ id }) => id) }];
}

// What no claim says must show on what it rests.
function reference(graph: SupplyGraph, route: Route, { known, free }: Found): readonly Caveat[] {
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
  const nameOf = makeNameOf(graph.entities);
  const told = [...new Set(steps)].map((step) => wordMembership(step, nameOf));
  const union =
    free?.basis == null
      ? []
      : [
          `In ${nameOf(free.place)} goods of its members pay no duty to each other`,
          free.basis.title,
        ];
  return [...told, ...(union.length === 0 ? [] : [union.join(": ")])].map((message) => ({
    code: "reference-used",
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    claims: [],
  }));
}

function wordMembership({ place, whole, time, basis }: Membership, nameOf: NameOf): string {
  const period = wordPeriod(time);
  return `${nameOf(place)} counts as part of ${nameOf(whole)}${period === "" ? "" : ` ${period}`}, by reference data: ${basis?.title ?? ""}`;
}
