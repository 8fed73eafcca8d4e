import type { Overlay } from "./camera/overlay.ts";
import { type Fit, fitBoxes } from "./scene/fit.ts";
import type { Picture, PictureNode } from "./scene/picture.ts";
import type { View } from "./scene/view.ts";

/** What a fit leaves free at the sides of the host, CSS px. */
const MARGIN = 18;
/** Height of the buttons that stand in the lower corner of the graph. */
const TOOLS_HEIGHT = 30;
/** How much of the host's width half a label may claim. */
const LABEL_SHARE = 0.18;

/**
 * Above this many nodes a fit leaves no room for labels: few are drawn, and measuring all would
 * take too long.
 */
export const LABELLED_NODES = 500;

/** Where all of these nodes can be seen, with their labels and under the headings. */
export function openingFor(
  nodes: readonly PictureNode[],
  columns: Picture["columns"],
  view: View,
  overlay: Overlay,
): Fit {
  const widest = nodes.length > LABELLED_NODES ? 0 : view.width * LABEL_SHARE;
  const boxes = nodes.map((node) => overlay.fitBox(node, widest));
  const inset = { left: MARGIN, right: MARGIN, bottom: MARGIN + TOOLS_HEIGHT, top: MARGIN };
  // In tiers across and down mean different things, so each may have its own scale.
  const tiers = columns.length > 0;
  const rough = fitBoxes(boxes, view.width, view.height, inset, tiers);
  const heading = overlay.headingHeight({ ...view, ...rough }, columns);
  const under = { ...inset, top: Math.max(MARGIN, heading + 10) };
  return fitBoxes(boxes, view.width, view.height, under, tiers);
}

/** Whether a fit fits the same nodes. */
export function isSameFrame(a: readonly PictureNode[], b: readonly PictureNode[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
