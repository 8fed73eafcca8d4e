import { type ReactNode, useState } from "react";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";

const SavedPanel: LatePage<object> = makeLatePage(
  async () => (await import("./saved-panel.tsx")).SavedPanel,
);

/** The views that this browser keeps, fetched when they are looked for. */
export function SavedList(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className="more-questions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Saved views</summary>
      {open && <SavedPanel />}
    </details>
  );
}
