import type { NodeShape } from "./picture.ts";

/** How far a shape reaches from its middle, CSS px, each positive. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The measures of the shapes, as parts of the node's radius.
 *
 * Chosen so that all shapes cover about the area of the circle. The shaders are built from the same
 * numbers.
 */
export const MEASURE = {
  squareHalf: 0.89,
  barHalfWidth: 1.7,
  barHalfHeight: 0.72,
  hexagonApothem: 0.94,
  pinRadius: 0.82,
  pinRise: 0.3,
  pinTip: 1.12,
  diamondHalf: 1.22,
  smallRadius: 0.74,
  triangleInradius: 0.64,
} as const;

/** Half the side of the icon in a shape and how far it is raised, as parts of the node's radius. */
export const ICON_FRAME: Readonly<Record<NodeShape, readonly [half: number, raised: number]>> = {
  circle: [0.62, 0],
  square: [0.66, 0],
  bar: [0.62, 0],
  hexagon: [0.6, 0],
  pin: [0.5, MEASURE.pinRise],
  diamond: [0.56, 0],
  doubleCircle: [0.44, 0],
  smallCircle: [0.46, 0],
  triangle: [0.42, -0.08],
};

/** An icon whose half side is less than this, CSS px, is not drawn. */
export const LEAST_ICON = 4.9;

/** Width of the outer ring of a double circle and of the gap inside it at this radius, CSS px. */
export const DOUBLE_RING: {
  readonly ring: readonly [least: number, part: number];
  readonly gap: readonly [least: number, part: number];
} = { ring: [1.5, 0.13], gap: [1.75, 0.13] };

/** The number by which the shaders know a shape. */
export const SHAPE_CODE: Readonly<Record<NodeShape, number>> = {
  circle: 0,
  square: 1,
  bar: 2,
  hexagon: 3,
  pin: 4,
  diamond: 5,
  doubleCircle: 6,
  smallCircle: 7,
  triangle: 8,
};

/** How far the shape reaches from its middle at this radius (CSS px). */
export function shapeExtent(shape: NodeShape, radius: number): Extent {
  switch (shape) {
    case "circle":
    case "doubleCircle":
      return even(radius, radius);
    case "square":
      return even(radius * MEASURE.squareHalf, radius * MEASURE.squareHalf);
    case "bar":
      return even(radius * MEASURE.barHalfWidth, radius * MEASURE.barHalfHeight);
    case "hexagon":
      return even(
        radius * MEASURE.hexagonApothem,
        (radius * MEASURE.hexagonApothem) / Math.cos(Math.PI / 6),
      );
    case "pin": {
      const side = radius * MEASURE.pinRadius;
      return {
        left: side,
        right: side,
        top: side + radius * MEASURE.pinRise,
        bottom: radius * MEASURE.pinTip,
      };
    }
    case "diamond":
      return even(radius * MEASURE.diamondHalf, radius * MEASURE.diamondHalf);
    case "smallCircle":
      return even(radius * MEASURE.smallRadius, radius * MEASURE.smallRadius);
    case "triangle": {
      const inner = radius * MEASURE.triangleInradius;
      const side = inner * Math.sqrt(3);
      return { left: side, right: side, top: 2 * inner, bottom: inner };
    }
  }
}

function even(halfWidth: number, halfHeight: number): Extent {
  return { left: halfWidth, right: halfWidth, top: halfHeight, bottom: halfHeight };
}

/**
 * Distance from the middle to the border in the direction (ux, uy), a unit vector with y downwards;
 * CSS px.
 *
 * `BORDER_GLSL` is the same in the shaders' language: whoever changes one changes both.
 */
