import type { ReactNode } from "react";
import { KEY_GROUPS } from "../../state/words/key-words.ts";
import "../../style/sheet.css";
import { Sheet } from "../../ui/sheet.tsx";

export interface KeySheetProps {
  readonly onClose: () => void;
}

/** All keys of the page, by where they count. */
export function KeySheet({ onClose }: KeySheetProps): ReactNode {
  return (
    <Sheet title="Keys" onClose={onClose}>
      <p className="quiet">On a Mac the command key does what Ctrl does elsewhere.</p>
      <div className="key-groups">
        {KEY_GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="key-list">
              {keys.map((row) => (
                <div key={row.keys}>
                  <dt>
                    <kbd>{row.keys}</kbd>
                  </dt>
                  <dd>{row.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
