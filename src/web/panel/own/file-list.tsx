import { type ReactNode, useState, useSyncExternalStore } from "react";
import { writeCsv } from "../../../core/exchange/csv.ts";
import { wordDate } from "../../../core/model/period.ts";
import type { OwnList } from "../../../core/model/source.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { OwnFileOrder } from "../../../host/own-files.ts";
import { isOf, ownFileOf } from "../../state/own/lay-own.ts";
import { listStep } from "../../state/own/own-lists.ts";
import { handOf, type KeptFile } from "../../state/own/own-shelf.ts";
import { pickedRows } from "../../state/own/picked-list.ts";
import { seeInView } from "../../state/stack-transitions.ts";
import { layOwn, takeOutOwn } from "../../state/transitions.ts";
import { wordFileKeeping } from "../../state/words/own-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { NoteList } from "../note/note-list.tsx";
import { useAsked } from "../part/app-context.tsx";
import { saveFile } from "../part/save-file.tsx";
import { ShowMore } from "../part/show-more.tsx";
import type { OwnDesk } from "./own-desk.ts";
import { ScreenPart } from "./screen-part.tsx";
import { useMyList } from "./use-my-list.ts";

/** The files that came in: whether each is in this view, and what can be done with it. */
export function FileList(props: {
  readonly desk: OwnDesk;
  readonly onClose: () => void;
}): ReactNode {
  const { own, store, announce } = useAsked(["own"]);
  const { shelf } = own;
  const files = useSyncExternalStore(shelf.subscribe, shelf.files);
  const [withdrawn, setWithdrawn] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const withdraw = async (file: KeptFile): Promise<void> => {
    const keeping = await shelf.remove(file.hash);
    setProblem(wordFileKeeping(keeping));
    if (keeping !== "kept") return;
    setWithdrawn(file);
    store.change(takeOutOwn(ownFileOf(file).hash));
    announce(`“${file.name}” is withdrawn.`);
  };
  const bringBack = async (file: KeptFile): Promise<void> => {
    const keeping = await shelf.keep(file, null);
    setProblem(wordFileKeeping(keeping));
    if (keeping !== "kept") return;
    setWithdrawn(null);
    store.change(layOwn(ownFileOf(file)));
  };
  if (files.length === 0 && withdrawn === null) return null;
  return (
    <section aria-labelledby="own-files-heading">
      <h3 id="own-files-heading">Your files and notes</h3>
      <ul className="plain-list own-files">
        {files.map((file) => (
          <FileRow key={file.hash} file={file} {...props} onWithdraw={() => void withdraw(file)} />
        ))}
      </ul>
      {withdrawn !== null && (
        <p role="status">
          “{withdrawn.name}” is withdrawn, and this browser keeps it no longer.{" "}
          <Button look="link" onPress={() => void bringBack(withdrawn)}>
            Undo
          </Button>
        </p>
      )}
      {problem !== null && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function FileRow(props: {
  readonly file: KeptFile;
  readonly desk: OwnDesk;
  readonly onClose: () => void;
  readonly onWithdraw: () => void;
}): ReactNode {
  const { file, desk, onClose, onWithdraw } = props;
  const { state, store, own, host } = useAsked(["own"]);
  const { name, hash, entered, notes } = file;
  // What is a source already was neither mapped nor decided.
  const hand = handOf(file);
  const isPlain = hand !== null || file.isSource === true;
  const inView = state.own.some((one) => isOf(one, hash));
  const isRefused = own.refused.some((one) => isOf(one, hash));
  const save = async (as: "source" | "mapping" | "decisions"): Promise<void> => {
    const stem = name.replace(/\.[a-z0-9]{2,8}$/i, "");
    if (hand === "list") return saveFile("my-list.csv", "text/csv", writeCsv(pickedRows(file)));
    if (isPlain) {
      const { writeDocuments } = await import("../../../core/own-files/take-file.ts");
      const plainName = `${notes === undefined ? stem : "my-notes"}.yaml`;
      return saveFile(plainName, "application/yaml", await writeDocuments(file.documents));
    }
    const order: OwnFileOrder = {
      ...{ name, file: file.file, hash, choices: file.choices, answers: file.answers },
      ...{ remembered: {}, today: entered },
    };
    const text = await host.takeFile(order, as);
    host.endFile();
    if (typeof text !== "string") return;
    if (as === "decisions") saveFile(`${stem}-decided.csv`, "text/csv", text);
    else saveFile(`${stem}-${as}.yaml`, "application/yaml", text);
  };
  return (
    <li className="own-file">
      <Check
        checked={inView}
        onChange={(checked) =>
          store.change(checked ? layOwn(ownFileOf(file)) : takeOutOwn(ownFileOf(file).hash))
        }
      >
        <strong>{name}</strong>{" "}
        <span className="quiet">
          {wordContent(file)}
          {!own.shelf.isKept(hash) && ", there until the page is closed"}
          {isRefused && ", does not fit the record as it is now"}
        </span>
      </Check>
      <span className="own-ways">
        {file.list !== undefined && inView && <ListInTable list={file.list} onClose={onClose} />}
        {hand === null && (
          <Button
            look="link"
            label={`Change ${name}`}
            onPress={() => void desk.begin(name, file.file, file)}
          >
            Change
          </Button>
        )}
        <Button
          look="link"
          label={hand === "list" ? `Save ${name} as a table` : `Save ${name} as a source`}
          onPress={() => void save("source")}
        >
          {hand === "list" ? "Save as CSV" : "Save as YAML"}
        </Button>
        {!isPlain && (
          <>
            <Button
              look="link"
              label={`Save the mapping of ${name}`}
              onPress={() => void save("mapping")}
            >
              Save its mapping
            </Button>
            <Button
              look="link"
              label={`Save ${name} with what was decided`}
              onPress={() => void save("decisions")}
            >
              Save as CSV
            </Button>
          </>
        )}
        <Button look="link" label={`Withdraw ${name}`} onPress={onWithdraw}>
          Withdraw
        </Button>
      </span>
      {notes !== undefined && <NoteList file={file} onClose={onClose} />}
      {hand === "list" && <PickedPart file={file} />}
      {file.list !== undefined && inView && <ScreenPart list={file.list} onClose={onClose} />}
    </li>
  );
}

function wordContent({
  notes,
  list,
  isPicked,
  isSource,
  records,
  claims,
  entered,
}: KeptFile): string {
  if (notes !== undefined) return countWord(notes.length, "note");
  if (isPicked === true) return `${countWord(list?.members.length ?? 0, "name")}, picked by hand`;
  const rows = isSource === true ? "" : `${countWord(records, "row")}, `;
  return `${rows}${countWord(claims, "claim")}, came in on ${wordDate(entered)}`;
}

/** Goes to the table of whom a list names. */
function ListInTable(props: { readonly list: OwnList; readonly onClose: () => void }): ReactNode {
  const { list, onClose } = props;
  const { store } = useAsked([]);
  return (
    <Button
      look="link"
      label={`Only ${list.title}, in the table`}
      onPress={() => {
        store.change(seeInView("table", [listStep(list.id)]));
        onClose();
      }}
    >
      See it in the table
    </Button>
  );
}

/** Who was picked by hand, each to be taken off. */
function PickedPart({ file }: { readonly file: KeptFile }): ReactNode {
  const { takeOff } = useMyList();
  const members = file.list?.members ?? [];
  return (
    <ShowMore count={members.length} step={10}>
      {(shown) => (
        <ul className="plain-list own-notes">
          {members.slice(0, shown).map(({ name, entity }) => (
            <li key={entity}>
              {name}{" "}
              <Button
                look="link"
                label={`Take ${name} off my list`}
                onPress={() => void takeOff([{ id: entity ?? "", label: name }])}
              >
                Take off
              </Button>
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}
