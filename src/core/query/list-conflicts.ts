import type { Conflict } from "../graph/disagreements.ts";
import { getClaim, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import type { ClaimId } from "../model/claim.ts";
import type { CriterionId } from "../model/criteria.ts";
import type { EntityId } from "../model/entity.ts";
import { basisOf } from "./alternatives/rank-alternatives.ts";
import { isLineCriterion, measureCriterion } from "./criterion/criteria.ts";
import { recallCandidates } from "./need/candidates.ts";
import { type Need, prepareSearch } from "./need/need.ts";
import { lineValues } from "./options/cells.ts";
import { recallSuppliers } from "./options/recall.ts";

/** A value of the answer to "who instead?": a candidate on a criterion. */
export interface Cell {
  readonly candidate: EntityId;
  readonly criterion: CriterionId;
  /** Whether the criterion has weight before the user sets any. */
  readonly counted: boolean;
}

/** A point on which claims give other values. */
export interface ConflictShown {
  /** Whether the sides cannot all be right, or may be: for other dates, of other parts. */
  readonly nature: "contradiction" | "difference";
  readonly sort: Conflict["sort"];
  readonly subject: EntityId;
  readonly predicate: Conflict["predicate"];
  /** The claims of each side, the one that it is told by first. */
  readonly sides: readonly { readonly claims: readonly ClaimId[] }[];
  /** What of the answer to a need rests on any of the claims, by candidate and then by criterion. */
  readonly bearsOn: readonly Cell[];
}

/**
 * All points under the lens on which claims disagree, or those that touch an entity: contradictions first, and of
 * each sort those that bear on the answer first.
 *
 * @param need whose answer they may bear on, on any criterion; measured once. null = no answer
 */
export function listConflicts(
  graph: SupplyGraph,
  entity: EntityId | null,
  need: Need | null,
): Finding<readonly ConflictShown[]> {
  const cellsOn = need === null ? () => [] : makeCellsOn(graph, need);
  const touches = ({ subject, sides }: Conflict): boolean =>
    entity === null ||
    subject === entity ||
    sides.some(({ claims }) => claims.some((id) => getClaim(graph, id).object === entity));
  const show =
    (nature: ConflictShown["nature"]) =>
    ({ sort, subject, predicate, sides }: Conflict): ConflictShown => ({
      nature,
      sort,
      subject,
      predicate,
      sides: sides.map(({ claims }) => ({ claims })),
      bearsOn: cellsOn(sides.flatMap(({ claims }) => claims)),
    });
  const result = [
    ...graph.conflicts.filter(touches).map(show("contradiction")).sort(byBearing),
    ...graph.differences.filter(touches).map(show("difference")).sort(byBearing),
  ];
  return {
    result,
    claims: result.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
    caveats: [],
  };
}

// The sort is stable: rows that matter alike keep their order.
function byBearing(a: ConflictShown, b: ConflictShown): number {
  const weight = ({ bearsOn }: ConflictShown): number =>
    bearsOn.some(({ counted }) => counted) ? 2 : Math.min(1, bearsOn.length);
  return weight(b) - weight(a);
}

/** Makes the look-up of the cells that rest on any of some claims: O(candidates · criteria), once. */
function makeCellsOn(
  graph: SupplyGraph,
  need: Need,
): (claims: readonly ClaimId[]) => readonly Cell[] {
  const search = prepareSearch(graph, need);
  const basis = basisOf(graph, need);
  const candidates = basis === "routes" ? recallSuppliers(search) : recallCandidates(search);
  const cells = candidates.flatMap(({ id: candidate }) =>
    graph.dataset.criteria.table.map(({ id: criterion, weight, level }) => {
      const counts = (level === "line") === (basis === "routes");
      const values = isLineCriterion(criterion)
        ? lineValues(search, candidate, criterion).map(({ value }) => value)
        : [measureCriterion(search, candidate, criterion)];
      return {
        cell: { candidate, criterion, counted: counts && weight > 0 },
        claims: new Set(values.flatMap(({ claims }) => claims)),
      };
    }),
  );
  return (claims) =>
    cells.filter((one) => claims.some((id) => one.claims.has(id))).map(({ cell }) => cell);
}
