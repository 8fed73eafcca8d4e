import type { SupplyEdge, SupplyGraph } from "../../graph/supply-graph.ts";
import { getEntity } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { PREDICATES } from "../../model/predicate.ts";
import { compareIds } from "../../model/strength.ts";
import type { ClaimKind, EntityClass } from "../../model/vocabulary.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";

/** An entity reached from another along the flow of goods, control and operation. */
export interface Neighbour {
  readonly id: EntityId;
  readonly label: string;
  readonly class: EntityClass;
  /** Steps from the start; 1 = next to it. */
  readonly depth: number;
  /** The entity one step nearer, and the relations to it. */
  readonly via: EntityId;
  readonly relations: readonly NeighbourRelation[];
}

export interface NeighbourRelation {
  readonly predicate: Predicate;
  /** The strongest first. */
  readonly claims: readonly ClaimId[];
  /** Whether the neighbour is its subject: it "supplies", else it is "supplied by". */
  readonly fromNeighbour: boolean;
  /** Kind of the strongest claim. */
  readonly kind: ClaimKind;
}

export interface Neighbourhood {
  readonly entity: EntityId;
  /** How many steps were taken each way; 0 = none were asked for. */
  readonly depths: { readonly up: number; readonly down: number };
  /** Suppliers, owners, operators and parts, nearest first. */
  readonly up: readonly Neighbour[];
  /** Customers, holdings, plants and wholes, nearest first. */
  readonly down: readonly Neighbour[];
}

/** Classes that hold unrelated chains together, and so end a walk. */
export const NEVER_PASSED: readonly EntityClass[] = ["product", "place", "policy"];

// Who might supply does not supply.
const NOT_WALKED: readonly Predicate[] = ["alternativeFor"];

/** What stands up and down the flow from an entity, to a depth for each direction (0 = none). */
export function findNeighbours(
  graph: SupplyGraph,
  entity: EntityId,
  depths: { readonly up: number; readonly down: number },
): Finding<Neighbourhood> {
  const up = walk(graph, entity, depths.up, "up");
  const down = walk(graph, entity, depths.down, "down");
  const claims = [...up, ...down].flatMap(({ relations }) =>
    relations.flatMap((one) => one.claims),
  );
  const over = overOn(graph, [entity]).filter(
    ({ predicate }) => PREDICATES[predicate].flow !== "none" && !NOT_WALKED.includes(predicate),
  );
  return { result: { entity, depths, up, down }, claims, caveats: overCaveats(graph, over) };
}

function walk(
  graph: SupplyGraph,
  start: EntityId,
  depth: number,
  direction: "up" | "down",
): readonly Neighbour[] {
  const found = new Map<EntityId, Neighbour>();
  let frontier: readonly EntityId[] = [start];
  for (let step = 1; step <= depth && frontier.length > 0; step++) {
    const next: EntityId[] = [];
    for (const via of frontier) {
      if (via !== start && NEVER_PASSED.includes(getEntity(graph, via).class)) continue;
      for (const [id, edges] of nextTo(graph, via, direction)) {
        if (id === start || found.has(id)) continue;
        const { label, class: entityClass } = getEntity(graph, id);
        const relations = [...edges]
          .sort((a, b) => compareIds(a.id, b.id))
          .map((edge) => relationTo(graph, via, edge));
        found.set(id, { id, label, class: entityClass, depth: step, via, relations });
        next.push(id);
      }
    }
    frontier = next;
  }
  return [...found.values()];
}

function relationTo(graph: SupplyGraph, via: EntityId, edge: SupplyEdge): NeighbourRelation {
  const { predicate, kind } = edge;
  const claims = edge.claims.filter((id) => !graph.ended.has(id));
  return { predicate, claims, fromNeighbour: edge.object === via, kind };
}

function nextTo(
  graph: SupplyGraph,
  id: EntityId,
  direction: "up" | "down",
): readonly (readonly [EntityId, readonly SupplyEdge[]])[] {
  const byNeighbour = new Map<EntityId, SupplyEdge[]>();
  for (const edge of graph.network.edgesOf(id)) {
    if (edge.annotation || edge.ended || NOT_WALKED.includes(edge.predicate)) continue;
    const flow = PREDICATES[edge.predicate].flow;
    if (flow === "none") continue;
    const downstream = (edge.subject === id) === (flow === "with");
    if (downstream !== (direction === "down")) continue;
    const other = edge.subject === id ? edge.object : edge.subject;
    byNeighbour.set(other, [...(byNeighbour.get(other) ?? []), edge]);
  }
  return [...byNeighbour].sort(([a], [b]) => compareIds(a, b));
}
