import type { PictureEdge, PictureNode, Strength } from "./picture.ts";
import type { Piece, Route } from "./route.ts";
import type { Theme } from "./theme.ts";

/**
 * What the shaders and the overlay must know beside the picture itself; one object for both,
 * changed in place.
 *
 * Fading is one number for the whole picture plus a mark on the few things that are lit. So
 * bringing out one node among a hundred thousand rewrites its neighbourhood, not the hundred
 * thousand.
 */
export interface DrawState {
  theme: Theme;
  /** Factor from a node's `size` to CSS px at this zoom. */
  nodeZoom: number;
  /** True when something is emphasised, so that what is not lit is faded. */
  faded: boolean;
  /** Ids of nodes and edges that keep their strength while the others are faded. */
  lit: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  hovered: string | null;
  /** True while the view moves. */
  moving: boolean;
  /** True when edges are left out while the view moves, because there are too many. */
  hideEdgesWhileMoving: boolean;
}

/** The state before anything is shown. */
export function quietState(theme: Theme): DrawState {
  const nothing: ReadonlySet<string> = new Set();
  return {
    theme,
    nodeZoom: 1,
    faded: false,
    lit: nothing,
    selected: nothing,
    hovered: null,
    moving: false,
    hideEdgesWhileMoving: false,
  };
}

/** How strongly the node or edge is drawn now. */
export function strengthOf(state: DrawState, id: string): Strength {
  if (!state.faded) return "normal";
  return state.lit.has(id) ? "lit" : "faded";
}

/** What of a faded thing's contrast remains, 0–1; shaders and overlay use the same. */
export const FADE: { readonly node: number; readonly edge: number; readonly text: number } = {
  node: 0.3,
  edge: 0.22,
  text: 0.42,
};

/** The attributes that sigma's graph holds for a node. */
export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly type: "circle";
  readonly node: PictureNode;
}

/** The attributes that sigma's graph holds for an edge. */
export interface EdgeLook {
  readonly type: "line" | "curve";
  readonly size: number;
  readonly edge: PictureEdge;
  readonly from: PictureNode;
  readonly to: PictureNode;
  /**
   * Offset of the middle, as a part of the chord's length; positive is right of the way from → to.
   */
  readonly bend: number;
  /** Further offset of the middle in CSS px, for edges that join the same nodes. */
  readonly fan: number;
  /** Its way where the picture is set in columns; null where it goes straight or in a bend. */
  readonly route: Route | null;
}

/** The attributes that sigma's graph holds for one piece of an edge's way. */
export interface RouteLook extends Omit<EdgeLook, "type"> {
  readonly type: "route";
  readonly piece: Piece;
  /** Which of its pieces this is. */
  readonly index: number;
}
