import {
  edgeSigns,
  isAnnotated,
  isInView,
  isMarked,
  nodeSigns,
  signShares,
  signZoom,
} from "../label/annotations.ts";
import { LabelLayer } from "../label/label-layer.ts";
import type { Place } from "../label/label-layout.ts";
import { HALO, LINE, TextSetter } from "../label/label-text.ts";
import {
  drawContested,
  drawCount,
  drawGlyph,
  EDGE_SIGN,
  NODE_SIGN,
  signColours,
} from "../label/signs.ts";
import { curveOf, pointOn } from "../program/edge-curve.ts";
import { type DrawState, FADE, strengthOf } from "../scene/draw-state.ts";
import type {
  CanvasPoint,
  Column,
  DrawnCount,
  DrawnLabel,
  DrawnSeparator,
  DrawnSign,
} from "../scene/picture.ts";
import type { Scene, SceneEdge } from "../scene/scene.ts";
import { toScreen, type View } from "../scene/view.ts";
import { drawHeadings, drawSeparators, setHeadings } from "./columns.ts";

/**
 * All that is drawn with a pen: separators under the lines; words, signs and headings over the
 * nodes.
 */
export class Overlay {
  readonly #back: CanvasRenderingContext2D;
  readonly #front: CanvasRenderingContext2D;
  readonly #setter: TextSetter;
  readonly #labels: LabelLayer;
  #scene: Scene | null = null;
  #annotated: readonly SceneEdge[] = [];
  /** Where on its way an edge has its signs, where that is not the middle. */
  #shares: ReadonlyMap<string, number> = new Map();
  #marked: readonly string[] = [];
  #drawn: readonly DrawnLabel[] = [];
  #signs: DrawnSign[] = [];
  #counts: DrawnCount[] = [];
  #separators: readonly DrawnSeparator[] = [];

  /** Puts one canvas under and one over what `stage` holds already. */
  constructor(stage: HTMLElement) {
    this.#back = addCanvas(stage, "back");
    this.#front = addCanvas(stage, "front");
    this.#setter = new TextSetter(this.#front);
    this.#labels = new LabelLayer(this.#setter);
  }

  /** Takes a scene; nothing is drawn before it is laid out. */
  setScene(scene: Scene, state: DrawState): void {
    this.#scene = scene;
    this.#shares = signShares(scene, state);
    this.#labels.setScene(scene);
    this.#annotated = scene.edges.filter(isAnnotated);
    this.#marked = [...scene.nodes.values()].filter(isMarked).map(({ id }) => id);
  }

  /** Uses the typeface of the theme; `again` when a font file has arrived. False where no text has another width by it. */
  takeFont(font: string, again: boolean): boolean {
    return this.#setter.takeFont(font, again);
  }

  /** What sets the text of names. */
  get setter(): TextSetter {
    return this.#setter;
  }

