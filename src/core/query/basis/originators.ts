import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import { firstSpeakers } from "../../model/wording/speakers.ts";
import { type House, independentOf } from "./independence.ts";

/**
 * Who is the first to say what the given claims say: the last link in the chain of those who say it, which is whoever a
 * source quotes, or the publisher where it speaks itself. A claim that repeats the evidence of another adds nobody. Ten
 * pages that quote one company are one originator, and so are a venture and its parent.
 */
export function findOriginators(graph: SupplyGraph, ids: readonly ClaimId[]): readonly House[] {
  const origins = new Set(ids.map((id) => graph.originOf(id)));
  const speakers = [...origins].flatMap((id) => {
    const claim = graph.claims.get(id);
    return claim === undefined ? [] : firstSpeakers(claim).map((speaker) => speaker.id);
  });
  return independentOf(graph, speakers);
}
