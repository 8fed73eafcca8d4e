import type { RefObject } from "react";
import type { GraphCanvas } from "../../canvas/scene/canvas.ts";

/** What is taken away. */
export interface Taken {
  /** Holds what draws the picture; null where the view is no picture. */
  readonly canvas: RefObject<GraphCanvas | null> | null;
}
