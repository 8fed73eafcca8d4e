import type { ReactNode, RefObject } from "react";
import type { GraphCanvas } from "../../canvas/scene/canvas.ts";
import { GRAPH_KEYS } from "../../state/words/key-words.ts";
import { Button } from "../../ui/button.tsx";
import { TakeMenu } from "./take-menu.tsx";

/** The buttons that move the view, and the list of keys. */
export function GraphTools(props: {
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
  return (
    <dl className="graph-help">
      {GRAPH_KEYS.map(({ keys, does }) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
