import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { AsOf, Caveat } from "../../model/answer.ts";
import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordDate } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import { countWord } from "../../model/wording/words.ts";

/** That no day was asked for, and which was taken; nothing where one was. */
export function dayTaken({ asOf }: SupplyGraph): readonly Caveat[] {
  if (asOf?.basis !== "record") return [];
  const message = `No day was asked for. This is as of ${wordAsOf(asOf)}.`;
  return [{ code: "day-taken", message, claims: [] }];
}

/** That claims are over on the day and do not count; nothing where none is. */
export function endedBefore(graph: SupplyGraph, claims: readonly Claim[]): readonly Caveat[] {
  return overOf(graph, claims, "does not count", "do not count");
}

/** As `endedBefore`, with the day where none was asked for: for answers that hang on the day only by what is over. */
export function overCaveats(graph: SupplyGraph, claims: readonly Claim[]): readonly Caveat[] {
  const ended = endedBefore(graph, claims);
  return ended.length === 0 ? [] : [...dayTaken(graph), ...ended];
}

/** That numbers were read from claims that are over, which whoever asks has named. */
export function takenThoughOver(graph: SupplyGraph, claims: readonly Claim[]): readonly Caveat[] {
  const over = overOf(graph, claims, "is taken as you gave it", "are taken as you gave them");
  return over.length === 0 ? [] : [...dayTaken(graph), ...over];
}

function overOf(
  { asOf, ended }: SupplyGraph,
  claims: readonly Claim[],
  one: string,
  many: string,
): readonly Caveat[] {
  const over = [...new Set(claims.flatMap(({ id }) => (ended.has(id) ? [id] : [])))];
  if (asOf === null || over.length === 0) return [];
  const [was, so] = over.length === 1 ? ["was", one] : ["were", many];
  const message = `${countWord(over.length, "claim")} on this ended or ${was} replaced before ${wordDate(asOf.day)} and ${so}.`;
  return [{ code: "ended-before", message, claims: over.sort(compareIds) }];
}

/** The claims that name one of these as subject or object and are over on the day. */
export function overOn(graph: SupplyGraph, ids: Iterable<EntityId>): readonly Claim[] {
  const named = new Set(ids);
  return [...graph.ended]
    .flatMap((id) => graph.claims.get(id) ?? [])
    .filter(({ subject, object }) => [...subject, object ?? ""].some((id) => named.has(id)));
}

/** The day of an answer, with what set it where that is not the lens. */
export function wordAsOf({ day, basis }: AsOf): string {
  switch (basis) {
    case "need":
      return `${wordDate(day)}, by when it is needed`;
    case "lens":
      return wordDate(day);
    case "record":
      return `${wordDate(day)}, the newest day that a source counted here can be of`;
  }
}
