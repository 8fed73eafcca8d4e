import { getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { entityReferences } from "../../model/references.ts";
import { uniqueIds } from "../../model/strength.ts";
import { overCaveats } from "../basis/as-of-caveats.ts";
import { leftOutCaveat } from "../basis/left-out.ts";
import { deriveAll } from "../derive/derive-all.ts";
import { relatedCaveats } from "../walk/related.ts";
import type { Dossier, OwnerNode } from "./dossier.ts";
import { findOwners } from "./owners.ts";
import { findProperties } from "./properties.ts";
import { findRelations } from "./relations.ts";
import { findSilences } from "./silences.ts";
import { findStatusSteps } from "./statuses.ts";

/**
 * Gathers what is known of an entity under the lens on the day of the graph. Costs O(n²) in the claims on one point.
 *
 * @param buyer whose tiers are counted among what we work out; null = nobody's
 */
export function describeEntity(
  graph: SupplyGraph,
  entity: EntityId,
  buyer: EntityId | null,
): Finding<Dossier> {
  const { id, label, class: entityClass } = getEntity(graph, entity);
  const claims = graph.claimsAbout.get(id);
  const derived = deriveAll(graph, id, buyer);
  const result: Dossier = {
    ...{ id, label, class: entityClass },
    properties: findProperties(graph, id, claims),
    relations: findRelations(graph, id),
    statuses: findStatusSteps(graph, id, claims),
    owners: findOwners(graph, id),
    derived: derived.result,
    notStated: findSilences(id, entityClass, claims),
    denied: claims.filter(({ polarity }) => polarity === "negative").map((one) => one.id),
    remarks: claims.filter(({ predicate }) => predicate === "remark").map((one) => one.id),
    counts: {
      claims: claims.length,
      sources: new Set(claims.map(({ source }) => source)).size,
      over: claims.filter((one) => graph.ended.has(one.id)).length,
    },
  };
  const unseen = graph.dataset.claims.filter(
    (claim) =>
      !graph.claims.has(claim.id) &&
      !graph.annotations.has(claim.id) &&
      graph.leftOut.get(claim.id) !== "superseded" &&
      entityReferences(claim).some(
        (one) => !one.field.startsWith("saidBy") && graph.entities.get(one.id)?.id === id,
      ),
  );
  return {
    result,
    claims: uniqueIds([...citedBy(result), ...derived.claims]),
    caveats: [
      ...overCaveats(graph, claims),
      ...leftOutCaveat("topic", unseen),
      ...relatedCaveats(graph, id),
    ],
  };
}

function citedBy(dossier: Dossier): readonly ClaimId[] {
  const { properties, relations, statuses, owners, denied, remarks } = dossier;
  const ofOwner = (one: OwnerNode): readonly ClaimId[] => [
    ...one.claims,
    ...one.owners.flatMap(ofOwner),
  ];
  const rows = [...properties, ...relations.flatMap((one) => one.rows)];
  return [
    ...rows.flatMap((row) => [...row.claims, ...row.over]),
    ...statuses.flatMap((one) => one.claims),
    ...owners.flatMap(ofOwner),
    ...denied,
    ...remarks,
  ];
}
