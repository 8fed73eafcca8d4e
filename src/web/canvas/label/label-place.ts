import { type Curve, directionOn, pointOn } from "../program/edge-curve.ts";
import type { Align, CanvasBox, CanvasPoint } from "../scene/picture.ts";
import type { Extent } from "../scene/shape.ts";
import type { TextBlock } from "./label-text.ts";

/** Where a label stands beside its node. */
export type Side =
  | "below"
  | "right"
  | "above"
  | "left"
  | "belowRight"
  | "aboveRight"
  | "belowLeft"
  | "aboveLeft";

/** A side with how little it is liked, 0 the most. Below is where the eye looks first. */
export const SIDES: readonly (readonly [Side, number])[] = [
  ["below", 0],
  ["right", 5],
  ["above", 7],
  ["left", 9],
  ["belowRight", 15],
  ["aboveRight", 16],
  ["belowLeft", 18],
  ["aboveLeft", 19],
];

/**
 * Where words stand on an edge: at a share of its way, on the line, beside it, or beside the sign
 * in its middle.
 */
export interface Spot {
  /** 0–1 of the visible part. */
  readonly share: number;
  readonly stand: "on" | "leftOf" | "rightOf" | "over" | "under";
  /** How little it is liked, 0 the most. */
  readonly dislike: number;
}

/** Free space between a label and what it names, CSS px. */
const GAP = 6;
/** The same for a name to the right or left of its node. */
export const NAME_GAP: number = GAP - 1;

/**
 * The label's box and how its lines are set, beside a node at `at` that reaches as far as `extent`;
 * CSS px.
 */
export function boxBeside(
  side: Side,
  at: CanvasPoint,
  extent: Extent,
  { width, height }: TextBlock,
): { readonly box: CanvasBox; readonly align: Align } {
  const right = at.x + extent.right + NAME_GAP;
  const left = at.x - extent.left - NAME_GAP - width;
  const below = at.y + extent.bottom + GAP - 2;
  const above = at.y - extent.top - GAP + 1 - height;
  const put = (x: number, y: number, align: Align): { box: CanvasBox; align: Align } => {
    return { box: { x, y, width, height }, align };
  };
  switch (side) {
    case "below":
      return put(at.x - width / 2, below, "center");
    case "above":
      return put(at.x - width / 2, above, "center");
    case "right":
      return put(right, at.y - height / 2, "left");
    case "left":
      return put(left, at.y - height / 2, "right");
    case "belowRight":
      return put(at.x + extent.right * 0.75 + 2, below - 5, "left");
    case "aboveRight":
      return put(at.x + extent.right * 0.75 + 2, above + 5, "left");
    case "belowLeft":
      return put(at.x - extent.left * 0.75 - 2 - width, below - 5, "right");
    case "aboveLeft":
      return put(at.x - extent.left * 0.75 - 2 - width, above + 5, "right");
  }
}

const FREE_SPOTS: readonly Spot[] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap(
  (share): Spot[] => {
    const off = Math.abs(share - 0.5) * 30;
    return [
      { share, stand: "over", dislike: off + 5 },
      { share, stand: "under", dislike: off + 6 },
      { share, stand: "on", dislike: off },
    ];
  },
);

const SIGN_SPOTS: readonly Spot[] = [
  { share: 0.5, stand: "rightOf", dislike: 0 },
  { share: 0.5, stand: "leftOf", dislike: 2 },
  { share: 0.5, stand: "under", dislike: 4 },
  { share: 0.5, stand: "over", dislike: 4 },
];

/** Where the words of an edge may stand, in no order; `signed` with a sign in its middle. */
export function spotsFor(signed: boolean): readonly Spot[] {
  return signed
    ? [...SIGN_SPOTS, ...FREE_SPOTS.filter((spot) => spot.stand !== "on" && spot.share !== 0.5)]
    : FREE_SPOTS;
}

/** How far from its line the middle of the words must stand so as not to touch it, CSS px. */
export function clearance({ share, stand }: Spot, curve: Curve, block: TextBlock): number {
  if (stand === "on") return 0;
  const { x, y } = directionOn(curve, share);
  return (block.width / 2) * Math.abs(y) + (block.height / 2) * Math.abs(x) + 2;
}

/**
 * The box of an edge's words at a spot, CSS px. `sign` is the radius of the sign in its middle, 0
 * without one.
 */
export function boxOnEdge(
  { share, stand }: Spot,
  curve: Curve,
  { width, height }: TextBlock,
  sign: number,
): { readonly box: CanvasBox; readonly align: Align } {
  const at = pointOn(curve, share);
  if (sign > 0 && share === 0.5) {
    const extent = { left: sign, right: sign, top: sign, bottom: sign };
    const side =
      stand === "rightOf"
        ? "right"
        : stand === "leftOf"
          ? "left"
          : stand === "under"
            ? "below"
            : "above";
    return boxBeside(side, at, extent, { lines: [], width, height });
  }
  const { x: dx, y: dy } = directionOn(curve, share);
  const away = clearance({ share, stand, dislike: 0 }, curve, { lines: [], width, height });
  // Over is up, or, along a line that goes straight up or down, to the right.
  const upwards = dx > 1e-6 || (Math.abs(dx) <= 1e-6 && dy > 0) ? 1 : -1;
  const turn = (stand === "over" ? 1 : -1) * upwards;
  const middle = { x: at.x + dy * turn * away, y: at.y - dx * turn * away };
  return {
    box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
    align: "center",
  };
}
