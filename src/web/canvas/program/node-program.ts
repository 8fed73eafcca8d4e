import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { DrawState, NodeLook } from "../scene/draw-state.ts";
import { SHAPE_CODE } from "../scene/shape.ts";
import { drawIconAtlas, ICON_CELL } from "./icon-atlas.ts";
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from "./node-shader.ts";

const UNIFORMS = [
  "u_matrix",
  "u_view",
  "u_pixelRatio",
  "u_nodeZoom",
  "u_snap",
  "u_faded",
  "u_surface",
  "u_focus",
  "u_icons",
] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Marks that a node's `b` byte holds. */
const HOLLOW = 1;
const LIT = 2;
const SELECTED = 4;
const HOVERED = 8;

/**
 * The program that draws every node, whatever its shape, with one draw call.
 *
 * It has no picking pass: `pick.ts` finds what is under the pointer from the same geometry, without
 * waiting for the graphics card as reading pixels back does.
 */
export function createNodeProgram(state: DrawState): NodeProgramType {
  return class ShapeProgram extends NodeProgram<Uniform> {
    bytes: Uint8Array = new Uint8Array(this.array.buffer);
    icons: WebGLTexture | null;

    constructor(...[gl, , renderer]: ConstructorParameters<NodeProgramType>) {
      super(gl, null, renderer as never);
      this.icons = uploadIcons(gl);
    }

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: WebGLRenderingContext.FLOAT },
          { name: "a_size", size: 1, type: WebGLRenderingContext.FLOAT },
          {
            name: "a_colour",
            size: 4,
            type: WebGLRenderingContext.UNSIGNED_BYTE,
            normalized: true,
          },
          { name: "a_marks", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: WebGLRenderingContext.FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.bytes = new Uint8Array(this.array.buffer);
    }

    override processVisibleItem(_index: number, start: number, data: NodeDisplayData): void {
      const { node } = data as NodeDisplayData & NodeLook;
      this.array[start] = data.x;
      this.array[start + 1] = data.y;
      this.array[start + 2] = data.size;
      const marks =
        (node.hollow ? HOLLOW : 0) +
        (state.lit.has(node.id) ? LIT : 0) +
        (state.selected.has(node.id) ? SELECTED : 0) +
        (state.hovered === node.id ? HOVERED : 0);
      this.bytes.set(state.theme.colour(node.colourToken), (start + 3) * 4);
      this.bytes.set([SHAPE_CODE[node.shape], ICON_CELL[node.icon], marks], (start + 4) * 4);
    }

    override setUniforms(
      params: RenderParams,
      { gl, uniformLocations }: ProgramInfo<Uniform>,
    ): void {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.icons);
      gl.uniform1i(uniformLocations.u_icons, 0);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_view, params.width, params.height);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_nodeZoom, state.nodeZoom);
      gl.uniform1f(uniformLocations.u_snap, state.moving ? 0 : 1);
      gl.uniform1f(uniformLocations.u_faded, state.faded ? 1 : 0);
      gl.uniform3fv(uniformLocations.u_surface, state.theme.surface.map(toUnit));
      gl.uniform3fv(uniformLocations.u_focus, state.theme.focus.map(toUnit));
    }

    override kill(): void {
      this.normalProgram.gl.deleteTexture(this.icons);
      super.kill();
    }
  };
}

/**
 * A program that draws nothing.
 *
 * Sigma compiles its own circles, arrows and hover circles unless something else stands in their
 * place.
 */
export function createIdleProgram(): NodeProgramType {
  return class IdleProgram {
    drawLabel: undefined;
    drawHover: undefined;
    kill(): void {}
    reallocate(): void {}
    process(): void {}
    render(): void {}
  };
}

function uploadIcons(gl: WebGLRenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawIconAtlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

function toUnit(byte: number): number {
  return byte / 255;
}
