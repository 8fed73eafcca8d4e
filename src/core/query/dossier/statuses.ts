import { writtenDate } from "../../graph/newest-day.ts";
import { governingStatus } from "../../graph/status.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import type { StatusStep } from "./dossier.ts";

/** The statuses that are said of an entity, the oldest first; those without a date last. */
export function findStatusSteps(
  graph: SupplyGraph,
  id: EntityId,
  claims: readonly Claim[],
): readonly StatusStep[] {
  const governing = governingStatus(graph, id).claims;
  const steps = new Map<string, StatusStep>();
  for (const claim of claims) {
    if (claim.predicate !== "hasStatus" || claim.value === null) continue;
    if (claim.polarity === "negative" || !claim.subject.includes(id)) continue;
    const { value: status, kind } = claim;
    const date = claim.time.from ?? writtenDate(claim, graph.sources);
    const key = `${status} ${date} ${kind === "plan"}`;
    const known = steps.get(key);
    steps.set(key, {
      ...{ status, date, kind: known?.kind ?? kind },
      governs: known?.governs === true || governing.includes(claim.id),
      claims: [...(known?.claims ?? []), claim.id],
    });
  }
  return [...steps.values()].sort((a, b) => compareIds(dayOf(a), dayOf(b)));
}

function dayOf({ date }: StatusStep): string {
  return date === null ? "~" : getSpan(date).earliest;
}
