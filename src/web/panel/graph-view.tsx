import { type ReactNode, useEffect, useState } from "react";
import { chooseView } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { useApp } from "./app-context.tsx";

type Drawing = typeof import("./drawn-graph.tsx");

let loaded: Drawing | null = null;

/** Fetches the drawing. Called before the page is first rendered, so that the graph is in the first picture. */
export async function loadDrawing(): Promise<Drawing> {
  // Where a browser has no WebGL, sigma already fails while it is imported.
  loaded = await import("./drawn-graph.tsx");
  return loaded;
}

/** The graph, or what is missing for it. */
export function GraphView(): ReactNode {
  const { webGl } = useApp([]);
  const [drawing, setDrawing] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  // Not React.lazy: its Suspense holds back what is revealed for 300 ms.
  useEffect(() => {
    if (!webGl.ok || drawing !== null) return;
    loadDrawing().then(setDrawing, (error: Error) => setProblem(error.message));
  }, [webGl, drawing]);
  if (!webGl.ok) return <NoGraph reason={`Drawing it needs WebGL 2. ${webGl.reason}`} />;
  if (problem !== null) return <NoGraph reason={`The drawing could not be loaded: ${problem}`} />;
  if (drawing === null) return <div className="graph" aria-busy="true" />;
  return <drawing.DrawnGraph />;
}

function NoGraph({ reason }: { readonly reason: string }): ReactNode {
  const { store } = useApp([]);
  return (
    <div className="no-graph" role="note">
      <h2>The graph cannot be drawn here</h2>
      <p>{reason} The table, the details and all answers work without it.</p>
      <Button look="primary" onPress={() => store.change(chooseView("table"))}>
        Show the table
      </Button>
    </div>
  );
}
