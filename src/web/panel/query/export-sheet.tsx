import { type ReactNode, useState } from "react";
import { nameOfFile } from "../../../core/exchange/file-name.ts";
import { EXPORT_FILES, EXPORT_FORMS, type ExportForm } from "../../../core/export/export-forms.ts";
import { isFailure } from "../../../core/model/answer.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import "../../style/query.css";
import "../../style/sheet.css";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useApp } from "../part/app-context.tsx";
import { useSaving } from "../part/save-file.tsx";

const WORDS: { readonly [F in ExportForm]: { readonly name: string; readonly holds: string } } = {
  trig: {
    name: "TriG",
    holds: "Linked data: a graph for each claim, with all that is known of it.",
  },
  "json-ld": { name: "JSON-LD", holds: "The same as JSON." },
  "n-quads": { name: "N-Quads", holds: "The same, one statement a line, for a graph store." },
  gexf: {
    name: "GEXF",
    holds: "A graph for Gephi. An edge for each claim that links two things, with its source.",
  },
  graphml: {
    name: "GraphML",
    holds: "A graph for yEd, igraph and networkx. It holds what GEXF does.",
  },
  csv: { name: "CSV", holds: "A table for a spreadsheet. A row for each claim, with its source." },
};

/** The whole record as a file. What each form loses is written in it. */
export function ExportSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { state, host, selectors } = useApp(["lens"]);
  const { dataset } = selectors;
  const { save, notice } = useSaving();
  const [making, setMaking] = useState<ExportForm | null>(null);
  const take = async (form: ExportForm): Promise<void> => {
    setMaking(form);
    await save(async () => {
      const lens = lensInput(readableLens(dataset, state.lens));
      const content = await host.writeRecord({ form, lens });
      if (isFailure(content)) throw new Error(content.failure.message);
      const { ending, mediaType } = EXPORT_FILES[form];
      return { name: nameOfFile(["record"], dataset.version, ending), mediaType, content };
    });
    setMaking(null);
  };
  return (
    <Sheet title="Export the record" onClose={onClose}>
      <p>
        All {dataset.claims.length} claims of {dataset.sources.length} sources. The file marks those
        that count under the lens of the page. What a form cannot hold is said in the file.
      </p>
      <ul className="export-forms">
        {EXPORT_FORMS.map((form) => (
          <li key={form}>
            <Button
              label={`Export as ${WORDS[form].name}`}
              disabled={making !== null}
              onPress={() => void take(form)}
            >
              {making === form ? "Writing …" : WORDS[form].name}
            </Button>
            <span className="quiet">{WORDS[form].holds}</span>
          </li>
        ))}
      </ul>
      {notice}
    </Sheet>
  );
}
