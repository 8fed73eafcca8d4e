import { makeIsWithin } from "../../graph/places.ts";
import { widerProducts } from "../../graph/products.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caveat, Finding } from "../../model/answer.ts";
import type { ClaimId, ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type Edtf, getSpan } from "../../model/period.ts";
import { exactValue, type Quantity } from "../../model/quantity.ts";
import { compareIds, strongestFirst } from "../../model/strength.ts";
import { type ClaimKind, UNKNOWN } from "../../model/vocabulary.ts";

/** Goods on their way: from where, to where, and what they are. */
export interface Route {
  readonly origin: EntityId;
  readonly destination: EntityId;
  readonly product: EntityId;
}

/** One duty that counts on a route. */
export interface RatePart {
  readonly policy: EntityId;
  readonly ratePercent: number;
  readonly basis: "allIn" | "added" | "base";
  readonly from: Edtf | null;
  readonly claims: readonly ClaimId[];
}

/** The duty on entry, as the record has it under the lens. */
export interface TariffRate extends Route {
  /** Percent of the value; null where it is not known. */
  readonly ratePercent: number | null;
  /** The known part of it where the whole is not known: an ordinary duty is missing. null otherwise. */
  readonly atLeastPercent: number | null;
  /** A whole duty alone, or the ordinary one and all that come on top. */
  readonly parts: readonly RatePart[];
  /** Where the rate holds for a number of goods only. */
  readonly quota: { readonly units: Quantity; readonly beyondPercent: number | null } | null;
  /** Older rates on the same route that a later one has replaced. */
  readonly superseded: readonly ClaimId[];
  /** Duties of which a source says that these goods are exempt. */
  readonly exempt: readonly ClaimId[];
}

type RateClaim = ClaimOf<"appliesTo">;

// What is only proposed, threatened or expected is charged on nobody.
const NOT_CHARGED: readonly ClaimKind[] = ["proposal", "forecast", "opinion", "inference", "plan"];

/**
 * The duty on goods of an origin entering a destination. A rate that is said to be the whole duty governs; else
 * the ordinary duty and every added one are summed. Of each policy the latest start governs (what begins after
 * the lens's *true at* is not in the graph), the best backed rate where several start together, and a rate without a
 * start only where none has one. Rates on the wider product, on the bloc of the origin and on all origins count. A
 * rate that a scenario sets takes the place of all that is said of its policy and, where it is the whole duty, of every
 * other. A duty that is said to fall on the goods without a rate is in no sum; a caveat names it.
 */
export function findTariffRate(graph: SupplyGraph, route: Route): Finding<TariffRate> {
  const said = claimsOnRoute(graph, route);
  const exempt = said.filter(({ polarity }) => polarity === "negative");
  const freed = new Set(exempt.flatMap(({ subject }) => subject));
  const due = said.filter(
    ({ polarity, subject }) => polarity === "positive" && !subject.some((id) => freed.has(id)),
  );
  const charged = overruled(due.filter(hasRate));
  const whole = charged.filter(isWhole);
  const governing =
    whole.length > 0 ? latest(whole) : byPolicy(charged).flatMap((group) => latest(group));
  const ids = new Set(governing.map(({ id }) => id));
  const older = charged.filter((one) => !ids.has(one.id) && isWhole(one) === whole.length > 0);
  const parts = toParts(governing);
  const sum = parts.reduce((total, { ratePercent }) => total + ratePercent, 0);
  const complete = parts.some(({ basis }) => basis !== "added");
  const counted = new Set(parts.map(({ policy }) => policy));
  const unrated = due.filter((claim) => !hasRate(claim) && !counted.has(claim.subject[0]));
  const open = whole.length > 0 ? [] : unrated.map(({ id }) => id);
  const quota = governing.find(({ qualifiers }) => qualifiers.quota !== undefined)?.qualifiers;
  return {
    result: {
      ...route,
      ratePercent: complete ? round(sum) : null,
      atLeastPercent: complete || parts.length === 0 ? null : round(sum),
      parts,
      quota:
        quota?.quota === undefined || quota.quota === UNKNOWN
          ? null
          : { units: quota.quota, beyondPercent: percentOf(quota.outOfQuotaRate) },
      superseded: older.map(({ id }) => id),
      exempt: exempt.map(({ id }) => id),
    },
    claims: [...[...governing, ...older, ...exempt].map(({ id }) => id), ...open],
    caveats: [...caveatsOn(governing, parts, complete), ...caveatOnOpen(open)],
  };
}

function claimsOnRoute(graph: SupplyGraph, { origin, destination, product }: Route): RateClaim[] {
  const isWithin = makeIsWithin(graph.claims.values());
  const goods = new Set([product, ...widerProducts(graph, product)]);
  return [...graph.claims.values()]
    .filter((claim): claim is RateClaim => claim.predicate === "appliesTo")
    .filter(({ kind, state }) => !NOT_CHARGED.includes(kind) && state === "known")
    .filter(({ object, qualifiers }) => {
      if (object === null || !isWithin(destination, object)) return false;
      if (qualifiers.product === UNKNOWN || !goods.has(qualifiers.product)) return false;
      if (qualifiers.origin === UNKNOWN) return false;
      return qualifiers.origin === EVERYWHERE || isWithin(origin, qualifiers.origin);
    })
    .sort((a, b) => compareIds(a.id, b.id));
}

