import type { RawClaim } from "../load/schema/claim-schema.ts";
import type { RawEntity, RawSource } from "../load/schema/document-schema.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import type { SourceId } from "../model/source.ts";

/**
 * What a note rests on: a source with its address and perhaps its date; the source of the claim that it corrects, read
 * again; or nothing but what its writer assumes.
 */
export type NoteBasis =
  | { readonly type: "source"; readonly address: string; readonly date: string | null }
  | { readonly type: "readAgain" }
  | { readonly type: "assumption" };

/** What a note says, as fields of a claim. */
export type NoteSays = Pick<RawClaim, "subject" | "predicate" | "kind"> &
  Partial<
    Pick<RawClaim, "object" | "value" | "qualifiers" | "time" | "polarity" | "commitment" | "state">
  >;

/** A claim of the reader's own, on anything in the record. Plain JSON, as the browser keeps it. */
export interface Note {
  /** The last part of the id of its claim, such as `n3f2a91c0`. */
  readonly id: string;
  readonly says: NoteSays;
  readonly basis: NoteBasis;
  /** In the writer's words; "" = none. Of a correction, why. */
  readonly reason: string;
  /** The claim that it corrects; null = none. */
  readonly corrects: ClaimId | null;
  /** The day on which it was written. */
  readonly made: string;
  /** Whom it brings in, since the record lacks it: then it is said of that. Left out where it speaks of what is there. */
  readonly names?: NewlyNamed;
}

/** What can be brought in by a note. */
export const NAMED_CLASSES = ["organisation", "facility"] as const;

/** A company or plant that only a note names. */
export interface NewlyNamed {
  readonly label: string;
  readonly class: (typeof NAMED_CLASSES)[number];
}

const SUBTYPES = { organisation: "company", facility: "unspecified" } as const;

/** Where something newly named is said to be. */
export const WHERE: Readonly<Record<NewlyNamed["class"], Predicate>> = {
  organisation: "basedIn",
  facility: "locatedIn",
};

/** The id of what a note brings in. */
export function entityOfNote({ id }: Pick<Note, "id">): EntityId {
  return `own-${id}`;
}

/** What the source is called that all notes of a reader are in. */
export const NOTES_TITLE = "My notes";

/** The id of that source, from the digits by which it is told from the notes of others. */
export function notesId(digits: string): SourceId {
  return `own-notes-${digits.slice(0, 8)}`;
}

/** Whether a source is the notes of somebody, as this program writes them. */
export function isNotesId(id: string): boolean {
  return /^own-notes(-[0-9a-f]{8})?$/.test(id);
}

/** Who has written the notes of a source. */
export function writerOf(id: SourceId): EntityId {
  return `${id}-writer`;
}

/** Where an assumption stands, in place of a place in a source. */
const NO_SOURCE = "my assumption";

/**
 * The notes as documents for the gate: one source of the kind user file, with a claim each. What rests on a source that
 * the record has is said by whom it is said there, and repeats what it is known to say: a second reading is no second
 * voice. O(notes + claims).
 *
 * @param id that of the source, by `notesId`
 */
export function noteDocuments(
  id: SourceId,
  notes: readonly Note[],
  record: Pick<Dataset, "sources" | "claims">,
): readonly Readonly<Record<string, unknown>>[] {
  const source: RawSource = {
    id,
    title: NOTES_TITLE,
    titleBasis: "described",
    publisher: writerOf(id),
    publishedBasis: "unknown",
    kind: "userFile",
    read: "whole",
    licence: "Own notes.",
    note: "Written by hand beside the record.",
  };
  const writer: RawEntity = { id: writerOf(id), subtype: "publisher", label: NOTES_TITLE };
  const named = (sort: NewlyNamed["class"]): readonly RawEntity[] =>
    notes.flatMap((note) =>
      note.names?.class === sort
        ? [{ id: entityOfNote(note), subtype: SUBTYPES[sort], label: note.names.label }]
        : [],
    );
  const plants = named("facility");
  return [
    { source, claims: notes.map((note) => claimOf(note, record)) },
    { class: "organisation", entities: [writer, ...named("organisation")] },
    ...(plants.length === 0 ? [] : [{ class: "facility", entities: plants }]),
  ];
}

function claimOf(note: Note, record: Pick<Dataset, "sources" | "claims">): RawClaim {
  const { id, says, basis, reason, corrects } = note;
  const corrected = record.claims.find((claim) => claim.id === corrects);
  return {
    id,
    ...says,
    ...restsOn(basis, says, corrected, record),
    ...(reason === "" ? {} : { note: reason }),
    ...(corrects === null ? {} : { supersedes: [corrects] }),
  };
}

type RestsOn = Pick<RawClaim, "at"> &
  Partial<Pick<RawClaim, "kind" | "commitment" | "asOf" | "saidBy" | "sameEvidenceAs">>;

function restsOn(
  basis: NoteBasis,
  says: NoteSays,
  corrected: Claim | undefined,
  { sources, claims }: Pick<Dataset, "sources" | "claims">,
): RestsOn {
  switch (basis.type) {
    case "assumption":
      // How sure the writer is that two are one is said by the note itself.
      if (says.predicate === "possiblySameAs") return { at: NO_SOURCE };
      return { at: NO_SOURCE, kind: "opinion", commitment: "possible" };
    case "readAgain":
      return {
        at: `read again: ${corrected?.source ?? ""}, ${corrected?.at ?? ""}`,
        ...(corrected === undefined ? {} : { saidBy: corrected.saidBy }),
        ...(corrected?.asOf == null ? {} : { asOf: corrected.asOf }),
      };
    case "source": {
      const dated = basis.date === null ? {} : { asOf: basis.date };
      const known = sources.find(({ url }) => url !== null && isSameAddress(url, basis.address));
      if (known === undefined) return { at: basis.address, ...dated };
      const same = claims.find((claim) => claim.source === known.id && saysAlike(claim, says));
      return {
        at: basis.address,
        ...dated,
        saidBy: [known.publisher],
        ...(same === undefined ? {} : { sameEvidenceAs: same.id }),
      };
    }
  }
}

/** Whether two addresses lead to one page, however they were copied. */
function isSameAddress(one: string, other: string): boolean {
  const plain = (address: string): string =>
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/[#?].*$/, "")
      .replace(/\/+$/, "");
  return plain(one) === plain(other);
}

function saysAlike(claim: Claim, says: NoteSays): boolean {
  const [subject] = [says.subject].flat();
  return (
    claim.predicate === says.predicate &&
    claim.object === (says.object ?? null) &&
    claim.subject.includes(subject ?? "") &&
    claim.polarity === (says.polarity ?? "positive")
  );
}
