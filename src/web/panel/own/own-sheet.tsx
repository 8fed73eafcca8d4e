import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { writeCount } from "../../../core/model/wording/words.ts";
import "../../style/own.css";
import "../../style/sheet.css";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { NoteSheet } from "../note/note-sheet.tsx";
import { type Entering, useApp } from "../part/app-context.tsx";
import { EnteredPart } from "./entered-part.tsx";
import { FileSteps } from "./file-steps.tsx";
import { OwnDesk } from "./own-desk.ts";
import { SourcePart } from "./source-part.tsx";
import { StartPart } from "./start-part.tsx";

export interface OwnSheetProps {
  /** Another object for each opening, with the file that was dropped or picked, or what a note is to be about. */
  readonly opened: { readonly what: Entering };
  readonly onClose: () => void;
}

/** Where what is the reader's own comes in: a note, or a file. */
export function OwnSheet({ opened, onClose }: OwnSheetProps): ReactNode {
  const { what } = opened;
  if (what === null || what instanceof File) {
    return <FileSheet opened={opened} onClose={onClose} />;
  }
  return <NoteSheet task={what} onClose={onClose} />;
}

/** Files are read, understood, matched and looked at before they enter. */
function FileSheet({ opened, onClose }: OwnSheetProps): ReactNode {
  const tools = useApp([]);
  // It outlives the record that it is made on: what it asks of the host is of the record without own files.
  const [desk] = useState(() => new OwnDesk(tools));
  const begun = useRef<OwnSheetProps["opened"] | null>(null);
  useEffect(() => {
    if (begun.current === opened) return;
    begun.current = opened;
    const { what } = opened;
    if (what instanceof File) void desk.begin(what.name, what);
  }, [opened, desk]);
  const close = (): void => {
    desk.close();
    onClose();
  };
  return (
    <Sheet title="Your own files" wide onClose={close}>
      <Part desk={desk} onClose={close} />
    </Sheet>
  );
}

function Part(props: { readonly desk: OwnDesk; readonly onClose: () => void }): ReactNode {
  const { desk, onClose } = props;
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  switch (state.at) {
    case "start":
      return <StartPart desk={desk} problem={state.problem} onClose={onClose} />;
    case "reading":
      return (
        <div className="own-reading" role="status">
          <p>
            Reading “{state.name}”
            {state.records > 0 && `: ${writeCount(state.records)} records so far`} …
          </p>
          <Button onPress={desk.close}>Stop</Button>
        </div>
      );
    case "open":
      return <FileSteps key={state.open.report.hash} desk={desk} state={state} />;
    case "source":
      return <SourcePart desk={desk} state={state} />;
    case "entered":
      return <EnteredPart desk={desk} file={state.file} onClose={onClose} />;
  }
}
