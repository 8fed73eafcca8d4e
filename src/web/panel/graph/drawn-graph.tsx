import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { GraphCanvas } from "../../canvas/scene/canvas.ts";
import type { Emphasis, Picture } from "../../canvas/scene/picture.ts";
import type { Folded } from "../../state/drawing/fold.ts";
import { makePictures, type Setting } from "../../state/drawing/picture.ts";
import type { Sight } from "../../state/drawing/sight.ts";
import { markTurns } from "../../state/drawing/turn-marks.ts";
import { clearSelection, select } from "../../state/transitions.ts";
import { isBackwards } from "../../state/words/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { useTurns } from "../part/use-through-time.ts";
import { GraphTools } from "./graph-tools.tsx";
import { InsteadOfGraph, NoGraph } from "./no-graph.tsx";
import { useCanvas } from "./use-canvas.ts";
import { useFold } from "./use-fold.ts";
import { describeNode, useGraphKeys } from "./use-graph-keys.ts";
import { useLayout } from "./use-layout.ts";

/** The graph as sigma draws it, with one tab stop for the keyboard. */
export function DrawnGraph(): ReactNode {
  const tools = useApp([
    "lens",
    "layout",
    "scope",
    "only",
    "stack",
    "selected",
    "unfolded",
    "brought",
    "pinned",
  ]);
  const { state, store, selectors } = tools;
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const layout = useLayout(tools.host, selectors, state.layout);
  const { places, positions } = layout;
  const tiers = state.layout === "tiers";
  const sight = useSelected(selectors.sight);
  const leftOut = useSelected(selectors.leftOut);
  const everything = selectors.everything();
  const { picture: unmarked, frame } = useMemo(() => {
    const setting: Setting = tiers ? { layout: "tiers" } : { layout: "force", places, positions };
    return makePictures(everything, graph, drawing, sight, setting, leftOut);
  }, [graph, drawing, everything, sight, leftOut, places, positions, tiers]);
  const picture = useMarked(unmarked, sight.folded);
  const [hovered, setHovered] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const canvas = useRef<GraphCanvas | null>(null);
  const fold = useFold(sight);
  const keys = useGraphKeys(sight.folded, canvas, { help, setHelp, fold, leftOut });
  const { focused } = keys;
  const emphasis = useEmphasis(hovered ?? focused, sight);
  const fitWhen = `${state.layout} ${state.scope} ${JSON.stringify([state.only, state.stack])} ${layout.ready}`;
  const { host, box, failure, outage } = useCanvas(
    canvas,
    { picture, frame, fitWhen, emphasis, focused },
    {
      onHover: setHovered,
      onSelect: (id, type, additive) => store.change(select(id, type, additive)),
      onFold: fold,
      onClear: () => store.change(clearSelection),
    },
  );
  if (failure !== null) return <NoGraph reason={failure} />;
  return (
    <div className="graph" aria-busy={layout.busy}>
      <div
        className="graph-region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is one tab stop; arrow keys move inside it.
        tabIndex={0}
        role="application"
        aria-roledescription="graph"
        aria-label={`Graph: ${countWord(sight.folded.nodes.length, "entity", "entities")}, ${countWord(sight.folded.lines.length, "link")}. Arrow keys move, Enter opens, question mark lists the keys. The table shows the same.`}
        {...(focused === null ? {} : { "aria-activedescendant": "graph-focus" })}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      >
        <div className="graph-canvas" ref={host} aria-hidden="true" />
        {focused !== null && box !== null && (
          <div
            className="graph-focus"
            id="graph-focus"
            role="img"
            aria-label={describeNode(graph, { drawing, sight, leftOut }, focused)}
            style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
          />
        )}
      </div>
      <GraphNotices layout={layout} outage={outage} />
      {drawing.nodes.length === 0 && <NothingDrawn narrowed={state.stack.length > 0} />}
      <GraphTools canvas={canvas} help={help} setHelp={setHelp} />
    </div>
  );
}

/** How far the layout is, and what is the matter with it or with the drawing. */
function GraphNotices(props: {
  readonly layout: ReturnType<typeof useLayout>;
  readonly outage: string | null;
}): ReactNode {
  const { layout, outage } = props;
  return (
    <>
      {layout.progress !== null && (
        <p className="graph-progress" role="status">
          Laying out… {Math.round(layout.progress * 100)} %{" "}
          <Button look="link" onPress={layout.cancel}>
            Stop
          </Button>
        </p>
      )}
      {outage !== null && (
        <div className="graph-empty graph-outage" role="alert">
          <p>The browser has taken the drawing away and does not give it back yet. {outage}</p>
          <InsteadOfGraph />
        </div>
      )}
      {layout.problem !== null && <p className="graph-progress notice">{layout.problem}</p>}
    </>
  );
}

function NothingDrawn({ narrowed }: { readonly narrowed: boolean }): ReactNode {
  return (
    <p className="graph-empty">
      Nothing is left to draw.{" "}
      {narrowed
        ? "Switch off or change a step above."
        : "Press an entry of the legend or widen the lens."}
    </p>
  );
}

/** The picture with what is otherwise since a clock of the lens was moved. */
function useMarked(picture: Picture, folded: Folded): Picture {
  const { state } = useApp(["lens", "since"]);
  const { since, lens } = state;
  const { result, waiting } = useTurns();
  return useMemo(
    () =>
      since === null || result === null || waiting
        ? picture
        : markTurns(picture, folded, { turns: result, isAhead: isBackwards(since, lens) }),
    [picture, folded, since, lens, result, waiting],
  );
}

/** What is brought out: what is chosen, pointed at here or in the answer, and what the answer is about. */
function useEmphasis(hovered: string | null, sight: Sight): Emphasis {
  const { state, selectors } = useApp(["selected"]);
  const path = useSelected(selectors.path);
  const route = usePointedRoute(hovered, sight);
  const shown = (id: string): string => sight.folded.shownAs.get(id) ?? id;
  return {
    selected: new Set(state.selected.map(shown)),
    hovered,
    path: new Set([...route, ...(route.size === 0 ? path : [])].map(shown)),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Tells the answer what is pointed at in the picture; gives the route of what is pointed at in the answer. */
function usePointedRoute(here: string | null, { folded }: Sight): ReadonlySet<string> {
  const { pointed, shown, selectors } = useApp([]);
  useEffect(() => {
    if (here === null) return;
    const line = folded.lines.find(({ id }) => id === here);
    pointed.set("picture", line === undefined ? [here] : [line.from, line.to]);
    return () => pointed.leave("picture");
  }, [here, folded, pointed]);
  const now = useSyncExternalStore(pointed.subscribe, pointed.get);
  return useMemo(
    () => (now?.at === "answer" ? selectors.route(shown.state(), now.ids) : NOTHING),
    [now, selectors, shown],
  );
}
