import type { CanvasPoint } from "./picture.ts";

/** Where the eye is: the window on the picture's plane. */
export interface View {
  /** CSS px of the host. */
  readonly width: number;
  readonly height: number;
  /** CSS px per abstract unit of x. */
  readonly scale: number;
  /** The point of the plane that stands in the middle of the host, abstract units, y downwards. */
  readonly x: number;
  readonly y: number;
  /** Factor from a node's `size` to CSS px. */
  readonly nodeZoom: number;
}

/** From the plane (abstract units) to the host (CSS px). */
export function toScreen(view: View, x: number, y: number): CanvasPoint {
  return {
    x: (x - view.x) * view.scale + view.width / 2,
    y: (y - view.y) * view.scale + view.height / 2,
  };
}

/** From the host (CSS px) to the plane (abstract units). */
export function toPlane(view: View, x: number, y: number): CanvasPoint {
  return {
    x: (x - view.width / 2) / view.scale + view.x,
    y: (y - view.height / 2) / view.scale + view.y,
  };
}

/** Whether both show the same at the same place. */
export function isSameView(a: View, b: View): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.scale === b.scale &&
    a.nodeZoom === b.nodeZoom &&
    a.width === b.width &&
    a.height === b.height
  );
}
