import type { TextSetter } from "../label/label-text.ts";
import { chooseBends } from "../scene/bends.ts";
import type { Picture } from "../scene/picture.ts";
import type { Setting } from "../scene/scene.ts";
import { type Room, setInColumns } from "./set-columns.ts";
import { FREE_NAME_WIDTH, setFreely } from "./set-freely.ts";

/** A picture with its nodes at their places, and what else is known of it. */
export interface SetPicture {
  readonly picture: Picture;
  readonly setting: Setting;
}

/** A picture of nothing. */
export const NOTHING: Picture = { nodes: [], edges: [], headings: [] };

/** Before anything is set. */
export const UNSET: Setting = {
  inColumns: false,
  bends: new Map(),
  columns: [],
  routes: new Map(),
  nameWidth: FREE_NAME_WIDTH,
  named: new Set(),
  mirrored: new Set(),
};

/**
 * Sets a picture for a room: in columns where it has any, else spread over it. The frame is set by itself, whatever of it
 * the picture lacks; what the picture has beyond finds its place around that.
 *
 * @param before how it was set last: its bends are kept where nothing is in their way
 */
export function setPicture(
  picture: Picture,
  frame: Picture,
  room: Room,
  setter: TextSetter,
  before: SetPicture,
): SetPicture {
  if (picture.headings.length > 0) {
    const { picture: set, ...columns } = setInColumns(picture, frame, room, setter);
    return { picture: set, setting: { ...UNSET, ...columns, inColumns: true } };
  }
  const { picture: set, named, nameWidth } = setFreely(picture, frame, room, setter);
  const at = new Map(before.picture.nodes.map((node) => [node.id, node]));
  const isMoved = set.nodes.some(({ id, x, y }) => {
    const node = at.get(id);
    return node !== undefined && (node.x !== x || node.y !== y);
  });
  const kept = isMoved ? new Map<string, number>() : before.setting.bends;
  return { picture: set, setting: { ...UNSET, named, nameWidth, bends: chooseBends(set, kept) } };
}

/** Whether two frames hold the same nodes. */
export function isSameFrame({ nodes: a }: Picture, { nodes: b }: Picture): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
