import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { DrawState, EdgeLook, RouteLook } from "../scene/draw-state.ts";
import type { LinePattern, PictureEdge } from "../scene/picture.ts";
import { SHAPE_CODE } from "../scene/shape.ts";
import { EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER, ROUTE_VERTEX_SHADER } from "./edge-shader.ts";

const UNIFORMS = [
  "u_matrix",
  "u_view",
  "u_pixelRatio",
  "u_nodeZoom",
  "u_faded",
  "u_surface",
  "u_focus",
] as const;
type Uniform = (typeof UNIFORMS)[number];

const PATTERN_CODE: Readonly<Record<LinePattern, number>> = {
  solid: 0,
  longDash: 1,
  dotted: 2,
  double: 3,
};

/** Marks that share an edge's first byte with the pattern. */
const DIRECTED = 4;
const LIT = 8;
const SELECTED = 16;
const HOVERED = 32;

/** What the programs of two sorts of lines have apart. */
interface Strip {
  readonly vertices: number[][];
  readonly vertexShader: string;
  /** The numbers of each edge, by attribute; its colour and its marks follow. */
  readonly attributes: readonly { readonly name: string; readonly size: number }[];
  readonly numbersOf: (
    data: EdgeDisplayData,
    from: NodeDisplayData,
    to: NodeDisplayData,
  ) => readonly number[];
  /** Whether its way ends here, with the head of an arrow where the edge has one. */
  readonly isLast: (data: EdgeDisplayData) => boolean;
}

/**
 * The program that draws edges with one draw call: solid, dashed, dotted or double, with or without
 * an arrowhead.
 *
 * `segments` is how many straight pieces a curve is made of; 1 gives the cheap program for straight
 * edges.
 */
export function createEdgeProgram(state: DrawState, segments: number): EdgeProgramType {
  return createStrokeProgram(state, {
    vertices: stripOf(segments),
    vertexShader: segments > 1 ? `#define CURVED\n${EDGE_VERTEX_SHADER}` : EDGE_VERTEX_SHADER,
    attributes: [
      { name: "a_from", size: 2 },
      { name: "a_to", size: 2 },
      { name: "a_ends", size: 4 },
    ],
    numbersOf: (data, from, to) => {
      const { bend, fan } = data as EdgeDisplayData & EdgeLook;
      return [from.x, from.y, to.x, to.y, from.size, to.size, bend, fan];
    },
    isLast: () => true,
  });
}

/** The program that draws edges on their way between columns, a piece at a time. */
export function createRouteProgram(state: DrawState, segments: number): EdgeProgramType {
  const isLast = (data: EdgeDisplayData): boolean => {
    const { route, index } = data as unknown as RouteLook;
    return index === (route?.pieces.length ?? 1) - 1;
  };
  return createStrokeProgram(state, {
    vertices: routeStripOf(segments),
    vertexShader: ROUTE_VERTEX_SHADER,
    attributes: [
      { name: "a_begin", size: 4 },
      { name: "a_finish", size: 4 },
      { name: "a_ends", size: 4 },
      { name: "a_fan", size: 1 },
    ],
    numbersOf: (data) => {
      const { from, to, fan, route, piece, index } = data as unknown as RouteLook;
      const { a, ay, a1, c1, c2, b1, b, by } = piece;
      const begin = index === 0 ? from.size : NO_NODE;
      const finish = isLast(data) ? to.size : NO_NODE;
      return [a, ay, a1, c1, c2, b1, b, by, begin, route?.out ?? 0, finish, route?.into ?? 0, fan];
    },
    isLast,
  });
}

