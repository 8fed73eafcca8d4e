import { governingStatus } from "../../../core/graph/status.ts";
import { claimsOf, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import { wordQuantity } from "../../../core/model/quantity.ts";
import { type EntityClass, type StatusWord, UNKNOWN } from "../../../core/model/vocabulary.ts";
import { countWord, STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import type { Drawing } from "./drawing.ts";

/** What a node carries inside, in few words: "7 plants, 2 owners". */
export function wordInside(graph: SupplyGraph, inside: readonly EntityId[]): string {
  const count = (kind: EntityClass): number =>
    inside.filter((id) => graph.entities.get(id)?.class === kind).length;
  return [
    [count("facility"), "plant"] as const,
    [count("programme"), "programme"] as const,
    [count("organisation"), "owner"] as const,
  ]
    .flatMap(([many, word]) => (many === 0 ? [] : countWord(many, word)))
    .join(", ");
}

/** Whether the status that holds is one that a scenario assumes. */
export function isAssumed(graph: SupplyGraph, id: EntityId): boolean {
  const [first = ""] = governingStatus(graph, id).claims;
  return graph.claims.get(first)?.kind === "hypothesis";
}

/** What a scenario makes of an entity, in few words; null where it leaves it alone. */
export function wordAssumed(graph: SupplyGraph, drawing: Drawing, id: string): string | null {
  if (drawing.assumed?.unsupplied.has(id) === true) return "no known source (assumed)";
  const { status } = governingStatus(graph, id);
  if (status === null || !isAssumed(graph, id)) return null;
  return `${status === "constructionPaused" ? "paused" : STATUS_WORDS_SHOWN[status]} (assumed)`;
}

/** The second line of a label: the state of a plant, the rate of a tariff. */
export function detailOf(graph: SupplyGraph, entity: Entity, status: StatusWord | null): string {
  if (status !== null) {
    return STATUS_WORDS_SHOWN[status];
  }
  if (entity.class !== "policy") return "";
  const rates = claimsOf(graph, entity.id, "appliesTo").flatMap(({ qualifiers: { rate } }) =>
    rate === undefined || rate === UNKNOWN ? [] : [wordQuantity(rate)],
  );
  return [...new Set(rates)].join(", ");
}
