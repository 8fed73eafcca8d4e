import { useState } from "react";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { Issue } from "../../../core/model/issue.ts";
import { entityOfNote, type Note } from "../../../core/own-notes/note.ts";
import { type NoteField, noteFields } from "../../../core/own-notes/note-form.ts";
import type { SearchHit } from "../../../core/query/search/search.ts";
import type { Host } from "../../../host/host.ts";
import { ownFileOf } from "../../state/own/lay-own.ts";
import {
  claimOfNote,
  keepNote,
  newNoteId,
  notesOf,
  tryNote,
  withNote,
} from "../../state/own/own-notes.ts";
import type { Keeping } from "../../state/own/own-shelf.ts";
import { layOwn, open } from "../../state/transitions.ts";
import { wordGateIssue, wordKnown, wordNoteIssue } from "../../state/words/note-words.ts";
import { useApp } from "../part/app-context.tsx";
import { type NoteDraft, type NoteTopic, readDraft } from "./note-draft.ts";

/** A note while it is written. */
export interface WrittenNote {
  readonly topic: NoteTopic;
  readonly draft: NoteDraft;
  readonly change: (changed: Partial<NoteDraft>) => void;
  /** All that the relation asks for and is not known already. */
  readonly fields: readonly NoteField[];
  /** What is wrong with a field, in words; "" = with the note as a whole. */
  readonly problem: (field: string) => string | null;
  /** Whether something is wrong with a field. */
  readonly isRefused: boolean;
  readonly keeping: Keeping;
  readonly isBusy: boolean;
  /** Has the gate look at it, and keeps it; where `isKept` is false until the page is closed. */
  readonly save: (isKept: boolean) => Promise<void>;
}

/** The means to write a note; `onDone` is called once it is beside the record. */
export function useNote(topic: NoteTopic, start: NoteDraft, onDone: () => void): WrittenNote {
  const { selectors, own, store, host, announce } = useApp([]);
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const [isBusy, setIsBusy] = useState(false);
  const [id] = useState(() => topic.changed?.id ?? newNoteId());
  const { dataset } = selectors;
  const { shelf } = own;
  const sort = topic.isNew ? draft.named.class : topic.entity.class;
  const fields = noteFields(draft.relation, sort).filter(
    ({ name }) => topic.other === null || (name !== "object" && name !== "subject"),
  );
  const refuse = (found: readonly (readonly [string, string])[]): void => {
    setProblems(new Map(found));
    announce(`The note is not saved. ${found[0]?.[1] ?? ""}`);
  };
  const keep = async (isKept: boolean): Promise<void> => {
    const today = new Date().toISOString().slice(0, 10);
    const { note, issues } = readDraft(topic, draft, id, today);
    if (issues.length > 0) return refuse(issues.map((one) => [one.field, wordNoteIssue(one)]));
    const known = await findCalled(host, note);
    if (known !== null) return refuse([["label", wordKnown(known)]]);
    const before = notesOf(shelf.files());
    const refused = await tryNote(host, note, before, own.found, dataset);
    if (refused.length > 0) {
      return refuse(refused.map((one) => [fieldOf(one, fields), wordGateIssue(one)]));
    }
    if (!isKept) shelf.holdHere(withNote(notesOf(shelf.files()), note, dataset));
    const done = isKept ? await keepNote(shelf, note, dataset) : "kept";
    setKeeping(done);
    const kept = notesOf(shelf.files());
    if (done !== "kept" || kept === undefined) return;
    const opened = open({ type: "claims", ids: [claimOfNote(kept, note)] });
    store.change((state) => opened(layOwn(ownFileOf(kept))(state)));
    announce("Your note is beside the record.");
    onDone();
  };
  const save = async (isKept: boolean): Promise<void> => {
    setIsBusy(true);
    setProblems(new Map());
    try {
      await keep(isKept);
    } catch (error) {
      refuse([["", `It could not be saved: ${(error as Error).message}`]]);
    } finally {
      setIsBusy(false);
    }
  };
  const change = (changed: Partial<NoteDraft>): void => setDraft({ ...draft, ...changed });
  const problem = (field: string): string | null => problems.get(field) ?? null;
  const isRefused = problems.size > 0;
  return { topic, draft, change, fields, problem, isRefused, keeping, isBusy, save };
}

/** Somebody else who is called just so already; null where nobody is. */
async function findCalled(host: Host, note: Note): Promise<string | null> {
  if (note.names === undefined) return null;
  const { label, class: sort } = note.names;
  const input = { words: label, classes: [sort], limit: 3 };
  const found = (await host.ask({ operation: "search", input })) as Answer<readonly SearchHit[]>;
  const hits = isFailure(found) ? [] : found.result;
  const own = entityOfNote(note);
  return hits.find(({ id, strength }) => strength === "exact" && id !== own)?.label ?? null;
}

/** The field of the form that a field of a claim stands in; "" where the form has none. */
function fieldOf({ field }: Issue, fields: readonly NoteField[]): string {
  const own = fields.find(({ name }) => field === name || field.startsWith(`${name}.`));
  if (own !== undefined) return own.name;
  if (field === "label") return "label";
  if (field === "asOf") return "date";
  if (field === "note") return "reason";
  if (field === "at") return "address";
  if (field === "time") return "time.from";
  return ["time.from", "time.to"].includes(field) ? field : "";
}
