import type { ReactNode } from "react";
import type { SlotWanted } from "../../state/choice/slot-suggestions.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";

/** What a press on a name in a question opens: fetched as soon as the page stands. */
export const SlotSearch: LatePage<{
  readonly label: string;
  readonly slot: SlotWanted;
  readonly onChoose: (id: string) => void;
  readonly onLeave: () => void;
}> = makeLatePage(async () => (await import("./slot-search.tsx")).SlotSearch);

interface EntityPickerProps {
  /** What is chosen: "Lost supplier". */
  readonly label: string;
  /** What is chosen at present, in words. */
  readonly name: string;
  readonly slot: SlotWanted;
  readonly onChoose: (id: string) => void;
  readonly look?: "link" | "bordered";
}

/** A name that opens a search for another. */
export function EntityPicker(props: EntityPickerProps): ReactNode {
  const { label, name, slot, onChoose, look = "link" } = props;
  return (
    <Popover
      label={label}
      trigger={
        <Button look={look} label={`${label}: ${name}. Change.`}>
          {name}
        </Button>
      }
    >
      {(close) => (
        <SlotSearch
          label={label}
          slot={slot}
          onLeave={close}
          onChoose={(id) => {
            onChoose(id);
            close();
          }}
        />
      )}
    </Popover>
  );
}