  /** Height of the headings in this view, CSS px. */
  headingHeight(view: View, columns: readonly Column[]): number {
    return setHeadings(columns, view, this.#setter).height;
  }

  /**
   * Places all labels for the view, which has come to rest; `afresh` as for `LabelLayer.layOut`.
   */
  layOut(view: View, state: DrawState, forced: ReadonlySet<string>, afresh: boolean): void {
    const scene = this.#scene;
    if (scene === null) return;
    const headingHeight = this.headingHeight(view, scene.columns);
    this.#labels.layOut(afresh, view, state, forced, headingHeight, this.#shares);
  }

  /** Places the labels of what is emphasised; the others stay. */
  bringOut(view: View, state: DrawState, forced: ReadonlySet<string>): void {
    this.#labels.bringOut(view, state, forced);
  }

  /** The texts on the screen since the last frame. */
  get drawn(): readonly DrawnLabel[] {
    return this.#drawn;
  }

  /** The badges on the screen since the last frame. */
  get signs(): readonly DrawnSign[] {
    return this.#signs;
  }

  /** The numbers on lines since the last frame. */
  get counts(): readonly DrawnCount[] {
    return this.#counts;
  }

  /** The lines between the columns since the last frame. */
  get separators(): readonly DrawnSeparator[] {
    return this.#separators;
  }

  /** Draws one frame. */
  draw(view: View, state: DrawState): void {
    const scene = this.#scene;
    this.#signs = [];
    this.#counts = [];
    for (const context of [this.#back, this.#front]) clear(context, view);
    if (scene === null) return;
    const headings = setHeadings(scene.columns, view, this.#setter);
    this.#separators = drawSeparators(
      this.#back,
      scene.columns,
      view,
      state.theme,
      headings.height,
    );
    const places = [...this.#labels.current(view, state)];
    const drawn: DrawnLabel[] = [];
    for (const [id, place] of places)
      if (scene.edgeById.has(id)) drawn.push(this.#label(id, "edge", place, state));
    if (!(state.moving && state.hideEdgesWhileMoving)) this.#edgeSigns(view, state);
    for (const [id, place] of places)
      if (scene.nodes.has(id)) drawn.push(this.#label(id, "node", place, state));
    this.#nodeSigns(scene, view, state);
    drawn.push(...drawHeadings(this.#front, headings, view, state.theme, this.#setter));
    this.#drawn = drawn;
  }

  #label(id: string, kind: "node" | "edge", place: Place, state: DrawState): DrawnLabel {
    const { block, box, align, where } = place;
    const context = this.#front;
    const onLine = typeof where === "object" && where.stand === "on";
    const surface = state.theme.css("--surface");
    context.fillStyle = surface;
    // On its own line a text stands in a clean gap; elsewhere a rim around the letters is enough.
    if (onLine) context.fillRect(box.x - 4, box.y, box.width + 8, box.height);
    const strength = strengthOf(state, id);
    context.globalAlpha = strength === "faded" ? FADE.text : 1;
    context.textAlign = align;
    context.textBaseline = "alphabetic";
    context.lineJoin = "round";
    context.lineWidth = HALO;
    context.strokeStyle = surface;
    const x = box.x + (align === "left" ? 0 : align === "right" ? box.width : box.width / 2);
    for (const paint of ["halo", "letters"] as const) {
      let y = box.y;
      for (const { kind: size, text } of block.lines) {
        context.font = this.#setter.fontOf(size);
        context.fillStyle = state.theme.css(size === "name" ? "--ink" : "--secondary");
        if (paint === "halo") context.strokeText(text, x, y + LINE[size].baseline);
        else context.fillText(text, x, y + LINE[size].baseline);
        y += LINE[size].height;
      }
    }
    context.globalAlpha = 1;
    const lines = block.lines.map((line) => line.text);
    return { of: id, kind, lines, set: block.lines, box, align, onLine, strength };
  }

  #edgeSigns(view: View, state: DrawState): void {
    const zoom = signZoom(view);
    for (const found of this.#annotated) {
      const { edge } = found;
      const curve = curveOf(view, state, found);
      const share = this.#shares.get(edge.id) ?? 0.5;
      const middle = pointOn(curve, share);
      if (!curve.visible || !isInView(view, middle, 20)) continue;
      const { glyph, contested } = edgeSigns(found, curve, share);
      this.#sign(edge.id, edge.glyph, glyph, EDGE_SIGN * zoom, state);
      this.#sign(edge.id, "contested", contested, NODE_SIGN * zoom, state);
      const closed = edge.parallelCount > 1 && edge.parallelIndex === 0 && curve.open < 0.5;
      const count = closed ? edge.parallelCount : edge.count;
      if (count > 1 && glyph === null && contested === null) {
        const strength = strengthOf(state, edge.id);
        this.#count({ of: edge.id, counts: "links", count, at: middle, strength }, state);
      }
    }
  }

  #nodeSigns(scene: Scene, view: View, state: DrawState): void {
    const zoom = signZoom(view);
    for (const id of this.#marked) {
      const node = scene.nodes.get(id);
      if (node === undefined || node.size * view.nodeZoom < 7) continue;
      if (!isInView(view, toScreen(view, node.x, node.y), 60)) continue;
      const { badges, more } = nodeSigns(node, scene, view);
      for (const { sign, at } of badges) this.#sign(id, sign, at, NODE_SIGN * zoom, state);
      if (more === null) continue;
      const strength = strengthOf(state, id);
      this.#count({ of: id, counts: "leftOut", count: node.more, at: more, strength }, state);
    }
  }

  #count(count: DrawnCount, state: DrawState): void {
    const font = this.#setter.fontOf("detail");
    drawCount(this.#front, count, count.at, font, signColours(state.theme, count.strength));
    this.#counts.push(count);
  }

  #sign(
    of: string,
    sign: DrawnSign["sign"] | null,
    at: CanvasPoint | null,
    radius: number,
    state: DrawState,
  ): void {
    if (sign === null || at === null) return;
    const strength = strengthOf(state, of);
    const colours = signColours(state.theme, strength);
    if (sign === "contested") drawContested(this.#front, at, radius, colours);
    else drawGlyph(this.#front, sign, at, radius, colours);
    this.#signs.push({ of, sign, at, radius, strength });
  }
}

function addCanvas(stage: HTMLElement, place: "back" | "front"): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.style.position = "absolute";
  canvas.style.inset = "0";
  canvas.style.pointerEvents = "none";
  if (place === "back") stage.prepend(canvas);
  else stage.append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gave no 2D context for the labels.");
  return context;
}

/** Empties the canvas and fits it to the host and the screen's pixels. */
function clear(context: CanvasRenderingContext2D, { width, height }: View): void {
  const { canvas } = context;
  const ratio = window.devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, across, down);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}
