import { type ReactNode, useSyncExternalStore } from "react";
import { findLensProblems, readableLens } from "../state/selectors.ts";
import { changeLens } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { useApp } from "./app-context.tsx";
import { ShowMore } from "./show-more.tsx";

/** How many are shown at first. */
const SHOWN = 4;

/** What of the address could not be read. It takes a part of the page at most, however much there is to say. */
export function Problems(): ReactNode {
  const { store, state, selectors } = useApp(["lens"]);
  const unread = useSyncExternalStore(store.subscribe, store.problems);
  const lensProblems = findLensProblems(selectors.dataset, state.lens);
  const problems = [...new Set([...unread, ...lensProblems])];
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
        }}
      >
        Close
      </Button>
    </section>
  );
}
