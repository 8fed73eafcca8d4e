import type { ReactNode } from "react";
import { chooseView } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** What stands in place of the graph: why it is missing, and what does its work. */
export function NoGraph({ reason }: { readonly reason: string }): ReactNode {
  return (
    <div className="no-graph" role="note">
      <h2>The graph cannot be drawn here</h2>
      <p>Drawing it needs WebGL 2. {reason}</p>
      <InsteadOfGraph />
    </div>
  );
}

/** What works without the graph, and the way to it. */
export function InsteadOfGraph(): ReactNode {
  const { store } = useApp([]);
  return (
    <>
      <p>The table, the details and all answers work without it.</p>
      <Button look="primary" onPress={() => store.change(chooseView("table"))}>
        Show the table
      </Button>
    </>
  );
}
