import type { Pen } from "../scene/pen.ts";
import type { CanvasPoint, EdgeGlyph, Strength } from "../scene/picture.ts";
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

/**
 * Two bars in a ring for paused, a cross for cancelled, a plus for what has begun; filled with the surface so that
 * its line breaks.
 */
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
  if (glyph === "paused") {
    context.lineWidth = radius * 0.25;
    for (const side of [-1, 1]) {
      context.moveTo(side * radius * 0.27, -arm * 1.05);
      context.lineTo(side * radius * 0.27, arm * 1.05);
    }
  } else if (glyph === "began") {
    context.lineWidth = radius * 0.22;
    context.moveTo(-arm * 1.2, 0);
    context.lineTo(arm * 1.2, 0);
    context.moveTo(0, -arm * 1.2);
    context.lineTo(0, arm * 1.2);
  } else {
    context.lineWidth = radius * 0.22;
    context.lineCap = "round";
    for (const side of [-1, 1]) {
      context.moveTo(-arm, side * -arm);
      context.lineTo(arm, side * arm);
    }
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

/** How many parallel edges lie on each other here, as a number in a ring. */
export function drawCount(
  context: Pen,
  count: number,
  { x, y }: CanvasPoint,
  font: string,
  { surface, ink }: SignColours,
): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = surface;
  circle(context, 8);
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = ink;
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(count), 0, 0.5);
  context.restore();
}

function circle(context: Pen, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}
