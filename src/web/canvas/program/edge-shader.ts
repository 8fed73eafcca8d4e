import { FADE } from "../scene/draw-state.ts";
import { BORDER_GLSL, glslFloat } from "../scene/shape.ts";
import { grownGlsl, STROKE } from "../scene/stroke.ts";

/** Free space between a node's border and its edges' ends, CSS px. */
export const END_GAP = 3;

/**
 * Chords (CSS px) between which parallel edges come apart: below the first they lie on each other.
 */
export const FAN_CHORD: readonly [number, number] = [40, 90];

const CURVE_GLSL = /* glsl */ `
vec2 along(vec2 from, vec2 control, vec2 to, float t) {
  return mix(mix(from, control, t), mix(control, to, t), t);
}

vec2 velocity(vec2 from, vec2 control, vec2 to, float t) {
  return 2.0 * mix(control - from, to - control, t);
}

// Parameter at which the curve comes out of the shape around its first point. The distance from
// that point grows almost evenly with the parameter, so that a few corrections by the rule of three
// are exact to a tenth of a pixel.
float leaving(vec2 from, vec2 control, vec2 to, float shape, float radius) {
  float t = 0.1;
  for (int i = 0; i < 5; i++) {
    vec2 way = along(from, control, to, t) - from;
    float far = max(length(way), 1e-3);
    t = clamp(t * (borderDistance(shape, radius, way / far) + ${glslFloat(END_GAP)}) / far, 1e-4, 1.0);
  }
  return t;
}

// Length from parameter a to b by Gauss and Legendre's rule with five points.
float arc(vec2 from, vec2 control, vec2 to, float a, float b) {
  float middle = 0.5 * (a + b);
  float half_ = 0.5 * (b - a);
  float sum = 0.5688889 * length(velocity(from, control, to, middle));
  sum += 0.4786287 * (length(velocity(from, control, to, middle - 0.5384693 * half_)) +
    length(velocity(from, control, to, middle + 0.5384693 * half_)));
  sum += 0.2369269 * (length(velocity(from, control, to, middle - 0.9061798 * half_)) +
    length(velocity(from, control, to, middle + 0.9061798 * half_)));
  return sum * half_;
}
`;

/** What both vertex shaders hand on to the fragment shader, and the functions that both call. */
const SHARED_GLSL = /* glsl */ `
varying vec2 v_place;
varying float v_length;
varying vec3 v_colour;
varying vec4 v_line;
varying vec3 v_state;
${BORDER_GLSL}
${CURVE_GLSL}
`;

/** Inside of `main`: the marks of an edge as the programs have packed them. */
const MARKS_GLSL = /* glsl */ `
  vec4 marks = floor(a_marks * 255.0 + 0.5);
  float pattern = mod(marks.r, 4.0);
  float directed = mod(floor(marks.r / 4.0), 2.0);
  float lit = mod(floor(marks.r / 8.0), 2.0);
  float selected = mod(floor(marks.r / 16.0), 2.0);
  float hovered = mod(floor(marks.r / 32.0), 2.0);
  float weight = marks.a / 16.0 + max(selected, hovered) * ${glslFloat(STROKE.brought)};
`;

/** Inside of `main`, after the marks: half widths of the line and of its head, CSS px. */
const WIDTHS_GLSL = /* glsl */ `
  float twin = pattern > 2.5 ? ${grownGlsl(STROKE.twin)} : 0.0;
  float halfWidth = twin + weight * 0.5;
  float headHalf = halfWidth + ${grownGlsl(STROKE.head)};
`;

/** Inside of `main`, at its end: the point `at` (CSS px, y downwards) and what is told of the strip there. */
const HANDED_ON_GLSL = /* glsl */ `
  v_length = whole;
  v_colour = a_colour.rgb;
  v_line = vec4(pattern, weight, headLength, headHalf);
  v_state = vec3(lit, selected, twin);
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
  gl_Position.xy /= 0.5 * u_view;
`;

/**
 * Lays a strip along each edge, from the border of the one node to the border of the other.
 *
 * All lengths are CSS px, y downwards. With `CURVED` defined the strip follows a quadratic curve;
 * without, a line.
 */
export const EDGE_VERTEX_SHADER: string = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec4 a_ends;
attribute vec4 a_colour;
attribute vec4 a_marks;
attribute vec3 a_step;

uniform mat3 u_matrix;
uniform vec2 u_view;
uniform float u_nodeZoom;
uniform float u_faded;

${SHARED_GLSL}
vec2 place(vec2 point) {
  vec2 middle = (u_matrix * vec3(point, 1.0)).xy * 0.5 * u_view;
  return vec2(middle.x, -middle.y);
}

