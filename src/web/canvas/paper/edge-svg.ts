import { FADE } from "../scene/draw-state.ts";
import type { CanvasPoint, DrawnEdge } from "../scene/picture.ts";
import { grown, STROKE } from "../scene/stroke.ts";
import { cssColour, type Theme } from "../scene/theme.ts";
import { type Attributes, element, px } from "./markup.ts";

/** What of an edge is drawn; also for the legend. */
export type EdgeLooks = Pick<
  DrawnEdge,
  "pattern" | "colourToken" | "weight" | "directed" | "strength" | "selected"
>;

type Quadratic = readonly [CanvasPoint, CanvasPoint, CanvasPoint];

/**
 * An edge as the shader draws it: stroked by its pattern up to its head, over a band where it is selected.
 *
 * @param pieces of its way, each of curves; the head is on the last
 */
export function drawEdge(
  edge: EdgeLooks,
  pieces: readonly (readonly Quadratic[])[],
  theme: Theme,
): string {
  const drawn = pieces.map((parts, index) =>
    drawPiece({ ...edge, directed: edge.directed && index === pieces.length - 1 }, parts, theme),
  );
  const opacity = edge.strength === "faded" ? FADE.edge : null;
  const bands = drawn.map(({ band }) => band).join("");
  return bands + element("g", { opacity }, drawn.map(({ strokes }) => strokes).join(""));
}

function drawPiece(
  { pattern, directed, selected, ...edge }: EdgeLooks,
  parts: readonly Quadratic[],
  theme: Theme,
): { readonly band: string; readonly strokes: string } {
  const weight = edge.weight + (selected ? STROKE.brought : 0);
  const half = (pattern === "double" ? grown(STROKE.twin, weight) : 0) + weight / 2;
  const lengths = parts.map(lengthOf);
  const whole = lengths.reduce((sum, one) => sum + one, 0);
  const headHalf = half + grown(STROKE.head, weight);
  // Between columns a head stands on the level end of its way.
  const room = parts.length > 1 ? (lengths.at(-1) ?? 0) : whole / 2;
  const head = directed ? Math.min(headHalf * STROKE.headLength, room) : 0;
  const shaft = whole - head * STROKE.headShare;
  const colour = cssColour(theme.colour(edge.colourToken));
  const path = { d: dataOf(cutOff(parts, lengths, whole - shaft)), fill: "none" };
  const strokes = strokesOf(pattern, weight, shaft, colour, cssColour(theme.surface));
  const band = {
    d: dataOf(parts),
    fill: "none",
    stroke: cssColour(theme.focus),
    "stroke-opacity": STROKE.bandStrength,
    "stroke-width": 2 * (half + STROKE.band),
  };
  return {
    band: selected ? element("path", band) : "",
    strokes: [
      ...strokes.map((look) => element("path", { ...path, ...look })),
      head > 0 ? headOf(parts, lengths, head, headHalf, colour) : "",
    ].join(""),
  };
}

/** The strokes that make a pattern over so many CSS px; it begins and ends with a dash or a dot. */
function strokesOf(
  pattern: DrawnEdge["pattern"],
  weight: number,
  shaft: number,
  stroke: string,
  surface: string,
): readonly Attributes[] {
  switch (pattern) {
    case "solid":
      return [{ stroke, "stroke-width": weight }];
    case "longDash": {
      const [on, off] = [grown(STROKE.dash, weight), grown(STROKE.gap, weight)];
      const pitch = (shaft + off) / Math.max(1, Math.floor((shaft + off) / (on + off) + 0.5));
      const dash = (on * pitch) / (on + off);
      const dashes = `${px(dash)} ${px(pitch - dash)}`;
      return [{ stroke, "stroke-width": weight, "stroke-dasharray": dashes }];
    }
    case "dotted": {
      const pitch = shaft / Math.max(1, Math.floor(shaft / grown(STROKE.dot, weight) + 0.5));
      return [
        {
          stroke,
          "stroke-width": 2 * grown(STROKE.dotRadius, weight),
          "stroke-linecap": "round",
          // Not 0: some readers draw no dash without a length.
          "stroke-dasharray": `0.01 ${px(pitch - 0.01)}`,
          "stroke-dashoffset": -pitch / 2,
        },
      ];
    }
    case "double": {
      const twin = grown(STROKE.twin, weight);
      return [
        { stroke, "stroke-width": 2 * twin + weight },
        { stroke: surface, "stroke-width": 2 * twin - weight },
      ];
    }
  }
}

function headOf(
  parts: readonly Quadratic[],
  lengths: readonly number[],
  head: number,
  half: number,
  fill: string,
): string {
  const tip = parts.at(-1)?.[2];
  const neck = cutOff(parts, lengths, head).at(-1)?.[2];
  if (tip === undefined || neck === undefined) return "";
  const far = Math.max(Math.hypot(tip.x - neck.x, tip.y - neck.y), 1e-6);
  const across = { x: (-(tip.y - neck.y) / far) * half, y: ((tip.x - neck.x) / far) * half };
  const corner = (side: number): string =>
    `${px(neck.x + side * across.x)} ${px(neck.y + side * across.y)}`;
  return element("path", { d: `M${px(tip.x)} ${px(tip.y)}L${corner(1)}L${corner(-1)}Z`, fill });
}

/** The curves without so many CSS px at their end. */
function cutOff(
  parts: readonly Quadratic[],
  lengths: readonly number[],
  away: number,
): readonly Quadratic[] {
  let left = away;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const [part, length = 0] = [parts[index], lengths[index]];
    if (part === undefined) break;
    if (left < length) return [...parts.slice(0, index), firstOf(part, 1 - left / length)];
    left -= length;
  }
  return [];
}

/** A curve up to a parameter. */
function firstOf([p, c, q]: Quadratic, t: number): Quadratic {
  const between = (a: CanvasPoint, b: CanvasPoint): CanvasPoint => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const [first, second] = [between(p, c), between(c, q)];
  return [p, first, between(first, second)];
}

/** Length of a quadratic curve by a polyline fine enough for dashes to end where the line does, CSS px. */
function lengthOf([p, c, q]: Quadratic): number {
  const steps = 16;
  let length = 0;
  let before = p;
  for (let i = 1; i <= steps; i += 1) {
    const t = i / steps;
    const at = {
      x: (1 - t) * ((1 - t) * p.x + t * c.x) + t * ((1 - t) * c.x + t * q.x),
      y: (1 - t) * ((1 - t) * p.y + t * c.y) + t * ((1 - t) * c.y + t * q.y),
    };
    length += Math.hypot(at.x - before.x, at.y - before.y);
    before = at;
  }
  return length;
}

function dataOf(parts: readonly Quadratic[]): string {
  const at = ({ x, y }: CanvasPoint): string => `${px(x)} ${px(y)}`;
  return parts
    .map(([p, c, q], index) => `${index === 0 ? `M${at(p)}` : ""}Q${at(c)} ${at(q)}`)
    .join("");
}
