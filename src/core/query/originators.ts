import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { firstSpeakers } from "../model/speakers.ts";

/**
 * Who is the first to say what the given claims say, each once: the last in the chain of those who say it, which
 * is whoever a source quotes, or the publisher where it speaks itself. A claim that repeats the evidence of
 * another adds nobody. Ten pages that quote one company are one originator.
 */
export function findOriginators(graph: SupplyGraph, ids: readonly ClaimId[]): readonly EntityId[] {
  const origins = new Set(ids.map((id) => graph.originOf(id)));
  const speakers = [...origins].flatMap((id) => {
    const claim = graph.claims.get(id);
    return claim === undefined ? [] : firstSpeakers(claim).map((speaker) => speaker.id);
  });
  return [...new Set(speakers)].sort();
}
