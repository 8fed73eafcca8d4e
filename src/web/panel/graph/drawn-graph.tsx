import {
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { Emphasis, GraphCanvas } from "../../canvas/scene/picture.ts";
import { makePictures, type Setting } from "../../state/drawing/picture.ts";
import { type Sight, wordFolding } from "../../state/drawing/sight.ts";
import { clearSelection, select, toggleFold } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { InsteadOfGraph, NoGraph } from "./no-graph.tsx";
import { TakeMenu } from "./take-menu.tsx";
import { useCanvas } from "./use-canvas.ts";
import { describeNode, useGraphKeys } from "./use-graph-keys.ts";
import { useLayout } from "./use-layout.ts";

/** The graph as sigma draws it, with one tab stop for the keyboard. */
export function DrawnGraph(): ReactNode {
  const tools = useApp(["lens", "layout", "scope", "only", "selected", "unfolded", "brought"]);
  const { state, store, selectors } = tools;
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const path = useSelected(selectors.path);
  const layout = useLayout(tools.host, selectors, state.layout);
  const { places, positions } = layout;
  const tiers = state.layout === "tiers";
  const sight = useSelected(selectors.sight);
  const leftOut = useSelected(selectors.leftOut);
  const everything = selectors.everything();
  const { picture, frame } = useMemo(() => {
    const setting: Setting = tiers ? { layout: "tiers" } : { layout: "force", places, positions };
    return makePictures(everything, graph, drawing, sight, setting, leftOut);
  }, [graph, drawing, everything, sight, leftOut, places, positions, tiers]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const canvas = useRef<GraphCanvas | null>(null);
  const fold = useFold(sight);
  const keys = useGraphKeys(sight.folded, canvas, { help, setHelp, fold, leftOut });
  const { focused } = keys;
  const shown = (id: string): string => sight.folded.shownAs.get(id) ?? id;
  const route = usePointedRoute(hovered ?? focused, sight);
  const emphasis: Emphasis = {
    selected: new Set(state.selected.map(shown)),
    hovered: hovered ?? focused,
    path: new Set([...route, ...(route.size === 0 ? path : [])].map(shown)),
  };
  const fitWhen = `${state.layout} ${state.scope} ${JSON.stringify(state.only)} ${layout.ready}`;
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
      {drawing.nodes.length === 0 && (
        <p className="graph-empty">
          Nothing is left to draw. Press an entry of the legend or widen the lens.
        </p>
      )}
      <GraphTools canvas={canvas} help={help} setHelp={setHelp} />
    </div>
  );
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

/** By when the change itself has been announced. */
const SAID_MS = 200;

/** Folds or unfolds a node or a line, and says so. */
function useFold(sight: Sight): (id: string) => void {
  const { state, store, selectors, announce } = useApp(["unfolded", "lens"]);
  return (id) => {
    const told = wordFolding(selectors.graph(state), sight, state.unfolded, id);
    if (told === null) return;
    store.change(toggleFold(id));
    // After what is said of every change of the picture, or that would take its place.
    setTimeout(() => announce(told), SAID_MS);
  };
}

/** The buttons that move the view, and the list of keys. */
function GraphTools(props: {
  readonly canvas: RefObject<GraphCanvas | null>;
  readonly help: boolean;
  readonly setHelp: (help: boolean) => void;
}): ReactNode {
  const { canvas, help, setHelp } = props;
  return (
    <>
      <fieldset className="graph-tools" aria-label="View">
        <TakeMenu canvas={canvas} />
        <Button look="bordered" label="Nearer" onPress={() => canvas.current?.zoom(1.4)}>
          +
        </Button>
        <Button look="bordered" label="Further" onPress={() => canvas.current?.zoom(1 / 1.4)}>
          −
        </Button>
        <Button look="bordered" label="Fit all into the view" onPress={() => canvas.current?.fit()}>
          Fit
        </Button>
        <Button
          look="bordered"
          label="Keys in the graph"
          onPress={() => setHelp(!help)}
          expanded={help}
        >
          ?
        </Button>
      </fieldset>
      <p className="graph-hint">Two fingers move the picture.</p>
      {help && <KeyHelp />}
    </>
  );
}

function KeyHelp(): ReactNode {
  const keys = [
    ["← →", "to suppliers and owners, to customers and plants"],
    ["↑ ↓", "to the next in the column"],
    ["Home, End", "to the first, to the last"],
    ["Enter", "open"],
    ["Space", "add to what is selected"],
    ["1 2 3", "only this, and so many steps up and down"],
    ["A", "all again"],
    ["F", "unfold plants and owners, or fold them"],
    ["B", "bring the neighbours that are not drawn, or take them back"],
    ["Escape", "leave, then select nothing"],
    ["+ − 0", "nearer, further, fit all"],
  ] as const;
  return (
    <dl className="graph-help">
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
