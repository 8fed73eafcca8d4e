import { type ReactNode, useEffect, useState } from "react";
import { useApp } from "../part/app-context.tsx";
import { BugBoundary } from "../part/bug-boundary.tsx";
import { MissingPart } from "../part/missing-part.tsx";
import { InsteadOfGraph, NoGraph } from "./no-graph.tsx";

type Drawing = typeof import("./drawn-graph.tsx");

let loaded: Drawing | null = null;

/** Fetches the drawing. Called before the page is first rendered, so that the graph is in the first picture. */
export async function loadDrawing(): Promise<Drawing> {
  // Where a browser has no WebGL, sigma already fails while it is imported.
  loaded = await import("./drawn-graph.tsx");
  return loaded;
}

/** The graph, or what is missing for it. Whatever goes wrong with the drawing ends here; the rest of the page stands. */
export function GraphView(): ReactNode {
  const { webGl } = useApp([]);
  const [drawing, setDrawing] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  // Not React.lazy: its Suspense holds back what is revealed for 300 ms.
  useEffect(() => {
    if (!webGl.ok || drawing !== null) return;
    loadDrawing().then(setDrawing, (error: Error) => setProblem(error.message));
  }, [webGl, drawing]);
  if (!webGl.ok) return <NoGraph reason={webGl.reason} />;
  if (drawing === null) {
    return (
      <div className="graph" aria-busy={problem === null}>
        <MissingPart what="The drawing" problem={problem}>
          <InsteadOfGraph />
        </MissingPart>
      </div>
    );
  }
  return (
    <BugBoundary fallback={<NoGraph reason="It failed by a mistake in the program." />}>
      <drawing.DrawnGraph />
    </BugBoundary>
  );
}
