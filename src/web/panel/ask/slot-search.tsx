import type { ReactNode } from "react";
import { LEFT_OPEN, type SlotWanted, suggestForSlot } from "../../state/choice/slot-suggestions.ts";
import { SearchList } from "../../ui/search-list.tsx";
import { useAsked } from "../part/app-context.tsx";

/** A search for what may fill a place in a question, with what the record tells most of before a word is typed. */
export function SlotSearch(props: {
  readonly label: string;
  readonly slot: SlotWanted;
  readonly onChoose: (id: string) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { state, selectors, host } = useAsked(["lens"]);
  const graph = selectors.graph(state);
  return (
    <SearchList
      autoFocus
      offersFirst
      label={props.label}
      placeholder={props.label}
      find={(words) => suggestForSlot(host, graph, props.slot, words)}
      onLeave={props.onLeave}
      onChoose={(id) => props.onChoose(id === LEFT_OPEN ? "" : id)}
    />
  );
}
