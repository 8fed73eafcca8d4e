import { type ReactNode, useState } from "react";
import { TEMPLATE } from "../../../core/exchange/suppliers-template.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { FileButton } from "../part/file-button.tsx";
import { saveFile } from "../part/save-file.tsx";
import { FileList } from "./file-list.tsx";
import type { OwnDesk } from "./own-desk.ts";

const ACCEPTED =
  ".csv,.tsv,.txt,.xlsx,.xls,.gexf,.graphml,.json,.yaml,.yml,text/csv,text/plain,application/json";

/** The ways in, and the files that are in already. */
export function StartPart(props: {
  readonly desk: OwnDesk;
  readonly problem: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const { desk, problem, onClose } = props;
  const { door } = useApp([]);
  const [failed, setFailed] = useState<string | null>(null);
  const said = failed ?? problem;
  return (
    <div className="own-start">
      <p>
        Open a table, a list of names, a graph or an ownership file. It is read on this device, seen
        beside the record, kept in this browser, and sent nowhere.
      </p>
      <p className="row">
        <FileButton
          label="Your own file"
          look="primary"
          accept={ACCEPTED}
          onFile={(file) => desk.begin(file.name, file)}
          onProblem={setFailed}
        >
          Pick a file
        </FileButton>
        <span className="quiet">or drop it anywhere on the page, at any time.</span>
      </p>
      {said !== null && (
        <p className="notice" role="alert">
          {said}
        </p>
      )}
      <PasteForm onText={(text) => void desk.begin("pasted.txt", new Blob([text]))} />
      <p className="quiet">
        Suppliers that are to be ranked beside others need six columns.{" "}
        <Button
          look="link"
          onPress={() => saveFile("suppliers-template.csv", "text/csv", TEMPLATE)}
        >
          Save an empty table with them
        </Button>
      </p>
      <p className="quiet">
        A company or plant that the record lacks can be named by hand.{" "}
        <Button look="link" onPress={() => door.open({ names: true })}>
          Name one
        </Button>
      </p>
      <p className="quiet">
        CSV and TSV in any encoding, XLSX, XLS, GEXF, GraphML, the JSON of Cytoscape and Kumu, BODS
        0.4, and sources as this program writes them, in YAML or JSON. At most 50 MB and 200,000
        rows.
      </p>
      <FileList desk={desk} onClose={onClose} />
    </div>
  );
}

function PasteForm({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const [text, setText] = useState("");
  return (
    <details className="controls">
      <summary>Paste a table or a list</summary>
      <label className="own-paste">
        Cells from a spreadsheet, or one name on each line
        <textarea
          rows={6}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button disabled={text.trim() === ""} onPress={() => onText(text)}>
        Read it
      </Button>
    </details>
  );
}
