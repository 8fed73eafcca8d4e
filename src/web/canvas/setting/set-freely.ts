import { type SpreadNode, shareTaken, spread } from "../../../core/layout/spread.ts";
import { NAME_GAP } from "../label/label-place.ts";
import type { TextSetter } from "../label/label-text.ts";
import type { Picture, PictureNode } from "../scene/picture.ts";
import { shapeExtent } from "../scene/shape.ts";
import type { Room } from "./set-columns.ts";

/** A picture without columns, spread over the view. */
export interface Spread {
  readonly picture: Picture;
  /** Whose names stand right of them, in room kept for them. */
  readonly named: ReadonlySet<string>;
  /** At which names are wrapped, CSS px. */
  readonly nameWidth: number;
}

/** So many names have room kept for them, those of the most important nodes. */
const NAMED = 40;
/** How names and nodes are set. */
interface Style {
  /** At which names are wrapped, CSS px. */
  readonly nameWidth: number;
  /** Whether a name has its second, smaller line. */
  readonly detailed: boolean;
  /** Of the nodes' own size. */
  readonly size: number;
}

/** At which names are wrapped where there is room, CSS px. */
export const FREE_NAME_WIDTH = 112;
/** From roomy to narrow, the most liked first. */
const STYLES: readonly Style[] = [
  { nameWidth: FREE_NAME_WIDTH, detailed: true, size: 1 },
  { nameWidth: FREE_NAME_WIDTH, detailed: false, size: 0.9 },
  { nameWidth: 84, detailed: false, size: 0.8 },
];
const NARROWEST: Style = { nameWidth: 64, detailed: false, size: 0.7 };
/** The share of the room that nodes and names may take before a narrower style is better. */
const ROOMY = 0.38;
const MARGIN = 10;

/** Spreads the frame over the room, and puts the others where their layout has them among it. */
export function setFreely(
  picture: Picture,
  frame: Picture,
  room: Room,
  setter: TextSetter,
): Spread {
  const ranks = new Map(
    frame.nodes
      .toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
      .slice(0, NAMED)
      .map(({ id }, rank) => [id, rank]),
  );
  const inner = {
    left: MARGIN,
    top: MARGIN,
    width: room.width - 2 * MARGIN,
    height: room.height - MARGIN - room.bottom,
  };
  const nodesIn = (style: Style): readonly SpreadNode[] =>
    frame.nodes.map((node) => ({
      x: node.x,
      y: node.y,
      radius: style.size * shapeExtent(node.shape, node.size).right,
      name: nameOf(node, ranks.get(node.id), style, setter),
    }));
  const style = STYLES.find((one) => shareTaken(nodesIn(one), inner) <= ROOMY) ?? NARROWEST;
  const { x, y, size: scale, named: kept } = spread(nodesIn(style), inner);
  const size = style.size * scale;
  const at = new Map(
    frame.nodes.map(({ id, size: own }, index) => [
      id,
      { x: x[index] ?? 0, y: y[index] ?? 0, size: own * size },
    ]),
  );
  for (const node of picture.nodes) {
    if (!at.has(node.id)) at.set(node.id, beside(node, picture, at, size));
  }
  return {
    picture: {
      ...picture,
      nodes: picture.nodes.map((node) => ({
        ...node,
        ...at.get(node.id),
        detail: style.detailed ? node.detail : "",
      })),
    },
    nameWidth: style.nameWidth,
    // Where there is no room for all, a name goes where there is some, or waits.
    named: new Set(frame.nodes.flatMap(({ id }, index) => (kept[index] === true ? [id] : []))),
  };
}

interface Standing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

// On the nearest ring around its neighbours on which it touches nobody.
function beside(
  node: PictureNode,
  { edges }: Picture,
  at: ReadonlyMap<string, Standing>,
  size: number,
): Standing {
  const near = edges.flatMap(({ from, to }) => {
    const other = from === node.id ? at.get(to) : to === node.id ? at.get(from) : undefined;
    return other ?? [];
  });
  const mean = (axis: "x" | "y"): number =>
    near.reduce((sum, one) => sum + one[axis], 0) / Math.max(1, near.length);
  const own = node.size * size;
  const others = [...at.values()];
  for (let ring = 0; ring < 400; ring++) {
    const [turn, far] = [ring * Math.PI * (3 - Math.sqrt(5)), 6 * Math.sqrt(ring)];
    const [x, y] = [mean("x") + far * Math.cos(turn), mean("y") + far * Math.sin(turn)];
    const isFree = others.every((one) => Math.hypot(one.x - x, one.y - y) > one.size + own + 4);
    if (isFree) return { x, y, size: own };
  }
  return { x: mean("x"), y: mean("y"), size: own };
}

function nameOf(
  { label, detail, shape, size }: PictureNode,
  rank: number | undefined,
  { nameWidth, detailed }: Style,
  setter: TextSetter,
): SpreadNode["name"] {
  if (rank === undefined) return null;
  const { width, height } = setter.block(label, detailed ? detail : "", nameWidth, nameWidth);
  const gap = NAME_GAP + shapeExtent(shape, size).right - size;
  return { width: width + NAME_GAP, height, gap, rank };
}
