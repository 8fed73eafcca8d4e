import {
  getClaim,
  getEntity,
  type SupplyEdge,
  type SupplyGraph,
} from "../../graph/supply-graph.ts";
import type { Claim, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { PREDICATE_NAMES, PREDICATES } from "../../model/predicate.ts";
import { compareIds } from "../../model/strength.ts";
import {
  RELATION_GROUPS,
  type RelationGroup,
  type RelationGroupId,
  type RelationRow,
} from "./dossier.ts";
import { isProperty } from "./properties.ts";
import { amountsOf, supportOf } from "./support.ts";

const HOLDING: readonly Predicate[] = ["ownsStakeIn", "acquired", "operates", "partOf"];
const MAKING: readonly Predicate[] = ["produces", "assembles"];

/** The relations of an entity as the picture has them, by group; what is told as a property is left out. */
export function findRelations(graph: SupplyGraph, id: EntityId): readonly RelationGroup[] {
  const rows = graph.network
    .edgesOf(id)
    .filter(({ claims }) => claims.some((one) => !isProperty(getClaim(graph, one), id)))
    .map((edge) => ({ group: groupOf(edge, id), row: makeRow(graph, edge, id) }))
    .concat(suppliesUnder(graph, id));
  return RELATION_GROUPS.map((group) => ({
    group,
    rows: rows
      .filter((one) => one.group === group)
      .map(({ row }) => row)
      .sort((a, b) => compareRows(graph, a, b)),
  })).filter((one) => one.rows.length > 0);
}

/** The supplies that an agreement is for, by the claims that name it. */
function suppliesUnder(
  graph: SupplyGraph,
  id: EntityId,
): readonly { readonly group: RelationGroupId; readonly row: RelationRow }[] {
  if (getEntity(graph, id).class !== "agreement") return [];
  return graph.network.edges.flatMap((edge) => {
    const claims = edge.claims.filter((one) => agreementOf(getClaim(graph, one)) === id);
    if (claims.length === 0) return [];
    const { subject, object } = edge;
    const row = { ...makeRow(graph, { ...edge, claims }, subject), other: subject, to: object };
    return [{ group: "under" as const, row }];
  });
}

function agreementOf({ qualifiers }: Claim): string | null {
  return "agreement" in qualifiers && typeof qualifiers.agreement === "string"
    ? qualifiers.agreement
    : null;
}

function groupOf({ predicate, subject }: SupplyEdge, id: EntityId): RelationGroupId {
  const out = subject === id;
  const { flow } = PREDICATES[predicate];
  const isHead = out === (flow === "with");
  if (HOLDING.includes(predicate)) return isHead ? "holds" : "held-by";
  if (MAKING.includes(predicate) && out) return "makes";
  if (flow === "none") return "beside";
  return isHead ? "downstream" : "upstream";
}

function makeRow(graph: SupplyGraph, edge: SupplyEdge, id: EntityId): RelationRow {
  const { subject, object, predicate, product, contract, ended, annotation } = edge;
  const direction = subject === id ? "out" : "in";
  const support = supportOf(
    graph,
    edge.claims.map((one) => getClaim(graph, one)),
  );
  const made = MAKING.includes(predicate) && direction === "out" ? object : product;
  return {
    ...{ predicate, direction, other: direction === "out" ? object : subject, to: null, product },
    level: made === null ? null : (getEntity(graph, made).facets.level ?? null),
    ...support,
    amounts: amountsOf(graph, support.claims),
    ...{ contract, ended, annotation },
  };
}

function compareRows(graph: SupplyGraph, a: RelationRow, b: RelationRow): number {
  const label = (id: EntityId | null): string => (id === null ? "" : getEntity(graph, id).label);
  return (
    Number(a.ended) - Number(b.ended) ||
    compareIds(a.level ?? "~", b.level ?? "~") ||
    PREDICATE_NAMES.indexOf(a.predicate) - PREDICATE_NAMES.indexOf(b.predicate) ||
    compareIds(label(a.product), label(b.product)) ||
    compareIds(label(a.other), label(b.other))
  );
}
