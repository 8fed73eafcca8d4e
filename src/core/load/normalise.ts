import type { Claim, Speaker } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";
import type { Source } from "../model/source.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import type { RawClaim } from "./schema/claim-schema.ts";
import type { RawEntity, RawSource } from "./schema/document-schema.ts";

const USUAL_LICENCE =
  "Copyright of the publisher. Only facts and figures are taken from it, in our own words.";

/** Fills in what an entity file may leave out. */
export function normaliseEntity(raw: RawEntity, entityClass: EntityClass): Entity {
  return {
    id: raw.id,
    class: entityClass,
    subtype: raw.subtype ?? null,
    label: raw.label,
    names: raw.names ?? [],
    ambiguousNames: raw.ambiguousNames ?? [],
    aliases: raw.aliases ?? [],
    externalIds: raw.externalIds ?? [],
    broader: typeof raw.broader === "string" ? [raw.broader] : (raw.broader ?? []),
    facets: raw.facets ?? {},
    unnamed: raw.unnamed ?? null,
    note: raw.note ?? "",
  };
}

/** Fills in what the head of a source file may leave out. */
export function normaliseSource(raw: RawSource): Source {
  return {
    id: raw.id,
    title: raw.title,
    titleBasis: raw.titleBasis ?? "page",
    publisher: raw.publisher,
    url: raw.url ?? null,
    published: raw.published ?? null,
    publishedBasis: raw.publishedBasis,
    kind: raw.kind,
    read: raw.read,
    licence: raw.licence ?? USUAL_LICENCE,
    note: raw.note ?? "",
  };
}

/**
 * Fills in what a claim may leave out: it is certain, positive and known, and the publisher says it. Ids of
 * claims in the same source may be written short (`c43`).
 */
export function normaliseClaim(raw: RawClaim, source: Source): Claim {
  const full = (id: string): string => (id.includes("/") ? id : `${source.id}/${id}`);
  const subject = typeof raw.subject === "string" ? [raw.subject] : raw.subject;
  const said = (raw.saidBy ?? [source.publisher]).map(
    (one): Speaker =>
      typeof one === "string"
        ? { id: one, interested: false }
        : {
            id: one.id,
            interested: one.interested ?? false,
            ...(one.jointly === true ? { jointly: true } : {}),
          },
  );
  // The schema of the predicate has checked object, value and qualifiers; this is the gate's one assertion.
  return {
    id: full(raw.id),
    source: source.id,
    at: raw.at,
    subject,
    predicate: raw.predicate,
    object: raw.object ?? null,
    value: raw.value ?? null,
    qualifiers: raw.qualifiers ?? {},
    state: raw.state ?? "known",
    polarity: raw.polarity ?? "positive",
    time: { from: raw.time?.from ?? null, to: raw.time?.to ?? null },
    kind: raw.kind,
    commitment: raw.commitment ?? "certain",
    saidBy: said,
    asOf: raw.asOf ?? null,
    note: raw.note ?? "",
    supersedes: (raw.supersedes ?? []).map(full),
    sameEvidenceAs: raw.sameEvidenceAs === undefined ? null : full(raw.sameEvidenceAs),
    rule: raw.rule ?? null,
    derivedFrom: (raw.derivedFrom ?? []).map(full),
  } as unknown as Claim;
}
