import { curveOf, pointOn } from "../program/edge-curve.ts";
import type { DrawState } from "../scene/draw-state.ts";
import type { Scene } from "../scene/scene.ts";
import { toScreen, type View } from "../scene/view.ts";
import { edgeWish, fieldOf, isInView, nodeWish } from "./annotations.ts";
import { Field } from "./field.ts";
import {
  bringOutLabels,
  collide,
  follow,
  layOutLabels,
  type Place,
  type Places,
  type Wish,
} from "./label-layout.ts";
import type { TextSetter } from "./label-text.ts";

/** At most this many labels are considered in one view; more cannot be read. */
const NODE_LIMIT = 140;
const EDGE_LIMIT = 60;
/** At most this many neighbours get a label because they are lit. */
const LIT_LIMIT = 80;
/** How far outside the host a node may stand and still be labelled, CSS px. */
const IN_VIEW = 20;

/**
 * Which labels are drawn, and where.
 *
 * They are laid out when the view has come to rest, and follow their nodes while it moves; emphasis
 * adds to what is laid out and takes away only what it must, and when it ends everything is as
 * before.
 */
export class LabelLayer {
  readonly #setter: TextSetter;
  #scene: Scene | null = null;
  #field: Field = new Field(1, 1, 0);
  /** Without emphasis. */
  #usual: Places = new Map();
  #shown: Places = new Map();
  #laidOutScale = 0;

  constructor(setter: TextSetter) {
    this.#setter = setter;
  }

  /**
   * Follows the nodes of this scene from now on; where labels stand is decided when it is laid out.
   */
  setScene(scene: Scene): void {
    this.#scene = scene;
  }

  /**
   * Lays everything out for the view. `forced` are the ids that are labelled by all means. With
   * `afresh` labels do not cling to where they were: the opening view is the same however one came
   * to it.
   */
  layOut(
    afresh: boolean,
    view: View,
    state: DrawState,
    forced: ReadonlySet<string>,
    headingHeight: number,
    shares: ReadonlyMap<string, number>,
  ): void {
    const scene = this.#scene;
    if (scene === null) return;
    this.#field = fieldOf(scene, view, state, headingHeight, shares);
    const before = afresh ? new Map<string, Place>() : this.#usual;
    this.#usual = layOutLabels(this.#wishes(scene, view, state), this.#field, before);
    this.#laidOutScale = view.scale;
    this.bringOut(view, state, forced);
  }

  /** Brings out the labels of what is emphasised, for the view last laid out. */
  bringOut(view: View, state: DrawState, forced: ReadonlySet<string>): void {
    const scene = this.#scene;
    if (scene === null) return;
    if (forced.size === 0 && !state.faded) {
      this.#shown = this.#usual;
      return;
    }
    const first = this.#wishesOf(forced, scene, view, state);
    const lit = [...state.lit].filter((id) => !forced.has(id)).slice(0, LIT_LIMIT);
    this.#shown = bringOutLabels(
      this.#usual,
      first,
      this.#wishesOf(lit, scene, view, state),
      this.#field,
    );
  }

  /** The labels where they are now, CSS px, in the order in which they were placed. */
  current(view: View, state: DrawState): Places {
    const scene = this.#scene;
    const now = new Map<string, Place>();
    if (scene === null) return now;
    const zoomed = Math.abs(view.scale / this.#laidOutScale - 1) > 0.01;
    for (const [id, place] of this.#shown) {
      const wish = this.#wishOf(id, scene, view, state);
      if (wish === null) continue;
      const moved = follow(place, wish);
      if (zoomed && [...now.values()].some((other) => collide(moved.box, other.box))) continue;
      now.set(id, moved);
    }
    return now;
  }

  #wishes(scene: Scene, view: View, state: DrawState): Wish[] {
    const nodes = [...scene.nodes.values()]
      .filter((node) => node.label !== "" || node.detail !== "")
      .filter((node) => isInView(view, toScreen(view, node.x, node.y), IN_VIEW))
      .sort((a, b) => b.priority - a.priority || b.size - a.size || (a.id < b.id ? -1 : 1))
      .slice(0, scene.inColumns ? Number.POSITIVE_INFINITY : NODE_LIMIT);
    const edges = scene.edges
      .filter(({ edge, route }) => edge.label !== "" && !(route !== null && edge.plain))
      .sort(
        (a, b) =>
          Number(b.edge.glyph !== null) - Number(a.edge.glyph !== null) ||
          b.edge.weight - a.edge.weight,
      )
      .slice(0, EDGE_LIMIT);
    const ids = [...nodes.map((node) => node.id), ...edges.map(({ edge }) => edge.id)];
    return this.#wishesOf(ids, scene, view, state);
  }

  #wishesOf(ids: Iterable<string>, scene: Scene, view: View, state: DrawState): Wish[] {
    const wishes: Wish[] = [];
    for (const id of ids) {
      const wish = this.#wishOf(id, scene, view, state);
      if (wish !== null && wish.whole.lines.length > 0) wishes.push(wish);
    }
    return wishes;
  }

  /** The wish of a node in view or of an edge whose middle is in view; `null` for any other id. */
  #wishOf(id: string, scene: Scene, view: View, state: DrawState): Wish | null {
    const edge = scene.edgeById.get(id);
    if (edge === undefined) return nodeWishIfInView(id, scene, view, this.#setter);
    if (state.moving && state.hideEdgesWhileMoving) return null;
    const curve = curveOf(view, state, edge);
    const seen = [0.5, 0.3, 0.7].some((share) => isInView(view, pointOn(curve, share), 0));
    return curve.visible && seen ? edgeWish(edge, curve, view, this.#setter) : null;
  }
}

function nodeWishIfInView(id: string, scene: Scene, view: View, setter: TextSetter): Wish | null {
  const node = scene.nodes.get(id);
  if (node === undefined || !isInView(view, toScreen(view, node.x, node.y), IN_VIEW)) return null;
  return nodeWish(node, view, setter, scene);
}