export function borderDistance(shape: NodeShape, radius: number, ux: number, uy: number): number {
  const ax = Math.abs(ux);
  const ay = Math.abs(uy);
  switch (shape) {
    case "circle":
    case "doubleCircle":
      return radius;
    case "smallCircle":
      return radius * MEASURE.smallRadius;
    case "square":
      return (radius * MEASURE.squareHalf) / Math.max(ax, ay);
    case "bar": {
      const height = radius * MEASURE.barHalfHeight;
      const reach = radius * MEASURE.barHalfWidth - height;
      if (height * ax <= reach * ay) return height / ay;
      return reach * ax + Math.sqrt(height * height - reach * reach * ay * ay);
    }
    case "hexagon":
      return (radius * MEASURE.hexagonApothem) / Math.max(ax, ax * 0.5 + ay * 0.8660254);
    case "pin":
      return pinBorder(radius, ax, uy);
    case "diamond":
      return (radius * MEASURE.diamondHalf) / (ax + ay);
    case "triangle":
      return (radius * MEASURE.triangleInradius) / Math.max(uy, ax * 0.8660254 - uy * 0.5);
  }
}

function pinBorder(radius: number, ax: number, uy: number): number {
  const sine = MEASURE.pinRadius / (MEASURE.pinTip + MEASURE.pinRise);
  const cosine = Math.sqrt(1 - sine * sine);
  const toSide = (MEASURE.pinTip * sine) / Math.max(ax * cosine + uy * sine, 1e-4);
  if (uy > 0 && uy * toSide >= MEASURE.pinRadius * sine - MEASURE.pinRise) return radius * toSide;
  const along = -uy * MEASURE.pinRise;
  const square =
    along * along - MEASURE.pinRise * MEASURE.pinRise + MEASURE.pinRadius * MEASURE.pinRadius;
  return radius * (along + Math.sqrt(square));
}

/** A number as GLSL takes it: always with a point. */
export function glslFloat(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/**
 * `borderDistance` for the shaders: `float borderDistance(float shape, float radius, vec2 unit)`.
 */
export const BORDER_GLSL: string = /* glsl */ `
float pinBorder(float radius, float ax, float uy) {
  const float sine = ${glslFloat(MEASURE.pinRadius / (MEASURE.pinTip + MEASURE.pinRise))};
  const float cosine = ${glslFloat(Math.sqrt(1 - (MEASURE.pinRadius / (MEASURE.pinTip + MEASURE.pinRise)) ** 2))};
  float toSide = ${glslFloat(MEASURE.pinTip)} * sine / max(ax * cosine + uy * sine, 1e-4);
  if (uy > 0.0 && uy * toSide >= ${glslFloat(MEASURE.pinRadius)} * sine - ${glslFloat(MEASURE.pinRise)}) {
    return radius * toSide;
  }
  float along = -uy * ${glslFloat(MEASURE.pinRise)};
  return radius * (along + sqrt(along * along + ${glslFloat(MEASURE.pinRadius ** 2 - MEASURE.pinRise ** 2)}));
}

float borderDistance(float shape, float radius, vec2 unit) {
  vec2 a = abs(unit);
  if (shape < 0.5) return radius;
  if (shape < 1.5) return radius * ${glslFloat(MEASURE.squareHalf)} / max(a.x, a.y);
  if (shape < 2.5) {
    float height = radius * ${glslFloat(MEASURE.barHalfHeight)};
    float reach = radius * ${glslFloat(MEASURE.barHalfWidth)} - height;
    if (height * a.x <= reach * a.y) return height / a.y;
    return reach * a.x + sqrt(height * height - reach * reach * a.y * a.y);
  }
  if (shape < 3.5) return radius * ${glslFloat(MEASURE.hexagonApothem)} / max(a.x, a.x * 0.5 + a.y * 0.8660254);
  if (shape < 4.5) return pinBorder(radius, a.x, unit.y);
  if (shape < 5.5) return radius * ${glslFloat(MEASURE.diamondHalf)} / (a.x + a.y);
  if (shape < 6.5) return radius;
  if (shape < 7.5) return radius * ${glslFloat(MEASURE.smallRadius)};
  return radius * ${glslFloat(MEASURE.triangleInradius)} / max(unit.y, a.x * 0.8660254 - unit.y * 0.5);
}
`;
