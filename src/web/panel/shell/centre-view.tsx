import { type ReactNode, useState } from "react";
import type { Preferences } from "../../state/address/preferences.ts";
import { chooseView } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { GraphView } from "../graph/graph-view.tsx";
import { PinnedNotice } from "../graph/pin.tsx";
import { TableView } from "../graph/table-view.tsx";
import { useApp } from "../part/app-context.tsx";
import { useCompact } from "../part/use-narrow.ts";
import { NarrowButton, StackBar } from "../stack/stack-bar.tsx";
import { TimeStrip } from "../time/time-strip.tsx";
import { MapView } from "./late-pages.tsx";
import { BroughtNotice, OnlyNotice, PickedNotice } from "./only-notice.tsx";
import { OpeningButton } from "./opening-button.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { LayoutChoice, ScopeChoice, Summary, ViewMenu } from "./view-menu.tsx";

interface CentreViewProps {
  /** Whether the time strip is open; null = where there is room. */
  readonly strip: Preferences["timeStrip"];
  readonly onStrip: (strip: "open" | "closed") => void;
}

/** The view in the middle: graph or table, what is seen of it in one line, how it is laid out, and time under it. */
export function CentreView({ strip, onStrip }: CentreViewProps): ReactNode {
  const { state, store } = useApp(["view", "stack"]);
  const isNarrowed = state.stack.length > 0;
  const compact = useCompact();
  return (
    <main className="centre" id="main-view" tabIndex={-1}>
      <div className="view-bar" data-compact={compact}>
        <Choice
          label="View"
          value={state.view}
          options={[
            { value: "graph", label: "Graph" },
            { value: "table", label: "Table" },
            { value: "map", label: "Map" },
          ]}
          onChange={(view) => store.change(chooseView(view))}
        />
        {!compact && state.view === "graph" && <LayoutChoice />}
        {!compact && <ScopeChoice />}
        <StepButtons brief={compact} />
        {!isNarrowed && <NarrowButton words="Narrow" />}
        {compact && <ViewMenu />}
        {(!compact || !isNarrowed) && <Summary />}
        {!compact && !isNarrowed && <OpeningButton />}
        <StackBar brief={compact} />
        <OnlyNotice />
        <BroughtNotice />
        <PickedNotice />
        <PinnedNotice />
        {state.view === "table" && <WithoutGraph />}
      </div>
      {state.view === "graph" && <GraphView />}
      {state.view === "table" && <TableView />}
      {state.view === "map" && <MapView />}
      <TimeStrip strip={strip} onStrip={onStrip} />
    </main>
  );
}

/** Why the page has opened on the table, where the browser cannot draw the graph. */
function WithoutGraph(): ReactNode {
  const { webGl } = useApp([]);
  const [closed, setClosed] = useState(false);
  if (webGl.ok || closed) return null;
  return (
    <p className="notice without-graph" role="note">
      The graph is missing: drawing it needs WebGL 2. {webGl.reason} The table, the details and all
      answers work without it.{" "}
      <Button look="link" onPress={() => setClosed(true)}>
        Close
      </Button>
    </p>
  );
}
