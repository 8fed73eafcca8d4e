import { type Containment, placesAt } from "../graph/places.ts";
import { claimsOn, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import type { Caution } from "../model/caution.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import type { Period } from "../model/period.ts";
import { entityReferences } from "../model/references.ts";
import { strongestFirst } from "../model/strength.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { sayersOf } from "../model/wording/speakers.ts";
import { overCaveats } from "./basis/as-of-caveats.ts";
import { leftOutCaveat } from "./basis/left-out.ts";
import { findNotStated } from "./basis/not-stated.ts";
import { relatedCaveats } from "./walk/related.ts";

/** What is said on a point. Not stated is an answer: `stated` is false and the lists are empty. */
export interface Explanation {
  /** Whether a source says it. What only we infer is listed, and is not stated. */
  readonly stated: boolean;
  /** The best backed first. */
  readonly values: readonly StatedValue[];
  readonly claims: readonly ClaimId[];
  /** What those asked about say themselves, apart from what is said of them; of two, what one says of the other. */
  readonly said: Listed;
}

interface Listed {
  readonly values: readonly StatedValue[];
  readonly claims: readonly ClaimId[];
}

/** What one claim gives. */
export interface StatedValue {
  readonly claim: ClaimId;
  readonly subject: readonly EntityId[];
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly value: unknown;
  readonly qualifiers: Readonly<Record<string, unknown>>;
  readonly time: Period;
  /** Whether it is over on the day: it is told as history, and counts in no answer. */
  readonly over: boolean;
  readonly kind: ClaimKind;
  /**
   * What the source would have to give and does not: qualifiers that are unknown or given with one end only,
   * `object` where the party has no name, `time` where a status has no date.
   */
  readonly notStated: readonly string[];
}

/** What an explanation is about, and how it is narrowed. */
export interface Topic {
  readonly about: readonly EntityId[];
  readonly predicate: Predicate | null;
  readonly region: EntityId | null;
}

/** The claims about an entity, or those that join two, narrowed to a predicate and a region. */
export function explainEntities(graph: SupplyGraph, topic: Topic): Finding<Explanation> {
  const isNarrowed = (claim: Claim): boolean =>
    (topic.predicate === null || claim.predicate === topic.predicate) &&
    (topic.region === null || lieIn(graph, claim, topic) === "within");
  const isOnTopic = (claim: Claim): boolean =>
    isAbout(graph, claim, topic.about) &&
    (topic.predicate === null || claim.predicate === topic.predicate);
  const isMeant = (claim: Claim): boolean =>
    isAbout(graph, claim, topic.about) && isNarrowed(claim);
  const isSaid = (claim: Claim): boolean =>
    isSaidBy(graph, claim, topic.about) && isNarrowed(claim);
  const claims = [...graph.claims.values()];
  const finding = explainClaims(graph, claims.filter(isMeant));
  // That somebody holds an opinion is not the opinion: what is only drawn is listed here, with its kind.
  const voiced = [...claims, ...graph.annotations.values()];
  const said = listClaims(graph, voiced.filter(isSaid));
  const unseen = graph.dataset.claims.filter(
    ({ id }) => !graph.claims.has(id) && graph.leftOut.get(id) !== "superseded",
  );
  return {
    result: { ...finding.result, said },
    claims: [...finding.claims, ...said.claims],
    caveats: [
      ...finding.caveats,
      ...placeOpen(graph, topic, claims.filter(isOnTopic)),
      ...leftOutCaveat("topic", unseen.filter(isMeant)),
      ...leftOutCaveat(
        "speakers",
        unseen.filter(
          (claim) => isSaid(claim) && !isMeant(claim) && !graph.annotations.has(claim.id),
        ),
      ),
      ...(topic.about.length === 1 ? relatedCaveats(graph, topic.about[0] ?? "") : []),
    ],
  };
}

// Left out, and not because they speak of another place.
function placeOpen(graph: SupplyGraph, topic: Topic, claims: readonly Claim[]): readonly Caution[] {
  const { region } = topic;
  if (region === null) return [];
  const open = claims.filter((claim) =>
    ["unknown", "partly"].includes(lieIn(graph, claim, topic) ?? "outside"),
  );
  if (open.length === 0) return [];
  return [{ code: "place-not-known", open: "region", region, claims: open.map(({ id }) => id) }];
}

/** What the given claims say. */
export function explainClaims(graph: SupplyGraph, claims: readonly Claim[]): Finding<Explanation> {
  const sorted = strongestFirst(claims);
  const listed = listClaims(graph, claims);
  const ids = listed.claims;
  const inferred = (kind: ClaimKind): boolean => kind === "inference" || kind === "hypothesis";
  return {
    result: {
      stated: sorted.some(({ kind, state }) => !inferred(kind) && state !== "unknown"),
      ...listed,
      said: { values: [], claims: [] },
    },
    claims: [...ids, ...sorted.flatMap(({ derivedFrom }) => derivedFrom)],
    caveats: overCaveats(graph, sorted),
  };
}

function listClaims(graph: SupplyGraph, claims: readonly Claim[]): Listed {
  const sorted = strongestFirst(claims);
  return {
    values: sorted.map((claim) => statedValue(graph, claim)),
    claims: sorted.map(({ id }) => id),
  };
}

// Of two, what the one says of the other.
function isSaidBy(graph: SupplyGraph, claim: Claim, about: readonly EntityId[]): boolean {
  const sayers = sayersOf(claim).map(({ id }) => graph.entities.get(id)?.id);
  return about.some(
    (one) =>
      sayers.includes(one) &&
      about.every((other) => other === one || mentions(graph, claim, other)),
  );
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

/** How the places that a claim speaks of lie to the region asked about, the nearest of them; null = it names none. */
function lieIn(graph: SupplyGraph, claim: Claim, { region, predicate }: Topic): Containment | null {
  const { containment } = placesAt(graph);
  // A market is where something is wanted, so it tells of a place only where alternatives are asked for: else
  // A product and a market would be joined by whoever calls a maker an alternative there.
  const lie = entityReferences(claim).flatMap(({ id, field }) => {
    const isPlace = graph.entities.get(id)?.class === "place" && !field.startsWith("saidBy");
    const isMarket = field === "qualifiers.market" && predicate !== "alternativeFor";
    return isPlace && !isMarket && region !== null ? [containment(id, region)] : [];
  });
  const nearest: readonly Containment[] = ["within", "partly", "unknown", "outside"];
  return nearest.find((one) => lie.includes(one)) ?? null;
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
    over: graph.ended.has(claim.id),
    kind: claim.kind,
    notStated: findNotStated(claim, graph.entities),
  };
}
