import { makeIsWithin } from "../graph/places.ts";
import { claimsOn, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import type { Period } from "../model/period.ts";
import { entityReferences } from "../model/references.ts";
import { strongestFirst } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { leftOutCaveat } from "./left-out.ts";
import { findNotStated } from "./not-stated.ts";
import { wordClaim } from "./sentence.ts";

/** What is said on a point. Not stated is an answer: `stated` is false and the lists are empty. */
export interface Explanation {
  /** Whether a source says it. What only we infer is listed, and is not stated. */
  readonly stated: boolean;
  /** The best backed first. */
  readonly values: readonly StatedValue[];
  readonly claims: readonly ClaimId[];
}

/** What one claim gives, as data and in words. */
export interface StatedValue {
  readonly claim: ClaimId;
  readonly subject: readonly EntityId[];
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly value: unknown;
  readonly qualifiers: Readonly<Record<string, unknown>>;
  readonly time: Period;
  readonly kind: ClaimKind;
  /**
   * What the source would have to give and does not: qualifiers that are unknown or given with one end only,
   * `object` where the party has no name, `time` where a status has no date.
   */
  readonly notStated: readonly string[];
  readonly words: string;
}

/** What an explanation is about, and how it is narrowed. */
export interface Topic {
  readonly about: readonly EntityId[];
  readonly predicate: Predicate | null;
  readonly region: EntityId | null;
}

/** The claims about an entity, or those that join two, narrowed to a predicate and a region. */
export function explainEntities(graph: SupplyGraph, topic: Topic): Finding<Explanation> {
  const isWithin = makeIsWithin(graph.claims.values());
  const isMeant = (claim: Claim): boolean =>
    isAbout(graph, claim, topic.about) &&
    (topic.predicate === null || claim.predicate === topic.predicate) &&
    (topic.region === null || isIn(graph, claim, topic.region, topic.predicate, isWithin));
  const finding = explainClaims(graph, [...graph.claims.values()].filter(isMeant));
  const unseen = graph.dataset.claims.filter(
    ({ id }) => !graph.claims.has(id) && graph.leftOut.get(id) !== "superseded",
  );
  return {
    ...finding,
    caveats: [...finding.caveats, ...leftOutCaveat("this", unseen.filter(isMeant))],
  };
}

/** What the given claims say. */
export function explainClaims(graph: SupplyGraph, claims: readonly Claim[]): Finding<Explanation> {
  const sorted = strongestFirst(claims);
  const ids = sorted.map(({ id }) => id);
  const inferred = (kind: ClaimKind): boolean => kind === "inference" || kind === "hypothesis";
  return {
    result: {
      stated: sorted.some(({ kind, state }) => !inferred(kind) && state !== "unknown"),
      values: sorted.map((claim) => statedValue(graph, claim)),
      claims: ids,
    },
    claims: [...ids, ...sorted.flatMap(({ derivedFrom }) => derivedFrom)],
    caveats: [],
  };
}

function isAbout(graph: SupplyGraph, claim: Claim, about: readonly EntityId[]): boolean {
  const [first = ""] = about;
  if (about.length < 2) return mentions(graph, claim, first);
  return about.every((id) => isParty(graph, claim, id)) || isOnAgreementOf(graph, claim, about);
}

// What two parties have agreed joins them, though each claim names one of them only.
function isOnAgreementOf(graph: SupplyGraph, claim: Claim, about: readonly EntityId[]): boolean {
  const { predicate, object } = claim;
  if (predicate !== "partyTo" || object === null) return false;
  const parties = claimsOn(graph, object, "partyTo").flatMap(({ subject }) => subject);
  return (
    about.every((id) => parties.includes(id)) && claim.subject.some((id) => about.includes(id))
  );
}

// Subject, object or product: what joins two entities, not what merely mentions both.
function isParty(graph: SupplyGraph, claim: Claim, id: EntityId): boolean {
  const parties = claim.object === null ? claim.subject : [...claim.subject, claim.object];
  const product = "product" in claim.qualifiers ? [String(claim.qualifiers.product)] : [];
  return [...parties, ...product].some((one) => graph.entities.get(one)?.id === id);
}

function mentions(graph: SupplyGraph, claim: Claim, id: EntityId): boolean {
  const spokenOf = entityReferences(claim).filter(({ field }) => !field.startsWith("saidBy"));
  return spokenOf.some((one) => graph.entities.get(one.id)?.id === id);
}

// A market is where something is wanted, so it tells of a place only where alternatives are asked for: else
// "46-series" and "the US" would be joined by whoever calls a maker an alternative there.
function isIn(
  graph: SupplyGraph,
  claim: Claim,
  region: EntityId,
  predicate: Predicate | null,
  isWithin: (place: EntityId, region: EntityId) => boolean,
): boolean {
  return entityReferences(claim).some(
    ({ id, field }) =>
      !field.startsWith("saidBy") &&
      (field !== "qualifiers.market" || predicate === "alternativeFor") &&
      graph.entities.get(id)?.class === "place" &&
      isWithin(id, region),
  );
}

function statedValue(graph: SupplyGraph, claim: Claim): StatedValue {
  return {
    claim: claim.id,
    subject: claim.subject,
    predicate: claim.predicate,
    object: claim.object,
    value: claim.value,
    qualifiers: claim.qualifiers,
    time: claim.time,
    kind: claim.kind,
    notStated: findNotStated(claim, graph.entities),
    words: wordClaim(claim, graph.entities),
  };
}
