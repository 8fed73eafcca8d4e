import { type ReactNode, useState } from "react";
import { wordDate } from "../../../core/model/period.ts";
import type { Note } from "../../../core/own-notes/note.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { claimOfNote, keepNote, takeNoteOut } from "../../state/own/own-notes.ts";
import type { Keeping, KeptFile } from "../../state/own/own-shelf.ts";
import { open } from "../../state/transitions.ts";
import { wordBasis } from "../../state/words/note-words.ts";
import { wordFileKeeping } from "../../state/words/own-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** The notes one by one, the newest first: what each says, what it rests on, and the way to take it out. */
export function NoteList(props: {
  readonly file: KeptFile;
  readonly onClose: () => void;
}): ReactNode {
  const { file, onClose } = props;
  const { own, selectors, announce } = useApp([]);
  const [out, setOut] = useState<Note | null>(null);
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const { dataset } = selectors;
  const takeOut = async (note: Note): Promise<void> => {
    const done = await takeNoteOut(own.shelf, note, dataset);
    setKeeping(done);
    if (done !== "kept") return;
    setOut(note);
    announce("The note is taken out.");
  };
  const bringBack = async (note: Note): Promise<void> => {
    const done = await keepNote(own.shelf, note, dataset);
    setKeeping(done);
    if (done === "kept") setOut(null);
  };
  const said = wordFileKeeping(keeping, "notes");
  return (
    <>
      <ul className="plain-list own-notes">
        {(file.notes ?? []).toReversed().map((note) => (
          <NoteRow
            key={note.id}
            file={file}
            note={note}
            onClose={onClose}
            onOut={() => void takeOut(note)}
          />
        ))}
      </ul>
      {out !== null && (
        <p role="status">
          The note is taken out.{" "}
          <Button look="link" onPress={() => void bringBack(out)}>
            Undo
          </Button>
        </p>
      )}
      {said !== null && (
        <p className="notice" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

function NoteRow(props: {
  readonly file: KeptFile;
  readonly note: Note;
  readonly onClose: () => void;
  readonly onOut: () => void;
}): ReactNode {
  const { file, note, onClose, onOut } = props;
  const { store, selectors, door } = useApp([]);
  const id = claimOfNote(file, note);
  const claim = selectors.dataset.claims.find((one) => one.id === id);
  const words = claim === undefined ? null : wordClaim(claim, selectors.everything().entities);
  return (
    <li>
      {words === null ? (
        <span>
          {note.reason === "" ? "A note" : `“${note.reason}”`}{" "}
          <span className="quiet">
            speaks of what is not in this view, or no longer fits the record
          </span>
        </span>
      ) : (
        <Button
          look="link"
          onPress={() => {
            store.change(open({ type: "claims", ids: [id] }));
            onClose();
          }}
        >
          {words}
        </Button>
      )}{" "}
      <span className="quiet">
        {note.corrects === null ? "" : "Corrects a claim. "}
        Rests on {wordBasis(note.basis)}; written on {wordDate(note.made)}
      </span>{" "}
      {words !== null && (
        <>
          <Button
            look="link"
            label={`Change: ${words}`}
            onPress={() => door.open({ changes: note })}
          >
            Change
          </Button>{" "}
        </>
      )}
      <Button look="link" label={`Take out: ${words ?? note.reason}`} onPress={onOut}>
        Take out
      </Button>
    </li>
  );
}
