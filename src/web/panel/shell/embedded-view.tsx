import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { addressOf } from "../../state/address/embed-code.ts";
import { writeCaption } from "../../state/taking/caption.ts";
import { titleOf } from "../../state/taking/title.ts";
import "../../style/embed.css";
import { GraphView } from "../graph/graph-view.tsx";
import { TableView } from "../graph/table-view.tsx";
import { useApp } from "../part/app-context.tsx";
import { makeLatePage } from "../part/late-page.tsx";
import { Problems } from "./problems.tsx";

const MapView: ComponentType = makeLatePage(
  async () => (await import("../map/map-view.tsx")).MapView,
);

/** The view inside of another page: its title, the picture, its sources, and the way to the whole page. */
export function EmbeddedView(): ReactNode {
  const { state, selectors, shown } = useApp();
  const { question, lens, view } = state;
  const answer = question === null ? null : shown.answer(question, lens);
  const title = titleOf(selectors.dataset, state, answer, selectors.isLarge());
  const { caption } = writeCaption(selectors.graph(state), selectors.drawing(state));
  return (
    <div className="app embed">
      <header className="embed-head">
        <h1>{title}</h1>
        <a href={addressOf(location.href, state, false)} target="_blank" rel="noopener">
          Open in Second Source
        </a>
      </header>
      <Problems />
      <QuietWheel>
        {view === "graph" && <GraphView />}
        {view === "table" && <TableView />}
        {view === "map" && <MapView />}
      </QuietWheel>
      <details className="embed-sources">
        <summary>Sources</summary>
        {caption.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </details>
    </div>
  );
}

/** The wheel scrolls the page around it until the view is pressed, or reached by the keyboard; then it is the view's. */
function QuietWheel({ children }: { readonly children: ReactNode }): ReactNode {
  const [entered, setEntered] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null || entered) return;
    const leave = (event: WheelEvent): void => event.stopPropagation();
    const enter = (): void => setEntered(true);
    // Before anything in it hears of the wheel.
    current.addEventListener("wheel", leave, { capture: true, passive: true });
    current.addEventListener("pointerdown", enter, { capture: true });
    return () => {
      current.removeEventListener("wheel", leave, { capture: true });
      current.removeEventListener("pointerdown", enter, { capture: true });
    };
  }, [entered]);
  return (
    <main className="centre embed-view" id="main-view" ref={box}>
      {children}
      {!entered && <p className="embed-hint quiet">Click it to zoom with the wheel.</p>}
    </main>
  );
}
