import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import type { NoteTask } from "../../state/own/own-notes.ts";
import { wordFileKeeping } from "../../state/words/own-words.ts";
import "../../style/own.css";
import "../../style/sheet.css";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useApp } from "../part/app-context.tsx";
import { type NoteDraft, type NoteTopic, startDraft, topicOf } from "./note-draft.ts";
import {
  BasisPart,
  FieldsPart,
  MannerPart,
  NewPart,
  ReasonPart,
  RelationPart,
} from "./note-parts.tsx";
import { useNote, type WrittenNote } from "./use-note.ts";

interface NoteSheetProps {
  readonly task: NoteTask;
  readonly onClose: () => void;
}

/** Where a note of one's own is written: a claim, a correction of one, or that two may be one. */
export function NoteSheet({ task, onClose }: NoteSheetProps): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const topic = topicOf(task, selectors.graph(state));
  const start = topic === null ? null : startDraft(topic);
  const title = titleOf(task);
  return (
    <Sheet title={title} onClose={onClose}>
      {topic === null || start === null ? (
        <p className="notice">Nothing can be noted on this in the record as it is now.</p>
      ) : (
        <NoteForm topic={topic} start={start} onClose={onClose} />
      )}
    </Sheet>
  );
}

function titleOf(task: NoteTask): string {
  if ("changes" in task) return "Change a note";
  if ("names" in task) return "A company or plant that the record lacks";
  return "corrects" in task ? "Correct a claim in your notes" : "A note of your own";
}

function NoteForm(props: {
  readonly topic: NoteTopic;
  readonly start: NoteDraft;
  readonly onClose: () => void;
}): ReactNode {
  const { topic, start, onClose } = props;
  const note = useNote(topic, start, onClose);
  return (
    <div className="own-steps note-form" aria-busy={note.isBusy}>
      {topic.isNew ? <NewPart note={note} /> : <TopicPart topic={topic} />}
      {topic.corrected === null && !topic.isNew && <RelationPart note={note} />}
      <FieldsPart note={note} />
      {!topic.isNew && <MannerPart note={note} />}
      <BasisPart note={note} />
      <ReasonPart note={note} />
      <NoteFoot note={note} onClose={onClose} />
    </div>
  );
}

function TopicPart({ topic }: { readonly topic: NoteTopic }): ReactNode {
  const { entities } = useApp([]).selectors.everything();
  const { entity, other, corrected } = topic;
  if (corrected === null) {
    return (
      <p>
        <strong>{entity.label}</strong>
        {other !== null && (
          <>
            {" "}
            and <strong>{labelOf(other, entities)}</strong>
          </>
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        The record has: <strong>{wordClaim(corrected, entities)}</strong>
      </p>
      <p className="quiet">
        It stays in the record. While your notes are in the view yours counts in its place.
      </p>
    </>
  );
}

function NoteFoot(props: { readonly note: WrittenNote; readonly onClose: () => void }): ReactNode {
  const { note, onClose } = props;
  const said = note.problem("") ?? wordFileKeeping(note.keeping, "notes");
  return (
    <div className="own-foot row">
      {said !== null && (
        <p className="notice" role="alert">
          {said}{" "}
          {note.keeping !== "kept" && (
            <Button look="link" onPress={() => void note.save(false)}>
              Use it until the page is closed
            </Button>
          )}
        </p>
      )}
      <Button look="primary" disabled={note.isBusy} onPress={() => void note.save(true)}>
        Save the note
      </Button>
      <Button look="plain" onPress={onClose}>
        Leave it
      </Button>
      <span className="quiet" role="status">
        {note.isBusy
          ? "Asking the record …"
          : note.isRefused
            ? "Not saved: see what is marked above."
            : "Kept in this browser, sent nowhere."}
      </span>
    </div>
  );
}
