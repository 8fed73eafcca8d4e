import type { ClaimId } from "../../../core/model/claim.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { Issue } from "../../../core/model/issue.ts";
import { NOTES_ID, NOTES_TITLE, type Note, noteDocuments } from "../../../core/own-notes/note.ts";
import type { Host } from "../../../host/host.ts";
import type { Keeping, KeptFile, OwnShelf } from "./own-shelf.ts";
import { randomHex } from "./random-hex.ts";

/** What a note is to be about. */
export type NoteTask =
  | { readonly about: EntityId }
  /** A link, by its id. */
  | { readonly link: string }
  | { readonly corrects: ClaimId };

/** The notes of this browser, or of this page where the browser keeps nothing. */
export function notesOf(files: readonly KeptFile[]): KeptFile | undefined {
  return files.find(({ notes }) => notes !== undefined);
}

/** The id that the claim of a note has in the record. */
export function claimOfNote({ id }: Pick<Note, "id">): ClaimId {
  return `${NOTES_ID}/${id}`;
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
  return {
    ...{ hash, name: NOTES_TITLE, file: new Blob([]), choices: {}, answers: {} },
    documents: JSON.stringify(noteDocuments(notes, record)),
    ...{ sourceId: NOTES_ID, entered, records: notes.length, claims: notes.length, notes },
  };
}

/** A new id for a note, of which no other tab has the same. */
export function newNoteId(): string {
  return `n${randomHex(12)}`;
}

/** What the gate says of a note, beside the files that are in the view; the fields are those of its claim. */
export async function tryNote(
  host: Host,
  note: Note,
  found: readonly KeptFile[],
  record: Dataset,
): Promise<readonly Issue[]> {
  const alone = JSON.stringify(noteDocuments([note], record));
  const others = found
    .filter(({ notes }) => notes === undefined)
    .map(({ hash, documents }) => ({ name: hash, documents }));
  const issues = await host.tryOver([...others, { name: NOTES_ID, documents: alone }]);
  return issues
    .filter(({ file, severity }) => file === NOTES_ID && severity === "error")
    .map((issue) => ({ ...issue, field: issue.field.replace(/^claims\[\d+\]\.?/, "") }));
}

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
