import { type ReactNode, useState } from "react";
import { wordDate } from "../../../core/model/period.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import {
  addView,
  findNameProblem,
  mergeViews,
  readViews,
  removeView,
  renameView,
  type SavedView,
  viewOf,
  writeViews,
} from "../../state/saved/saved-views.ts";
import { wordKeeping } from "../../state/saved/view-shelf.ts";
import "../../style/saved.css";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { FileButton } from "../part/file-button.tsx";
import { saveFile } from "../part/save-file.tsx";
import { useShelf } from "./use-shelf.ts";

/** Names the present view and keeps it; opens, renames and deletes those that are kept; takes them to and from a file. */
export function SavedPanel(): ReactNode {
  const { store, announce } = useApp([]);
  const { shelf, views } = useShelf();
  const [said, setSaid] = useState<readonly string[]>(shelf.problems);
  const [deleted, setDeleted] = useState<readonly SavedView[] | null>(null);
  const change = (next: readonly SavedView[], words: string): void => {
    const problem = wordKeeping(shelf.change(next));
    setSaid(problem === null ? [] : [problem]);
    announce(problem ?? words);
  };
  const save = (name: string): void => {
    setDeleted(null);
    const today = new Date().toISOString().slice(0, 10);
    change(addView(views, viewOf(store.state(), name, today)), `Saved “${name.trim()}”.`);
  };
  const remove = (name: string): void => {
    setDeleted(views);
    change(removeView(views, name), `Deleted “${name}”.`);
  };
  const importFile = async (file: File): Promise<void> => {
    const read = readViews(await file.text());
    const words = `“${file.name}”: ${countWord(read.views.length, "view")} read.`;
    setDeleted(null);
    change(mergeViews(views, read.views), words);
    setSaid((before) => [words, ...read.problems, ...before]);
  };
  return (
    <div className="saved-views">
      <NameForm label="Name of the present view" verb="Save" others={views} onName={save} />
      {views.length === 0 && (
        <p className="quiet">
          Nothing is saved yet. A view is all that a link holds: question, lens, picture and what is
          open.
        </p>
      )}
      <ul className="plain-list">
        {views.map((view) => (
          <SavedRow
            key={view.name}
            view={view}
            others={views.filter(({ name }) => name !== view.name)}
            onRename={(next) => change(renameView(views, view.name, next), `Renamed “${next}”.`)}
            onDelete={() => remove(view.name)}
          />
        ))}
      </ul>
      {deleted !== null && (
        <p>
          Deleted.{" "}
          <Button
            look="link"
            onPress={() => {
              change(deleted, "It is there again.");
              setDeleted(null);
            }}
          >
            Undo
          </Button>
        </p>
      )}
      {said.length > 0 && (
        <ul className="notice plain-list" role="status">
          {said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <SavedFiles views={views} onFile={importFile} onProblem={(words) => setSaid([words])} />
    </div>
  );
}

interface SavedRowProps {
  readonly view: SavedView;
  readonly others: readonly SavedView[];
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

function SavedRow({ view, others, onRename, onDelete }: SavedRowProps): ReactNode {
  const [renaming, setRenaming] = useState(false);
  const { name, at, saved } = view;
  if (renaming) {
    return (
      <li>
        <NameForm
          label={`New name of ${name}`}
          verb="Rename"
          first={name}
          others={others}
          onName={(next) => {
            setRenaming(false);
            onRename(next);
          }}
        />
      </li>
    );
  }
  return (
    <li className="saved-row">
      {/* What of an older address cannot be read any more is said where links say it. */}
      <a className="state-link" href={`#${at}`} title={`Saved on ${wordDate(saved)}`}>
        {name}
      </a>
      <span className="saved-ways">
        <Button look="link" label={`Rename ${name}`} onPress={() => setRenaming(true)}>
          Rename
        </Button>
        <Button look="link" label={`Delete ${name}`} onPress={onDelete}>
          Delete
        </Button>
      </span>
    </li>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly verb: string;
  readonly first?: string;
  readonly others: readonly SavedView[];
  readonly onName: (name: string) => void;
}

function NameForm({ label, verb, first = "", others, onName }: NameFormProps): ReactNode {
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const found = findNameProblem(name, others);
        setProblem(found);
        if (found !== null) return;
        setName("");
        onName(name);
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        value={name}
        aria-invalid={problem !== null}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button button-bordered">
        {verb}
      </button>
      {problem !== null && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function SavedFiles(props: {
  readonly views: readonly SavedView[];
  readonly onFile: (file: File) => Promise<void>;
  readonly onProblem: (words: string) => void;
}): ReactNode {
  const { views, onFile, onProblem } = props;
  return (
    <p className="row">
      {views.length > 0 && (
        <Button
          look="plain"
          onPress={() => saveFile("saved-views.json", "application/json", writeViews(views))}
        >
          Save the list as a file
        </Button>
      )}
      <FileButton label="File of saved views" look="plain" onFile={onFile} onProblem={onProblem}>
        Open a list
      </FileButton>
    </p>
  );
}
