import type { CanvasBox, CanvasPoint, CanvasReport, Emphasis, Picture } from "./picture.ts";

/** What the canvas tells its owner; it changes nothing by itself but the view. */
export interface CanvasEvents {
  onNodeHover(id: string | null): void;
  onEdgeHover(id: string | null): void;
  /** `additive` with Shift, Control or Command held. */
  onNodeClick(id: string, additive: boolean): void;
  onEdgeClick(id: string): void;
  /** Twice on the same node or edge. */
  onDoubleClick(id: string): void;
  onStageClick(): void;
  /** After every frame in which the view moved: `nodeBox` and `edgeMidpoint` have new answers. */
  onViewChange(): void;
  /** The browser has taken the drawing away and gives it not back yet: why; `null` once it is there again. */
  onOutage(reason: string | null): void;
}

/** A graph on the screen. It knows pictures, not claims. */
export interface GraphCanvas {
  /**
   * Draws the picture in place of the one before.
   *
   * The view stays where it is, unless the two pictures have no node in common: then it fits the
   * new one. Nodes keep their place on the screen whichever others come or go.
   *
   * `frame` is what a fit fits, with what a filter has taken out of the picture; where it changes and
   * nobody has moved the view since the last fit, the view is fitted anew.
   */
  show(picture: Picture, frame?: Picture): void;
  /** Brings out some of the picture. Costs as much as what changes, not as much as the picture. */
  emphasise(emphasis: Emphasis): void;
  /** Moves the view so that all nodes and their labels can be seen. */
  fit(): void;
  /** Above 1 goes nearer, below 1 further; around the middle of the view. */
  zoom(factor: number): void;
  /** Brings the node or edge into the view where it is not; nothing if there is none of that id. */
  reveal(id: string): void;
  /**
   * The node's place, CSS px in the host, at least 24 px a side; `null` if there is no such node.
   */
  nodeBox(id: string): CanvasBox | null;
  /** Middle of the edge's visible part, CSS px in the host; `null` if there is no such edge. */
  edgeMidpoint(id: string): CanvasPoint | null;
  /** Reads the CSS custom properties of the host again and redraws. */
  refreshTheme(): void;
  report(): CanvasReport;
  /** Takes everything out of the host again and frees the WebGL contexts. */
  destroy(): void;
}
