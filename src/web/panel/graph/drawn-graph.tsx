import { type ReactNode, type RefObject, useMemo, useRef, useState } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { Emphasis, GraphCanvas } from "../../canvas/scene/picture.ts";
import { makePicture } from "../../state/drawing/picture.ts";
import { clearSelection, select } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { InsteadOfGraph, NoGraph } from "./no-graph.tsx";
import { useCanvas } from "./use-canvas.ts";
import { describeNode, useGraphKeys } from "./use-graph-keys.ts";
import { useLayout } from "./use-layout.ts";

/** The graph as sigma draws it, with one tab stop for the keyboard. */
export function DrawnGraph(): ReactNode {
  const tools = useApp(["lens", "layout", "scope", "selected"]);
  const { state, store, selectors } = tools;
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const path = useSelected(selectors.path);
  const layout = useLayout(tools.host, selectors, state.layout);
  const { places, positions } = layout;
  const tiers = state.layout === "tiers";
  const picture = useMemo(
    () => makePicture(graph, drawing, places, positions, tiers),
    [graph, drawing, places, positions, tiers],
  );
  const everything = selectors.everything();
  const framed = useSelected(selectors.frame);
  const frame = useMemo(
    () => makePicture(everything, framed, places, positions, tiers).nodes,
    [everything, framed, places, positions, tiers],
  );
  const [hovered, setHovered] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const canvas = useRef<GraphCanvas | null>(null);
  const keys = useGraphKeys(drawing, picture, canvas, { help, setHelp });
  const { focused } = keys;
  const emphasis: Emphasis = {
    selected: new Set(state.selected),
    hovered: hovered ?? focused,
    path,
  };
  const fitWhen = `${state.layout} ${state.scope} ${layout.ready}`;
  const { host, box, failure, outage } = useCanvas(
    canvas,
    { picture, frame, fitWhen, emphasis, focused },
    {
      onHover: setHovered,
      onSelect: (id, type, additive) => store.change(select(id, type, additive)),
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
        aria-label={`Graph: ${countWord(drawing.nodes.length, "entity", "entities")}, ${countWord(drawing.edges.length, "link")}. Arrow keys move, Enter opens, question mark lists the keys. The table shows the same.`}
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
            aria-label={describeNode(graph, drawing, focused)}
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
