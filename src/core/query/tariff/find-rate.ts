import { graphAsOf } from "../../graph/as-of.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Quantity } from "../../model/quantity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { crossesBorder, type FreeTrade, findFreeTrade } from "./border.ts";
import { addUpDuties, type DutySum, isWholeDuty, type RatePart } from "./duty-sum.ts";
import { rateCaveats } from "./rate-caveats.ts";
import {
  findRouteClaims,
  percentOf,
  type RateClaim,
  type RateLimits,
  type Route,
  type RouteClaims,
} from "./route-claims.ts";

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
  /** Why the goods pay no duty at all; null where they cross a border of customs. */
  readonly free: FreeTrade | null;
  /** Duties that are or may be on the route and have ended by the day. */
  readonly ended: readonly ClaimId[];
  /** Duties on which the rate hangs and of which it is not known whether they are on the route. */
  readonly open: readonly ClaimId[];
}

/**
 * The duty on goods of an origin entering a destination, by what is in force on the day. Goods that stay in one country
 * or one customs union pay none. A rate that is said to be the whole duty governs; else the ordinary duty and every
 * added one are summed. Of each policy the latest start governs, the best backed rate where several start together, and
 * a rate without a start only where none has one. Rates on the wider product, on the bloc of the origin and on all
 * origins count. A rate that a scenario sets takes the place of all that is said of its policy and, where it is the
 * whole duty, of every other. Where it hangs on a duty of which it is not known whether it is on the route, or where
 * part of the goods may cross no border, the rate is not known. A duty that is said to fall on the goods without a rate is
 * in no sum; a caveat names it.
 *
 * @param limits the day, and which goods and rates count
 */
export function findTariffRate(
  given: SupplyGraph,
  route: Route,
  limits: RateLimits = {},
): Finding<TariffRate> {
  const graph = graphAsOf(given, limits.on ?? null);
  const free = findFreeTrade(graph, route);
  const crosses = free === null && crossesBorder(graph, route);
  const { sure, open, ended, unrated } =
    free === null ? findRouteClaims(graph, route, limits) : NOTHING;
  const known = addUpDuties(sure);
  const unsummed = findUnsummed(known, unrated);
  const hanging = open.filter(
    (one) =>
      !isSame(known, addUpDuties([...sure, one])) ||
      !isSame(known, addUpDuties([...sure, ...open])),
  );
  const settled = crosses && hanging.length === 0;
  // What may only come on top leaves the known part as the least.
  const isLeast = crosses && hanging.every((one) => mayOnlyAdd(one, sure));
  const complete = settled && known.complete;
  const { parts, governing, older, exempt } = known;
  return {
    result: {
      ...route,
      ratePercent: free !== null ? 0 : complete ? known.sumPercent : null,
      atLeastPercent: complete || !isLeast || parts.length === 0 ? null : known.sumPercent,
      parts,
      quota: quotaOf(governing),
      superseded: older.map(({ id }) => id),
      exempt: exempt.map(({ id }) => id),
      free,
      ended: ended.map(({ id }) => id),
      open: hanging.map(({ id }) => id),
    },
    claims: [...governing, ...older, ...exempt, ...hanging, ...unsummed].map(({ id }) => id),
    caveats: rateCaveats(graph, route, { known, free, crosses, hanging, ended, unsummed }),
  };
}

const NOTHING: RouteClaims = { sure: [], open: [], ended: [], unrated: [] };

// A duty that is said to fall on the goods without a rate is in no sum; beside a whole duty it has no place.
function findUnsummed(
  { parts, governing, exempt }: DutySum,
  unrated: readonly RateClaim[],
): readonly RateClaim[] {
  if (governing.some(isWholeDuty)) return [];
  const told = new Set([
    ...parts.map(({ policy }) => policy),
    ...exempt.flatMap(({ subject }) => subject),
  ]);
  return unrated.filter(({ subject }) => !told.has(subject[0]));
}

function isSame(a: DutySum, b: DutySum): boolean {
  return a.sumPercent === b.sumPercent && a.complete === b.complete;
}

function mayOnlyAdd(claim: RateClaim, sure: readonly RateClaim[]): boolean {
  const policies = new Set(sure.flatMap(({ subject }) => subject));
  return (
    claim.polarity === "positive" &&
    !isWholeDuty(claim) &&
    !claim.subject.some((id) => policies.has(id))
  );
}

function quotaOf(governing: readonly RateClaim[]): TariffRate["quota"] {
  const terms = governing.find(({ qualifiers }) => qualifiers.quota !== undefined)?.qualifiers;
  if (terms?.quota === undefined || terms.quota === UNKNOWN) return null;
  return { units: terms.quota, beyondPercent: percentOf(terms.outOfQuotaRate) };
}
