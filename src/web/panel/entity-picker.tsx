import type { ReactNode } from "react";
import type { EntityClass } from "../../core/model/vocabulary.ts";
import { findEntities } from "../state/find-entities.ts";
import { Button } from "../ui/button.tsx";
import { Popover } from "../ui/popover.tsx";
import { SearchList } from "../ui/search-list.tsx";
import { useApp } from "./app-context.tsx";

interface EntityPickerProps {
  /** What is chosen: "Lost supplier". */
  readonly label: string;
  /** What is chosen at present, in words. */
  readonly name: string;
  readonly classes: readonly EntityClass[];
  readonly onChoose: (id: string) => void;
  readonly look?: "link" | "bordered";
}

/** A name that opens a search for another. */
export function EntityPicker(props: EntityPickerProps): ReactNode {
  const { label, name, classes, onChoose, look = "link" } = props;
  const { selectors } = useApp([]);
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
        <SearchList
          autoFocus
          label={label}
          placeholder={label}
          find={(words) => findEntities(selectors.dataset, words, classes)}
          onChoose={(id) => {
            onChoose(id);
            close();
          }}
        />
      )}
    </Popover>
  );
}
