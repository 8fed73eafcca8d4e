import type { Claim, ClaimId } from "../../src/core/model/claim.ts";
import type { Entity, EntityId } from "../../src/core/model/entity.ts";
import { PREDICATES } from "../../src/core/model/predicate.ts";
import type { QualifierShape } from "../../src/core/model/predicate-rule.ts";
import type { Source } from "../../src/core/model/source.ts";
import { UNKNOWN } from "../../src/core/model/vocabulary.ts";
import type { MadeWords } from "./made-words.ts";

/** An entity of the model as it stands in a file of the made-up record. */
export function rawEntity(
  one: Entity,
  made: {
    readonly id: EntityId;
    /** null where it keeps its names. */
    readonly label: string | null;
    /** Of a product, the family from 0. */
    readonly family: number;
    readonly productId: (id: EntityId) => EntityId;
    readonly words: MadeWords;
  },
): unknown {
  const { id, label, family, words } = made;
  const { format } = one.facets;
  return withoutEmpty({
    id,
    subtype: one.subtype,
    label: label ?? one.label,
    names: label === null ? one.names : one.names.map((_, at) => words.name(`${id} ${at}`)),
    broader: one.broader.map(made.productId),
    facets:
      family === 0 || format === undefined
        ? one.facets
        : { ...one.facets, format: format.replace(/^[^/]+/, `$&-${family + 1}`) },
    unnamed: one.unnamed,
    note: words.text(`${id} note`, one.note.length),
  });
}

/** A source of the model as it heads a document of the made-up record. */
export function rawSource(
  source: Source,
  made: { readonly id: string; readonly publisher: EntityId; readonly words: MadeWords },
): { readonly id: string } {
  const { id, publisher, words } = made;
  const address = words.text(`${id} address`, (source.url ?? "").length - 20);
  return {
    id,
    ...withoutEmpty({
      title: words.text(`${id} title`, source.title.length),
      titleBasis: source.titleBasis,
      publisher,
      url: source.url && `https://example.org/${address.toLowerCase().replace(/\W+/g, "-")}`,
      published: source.published,
      publishedBasis: source.publishedBasis,
      kind: source.kind,
      read: source.read,
      note: words.text(`${id} note`, source.note.length),
    }),
  };
}

/** A claim of the model, said of others. References to claims that are not said again are left out. */
export function rawClaim(
  claim: Claim,
  made: {
    readonly id: ClaimId;
    readonly entityId: (id: EntityId) => EntityId;
    readonly claimId: (id: ClaimId) => ClaimId | null;
    readonly words: MadeWords;
  },
): unknown {
  const { id, entityId, claimId, words } = made;
  const { required, optional } = PREDICATES[claim.predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  const qualifiers = Object.entries<unknown>(claim.qualifiers).map(([name, value]) => {
    const isEntity = shapes[name]?.type === "entity" && value !== UNKNOWN;
    return [name, isEntity ? entityId(String(value)) : value];
  });
  const digit = (): string => String(words.number(`${id} at`, 10));
  return withoutEmpty({
    id: id.slice(id.indexOf("/") + 1),
    subject: claim.subject.length === 1 ? entityId(claim.subject[0]) : claim.subject.map(entityId),
    predicate: claim.predicate,
    object: claim.object === null ? null : entityId(claim.object),
    value: claim.value,
    qualifiers: Object.fromEntries(qualifiers),
    at: claim.at
      .replace(/[A-Z][a-z]{2,}/g, words.name(id).split(" ")[0] ?? "")
      .replace(/\d/g, digit),
    kind: claim.kind,
    commitment: claim.commitment === "certain" ? null : claim.commitment,
    state: claim.state === "known" ? null : claim.state,
    polarity: claim.polarity === "positive" ? null : claim.polarity,
    time: withoutEmpty(claim.time),
    saidBy: claim.saidBy.map((speaker) => ({ ...speaker, id: entityId(speaker.id) })),
    asOf: claim.asOf,
    note: words.text(`${id} note`, claim.note.length),
    supersedes: claim.supersedes.flatMap((other) => claimId(other) ?? []),
    sameEvidenceAs: claim.sameEvidenceAs === null ? null : claimId(claim.sameEvidenceAs),
    rule: claim.rule,
    derivedFrom: claim.derivedFrom.flatMap((other) => claimId(other) ?? []),
  });
}

// What a file may leave out, since it says nothing.
function withoutEmpty(fields: object): object {
  const says = (value: unknown): boolean =>
    typeof value === "object" && value !== null
      ? Object.keys(value).length > 0
      : value !== null && value !== "";
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)));
}
