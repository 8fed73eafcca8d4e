import type { ClaimId } from "../../../core/model/claim.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { Issue } from "../../../core/model/issue.ts";
import { NOTES_TITLE, type Note, noteDocuments, notesId } from "../../../core/own-notes/note.ts";
import type { Host } from "../../../host/host.ts";
import type { Keeping, KeptFile, OwnShelf } from "./own-shelf.ts";
import { randomHex } from "./random-hex.ts";

/** What a note is to be about. */
export type NoteTask =
  | { readonly about: EntityId }
  /** A link, by its id. */
  | { readonly link: string }
  | { readonly corrects: ClaimId }
  /** A note that is there. */
  | { readonly changes: Note }
  /** A company or plant that the record lacks. */
  | { readonly names: true };

/** The notes of this browser, or of this page where the browser keeps nothing. */
export function notesOf(files: readonly KeptFile[]): KeptFile | undefined {
  return files.find(({ notes }) => notes !== undefined);
}

/** The id that the claim of a note has in the record. */
export function claimOfNote({ sourceId }: Pick<KeptFile, "sourceId">, { id }: Note): ClaimId {
  return `${sourceId}/${id}`;
}

/** The note of this reader that a claim is; undefined where it is none. */
export function noteOfClaim(files: readonly KeptFile[], id: ClaimId): Note | undefined {
  const file = notesOf(files);
  return file?.notes?.find((note) => claimOfNote(file, note) === id);
}

/** The notes as what this browser keeps of them, with a note that is new or changed. */
export function withNote(before: KeptFile | undefined, note: Note, record: Dataset): KeptFile {
  const others = (before?.notes ?? []).filter(({ id }) => id !== note.id);
  return keptNotes([...others, note], before?.hash ?? randomHex(32), note.made, record);
}

/** The notes without one. */
export function withoutNote(
  before: Pick<KeptFile, "hash" | "entered" | "notes">,
  id: string,
  record: Dataset,
): KeptFile {
  const left = (before.notes ?? []).filter((note) => note.id !== id);
  return keptNotes(left, before.hash, before.entered, record);
}

function keptNotes(
  notes: readonly Note[],
  hash: string,
  entered: string,
  record: Dataset,
): KeptFile {
  const sourceId = notesId(hash);
  return {
    ...{ hash, name: NOTES_TITLE, file: new Blob([]), choices: {}, answers: {} },
    documents: JSON.stringify(noteDocuments(sourceId, notes, record)),
    ...{ sourceId, entered, records: notes.length, claims: notes.length, notes },
  };
}

/** A new id for a note, of which no other tab has the same. */
export function newNoteId(): string {
  return `n${randomHex(12)}`;
}

/**
 * What the gate says of a note, beside the files that are in the view and the other notes; the fields are those of its
 * claim, and "label" where the name of somebody new is refused.
 *
 * @param before the notes as they are
 */
export async function tryNote(
  host: Host,
  note: Note,
  before: KeptFile | undefined,
  found: readonly KeptFile[],
  record: Dataset,
): Promise<readonly Issue[]> {
  const { documents, notes = [] } = withNote(before, note, record);
  const others = found
    .filter((file) => file.notes === undefined)
    .map((file) => ({ name: file.hash, documents: file.documents }));
  const issues = await host.tryOver([...others, { name: TRIED, documents }]);
  const own = `claims[${notes.length - 1}]`;
  return issues.flatMap((issue) => {
    const { file, severity, field } = issue;
    if (file !== TRIED || severity !== "error") return [];
    if (field.startsWith("entities[")) return note.names ? [{ ...issue, field: "label" }] : [];
    return field.startsWith(own) ? [{ ...issue, field: field.slice(own.length + 1) }] : [];
  });
}

const TRIED = "notes";

const NO_NOTES: Pick<KeptFile, "hash" | "entered" | "notes"> = { hash: "", entered: "", notes: [] };

/** Keeps a note. Where the browser has no room, nothing is changed. */
export function keepNote(shelf: OwnShelf, note: Note, record: Dataset): Promise<Keeping> {
  return shelf.keepByHand("notes", (before) => withNote(before, note, record));
}

/** Takes a note out; the others stay. */
export function takeNoteOut(
  shelf: OwnShelf,
  { id }: Pick<Note, "id">,
  record: Dataset,
): Promise<Keeping> {
  const here = notesOf(shelf.files());
  if (here !== undefined && !shelf.isKept(here.hash)) {
    shelf.holdHere(withoutNote(here, id, record));
    return Promise.resolve("kept");
  }
  return shelf.keepByHand("notes", (before) => withoutNote(before ?? here ?? NO_NOTES, id, record));
}
