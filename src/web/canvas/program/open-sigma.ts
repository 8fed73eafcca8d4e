import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { DrawState } from "../scene/draw-state.ts";
import { createEdgeProgram, createIdleEdgeProgram, createRouteProgram } from "./edge-program.ts";
import { createIdleProgram, createNodeProgram } from "./node-program.ts";

/** Straight pieces of a curve. */
const CURVE_SEGMENTS = 24;
/** Straight pieces of each of the two curves of a way between columns. */
const ROUTE_SEGMENTS = 12;

/**
 * Sigma's layers that stay empty here; the browser would still put them on top of each other in
 * every frame.
 */
const IDLE_LAYERS: readonly string[] = ["edgeLabels", "labels", "hovers", "hoverNodes"];

/**
 * Sigma that may be told of changed marks at any time. A refresh of the whole for the next frame (a window that
 * changes its size asks for one) forgets at once where each item stands in its program, and until that frame a partial
 * one would throw; it need not be done, since the whole is read again.
 */
class PatientSigma extends Sigma {
  // No #name: Sigma's own constructor refreshes before such a field is there.
  private forgot = false;

  override refresh(options?: Parameters<Sigma["refresh"]>[0]): this {
    if (options?.partialGraph === undefined) {
      this.forgot = true;
      this.once("afterProcess", () => {
        this.forgot = false;
      });
    } else if (this.forgot) {
      return super.refresh({ ...options, partialGraph: { nodes: [], edges: [] } });
    }
    return super.refresh(options);
  }
}

/**
 * Sigma with our programs in place of all of its own; what it draws with a pen and what it picks is
 * switched off.
 */
export function openSigma(plane: HTMLElement, state: DrawState): Sigma {
  const sigma = new PatientSigma(new MultiDirectedGraph(), plane, {
    nodeProgramClasses: { circle: createNodeProgram(state) },
    nodeHoverProgramClasses: { circle: createIdleProgram() },
    edgeProgramClasses: {
      line: createEdgeProgram(state, 1),
      curve: createEdgeProgram(state, CURVE_SEGMENTS),
      route: createRouteProgram(state, ROUTE_SEGMENTS),
      arrow: createIdleEdgeProgram(),
    },
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    enableCameraRotation: false,
    stagePadding: 0,
    // Dragging ends where the hand stops.
    inertiaDuration: 1,
    inertiaRatio: 0,
    doubleClickZoomingDuration: window.matchMedia("(prefers-reduced-motion: reduce)").matches
      ? 1
      : 160,
  });
  const canvases = sigma.getCanvases();
  for (const name of IDLE_LAYERS) canvases[name]?.style.setProperty("display", "none");
  // Whom a finger moves, picture or page, is for the style sheet to say.
  for (const canvas of Object.values(canvases)) canvas.style.removeProperty("touch-action");
  return sigma;
}