/** Draws edges along a strip. Like the node program it has no picking pass. */
function createStrokeProgram(
  state: DrawState,
  { vertices, vertexShader, attributes, numbersOf, isLast }: Strip,
): EdgeProgramType {
  const numbers = attributes.reduce((sum, { size }) => sum + size, 0);
  return class StrokeProgram extends EdgeProgram<Uniform> {
    bytes: Uint8Array = new Uint8Array(this.array.buffer);

    constructor(...[gl, , renderer]: ConstructorParameters<EdgeProgramType>) {
      super(gl, null, renderer as never);
    }

    override getDefinition() {
      const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext;
      return {
        VERTICES: vertices.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          ...attributes.map((one) => ({ ...one, type: FLOAT })),
          { name: "a_colour", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_marks", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 3, type: FLOAT }],
        CONSTANT_DATA: vertices,
      };
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.bytes = new Uint8Array(this.array.buffer);
    }

    override processVisibleItem(
      _index: number,
      start: number,
      fromData: NodeDisplayData,
      toData: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { edge, from, to } = data as EdgeDisplayData & Pick<EdgeLook, "edge" | "from" | "to">;
      this.array.set(numbersOf(data, fromData, toData), start);
      const colour = (start + numbers) * 4;
      this.bytes.set(state.theme.colour(edge.colourToken), colour);
      this.bytes.set(
        [
          marksOf(state, edge, edge.directed && isLast(data)),
          SHAPE_CODE[from.shape],
          SHAPE_CODE[to.shape],
          weightOf(edge),
        ],
        colour + 4,
      );
    }

    override setUniforms(params: RenderParams, program: ProgramInfo<Uniform>): void {
      setUniforms(state, params, program);
    }

    override render(params: RenderParams): void {
      if (state.moving && state.hideEdgesWhileMoving) return;
      super.render(params);
    }
  };
}

/** In the place of a node's size where a piece begins or ends without one. */
const NO_NODE = -1;

function marksOf(state: DrawState, { id, pattern }: PictureEdge, directed: boolean): number {
  return (
    PATTERN_CODE[pattern] +
    (directed ? DIRECTED : 0) +
    (state.lit.has(id) ? LIT : 0) +
    (state.selected.has(id) ? SELECTED : 0) +
    (state.hovered === id ? HOVERED : 0)
  );
}

function weightOf({ weight }: PictureEdge): number {
  return Math.min(255, Math.round(weight * 16));
}

function setUniforms(
  state: DrawState,
  params: RenderParams,
  { gl, uniformLocations }: ProgramInfo<Uniform>,
): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  gl.uniform2f(uniformLocations.u_view, params.width, params.height);
  gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  gl.uniform1f(uniformLocations.u_nodeZoom, state.nodeZoom);
  gl.uniform1f(uniformLocations.u_faded, state.faded ? 1 : 0);
  gl.uniform3fv(uniformLocations.u_surface, state.theme.surface.map(toUnit));
  gl.uniform3fv(uniformLocations.u_focus, state.theme.focus.map(toUnit));
}

/**
 * A program that draws nothing, in the place of the arrows that sigma would compile by itself.
 */
export function createIdleEdgeProgram(): EdgeProgramType {
  return class IdleProgram {
    drawLabel: undefined;
    kill(): void {}
    reallocate(): void {}
    process(): void {}
    render(): void {}
  };
}

/**
 * Steps along the strip (share of its part, side, 0 for the shaft and 1 for the head), two to each
 * place.
 */
function stripOf(segments: number): number[][] {
  const strip: number[][] = [];
  const add = (share: number, part: number): void => {
    strip.push([share, -1, part], [share, 1, part]);
  };
  for (let i = 0; i <= segments; i += 1) add(i / segments, 0);
  add(0, 1);
  add(1, 1);
  return strip;
}

/** The same for a piece of a way: level, curve, curve, level, head. */
function routeStripOf(segments: number): number[][] {
  const parts = [1, segments, segments, 1, 1];
  return parts.flatMap((count, part) =>
    Array.from({ length: count + 1 }, (_, i) => i / count).flatMap((share) => [
      [share, -1, part],
      [share, 1, part],
    ]),
  );
}

function toUnit(byte: number): number {
  return byte / 255;
}
