import type { ReactNode } from "react";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { capital, STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import { readOnly, writeOnly } from "../../state/address/only-address.ts";
import type { Only } from "../../state/app-state.ts";
import { countRelations, countStatuses, type OnlyCount } from "../../state/drawing/only.ts";
import { drawOnly } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";

/** Draws one relation or one status alone; each is counted, over the whole record as the lens shows it. */
export function OnlyPicker(): ReactNode {
  const { state, store, selectors } = useApp(["only", "lens"]);
  const graph = selectors.graph(state);
  const { only } = state;
  const value = only === null || only.type === "around" ? "" : writeOnly(only);
  return (
    <label className="chip-select">
      <span>Only</span>
      <select
        value={value}
        // The arrow keys pass over the entries between: these are no steps of their own.
        onChange={(event) =>
          store.change(drawOnly(readOnly(event.target.value || null, [])), "only")
        }
      >
        <option value="">a relation or a status</option>
        <optgroup label="Relation">{optionsOf(countRelations(graph))}</optgroup>
        <optgroup label="Status">{optionsOf(countStatuses(graph))}</optgroup>
      </select>
    </label>
  );
}

function optionsOf(counts: readonly OnlyCount[]): ReactNode {
  return counts.map(({ only, count }) => (
    <option key={writeOnly(only)} value={writeOnly(only)}>
      {wordShort(only)} ({count})
    </option>
  ));
}

function wordShort(only: Only): string {
  switch (only.type) {
    case "around":
      return only.id;
    case "relation":
      return capital(PREDICATE_WORDS[only.predicate].one);
    case "status":
      return capital(STATUS_WORDS_SHOWN[only.status]);
  }
}
