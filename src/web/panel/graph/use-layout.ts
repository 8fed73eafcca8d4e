import { useEffect, useRef, useState } from "react";
import type { Positions } from "../../../core/layout/arrangement.ts";
import type { Host } from "../../../host/host.ts";
import type { AppState } from "../../state/app-state.ts";
import { loadPositions, type Places } from "../../state/drawing/positions.ts";
import type { Selectors } from "../../state/drawing/selectors.ts";

/** The positions to draw, and how far a layout under way is. */
export interface LayoutInUse {
  readonly places: Places;
  readonly positions: Positions;
  /** Whether the positions are those of the layout asked for. */
  readonly ready: boolean;
  /** Whether they are being worked out. */
  readonly busy: boolean;
  /** Share done, in [0, 1]; null where nothing runs or it is too soon to say. */
  readonly progress: number | null;
  /** Why the layout could not be made; null where it could. */
  readonly problem: string | null;
  readonly cancel: () => void;
}

// A layout depends on the record alone, so it is made once.
const finished = new WeakMap<Places, Positions>();

/**
 * Tiers at once; the force layout as it was shipped with the record, else from the worker, with the tiers shown until it
 * is there.
 */
export function useLayout(
  host: Host,
  selectors: Selectors,
  layout: AppState["layout"],
): LayoutInUse {
  const places = selectors.places();
  const [force, setForce] = useState<Positions | null>(finished.get(places) ?? null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const started = useRef(0);
  const wanted = layout === "force" && force === null;
  useEffect(() => {
    setStopped(false);
    if (!wanted) return;
    started.current = performance.now();
    const onProgress = (done: number): void => {
      if (performance.now() - started.current > 500) setProgress(done);
    };
    const order = { arrangement: places.arrangement, start: places.positions };
    const shipped = loadPositions(
      import.meta.env.BASE_URL,
      fetch.bind(window),
      selectors.dataset.version,
      places.arrangement,
    );
    let isLeft = false;
    const made = shipped.then((found) => found ?? (isLeft ? null : host.layOut(order, onProgress)));
    made.then(
      (positions) => {
        if (isLeft) return;
        setProgress(null);
        if (positions === null) return setStopped(true);
        finished.set(places, positions);
        setForce(positions);
      },
      (error: Error) => {
        setProgress(null);
        setProblem(`The force layout could not be made: ${error.message} The tiers are shown.`);
      },
    );
    return () => {
      isLeft = true;
      host.cancelLayout();
    };
  }, [wanted, host, places, selectors]);
  return {
    places,
    positions: layout === "force" && force !== null ? force : places.positions,
    ready: !wanted,
    busy: wanted && !stopped && problem === null,
    progress: layout === "force" ? progress : null,
    problem: layout === "force" ? problem : null,
    cancel: host.cancelLayout,
  };
}
