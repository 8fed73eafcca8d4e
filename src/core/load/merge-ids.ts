import type { Case } from "../model/case.ts";
import type { Claim } from "../model/claim.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";

type OwnId = (id: EntityId) => EntityId;

/** The claim with merged ids replaced by those they were merged into, so that nobody after the gate meets one. */
export function mergeClaimIds(claim: Claim, ownId: OwnId): Claim {
  const rule = PREDICATES[claim.predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...rule.required, ...rule.optional };
  const qualifiers = Object.entries(claim.qualifiers).map(([name, value]) => [
    name,
    shapes[name]?.type === "entity" ? ownId(String(value)) : value,
  ]);
  return {
    ...claim,
    subject: claim.subject.map(ownId),
    object: claim.object === null ? null : ownId(claim.object),
    qualifiers: Object.fromEntries(qualifiers),
    saidBy: claim.saidBy.map((speaker) => ({ ...speaker, id: ownId(speaker.id) })),
  } as unknown as Claim;
}

/** The entity with the merged ids of its wider products replaced. */
export function mergeEntityIds(entity: Entity, ownId: OwnId): Entity {
  return { ...entity, broader: entity.broader.map(ownId) };
}

/** The same case with the ids of its entities as they are now. */
export function mergeCaseIds(given: Case, ownId: OwnId): Case {
  const { trade } = given;
  const tiers = { ...trade.tiers, raw: trade.tiers.raw.map(ownId) };
  return { ...given, trade: { ...trade, tiers } };
}
