import { type ReactNode, useState } from "react";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { CLASS_WORDS, capital, countWord } from "../../../core/model/wording/words.ts";
import { INITIAL_STATE, LINE_SORTS } from "../../state/app-state.ts";
import { drawableEdges, lineSort } from "../../state/drawing/drawing.ts";
import {
  onlyClass,
  onlyLine,
  showAll,
  showHidden,
  type Transition,
  toggleClass,
  toggleLine,
} from "../../state/transitions.ts";
import { COUNT_WORDS, LINE_WORDS, SIGN_WORDS } from "../../state/words/legend-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { ClassSign, GlyphSign, LineSign, MoreSign } from "../part/legend-signs.tsx";
import { OnlyPicker } from "./only-picker.tsx";

const GLYPHS = ["paused", "cancelled", "unnamed", "contested"] as const;
/** Signs that only the picture of an answer has. */
const ANSWER_GLYPHS = ["failing", "bridge"] as const;
/** The sign that only the picture of a scenario has. */
const SCENARIO_GLYPHS = ["added"] as const;
/** The sign that only the picture has in which somebody is pinned. */
const PIN_GLYPHS = ["pinned"] as const;
/** The sign that only a record has that a list of the reader's own is laid over. */
const LIST_GLYPHS = ["mine"] as const;

/** What is drawn, with counts; each entry hides or shows what it names, or shows it alone. */
export function Legend(): ReactNode {
  const { state, store, selectors } = useApp([
    ...(["lens", "classes", "hiddenLines", "hidden", "pinned", "view"] as const),
  ]);
  const graph = selectors.graph(state);
  const asksWho = useSelected(({ question }) => question?.operation === "alternatives");
  const drawing = useSelected(selectors.drawing);
  const { folded } = useSelected(selectors.sight);
  const leftOut = useSelected(selectors.leftOut);
  // The table lists what the graph carries inside, too.
  const { nodes } = state.view === "graph" ? folded : drawing;
  const entities = graph.dataset.entities.filter(
    ({ id }) => graph.claimsAbout.has(id) || graph.network.edgesOf(id).length > 0,
  );
  const edges = drawableEdges(graph);
  // Where there is one column only, the view comes before the legend.
  const [narrow] = useState(() => matchMedia("(max-width: 900px)").matches);
  const change = (transition: Transition): void => store.change(transition, { burst: "legend" });
  const isFiltered =
    state.hiddenLines.length > 0 || state.classes.join() !== INITIAL_STATE.classes.join();
  return (
    <details className="legend" open={!narrow}>
      <summary>
        Legend <span className="quiet">press to hide or show</span>
      </summary>
      <ul>
        {ENTITY_CLASSES.map((one) => (
          <LegendEntry
            key={one}
            sign={<ClassSign entityClass={one} />}
            words={capital(CLASS_WORDS[one].many)}
            seen={nodes.filter((id) => graph.entities.get(id)?.class === one).length}
            total={entities.filter((entity) => entity.class === one).length}
            on={state.classes.includes(one)}
            onToggle={() => change(toggleClass(one))}
            onOnly={() => change(onlyClass(one))}
          />
        ))}
        {LINE_SORTS.map((sort) => (
          <LegendEntry
            key={sort}
            sign={<LineSign sort={sort} />}
            words={LINE_WORDS[sort]}
            seen={drawing.edges.filter((edge) => lineSort(edge) === sort).length}
            total={edges.filter((edge) => lineSort(edge) === sort).length}
            on={!state.hiddenLines.includes(sort)}
            onToggle={() => change(toggleLine(sort))}
            onOnly={() => change(onlyLine(sort))}
          />
        ))}
      </ul>
      <OnlyPicker />
      {isFiltered && (
        <Button look="plain" onPress={() => change(showAll)}>
          Take the filters back
        </Button>
      )}
      <ul className="legend-signs">
        {[
          ...GLYPHS,
          ...(asksWho ? ANSWER_GLYPHS : []),
          ...(drawing.assumed === null ? [] : SCENARIO_GLYPHS),
          ...(state.pinned.length === 0 ? [] : PIN_GLYPHS),
          ...((graph.dataset.lists ?? []).length === 0 ? [] : LIST_GLYPHS),
        ].map((glyph) => (
          <li key={glyph}>
            <GlyphSign glyph={glyph} /> {SIGN_WORDS[glyph]}
          </li>
        ))}
        {leftOut.size > 0 && (
          <li>
            <MoreSign /> {COUNT_WORDS.leftOut}
          </li>
        )}
      </ul>
      {state.hidden.length > 0 && (
        <Button look="plain" onPress={() => store.change(showHidden)}>
          Show {countWord(state.hidden.length, "hidden entity", "hidden entities")}
        </Button>
      )}
    </details>
  );
}

/** A line of the legend; nothing where the lens has nothing of it. */
function LegendEntry(props: {
  readonly sign: ReactNode;
  readonly words: string;
  /** How many are drawn, and of how many. */
  readonly seen: number;
  readonly total: number;
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}): ReactNode {
  const { sign, words, seen, total, on, onToggle, onOnly } = props;
  if (total === 0) return null;
  return (
    <li className="legend-line">
      <button type="button" className="legend-entry" aria-pressed={on} onClick={onToggle}>
        <span className="legend-sign">{sign}</span>
        <span className="legend-words">{words}</span>
        <span className="legend-count">
          {seen} of {total}
        </span>
      </button>
      <button
        type="button"
        className="legend-only"
        aria-label={`Only ${words.toLowerCase()}`}
        onClick={onOnly}
      >
        only
      </button>
    </li>
  );
}
