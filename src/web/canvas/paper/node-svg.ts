import { drawIcon } from "../program/icon-atlas.ts";
import { FADE } from "../scene/draw-state.ts";
import type { CanvasPoint, DrawnNode, NodeShape } from "../scene/picture.ts";
import { DOUBLE_RING, ICON_FRAME, LEAST_ICON, MEASURE, shapeExtent } from "../scene/shape.ts";
import { cssColour, mixColours, type Theme } from "../scene/theme.ts";
import { element, px } from "./markup.ts";
import { SvgPen } from "./svg-pen.ts";

/** What of a node is drawn; also for the legend. */
export type NodeLooks = Pick<
  DrawnNode,
  "shape" | "icon" | "hollow" | "colourToken" | "strength" | "selected"
>;

/** Surface colour around a node, which keeps lines off it; more where it is selected, for its ring. CSS px. */
const CASING = 1.5;
const RING: readonly [inner: number, outer: number] = [3, 5];
/** Width of the rim of a hollow node, CSS px. */
const RIM = 2;

/** A node as the shader draws it: casing, shape, icon, ring. */
export function drawNode(node: NodeLooks, at: CanvasPoint, radius: number, theme: Theme): string {
  const { shape, hollow, colourToken, strength, selected } = node;
  const kept = strength === "faded" ? FADE.node : 1;
  const own = cssColour(mixColours(theme.colour(colourToken), theme.surface, kept));
  const surface = cssColour(theme.surface);
  const outline = (size: number, look: Parameters<typeof element>[1]): string =>
    element("path", { d: shapePath(shape, at, size), "stroke-linejoin": "round", ...look });
  const around = (colour: string, reach: number): string =>
    outline(radius, { fill: colour, stroke: colour, "stroke-width": 2 * reach });
  return [
    ...(selected ? [around(cssColour(theme.focus), RING[1]), around(surface, RING[0])] : []),
    around(surface, CASING),
    hollow
      ? outline(radius - RIM / 2, { fill: surface, stroke: own, "stroke-width": RIM })
      : outline(radius, { fill: own }),
    shape === "doubleCircle" && !hollow ? doubleRing(at, radius, own, surface) : "",
    iconOf(node, at, radius, hollow ? [own, surface] : [surface, own]),
  ].join("");
}

function doubleRing({ x, y }: CanvasPoint, radius: number, own: string, surface: string): string {
  const width = ([least, part]: readonly [number, number]): number =>
    Math.max(least, part * radius);
  const inner = radius - width(DOUBLE_RING.ring);
  return [
    element("circle", { cx: x, cy: y, r: inner, fill: surface }),
    element("circle", { cx: x, cy: y, r: inner - width(DOUBLE_RING.gap), fill: own }),
  ].join("");
}

function iconOf(
  { shape, icon }: NodeLooks,
  { x, y }: CanvasPoint,
  radius: number,
  [ink, below]: readonly [string, string],
): string {
  const [half, raised] = ICON_FRAME[shape];
  if (half * radius < LEAST_ICON) return "";
  const pen = new SvgPen(below);
  drawIcon(pen, icon, ink);
  const scale = Math.round((half * radius * 1000) / 10) / 1000;
  const place = `translate(${px(x)} ${px(y - raised * radius)}) scale(${scale})`;
  return element("g", { transform: place }, pen.markup);
}

/** The outline of a shape as the data of a path. */
export function shapePath(shape: NodeShape, at: CanvasPoint, radius: number): string {
  const { left, right, top, bottom } = shapeExtent(shape, radius);
  const point = (x: number, y: number): string => `${px(at.x + x)} ${px(at.y + y)}`;
  const through = (...points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([x, y]) => point(x, y)).join("L")}Z`;
  switch (shape) {
    case "circle":
    case "doubleCircle":
    case "smallCircle":
      return `M${point(-left, 0)}A${px(left)} ${px(left)} 0 1 1 ${point(right, 0)}A${px(left)} ${px(left)} 0 1 1 ${point(-left, 0)}Z`;
    case "square":
      return through([-left, -top], [right, -top], [right, bottom], [-left, bottom]);
    case "bar": {
      const end = (x: number, y: number): string => `A${px(top)} ${px(top)} 0 0 1 ${point(x, y)}`;
      const reach = right - top;
      return `M${point(-reach, -top)}L${point(reach, -top)}${end(reach, top)}L${point(-reach, top)}${end(-reach, -top)}Z`;
    }
    case "hexagon":
      return through(
        [0, -top],
        [right, -top / 2],
        [right, top / 2],
        [0, top],
        [-left, top / 2],
        [-left, -top / 2],
      );
    case "pin": {
      const ball = radius * MEASURE.pinRadius;
      const rise = radius * MEASURE.pinRise;
      const sine = ball / (bottom + rise);
      const side = ball * Math.sqrt(1 - sine * sine);
      const down = ball * sine - rise;
      return `M${point(0, bottom)}L${point(side, down)}A${px(ball)} ${px(ball)} 0 1 0 ${point(-side, down)}Z`;
    }
    case "diamond":
      return through([0, -top], [right, 0], [0, bottom], [-left, 0]);
    case "triangle":
      return through([0, -top], [right, bottom], [-left, bottom]);
  }
}
