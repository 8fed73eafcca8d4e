import { type ReactNode, useState } from "react";
import { ENTITY_CLASSES } from "../../core/model/vocabulary.ts";
import { CLASS_WORDS, capital, countWord } from "../../core/model/words.ts";
import { LINE_SORTS, type LineSort } from "../state/app-state.ts";
import { drawableEdges, lineSort } from "../state/drawing.ts";
import { showHidden, toggleClass, toggleLine } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { useApp, useSelected } from "./app-context.tsx";
import { ClassSign, GlyphSign, LineSign } from "./legend-signs.tsx";

const LINE_WORDS: { readonly [S in LineSort]: string } = {
  fact: "Fact or statement",
  plan: "Plan",
  opinion: "Opinion, forecast, inference",
  contract: "Contract",
};

/** What is drawn, with counts; each entry shows or hides what it names. */
export function Legend(): ReactNode {
  const { state, store, selectors } = useApp(["lens", "classes", "hiddenLines", "hidden"]);
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const entities = graph.dataset.entities.filter(
    ({ id }) => graph.claimsAbout.has(id) || graph.network.degree(id) > 0,
  );
  const edges = drawableEdges(graph);
  // Where there is one column only, the view comes before the legend.
  const [narrow] = useState(() => matchMedia("(max-width: 900px)").matches);
  return (
    <details className="legend" open={!narrow}>
      <summary>
        Legend <span className="quiet">press to filter</span>
      </summary>
      <ul>
        {ENTITY_CLASSES.map((one) => {
          const total = entities.filter((entity) => entity.class === one).length;
          const seen = drawing.nodes.filter((id) => graph.entities.get(id)?.class === one).length;
          if (total === 0) return null;
          return (
            <LegendEntry
              key={one}
              sign={<ClassSign entityClass={one} />}
              words={capital(CLASS_WORDS[one].many)}
              count={`${seen} of ${total}`}
              on={state.classes.includes(one)}
              onToggle={() => store.change(toggleClass(one))}
            />
          );
        })}
        {LINE_SORTS.map((sort) => {
          const total = edges.filter((edge) => lineSort(edge) === sort).length;
          const seen = drawing.edges.filter((edge) => lineSort(edge) === sort).length;
          if (total === 0) return null;
          return (
            <LegendEntry
              key={sort}
              sign={<LineSign sort={sort} />}
              words={LINE_WORDS[sort]}
              count={`${seen} of ${total}`}
              on={!state.hiddenLines.includes(sort)}
              onToggle={() => store.change(toggleLine(sort))}
            />
          );
        })}
      </ul>
      <ul className="legend-signs">
        <li>
          <GlyphSign glyph="paused" /> Paused
        </li>
        <li>
          <GlyphSign glyph="cancelled" /> Given up
        </li>
        <li>
          <GlyphSign glyph="unnamed" /> Not named
        </li>
        <li>
          <GlyphSign glyph="contested" /> Contested
        </li>
      </ul>
      {state.hidden.length > 0 && (
        <Button look="plain" onPress={() => store.change(showHidden)}>
          Show {countWord(state.hidden.length, "hidden entity", "hidden entities")}
        </Button>
      )}
    </details>
  );
}

function LegendEntry(props: {
  readonly sign: ReactNode;
  readonly words: string;
  readonly count: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <li>
      <button
        type="button"
        className="legend-entry"
        aria-pressed={props.on}
        onClick={props.onToggle}
      >
        <span className="legend-sign">{props.sign}</span>
        <span className="legend-words">{props.words}</span>
        <span className="legend-count">{props.on ? props.count : "hidden"}</span>
      </button>
    </li>
  );
}
