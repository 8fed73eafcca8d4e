import { type ReactNode, useMemo, useState } from "react";
import type { SourceId } from "../../../core/model/source.ts";
import { wordTitle } from "../../../core/model/wording/source-words.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import {
  namePreset,
  presetSources,
  sourcePresets,
  withSource,
  wordSources,
} from "../../state/choice/source-choice.ts";
import { filterSources, listSources } from "../../state/choice/source-list.ts";
import { changeLens, open } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useAsked } from "../part/app-context.tsx";
import { Chip } from "../part/chip.tsx";

/** How many sources are listed at most; more can only be found by typing. */
const MOST_LISTED = 50;

/** The part of the lens that says which sources count. */
export function SourcesChip(): ReactNode {
  const { state, selectors } = useAsked(["lens"]);
  const chosen = selectors.graph(state).lens.sources;
  const all = selectors.dataset.sources.length;
  const preset = namePreset(chosen, selectors.dataset);
  const value =
    preset === null
      ? `${chosen?.length} of ${all}`
      : preset.sources === null
        ? `all ${all}`
        : preset.label.toLowerCase().replace(" only", "");
  return (
    <Chip name="Sources" value={value}>
      {(close) => <SourceChoice chosen={chosen} close={close} />}
    </Chip>
  );
}

interface SourceChoiceProps {
  readonly chosen: readonly SourceId[] | null;
  readonly close: () => void;
}

/** The presets, and the sources by themselves. Listed only while it is open. */
function SourceChoice({ chosen, close }: SourceChoiceProps): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const { dataset } = selectors;
  const [typed, setTyped] = useState("");
  const listed = useMemo(() => listSources(dataset), [dataset]);
  const found = filterSources(listed, typed);
  const counting = chosen === null ? null : new Set(chosen);
  const presets = sourcePresets(dataset);
  const choose = (ids: readonly SourceId[] | null): void => {
    if (ids === null) return;
    const all = ids.length === dataset.sources.length;
    const every = presets.find((one) => one.sources === null);
    const sources =
      all && every !== undefined
        ? presetSources(every, dataset, state.lens)
        : wordSources(ids, dataset);
    store.change(changeLens({ sources }), { burst: "sources" });
  };
  return (
    <div className="source-choice">
      <Choice
        label="Choices of sources"
        value={namePreset(chosen, dataset)?.name ?? ""}
        options={presets.map(({ name, label }) => ({ value: name, label }))}
        onChange={(name) => {
          const preset = presets.find((one) => one.name === name);
          if (preset === undefined) return;
          store.change(changeLens({ sources: presetSources(preset, dataset, state.lens) }));
        }}
      />
      <Button
        look="link"
        onPress={() => {
          close();
          store.change(open({ type: "about" }));
        }}
      >
        About the data and its sources
      </Button>
      <label className="filter">
        Find sources by title, publisher, year or kind
        <input value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p className="row quiet" role="status">
        {found.length === 0
          ? `Nothing found for “${typed.trim()}”.`
          : countWord(found.length, "source")}
      </p>
      {typed.trim() !== "" && found.length > 0 && (
        <Button look="bordered" onPress={() => choose(found.map(({ source }) => source.id))}>
          Count only {found.length === 1 ? "this one" : `these ${found.length}`}
        </Button>
      )}
      <div>
        {found.slice(0, MOST_LISTED).map(({ source, publisher, date }) => (
          <Check
            key={source.id}
            checked={counting?.has(source.id) ?? true}
            onChange={(checked) => choose(withSource(chosen, source.id, checked, dataset))}
          >
            {wordTitle(source)}{" "}
            {source.kind === "userFile" && <strong className="badge">{YOUR_FILE}</strong>}
            <span className="quiet">
              {publisher}, {date}
            </span>
          </Check>
        ))}
      </div>
      {found.length > MOST_LISTED && (
        <p className="quiet">{found.length - MOST_LISTED} more. Type to find them.</p>
      )}
    </div>
  );
}
