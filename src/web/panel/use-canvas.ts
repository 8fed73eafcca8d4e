import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { createGraphCanvas } from "../canvas/graph-canvas.ts";
import type { CanvasBox, Emphasis, GraphCanvas, Picture } from "../canvas/picture.ts";

/** What the canvas tells the view. */
export interface CanvasListener {
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string, type: "entity" | "edge", additive: boolean) => void;
  readonly onClear: () => void;
}

/** What is to be drawn and brought out. */
export interface CanvasInput {
  readonly picture: Picture;
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
  const { picture, fitWhen, emphasis, focused } = drawn;
  const host = useRef<HTMLDivElement>(null);
  const listening = useRef(listener);
  const [box, setBox] = useState<CanvasBox | null>(null);
  const follow = useRef<() => void>(() => undefined);
  useEffect(() => {
    listening.current = listener;
    follow.current = () =>
      setBox(focused === null ? null : (canvas.current?.nodeBox(focused) ?? null));
  });
  useEffect(() => {
    if (host.current === null) return;
    const made = createGraphCanvas(host.current, {
      onNodeHover: (id) => listening.current.onHover(id),
      onEdgeHover: (id) => listening.current.onHover(id),
      onNodeClick: (id, additive) => listening.current.onSelect(id, "entity", additive),
      onEdgeClick: (id) => listening.current.onSelect(id, "edge", false),
      onStageClick: () => listening.current.onClear(),
      onViewChange: () => follow.current(),
    });
    canvas.current = made;
    window.secondSource = { report: () => made.report() };
    const repaint = (): void => made.refreshTheme();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const forced = matchMedia("(forced-colors: active)");
    const themes = new MutationObserver(repaint);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    dark.addEventListener("change", repaint);
    forced.addEventListener("change", repaint);
    return () => {
      themes.disconnect();
      dark.removeEventListener("change", repaint);
      forced.removeEventListener("change", repaint);
      made.destroy();
      canvas.current = null;
      delete window.secondSource;
    };
  }, [canvas]);
  // A selection makes the picture anew; only its content tells whether it changed.
  const content = useMemo(() => JSON.stringify(picture), [picture]);
  const shown = useRef("");
  const fitted = useRef("");
  useEffect(() => {
    if (canvas.current === null) return;
    if (shown.current !== content) canvas.current.show(picture);
    if (fitted.current !== fitWhen) canvas.current.fit();
    shown.current = content;
    fitted.current = fitWhen;
  });
  useEffect(() => {
    canvas.current?.emphasise(emphasis);
    follow.current();
  });
  return { host, box };
}