void main() {
${MARKS_GLSL}

  vec2 from = place(a_from);
  vec2 to = place(a_to);
  vec2 chord = to - from;
  float far = max(length(chord), 1e-3);
  vec2 across = vec2(-chord.y, chord.x) / far;
  float open = max(lit * u_faded, smoothstep(${glslFloat(FAN_CHORD[0])}, ${glslFloat(FAN_CHORD[1])}, far));
  vec2 control = 0.5 * (from + to) + across * 2.0 * (a_ends.z * far + a_ends.w * open);

#ifdef CURVED
  float start = leaving(from, control, to, marks.g, a_ends.x * u_nodeZoom);
  float end = 1.0 - leaving(to, control, from, marks.b, a_ends.y * u_nodeZoom);
  float whole = arc(from, control, to, start, end);
#else
  vec2 unit = chord / far;
  float start = (borderDistance(marks.g, a_ends.x * u_nodeZoom, unit) + ${glslFloat(END_GAP)}) / far;
  float end = 1.0 - (borderDistance(marks.b, a_ends.y * u_nodeZoom, -unit) + ${glslFloat(END_GAP)}) / far;
  float whole = (end - start) * far;
#endif

${WIDTHS_GLSL}
  float headLength = directed * min(headHalf * ${glslFloat(STROKE.headLength)}, whole * 0.5);
  float headShare = headLength / max(whole, 1.0);
  float neck = end - (end - start) * headShare;
  float t = a_step.z < 0.5 ? mix(start, neck, a_step.x) : mix(neck, end, a_step.x);

#ifdef CURVED
  vec2 at = along(from, control, to, t);
  vec2 way = normalize(velocity(from, control, to, t) + vec2(1e-6, 0.0));
  float gone = arc(from, control, to, start, t);
#else
  vec2 at = from + chord * t;
  vec2 way = unit;
  float gone = (t - start) * far;
#endif

  float side = halfWidth + 1.0 + selected * 3.5;
  if (a_step.z > 0.5) side = max(side, headHalf + 1.0);
  float beyond = a_step.z < 0.5 ? (a_step.x < 1e-4 ? -1.0 : 0.0) : (a_step.x > 0.9999 ? 1.0 : 0.0);
  at += way * beyond + vec2(-way.y, way.x) * side * a_step.y;

  v_place = vec2(gone + beyond, side * a_step.y);
${HANDED_ON_GLSL}
  if (end <= start || whole < 5.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

/**
 * Lays a strip along each piece of an edge's way between columns: level, two quadratic curves, level; CSS px, y downwards.
 * A piece that is not the first or the last begins and ends where it is told to.
 */
export const ROUTE_VERTEX_SHADER: string = /* glsl */ `
attribute vec4 a_begin;
attribute vec4 a_finish;
attribute vec4 a_ends;
attribute float a_fan;
attribute vec4 a_colour;
attribute vec4 a_marks;
attribute vec3 a_step;

uniform mat3 u_matrix;
uniform vec2 u_view;
uniform float u_nodeZoom;
uniform float u_faded;

${SHARED_GLSL}
vec2 place(float x, float y) {
  vec2 middle = (u_matrix * vec3(x, -y, 1.0)).xy * 0.5 * u_view;
  return vec2(middle.x, -middle.y + a_fan);
}

// How far from the middle of the node the line begins; a size below 0 stands for no node.
float away(float shape, float size, float beside, float way) {
  if (size < 0.0) return 0.0;
  float side = way < 0.0 ? -1.0 : 1.0;
  float border = borderDistance(shape, size * u_nodeZoom, vec2(side, 0.0));
  return side * min(border + ${glslFloat(END_GAP)} + beside, abs(way));
}

void main() {
${MARKS_GLSL}

  vec2 turn = place(a_begin.z, a_begin.y);
  vec2 first = place(a_begin.w, a_begin.y);
  vec2 second = place(a_finish.x, a_finish.w);
  vec2 back = place(a_finish.y, a_finish.w);
  vec2 start = place(a_begin.x, a_begin.y);
  vec2 end = place(a_finish.z, a_finish.w);
  start.x += away(marks.g, a_ends.x, a_ends.y, turn.x - start.x);
  end.x += away(marks.b, a_ends.z, a_ends.w, back.x - end.x);
  vec2 middle = 0.5 * (first + second);

  float out_ = abs(turn.x - start.x);
  float upper = arc(turn, first, middle, 0.0, 1.0);
  float lower = arc(middle, second, back, 0.0, 1.0);
  float into = abs(end.x - back.x);
  float whole = out_ + upper + lower + into;

${WIDTHS_GLSL}
  float headLength = directed * min(headHalf * ${glslFloat(STROKE.headLength)}, max(into, 1.0));
  float neck = 1.0 - headLength / max(into, 1e-3);

  float part = floor(a_step.z + 0.5);
  vec2 at;
  vec2 way;
  float gone;
  if (part < 0.5) {
    at = mix(start, turn, a_step.x);
    way = vec2(turn.x < start.x ? -1.0 : 1.0, 0.0);
    gone = out_ * a_step.x;
  } else if (part < 1.5) {
    at = along(turn, first, middle, a_step.x);
    way = velocity(turn, first, middle, a_step.x);
    gone = out_ + arc(turn, first, middle, 0.0, a_step.x);
  } else if (part < 2.5) {
    at = along(middle, second, back, a_step.x);
    way = velocity(middle, second, back, a_step.x);
    gone = out_ + upper + arc(middle, second, back, 0.0, a_step.x);
  } else {
    float share = part < 3.5 ? neck * a_step.x : mix(neck, 1.0, a_step.x);
    at = mix(back, end, share);
    way = vec2(end.x < back.x ? -1.0 : 1.0, 0.0);
    gone = out_ + upper + lower + into * share;
  }
  way = normalize(way + vec2(1e-6, 0.0));

  float side = halfWidth + 1.0 + selected * 3.5;
  if (part > 3.5) side = max(side, headHalf + 1.0);
  at += vec2(-way.y, way.x) * side * a_step.y;

  v_place = vec2(gone, side * a_step.y);
${HANDED_ON_GLSL}
  if (whole < 5.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

/**
 * Strokes the strip: pattern by the length gone so far, arrowhead at the end, a band under a
 * selected edge.
 */
export const EDGE_FRAGMENT_SHADER: string = /* glsl */ `
precision highp float;

uniform float u_pixelRatio;
uniform float u_faded;
uniform vec3 u_surface;
uniform vec3 u_focus;

varying vec2 v_place;
varying float v_length;
varying vec3 v_colour;
varying vec4 v_line;
varying vec3 v_state;

float cover(float distance_) {
  return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0);
}

// Signed distance to the nearest stroke of the pattern, CSS px, within the shaft.
float stroke(float pattern, float weight, float gone, float side, float shaft) {
  float line = abs(side) - weight * 0.5;
  if (pattern < 0.5) return line;
  if (pattern < 1.5) {
    // As long and as far apart as wished, within the little that lets the edge begin and end with one.
    float on = ${grownGlsl(STROKE.dash)};
    float off = ${grownGlsl(STROKE.gap)};
    float count = max(1.0, floor((shaft + off) / (on + off) + 0.5));
    float pitch = (shaft + off) / count;
    float half_ = 0.5 * on * pitch / (on + off);
    return max(line, abs(mod(gone, pitch) - half_) - half_);
  }
  if (pattern < 2.5) {
    float count = max(1.0, floor(shaft / (${grownGlsl(STROKE.dot)}) + 0.5));
    float pitch = shaft / count;
    return length(vec2(mod(gone, pitch) - 0.5 * pitch, side)) - (${grownGlsl(STROKE.dotRadius)});
  }
  return abs(abs(side) - v_state.z) - weight * 0.5;
}

void main() {
  float pattern = v_line.x;
  float weight = v_line.y;
  float gone = v_place.x;
  float side = abs(v_place.y);
  float shaft = v_length - v_line.z * ${glslFloat(STROKE.headShare)};
  float within = max(-gone, gone - shaft);

  float drawn = cover(max(stroke(pattern, weight, gone, side, shaft), within));
  if (v_line.z > 0.5) {
    float slope = v_line.w / v_line.z;
    float head = (side - (v_length - gone) * slope) / sqrt(1.0 + slope * slope);
    drawn = max(drawn, cover(max(head, v_length - v_line.z - gone)));
  }

  float kept = mix(1.0, max(v_state.x, ${glslFloat(FADE.edge)}), u_faded);
  float halfWidth = v_state.z + weight * 0.5;
  // Between the two lines of a contract there is paper, so that whatever it crosses passes below
  // it.
  float core = v_state.z > 0.0 ? cover(max(side - v_state.z, within)) * kept : 0.0;
  float band = v_state.y * cover(max(side - halfWidth - ${glslFloat(STROKE.band)}, max(-gone, gone - v_length))) * ${glslFloat(STROKE.bandStrength)};

  vec4 colour = vec4(u_focus * band, band);
  colour = mix(colour, vec4(u_surface, 1.0), core);
  colour = mix(colour, vec4(v_colour, 1.0), drawn * kept);
  gl_FragColor = colour;
}
`;
