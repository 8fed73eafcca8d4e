import type { Pen } from "../scene/pen.ts";
import type { CanvasPoint, DrawnCount, EdgeGlyph, Strength } from "../scene/picture.ts";
import { cssColour, mixColours, type Theme } from "../scene/theme.ts";

/** The colours of a sign, as a 2D canvas takes them. */
export interface SignColours {
  readonly surface: string;
  readonly ink: string;
}

/** The colours of a sign. Mixed, not see-through: its line must not show through it. */
export function signColours(theme: Theme, strength: Strength): SignColours {
  const ink = strength === "faded" ? mixColours(theme.colour("--ink"), theme.surface, 0.35) : null;
  return {
    surface: theme.css("--surface"),
    ink: ink === null ? theme.css("--ink") : cssColour(ink),
  };
}

/** Radius of the signs on edges and of the smaller badges at nodes, CSS px. */
export const EDGE_SIGN = 9;
export const NODE_SIGN = 7;

/** The strokes of each sign, as points from its middle in units of its arm, y downwards. */
const STROKES: {
  readonly [G in EdgeGlyph]: readonly (readonly (readonly [number, number])[])[];
} = {
  paused: [-0.675, 0.675].map((x) => [
    [x, -1.05],
    [x, 1.05],
  ]),
  cancelled: [-1, 1].map((side) => [
    [-1, -side],
    [1, side],
  ]),
  failing: [
    [
      [-1.15, 1.15],
      [1.15, -1.15],
    ],
  ],
  added: [
    [
      [-1.2, 0],
      [1.2, 0],
    ],
    [
      [0, -1.2],
      [0, 1.2],
    ],
  ],
  pinned: [
    [
      [-0.7, -1.2],
      [0.7, -1.2],
      [0.45, -0.1],
      [1, 0.4],
      [-1, 0.4],
      [-0.45, -0.1],
      [-0.7, -1.2],
    ],
    [
      [0, 0.4],
      [0, 1.35],
    ],
  ],
  mine: [
    Array.from({ length: 13 }, (_, step) => {
      const turn = (step * Math.PI) / 6;
      return [1.15 * Math.cos(turn), 1.15 * Math.sin(turn)] as const;
    }),
  ],
  began: [
    [
      [-0.5, -1],
      [0.7, 0],
      [-0.5, 1],
    ],
  ],
  bridge: [
    [
      [-1.25, -0.1],
      [1.25, -0.1],
    ],
    [
      [-0.95, 0.95],
      [-0.75, 0.4],
      [-0.4, 0.05],
      [0, -0.1],
      [0.4, 0.05],
      [0.75, 0.4],
      [0.95, 0.95],
    ],
  ],
};

/** A sign in a ring, filled with the surface so that its line breaks. */
export function drawGlyph(
  context: Pen,
  glyph: EdgeGlyph,
  { x, y }: CanvasPoint,
  radius: number,
  { surface, ink }: SignColours,
): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = surface;
  circle(context, radius + 2);
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  circle(context, radius);
  context.stroke();
  const arm = radius * 0.4;
  context.beginPath();
  context.lineWidth = radius * (glyph === "paused" ? 0.25 : 0.22);
  if (glyph !== "paused") context.lineCap = "round";
  for (const stroke of STROKES[glyph]) {
    const [[startX, startY] = [0, 0], ...rest] = stroke;
    context.moveTo(startX * arm, startY * arm);
    for (const [toX, toY] of rest) context.lineTo(toX * arm, toY * arm);
  }
  context.stroke();
  context.restore();
}

/** An exclamation mark in a filled disc: sources disagree. */
export function drawContested(
  context: Pen,
  { x, y }: CanvasPoint,
  radius: number,
  { surface, ink }: SignColours,
): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = surface;
  circle(context, radius + 2);
  context.fill();
  context.fillStyle = ink;
  circle(context, radius);
  context.fill();
  // Drawn, not written: the mark looks the same whatever typeface has arrived.
  context.strokeStyle = surface;
  context.lineCap = "round";
  context.lineWidth = radius * 0.27;
  context.beginPath();
  context.moveTo(0, -radius * 0.5);
  context.lineTo(0, radius * 0.08);
  context.stroke();
  context.fillStyle = surface;
  context.beginPath();
  context.arc(0, radius * 0.5, radius * 0.17, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

/** A number in a ring: how many links lie on each other here; with a plus, how many neighbours of a node are left out. */
export function drawCount(
  context: Pen,
  { count, counts }: Pick<DrawnCount, "count" | "counts">,
  { x, y }: CanvasPoint,
  font: string,
  { surface, ink }: SignColours,
): void {
  context.save();
  context.translate(x, y);
  const text = counts === "links" ? String(count) : `+${count}`;
  context.fillStyle = surface;
  const half = halfWidthOf(text);
  const high = counts === "links" ? 8 : 7;
  context.beginPath();
  context.roundRect(-half, -high, 2 * half, 2 * high, high);
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = ink;
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, 0, 0.5);
  context.restore();
}

/** How far the ring around a number of neighbours reaches to the left and right, CSS px. */
export function halfWidthOfMore(count: number): number {
  return halfWidthOf(`+${count}`);
}

function halfWidthOf(text: string): number {
  return Math.max(8, text.length * 3.4 + 1);
}

function circle(context: Pen, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}
