import type { SupplyEdge } from "../../graph/supply-graph.ts";
import type { Claim } from "../../model/claim.ts";
import { commonSpan } from "../../model/period.ts";
import { compareBacking, compareIds } from "../../model/strength.ts";

/** A claim that can carry a step, with the edge it stands on. */
export interface Link {
  readonly edge: SupplyEdge;
  readonly claim: Claim;
}

/**
 * One claim for each step, so that all can hold at the same time and the weakest of them is as strong as it can
 * be; null where no choice holds together.
 */
export function findCarriers(offered: readonly (readonly Link[])[]): readonly Link[] | null {
  const levels = offered.flat().sort((a, b) => compareLinks(a, b));
  for (const level of levels) {
    const allowed = offered.map((links) =>
      links
        .filter(({ claim }) => compareBacking(claim, level.claim) <= 0)
        .sort((a, b) => compareLinks(a, b)),
    );
    const choice = chooseTogether(allowed, []);
    if (choice !== null) return choice;
  }
  return null;
}

function chooseTogether(
  allowed: readonly (readonly Link[])[],
  chosen: readonly Link[],
): readonly Link[] | null {
  const next = allowed[chosen.length];
  if (next === undefined) return chosen;
  for (const link of next) {
    const longer = [...chosen, link];
    if (commonSpan(longer.map(({ claim }) => claim.time)) === null) continue;
    const whole = chooseTogether(allowed, longer);
    if (whole !== null) return whole;
  }
  return null;
}

function compareLinks(a: Link, b: Link): number {
  return (
    compareBacking(a.claim, b.claim) ||
    compareIds(a.edge.id, b.edge.id) ||
    compareIds(a.claim.id, b.claim.id)
  );
}
