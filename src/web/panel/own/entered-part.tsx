import type { ReactNode } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import type { ViewName } from "../../state/app-state.ts";
import { isOf, ownFileOf } from "../../state/own/lay-own.ts";
import { listStep } from "../../state/own/own-lists.ts";
import type { KeptFile } from "../../state/own/own-shelf.ts";
import { seeInView } from "../../state/stack-transitions.ts";
import { takeOutOwn } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useAsked } from "../part/app-context.tsx";
import type { OwnDesk } from "./own-desk.ts";
import { ScreenPart } from "./screen-part.tsx";

const OF_OWN_FILES: Step = { facet: "source", values: ["userFile"], on: true };
const PLANTS: Step = { facet: "class", values: ["facility"], on: true };

const FOCUS_MS = 100;

/** A file that is in: where it can be seen, and how it is taken out again. */
export function EnteredPart(props: {
  readonly desk: OwnDesk;
  readonly file: KeptFile;
  readonly onClose: () => void;
}): ReactNode {
  const { desk, file, onClose } = props;
  const { store, own } = useAsked(["own"]);
  const isThere = own.laid.some((one) => isOf(one, file.hash));
  const isRefused = own.refused.some((one) => isOf(one, file.hash));
  const see = (view: ViewName, steps: readonly Step[]): void => {
    store.change(seeInView(view, steps));
    onClose();
    // Where there is one column the view is further down. The sheet gives the focus back first.
    setTimeout(() => document.getElementById("main-view")?.focus(), FOCUS_MS);
  };
  if (isRefused) {
    return <p className="notice">“{file.name}” does not fit beside your other files.</p>;
  }
  if (!isThere) return <p role="status">Putting “{file.name}” into the record …</p>;
  return (
    <div className="own-entered">
      <p role="status">
        <strong>“{file.name}” is in.</strong> {countWord(file.claims, "claim")} from{" "}
        {countWord(file.records, "row")} {file.claims === 1 ? "counts" : "count"} beside the record,
        marked “your file”. Nothing of the record was changed.
      </p>
      <p className="row">
        <Button look="primary" onPress={() => see("map", [PLANTS])}>
          All plants on the map
        </Button>
        <Button onPress={() => see("map", [OF_OWN_FILES])}>Only what it names, on the map</Button>
        <Button onPress={() => see("table", [OF_OWN_FILES])}>In the table</Button>
        <Button onPress={() => see("graph", [OF_OWN_FILES])}>In the graph</Button>
        {file.list !== undefined && (
          <Button onPress={() => see("table", [listStep(file.sourceId)])}>
            Only my list, in the table
          </Button>
        )}
      </p>
      {file.list !== undefined && <ScreenPart list={file.list} onClose={onClose} />}
      <p className="row">
        <Button
          look="link"
          onPress={() => {
            store.change(takeOutOwn(ownFileOf(file).hash));
            onClose();
          }}
        >
          Undo: take it out of this view
        </Button>
        <Button look="link" onPress={desk.close}>
          Your files
        </Button>
      </p>
    </div>
  );
}
