import type { AsOf } from "../model/answer.ts";
import type { Claim, ClaimId, ClaimOf, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import type { SourceLookup } from "../model/source.ts";
import type { ClaimKind, Commitment, StatusWord } from "../model/vocabulary.ts";
import type { LeftOutBy } from "./apply-lens.ts";
import type { ClaimSet } from "./claim-set.ts";
import type { Conflict, Disagreements } from "./disagreements.ts";
import { keepWith } from "./keep-with.ts";
import { indexOf } from "./record-index.ts";

/** Key of an edge: `subject|predicate|object|product`. */
export type EdgeId = string;

/** One group of claims that agree in subject, predicate, object and product. */
export interface SupplyEdge {
  readonly id: EdgeId;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId;
  /** The product supplied; null where the predicate has none or the source does not say. */
  readonly product: EntityId | null;
  /** Those that are not over first, of each the strongest. */
  readonly claims: readonly ClaimId[];
  /** Kind and commitment of the strongest claim: weaker evidence beside it takes nothing away. */
  readonly kind: ClaimKind;
  readonly commitment: Commitment;
  /** Whether it rests on a contract that a claim names. */
  readonly contract: boolean;
  /** Whether it is only drawn: all its claims are annotations under the lens. */
  readonly annotation: boolean;
  /** Whether it is history: all its claims that count are over. */
  readonly ended: boolean;
  /** Status of the plant that the supply comes from; null where there is none. */
  readonly status: StatusWord | null;
  readonly contested: boolean;
}

/** The links of a graph. Annotation edges are among them. */
export interface Network {
  /** By id. */
  readonly edges: readonly SupplyEdge[];
  readonly edge: (id: EdgeId) => SupplyEdge | null;
  readonly hasEdge: (id: EdgeId) => boolean;
  /** The edges that an entity is an end of, by id. */
  readonly edgesOf: (id: EntityId) => readonly SupplyEdge[];
}

/** The graph of a dataset under a lens: facts, no looks. Made once and never changed. */
export interface SupplyGraph {
  readonly dataset: Dataset;
  readonly lens: Lens;
  /** By id, and by the ids of entities that were merged. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly sources: SourceLookup;
  /** The day that answers from it are about; null where no source has a date. */
  readonly asOf: AsOf | null;
  /** The claims that count, by id, at whatever time they hold. */
  readonly claims: ClaimSet;
  /** The claims that are only drawn, by id. */
  readonly annotations: ClaimSet;
  readonly leftOut: ReadonlyMap<ClaimId, LeftOutBy>;
  /** Those of the claims that count whose time is over on the day: they are history and answer nothing. */
  readonly ended: ReadonlySet<ClaimId>;
  /** The counted claims that name an entity as subject or object, by id, those that are over among them. */
  readonly claimsAbout: ClaimsAbout;
  /** The claim whose evidence a claim repeats, followed to its origin; the claim itself where it repeats none. */
  readonly originOf: (id: ClaimId) => ClaimId;
  /** Claims that cannot all be right. */
  readonly conflicts: readonly Conflict[];
  /** Claims that give other values and may all be right. */
  readonly differences: readonly Conflict[];
  /** Both, on one subject: what is worked out hangs on what is asked. */
  readonly disagreementsOn: (subject: EntityId) => Disagreements;
  /**
   * The disagreements that make a claim disputed: those that cannot all be right, and other answers to one question. A
   * value of another date or on other terms disputes nothing.
   */
  readonly disputing: (id: ClaimId) => readonly Conflict[];
  readonly network: Network;
}

/** The counted claims that name an entity as subject or object, by id. */
export interface ClaimsAbout {
  /** Empty where there is none. */
  readonly get: (id: EntityId) => readonly Claim[];
  readonly has: (id: EntityId) => boolean;
}

/** The entity with this id. Throws where there is none: the gate has seen to it that there is. */
export function getEntity(graph: SupplyGraph, id: EntityId): Entity {
  const entity = graph.entities.get(id);
  if (entity === undefined) throw new Error(`No entity "${id}" in the graph.`);
  return entity;
}

/** The claim with this id, counted or drawn. Throws where the lens has left it out. */
export function getClaim(graph: SupplyGraph, id: ClaimId): Claim {
  const claim = graph.claims.get(id) ?? graph.annotations.get(id);
  if (claim === undefined) throw new Error(`No claim "${id}" under this lens.`);
  return claim;
}

/** The claim with this id, whatever the lens makes of it; undefined where the record has none. */
export function findClaim(graph: SupplyGraph, id: ClaimId): Claim | undefined {
  return (
    graph.claims.get(id) ??
    graph.annotations.get(id) ??
    graph.dataset.claims.find((one) => one.id === id)
  );
}

/** Whether a claim cannot be right beside another. */
export function isContested(graph: SupplyGraph, id: ClaimId): boolean {
  return graph.disputing(id).some(({ sort }) => sort !== "answers");
}

/** The counted claims that are not over. */
export const presentClaims: (graph: SupplyGraph) => readonly Claim[] = keepWith(
  ({ claims, ended }: SupplyGraph) => claims.list.filter(({ id }) => !ended.has(id)),
);

/** The counted claims with a given predicate, those that are over among them. */
export function countedWith<P extends Predicate>(
  { dataset, claims }: SupplyGraph,
  predicate: P,
): readonly ClaimOf<P>[] {
  return claims.among(indexOf(dataset).withPredicate(predicate));
}

/** The counted claims with a given predicate, but those that are over. */
export function presentWith<P extends Predicate>(
  graph: SupplyGraph,
  predicate: P,
): readonly ClaimOf<P>[] {
  return countedWith(graph, predicate).filter(({ id }) => !graph.ended.has(id));
}

/** The counted claims about an entity with a given predicate where it is the subject, but those that are over. */
export function claimsOf<P extends Predicate>(
  graph: SupplyGraph,
  subject: EntityId,
  predicate: P,
): readonly Extract<Claim, { predicate: P }>[] {
  const claims = graph.claimsAbout.get(subject);
  return claims.filter(
    (claim): claim is Extract<Claim, { predicate: P }> =>
      claim.predicate === predicate &&
      claim.subject.includes(subject) &&
      !graph.ended.has(claim.id),
  );
}

/** The counted claims with a given predicate where an entity is the object, but those that are over. */
export function claimsOn<P extends Predicate>(
  graph: SupplyGraph,
  object: EntityId,
  predicate: P,
): readonly Extract<Claim, { predicate: P }>[] {
  const claims = graph.claimsAbout.get(object);
  return claims.filter(
    (claim): claim is Extract<Claim, { predicate: P }> =>
      claim.predicate === predicate && claim.object === object && !graph.ended.has(claim.id),
  );
}
