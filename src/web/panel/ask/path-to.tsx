import type { ReactNode } from "react";
import type { Entity } from "../../../core/model/entity.ts";
import { PARTIES } from "../../state/templates.ts";
import { askQuestion } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp } from "../part/app-context.tsx";
import { SlotSearch } from "./entity-picker.tsx";

/** Opens a search for another party, and asks how the two are connected; nothing for what is no party. */
export function PathTo({ entity }: { readonly entity: Entity }): ReactNode {
  const { store } = useApp([]);
  if (!PARTIES.includes(entity.class)) return null;
  return (
    <Popover label={`Path from ${entity.label} to`} trigger={<Button>Path to…</Button>}>
      {(close) => (
        <SlotSearch
          label="Other party"
          slot={{ role: null, classes: PARTIES, buyer: "", product: "", open: null }}
          onLeave={close}
          onChoose={(to) => {
            close();
            store.change(askQuestion({ operation: "paths", input: { from: entity.id, to } }));
          }}
        />
      )}
    </Popover>
  );
}
