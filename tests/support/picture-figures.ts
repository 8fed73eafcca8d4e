import type {
  CanvasBox,
  CanvasPoint,
  CanvasReport,
  DrawnNode,
} from "../../src/web/canvas/scene/picture.ts";

/** What may go wrong in a picture that is drawn, counted; 0 of each is a picture that can be read. */
export interface PictureFigures {
  /** Names that stand nearer to another node than to their own. */
  readonly misattributed: readonly string[];
  /** Names that lie on another node. */
  readonly onAnother: readonly string[];
  /** Pairs of labels that lie on each other; headings are not looked at. */
  readonly overlapping: readonly string[];
  /** Pairs of nodes that touch. */
  readonly touching: readonly string[];
  /** Of the names, how many a line runs through; 0–1. */
  readonly struck: number;
  /** Of the nodes in the view, how many are named; 0–1. */
  readonly named: number;
  /** Of all nodes, how many are in the view; 0–1. */
  readonly inView: number;
}

/** Half a pixel is not seen; what lies on another by so little is beside it. CSS px. */
const SLACK = { nearer: 0.5, overlap: 1, inside: 2 };
/** Of two radii, how near two middles may be. */
const TOUCH = 0.9;

/** Measures what a canvas reports. O(names × (nodes + lines)). */
export function figuresOf({ nodes, labels, edges, width, height }: CanvasReport): PictureFigures {
  const seen = nodes.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const names = labels.filter(({ kind }) => kind === "node");
  const lines = edges.flatMap(({ path }) => (path === null ? [] : [pointsAlong(path)]));
  const named = new Set(names.map(({ of }) => of));
  const isMisattributed = ({ of, box }: (typeof names)[number]): boolean => {
    const own = nodes.find(({ id }) => id === of);
    if (own === undefined) return false;
    const least = gapTo(box, own) - SLACK.nearer;
    return nodes.some((node) => node !== own && gapTo(box, node) < least);
  };
  const isOnAnother = ({ of, box }: (typeof names)[number]): boolean =>
    seen.some((node) => node.id !== of && gapTo(box, node) === 0);
  const all = labels.filter(({ kind }) => kind !== "column");
  return {
    misattributed: names.filter(isMisattributed).map(({ of }) => of),
    onAnother: names.filter(isOnAnother).map(({ of }) => of),
    overlapping: pairs(all, (a, b) => lieOnEachOther(a.box, b.box)).map(
      ([a, b]) => `${a.of} / ${b.of}`,
    ),
    touching: pairs(seen, isTouching).map(([a, b]) => `${a.id} / ${b.id}`),
    struck: share(names, ({ box }) => lines.some((points) => points.some((at) => isIn(box, at)))),
    named: share(seen, ({ id }) => named.has(id)),
    inView: share(nodes, (node) => seen.includes(node)),
  };
}

/** From the border of a node to a box, CSS px; 0 where they touch. */
function gapTo(box: CanvasBox, { x, y, radius }: DrawnNode): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width);
  const down = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.max(0, Math.hypot(across, down) - radius);
}

function isTouching(a: DrawnNode, b: DrawnNode): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < (a.radius + b.radius) * TOUCH;
}

function lieOnEachOther(a: CanvasBox, b: CanvasBox): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down) > SLACK.overlap;
}

/** Points of a quadratic curve, a few px apart. */
export function pointsAlong([start, control, end]: readonly [
  CanvasPoint,
  CanvasPoint,
  CanvasPoint,
]): readonly CanvasPoint[] {
  const steps = 64;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const on = (axis: "x" | "y"): number =>
      (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
    return { x: on("x"), y: on("y") };
  });
}

function isIn(box: CanvasBox, { x, y }: CanvasPoint): boolean {
  const { inside } = SLACK;
  const across = x > box.x + inside && x < box.x + box.width - inside;
  return across && y > box.y + inside && y < box.y + box.height - inside;
}

function pairs<T>(all: readonly T[], isMeant: (a: T, b: T) => boolean): (readonly [T, T])[] {
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => (isMeant(a, b) ? [[a, b] as const] : [])),
  );
}

function share<T>(all: readonly T[], isMeant: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(isMeant).length / all.length;
}
