import { type ReactNode, useSyncExternalStore } from "react";
import { dropUnknownIds, findUnknownIds } from "../../state/address/unknown-ids.ts";
import { findLensProblems, readableLens } from "../../state/readable-lens.ts";
import { changeLens, takeOutOwn } from "../../state/transitions.ts";
import { wordMissing, wordRefused } from "../../state/words/own-file-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";

/** How many are shown at first. */
const SHOWN = 4;

/** What of the address could not be read. It takes a part of the page at most, however much there is to say. */
export function Problems(): ReactNode {
  const { store, state, selectors, own } = useApp(["lens", "selected", "hidden", "ticked"]);
  const unread = useSyncExternalStore(store.subscribe, store.problems);
  const lensProblems = findLensProblems(selectors.dataset, state.lens);
  const graphs = [selectors.everything(), selectors.graph(state)];
  const unknown = findUnknownIds(state, graphs);
  const files = [...own.missing.map(wordMissing), ...own.refused.map(wordRefused)];
  const problems = [...new Set([...files, ...unread, ...lensProblems, ...unknown])];
  if (problems.length === 0) return null;
  return (
    <section className="problems" role="alert" aria-label="About this link">
      <div className="problems-list">
        {problems.length > SHOWN && <p>{problems.length} parts of this link could not be read.</p>}
        <ShowMore key={problems.length} count={problems.length} step={SHOWN}>
          {(shown) => (
            <ul>
              {problems.slice(0, shown).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </ShowMore>
      </div>
      <Button
        look="plain"
        onPress={() => {
          store.dismissProblems();
          const { sources, scenario } = readableLens(selectors.dataset, state.lens);
          if (lensProblems.length > 0) store.change(changeLens({ sources, scenario }));
          for (const { hash } of own.missing) store.change(takeOutOwn(hash));
          if (unknown.length > 0) store.change(dropUnknownIds(graphs));
        }}
      >
        Close
      </Button>
    </section>
  );
}
