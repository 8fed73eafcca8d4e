import { FADE } from "../scene/draw-state.ts";
import type { NodeShape } from "../scene/picture.ts";
import {
  DOUBLE_RING,
  glslFloat,
  ICON_FRAME,
  LEAST_ICON,
  MEASURE,
  SHAPE_CODE,
} from "../scene/shape.ts";
import { ATLAS_GRID } from "./icon-atlas.ts";

/**
 * Places a square over each node, wide enough for the shape and its ring. All lengths are CSS px, y
 * downwards.
 */
export const NODE_VERTEX_SHADER: string = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_colour;
attribute vec4 a_marks;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_view;
uniform float u_pixelRatio;
uniform float u_nodeZoom;
uniform float u_snap;

varying vec2 v_place;
varying vec4 v_colour;
varying vec4 v_marks;
varying float v_radius;

void main() {
  vec4 marks = floor(a_marks * 255.0 + 0.5);
  float radius = a_size * u_nodeZoom;
  float reach = radius * ${glslFloat(MEASURE.barHalfWidth)} + 8.0;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy * 0.5 * u_view;
  // On whole device pixels while at rest: straight borders are sharp then.
  vec2 snapped = (floor((middle + 0.5 * u_view) * u_pixelRatio + 0.5) / u_pixelRatio) - 0.5 * u_view;
  middle = mix(middle, snapped, u_snap);
  v_place = a_corner * reach;
  v_colour = a_colour;
  v_marks = marks;
  v_radius = radius;
  vec2 corner = middle + vec2(v_place.x, -v_place.y);
  gl_Position = vec4(corner / (0.5 * u_view), 0.0, 1.0);
}
`;

const OUTLINE = /* glsl */ `
float box(vec2 place, vec2 size, float round) {
  vec2 past = abs(place) - size + round;
  return length(max(past, 0.0)) + min(max(past.x, past.y), 0.0) - round;
}

float pin(vec2 place, float radius) {
  float ball = radius * ${glslFloat(MEASURE.pinRadius)};
  float tip = radius * ${glslFloat(MEASURE.pinTip + MEASURE.pinRise)};
  vec2 at = vec2(abs(place.x), place.y + radius * ${glslFloat(MEASURE.pinRise)});
  float sine = ball / tip;
  vec2 outward = vec2(sqrt(1.0 - sine * sine), sine);
  float along = dot(at, vec2(-outward.y, outward.x));
  if (along <= 0.0) return length(at) - ball;
  if (along >= tip * outward.x) return length(at - vec2(0.0, tip));
  return dot(at, outward) - ball;
}

// Signed distance to the outer border, CSS px; negative inside.
float outline(float shape, vec2 place, float radius, float sharp) {
  vec2 a = abs(place);
  if (shape < 0.5) return length(place) - radius;
  if (shape < 1.5) return box(place, vec2(floor(radius * ${glslFloat(MEASURE.squareHalf)} * sharp + 0.5) / sharp), 1.5);
  if (shape < 2.5) {
    float height = floor(radius * ${glslFloat(MEASURE.barHalfHeight)} * sharp + 0.5) / sharp;
    return box(place, vec2(radius * ${glslFloat(MEASURE.barHalfWidth)}, height), height);
  }
  if (shape < 3.5) return max(a.x, a.x * 0.5 + a.y * 0.8660254) - radius * ${glslFloat(MEASURE.hexagonApothem)};
  if (shape < 4.5) return pin(place, radius);
  if (shape < 5.5) return (a.x + a.y - radius * ${glslFloat(MEASURE.diamondHalf)}) * 0.7071068;
  if (shape < 6.5) return length(place) - radius;
  if (shape < 7.5) return length(place) - radius * ${glslFloat(MEASURE.smallRadius)};
  return max(place.y, a.x * 0.8660254 - place.y * 0.5) - radius * ${glslFloat(MEASURE.triangleInradius)};
}
`;

const ICON = /* glsl */ `
// Half the icon's side and how far it is raised, as parts of the radius.
vec2 iconFrame(float shape) {
${Object.entries(ICON_FRAME)
  .map(
    ([shape, frame]) =>
      `  if (shape < ${glslFloat(SHAPE_CODE[shape as NodeShape] + 0.5)}) return vec2(${frame.map(glslFloat).join(", ")});`,
  )
  .join("\n")}
  return vec2(0.0);
}

float iconCover(float shape, float cell, vec2 place, float radius) {
  vec2 frame = iconFrame(shape);
  float half_ = frame.x * radius;
  vec2 at = (place + vec2(0.0, frame.y * radius)) / half_;
  vec2 corner = vec2(mod(cell, ${glslFloat(ATLAS_GRID)}), floor(cell / ${glslFloat(ATLAS_GRID)}));
  // A little below full sharpness reads better than a grey smear, hence the negative bias.
  float cover = texture2D(u_icons, (corner + at * 0.4166667 + 0.5) / ${glslFloat(ATLAS_GRID)}, -0.5).a;
  float inside = step(max(abs(at.x), abs(at.y)), 1.15);
  return cover * inside * step(${glslFloat(LEAST_ICON)}, half_);
}
`;

/**
 * Fills the shape by its signed distance: casing, fill, hollow, inner ring, icon, selection ring.
 */
export const NODE_FRAGMENT_SHADER: string = /* glsl */ `
precision highp float;

uniform float u_pixelRatio;
uniform float u_faded;
uniform vec3 u_surface;
uniform vec3 u_focus;
uniform sampler2D u_icons;

varying vec2 v_place;
varying vec4 v_colour;
varying vec4 v_marks;
varying float v_radius;
${OUTLINE}
${ICON}
float cover(float distance_) {
  return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0);
}

void main() {
  float shape = v_marks.r;
  float flags = v_marks.b;
  float hollow = mod(flags, 2.0);
  float lit = mod(floor(flags / 2.0), 2.0);
  float selected = mod(floor(flags / 4.0), 2.0);
  float hovered = mod(floor(flags / 8.0), 2.0);
  float away = outline(shape, v_place, v_radius, u_pixelRatio);
  if (away > 7.0) discard;

  vec3 own = v_colour.rgb;
  vec3 inside = mix(own, u_surface, hollow);
  vec3 sign_ = mix(u_surface, own, hollow);
  vec3 colour = inside;
  if (shape > 5.5 && shape < 6.5) {
    float ring = max(${DOUBLE_RING.ring.map(glslFloat).join(", v_radius * ")});
    float gap = cover(max(away + ring, -(away + ring + max(${DOUBLE_RING.gap.map(glslFloat).join(", v_radius * ")}))));
    colour = mix(colour, u_surface, gap * (1.0 - hollow));
  }
  colour = mix(colour, sign_, iconCover(shape, v_marks.g, v_place, v_radius));
  colour = mix(colour, own, hollow * cover(-(away + 2.0)));

  float kept = mix(1.0, max(lit, ${glslFloat(FADE.node)}), u_faded);
  colour = mix(u_surface, colour, kept);

  // The casing keeps lines that pass close by off the shape.
  float body = cover(away);
  float casing = cover(away - mix(1.5, 3.0, max(selected, hovered)));
  vec3 result = mix(u_surface, colour, body);
  float alpha = casing;
  float ring = selected * cover(abs(away - 4.0) - 1.0) + (1.0 - selected) * hovered * cover(abs(away - 3.5) - 0.6);
  result = mix(result, mix(own, u_focus, selected), ring);
  alpha = max(alpha, ring);
  gl_FragColor = vec4(result * alpha, alpha);
}
`;
