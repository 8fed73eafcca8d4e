import { statedOn, writtenDate } from "../../graph/newest-day.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { lastDay } from "../../model/period.ts";
import { isQuantity, type Quantity } from "../../model/quantity.ts";
import { compareIds, compareStrength } from "../../model/strength.ts";
import { findOriginators } from "../basis/originators.ts";
import type { Support } from "./dossier.ts";

/** What backs a row, of the claims on one point; those that are over apart, unless all of them are. */
export function supportOf(graph: SupplyGraph, claims: readonly Claim[]): Support {
  const present = claims.filter(({ id }) => !graph.ended.has(id));
  const counted = bestFirst(graph, present.length > 0 ? present : claims);
  const [best] = counted;
  if (best === undefined) throw new Error("A row needs a claim.");
  const ids = counted.map(({ id }) => id);
  const dates = counted
    .flatMap((claim) => writtenDate(claim, graph.sources) ?? [])
    .sort((a, b) => compareIds(lastDay(a), lastDay(b)));
  const [from] = dates;
  const to = dates.at(-1);
  return {
    best: best.id,
    claims: ids,
    disagreeing: disagreeingWith(graph, best.id, ids),
    over: claims.filter(({ id }) => graph.ended.has(id)).map(({ id }) => id),
    origins: findOriginators(graph, ids).length,
    said: from === undefined || to === undefined ? null : { from, to },
  };
}

/** The strongest claim first, and of those as strong the latest; what is told to be unknown comes last. */
function bestFirst(graph: SupplyGraph, claims: readonly Claim[]): readonly Claim[] {
  const dayOf = (claim: Claim): string => statedOn(claim, graph.sources) ?? "";
  return [...claims].sort(
    (a, b) =>
      Number(a.state === "unknown") - Number(b.state === "unknown") ||
      compareStrength(a, b) ||
      compareIds(dayOf(b), dayOf(a)) ||
      compareIds(a.id, b.id),
  );
}

/** Of the claims of a row, those on the other sides of a contradiction that its best claim stands in. */
export function disagreeingWith(
  graph: SupplyGraph,
  best: ClaimId,
  among: readonly ClaimId[],
): readonly ClaimId[] {
  const against = graph
    .disputing(best)
    .filter(({ sort }) => sort === "values")
    .flatMap(({ sides }) => sides.filter(({ claims }) => !claims.includes(best)))
    .flatMap(({ claims }) => claims);
  return among.filter((id) => against.includes(id));
}

/** The number that a claim gives, as its value or beside its object; null where it gives none. */
export function quantityOf({ value, qualifiers }: Claim): Quantity | null {
  if (value !== null && typeof value === "object") return value;
  const told = Object.values<unknown>(qualifiers).find(isQuantity);
  return told ?? null;
}

/** The amounts that the claims give, each once, in their order. */
export function amountsOf(graph: SupplyGraph, ids: readonly ClaimId[]): readonly Quantity[] {
  const told = ids.flatMap((id) => {
    const { qualifiers } = getClaim(graph, id);
    return Object.values<unknown>(qualifiers).filter(isQuantity);
  });
  const seen = new Map(told.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