function hasRate({ qualifiers: { rate } }: RateClaim): boolean {
  return percentOf(rate) !== null;
}

function overruled(claims: readonly RateClaim[]): readonly RateClaim[] {
  const assumed = claims.filter(({ kind }) => kind === "hypothesis");
  const whole = assumed.filter(isWhole);
  if (whole.length > 0) return whole;
  const set = new Set(assumed.flatMap(({ subject }) => subject));
  return claims.filter(
    ({ kind, subject }) => kind === "hypothesis" || !subject.some((id) => set.has(id)),
  );
}

/** The place that stands for every origin. */
export const EVERYWHERE: EntityId = "world";

// A source that only names the rate that cars pay means the whole of it.
function isWhole({ qualifiers: { basis } }: RateClaim): boolean {
  return basis === undefined || basis === "allIn";
}

function byPolicy(claims: readonly RateClaim[]): readonly (readonly RateClaim[])[] {
  const groups = new Map<EntityId, RateClaim[]>();
  for (const claim of claims) {
    const [policy = ""] = claim.subject;
    groups.set(policy, [...(groups.get(policy) ?? []), claim]);
  }
  return [...groups].sort(([a], [b]) => compareIds(a, b)).map(([, group]) => group);
}

/**
 * The claims with the latest start, the best backed first, then those without a start that give the same rate, which are no older rate;
 * all without a start where none has one.
 */
function latest(claims: readonly RateClaim[]): readonly RateClaim[] {
  const startOf = ({ time }: RateClaim): string =>
    time.from === null ? "" : getSpan(time.from).earliest;
  const last = claims.map(startOf).reduce((a, b) => (a > b ? a : b), "");
  const newest = bestBackedFirst(claims.filter((claim) => startOf(claim) === last));
  const rates = newest.map(({ qualifiers }) => percentOf(qualifiers.rate));
  const alike = claims.filter(
    (claim) => startOf(claim) === "" && rates.includes(percentOf(claim.qualifiers.rate)),
  );
  return [...new Set([...newest, ...alike])];
}

// Whoever lays a duty knows it better than whoever pays it or comments on it.
const KNOWS_BEST: readonly ClaimKind[] = ["fact", "officialStatement"];

function bestBackedFirst(claims: readonly RateClaim[]): readonly RateClaim[] {
  const strongest = strongestFirst(claims);
  const best = strongest.filter(({ kind }) => KNOWS_BEST.includes(kind));
  return [...best, ...strongest.filter((claim) => !best.includes(claim))];
}

function toParts(governing: readonly RateClaim[]): readonly RatePart[] {
  const groups = governing.some(isWhole) ? [governing] : byPolicy(governing);
  return groups.flatMap((group) => {
    const [first] = group;
    const ratePercent = percentOf(first?.qualifiers.rate);
    if (first === undefined || ratePercent === null) return [];
    return [
      {
        policy: first.subject[0],
        ratePercent,
        basis: first.qualifiers.basis ?? "allIn",
        from: first.time.from,
        claims: group.map(({ id }) => id),
      },
    ];
  });
}

function percentOf(rate: Quantity | typeof UNKNOWN | undefined): number | null {
  return rate === undefined || rate === UNKNOWN ? null : exactValue(rate);
}

function round(percent: number): number {
  return Math.round(percent * 1e6) / 1e6;
}

function caveatsOn(
  governing: readonly RateClaim[],
  parts: readonly RatePart[],
  complete: boolean,
): readonly Caveat[] {
  const disputed = parts.filter(({ claims }) => {
    const rates = governing.filter(({ id }) => claims.includes(id));
    return new Set(rates.map(({ qualifiers }) => percentOf(qualifiers.rate))).size > 1;
  });
  const ids = (list: readonly RatePart[]): readonly ClaimId[] =>
    list.flatMap(({ claims }) => claims);
  return [
    ...disputed.map((part) => ({
      code: "conflict" as const,
      message: "Sources give other rates for the same start; the best backed of them is taken.",
      claims: part.claims,
    })),
    ...(complete || parts.length === 0
      ? []
      : [
          {
            code: "base-duty-unknown" as const,
            message: "Only duties that come on top are known; the ordinary duty is not.",
            claims: ids(parts),
          },
        ]),
  ];
}

function caveatOnOpen(claims: readonly ClaimId[]): readonly Caveat[] {
  if (claims.length === 0) return [];
  const message =
    "Another duty can fall on these goods. Its rate for them is not in the record, so it is not in the sum.";
  return [{ code: "duty-rate-unknown", message, claims }];
}
