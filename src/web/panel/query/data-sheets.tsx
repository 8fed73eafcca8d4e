import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";

interface SheetProps {
  readonly onClose: () => void;
}

const QuerySheet: LatePage<SheetProps> = makeLatePage(
  async () => (await import("./query-sheet.tsx")).QuerySheet,
);

const ExportSheet: LatePage<SheetProps> = makeLatePage(
  async () => (await import("./export-sheet.tsx")).ExportSheet,
);

/** The ways to the record as data: to query it and to take it away whole, each fetched when it is opened. */
export function DataSheets(): ReactNode {
  const [sheet, setSheet] = useState<"query" | "export" | null>(null);
  const close = (): void => setSheet(null);
  return (
    <>
      <Button look="plain" onPress={() => setSheet("query")}>
        Query the record
      </Button>
      <Button look="plain" onPress={() => setSheet("export")}>
        Export the record
      </Button>
      {sheet === "query" && <QuerySheet onClose={close} />}
      {sheet === "export" && <ExportSheet onClose={close} />}
    </>
  );
}
