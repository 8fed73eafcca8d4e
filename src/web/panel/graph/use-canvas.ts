import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { createGraphCanvas } from "../../canvas/graph-canvas.ts";
import { canDrawWebGl } from "../../canvas/program/web-gl.ts";
import type { CanvasEvents, GraphCanvas } from "../../canvas/scene/canvas.ts";
import type { CanvasBox, Emphasis, Picture } from "../../canvas/scene/picture.ts";

/** What the canvas tells the view. */
export interface CanvasListener {
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string, type: "entity" | "edge", additive: boolean) => void;
  readonly onFold: (id: string) => void;
  readonly onClear: () => void;
}

/** What is to be drawn and brought out. */
export interface CanvasInput {
  readonly picture: Picture;
  /** What the view is fitted to. */
  readonly frame: Picture;
  /** The view is fitted anew when this text changes. */
  readonly fitWhen: string;
  readonly emphasis: Emphasis;
  /** The node with the keyboard's focus. */
  readonly focused: string | null;
}

/** The canvas in its host, and the place of the focused node on it. */
export interface CanvasInUse {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly box: CanvasBox | null;
  /** Why the graph cannot be drawn, though it seemed so at first; null where it is drawn. */
  readonly failure: string | null;
  /** Why the drawing is gone for now; null where it is there. */
  readonly outage: string | null;
}

declare global {
  interface Window {
    /** What the graph has drawn, for tests and for whoever looks at the page with tools. */
    secondSource?: { readonly report: () => ReturnType<GraphCanvas["report"]> | null };
  }
}

/**
 * Keeps a canvas in step with a picture.
 *
 * @param canvas holds the canvas while there is one
 */
export function useCanvas(
  canvas: RefObject<GraphCanvas | null>,
  drawn: CanvasInput,
  listener: CanvasListener,
): CanvasInUse {
  const { picture, frame, fitWhen, emphasis, focused } = drawn;
  const host = useRef<HTMLDivElement>(null);
  const listening = useRef(listener);
  const [box, setBox] = useState<CanvasBox | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [outage, setOutage] = useState<string | null>(null);
  const follow = useRef<() => void>(() => undefined);
  useEffect(() => {
    listening.current = listener;
    follow.current = () =>
      setBox(focused === null ? null : (canvas.current?.nodeBox(focused) ?? null));
  });
  useEffect(() => {
    if (host.current === null) return;
    const made = tryToMake(host.current, setFailure, {
      onNodeHover: (id) => listening.current.onHover(id),
      onEdgeHover: (id) => listening.current.onHover(id),
      onNodeClick: (id, additive) => listening.current.onSelect(id, "entity", additive),
      onEdgeClick: (id) => listening.current.onSelect(id, "edge", false),
      onDoubleClick: (id) => listening.current.onFold(id),
      onStageClick: () => listening.current.onClear(),
      onViewChange: () => follow.current(),
      onOutage: setOutage,
    });
    if (made === null) return;
    canvas.current = made;
    window.secondSource = { report: () => made.report() };
    // What the system sets, the canvas watches itself.
    const themes = new MutationObserver(() => made.refreshTheme());
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      themes.disconnect();
      made.destroy();
      canvas.current = null;
      delete window.secondSource;
    };
  }, [canvas]);
  // A selection makes the picture anew; only its content tells whether it changed.
  const content = useMemo(() => JSON.stringify([picture, frame]), [picture, frame]);
  const shown = useRef("");
  const fitted = useRef("");
  useEffect(() => {
    if (canvas.current === null) return;
    if (shown.current !== content) canvas.current.show(picture, frame);
    // What is first shown is fitted already.
    if (fitted.current !== "" && fitted.current !== fitWhen) canvas.current.fit();
    shown.current = content;
    fitted.current = fitWhen;
  });
  useEffect(() => {
    canvas.current?.emphasise(emphasis);
    follow.current();
  });
  const chosen = [...emphasis.selected].at(-1) ?? null;
  // After the picture that it is in: whoever selects something somewhere else, or walks there, wants to see it.
  useEffect(() => {
    const sought = focused ?? chosen;
    if (sought !== null) canvas.current?.reveal(sought);
  }, [canvas, chosen, focused]);
  return { host, box, failure, outage };
}

/** A canvas in the host; null where none can be made, which is told in words. */
function tryToMake(
  host: HTMLElement,
  onFailure: (reason: string) => void,
  events: CanvasEvents,
): GraphCanvas | null {
  try {
    return createGraphCanvas(host, events);
  } catch {
    // Sigma says nothing that helps a reader; the browser may, when it is asked again.
    const found = canDrawWebGl();
    onFailure(found.ok ? "It failed while it started, and may work after a reload." : found.reason);
    host.replaceChildren();
    return null;
  }
}
