import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caution } from "../../model/caution.ts";
import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";

/** That no day was asked for, and which was taken; nothing where one was. */
export function dayTaken({ asOf }: SupplyGraph): readonly Caution[] {
  if (asOf?.basis !== "record") return [];
  return [{ code: "day-taken", day: asOf.day, claims: [] }];
}

/** That claims are over on the day and do not count; nothing where none is. */
export function endedBefore(graph: SupplyGraph, claims: readonly Claim[]): readonly Caution[] {
  return overOf(graph, claims, false);
}

/** As `endedBefore`, with the day where none was asked for: for answers that hang on the day only by what is over. */
export function overCaveats(graph: SupplyGraph, claims: readonly Claim[]): readonly Caution[] {
  const ended = endedBefore(graph, claims);
  return ended.length === 0 ? [] : [...dayTaken(graph), ...ended];
}

/** That numbers were read from claims that are over, which whoever asks has named. */
export function takenThoughOver(graph: SupplyGraph, claims: readonly Claim[]): readonly Caution[] {
  const over = overOf(graph, claims, true);
  return over.length === 0 ? [] : [...dayTaken(graph), ...over];
}

function overOf(
  { asOf, ended }: SupplyGraph,
  claims: readonly Claim[],
  taken: boolean,
): readonly Caution[] {
  const over = [...new Set(claims.flatMap(({ id }) => (ended.has(id) ? [id] : [])))];
  if (asOf === null || over.length === 0) return [];
  return [{ code: "ended-before", day: asOf.day, taken, claims: over.sort(compareIds) }];
}

/** The claims that name one of these as subject or object and are over on the day. */
export function overOn(graph: SupplyGraph, ids: Iterable<EntityId>): readonly Claim[] {
  const named = new Set(ids);
  return [...graph.ended]
    .flatMap((id) => graph.claims.get(id) ?? [])
    .filter(({ subject, object }) => [...subject, object ?? ""].some((id) => named.has(id)));
}
