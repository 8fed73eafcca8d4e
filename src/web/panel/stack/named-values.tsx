import { type ReactNode, useState } from "react";
import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { findEntities } from "../../state/choice/find-entities.ts";
import { Button } from "../../ui/button.tsx";
import { SearchList } from "../../ui/search-list.tsx";
import { useApp } from "../part/app-context.tsx";

const ANY = "";

/** Values that are made of a name: who is linked with somebody and how, and what is picked by hand. */
export function NamedValues(props: {
  readonly facet: "relation" | "picked";
  readonly onAdd: (values: readonly string[]) => void;
}): ReactNode {
  const { facet, onAdd } = props;
  const { state, selectors, host } = useApp(["selected", "lens"]);
  const [how, setHow] = useState(ANY);
  const { entities } = selectors.graph(state);
  const selected = state.selected.filter((id) => entities.has(id));
  return (
    <>
      {facet === "relation" && (
        <select
          aria-label="How they are linked"
          value={how}
          onChange={(event) => setHow(event.target.value)}
        >
          <option value={ANY}>is linked with</option>
          {PREDICATE_NAMES.flatMap((name) => {
            const { one, inverse } = PREDICATE_WORDS[name];
            return [
              <option key={name} value={`${name}:`}>
                {one}
              </option>,
              inverse === "" ? null : (
                <option key={`:${name}`} value={`:${name}`}>
                  {inverse}
                </option>
              ),
            ];
          })}
        </select>
      )}
      {facet === "picked" && selected.length > 0 && (
        <Button onPress={() => onAdd(selected)}>Take what is selected ({selected.length})</Button>
      )}
      <SearchList
        label={facet === "picked" ? "Pick by name" : "With whom"}
        placeholder={facet === "picked" ? "Pick by name" : "With whom"}
        find={(words) => findEntities(host, selectors.dataset, words, null)}
        onChoose={(id) => onAdd([how.startsWith(":") ? `${id}${how}` : `${how}${id}`])}
      />
    </>
  );
}
