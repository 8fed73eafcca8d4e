import type { ReactNode } from "react";
import { chooseLayout, chooseScope } from "../../state/transitions.ts";
import { summarise } from "../../state/words/summary.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { StepList } from "./step-buttons.tsx";

/** How the graph is laid out. */
export function LayoutChoice(): ReactNode {
  const { state, store } = useApp(["layout"]);
  return (
    <Choice
      label="Layout"
      value={state.layout}
      options={[
        { value: "tiers", label: "Tiers" },
        { value: "force", label: "Force" },
      ]}
      onChange={(layout) => store.change(chooseLayout(layout))}
    />
  );
}

/** Whether the case is drawn or all of the record; nothing where a list says what is drawn. */
export function ScopeChoice(): ReactNode {
  const { state, store, selectors } = useApp(["scope", "stack"]);
  if (!selectors.isLarge() || state.stack.length > 0) return null;
  return (
    <Choice
      label="Drawn"
      value={state.scope}
      options={[
        { value: "case", label: "Case" },
        { value: "record", label: "Whole record" },
      ]}
      onChange={(scope) => store.change(chooseScope(scope))}
    />
  );
}

/** What is seen of the view in one line. */
export function Summary(): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const drawing = useSelected(selectors.drawing);
  return <p className="summary">{summarise(selectors.graph(state), drawing)}</p>;
}

/** What is used seldom, where the bar above the view has one row. */
export function ViewMenu(): ReactNode {
  const { state } = useApp(["view"]);
  return (
    <Popover label="More of the view" trigger={<Button label="More of the view">⋯</Button>}>
      {(close) => (
        <div className="view-menu">
          <Summary />
          {state.view === "graph" && <LayoutChoice />}
          <ScopeChoice />
          <StepList close={close} />
        </div>
      )}
    </Popover>
  );
}
