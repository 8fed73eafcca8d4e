import type { CanvasBox, CanvasPoint } from "../scene/picture.ts";

/** How much text would cover at a place. */
export interface Covering {
  /** Whether it covers something that must be seen: a node, a sign, the edge of the host. */
  readonly hard: boolean;
  /** How bad it is, for comparing; 0 is free. */
  readonly cost: number;
}

/** Side of a grid cell, CSS px. */
const CELL = 48;
/** Distance between the points that stand for a line, CSS px. */
export const LINE_STEP = 6;
/** Costs: of covering a solid thing, and of each point of a line below a text. */
const SOLID = 220;
const LINE_POINT = 9;
/**
 * A text this close to another node (CSS px) may be taken for that one's name, and what that costs.
 */
const MISTAKEN = 12;
const BESIDE_ANOTHER = 9;

interface LinePoint extends CanvasPoint {
  readonly owner: string;
}

interface Solid {
  readonly box: CanvasBox;
  readonly owner: string | null;
}

/**
 * What text should not cover: nodes and signs at no price, lines where it can be helped. A grid
 * over the host.
 */
export class Field {
  readonly #width: number;
  readonly #height: number;
  readonly #top: number;
  readonly #solids = new Map<number, Solid[]>();
  readonly #points = new Map<number, LinePoint[]>();

  /** `top` is the height of the headings (CSS px), which no label may cover. */
  constructor(width: number, height: number, top: number) {
    this.#width = width;
    this.#height = height;
    this.#top = top;
  }

  /** A thing that must be seen; `owner` is who may cover it, `null` nobody. */
  addSolid(box: CanvasBox, owner: string | null): void {
    for (const cell of cellsOf(box)) push(this.#solids, cell, { box, owner });
  }

  /** Points along an edge, about `LINE_STEP` apart. */
  addLine(points: readonly CanvasPoint[], owner: string): void {
    for (const { x, y } of points) push(this.#points, cellAt(x, y), { x, y, owner });
  }

  /** What the box would cover; things of `owner` are not counted, with `null` all are. */
  covering(box: CanvasBox, owner: string | null): Covering {
    const outside = this.#outside(box);
    let cost = outside > 0 ? SOLID * (1 + outside / 20) : 0;
    let hard = outside > 3;
    for (const solid of this.#solidsAround(box, owner)) {
      const area = overlap(box, solid.box);
      if (area > 0) hard = true;
      // A name nearer to another node than to its own would be taken for that one's.
      if (area === 0 && solid.owner !== null && owner !== null) hard = true;
      cost += area > 0 ? SOLID + area : solid.owner === null ? 0 : BESIDE_ANOTHER;
    }
    for (const cell of cellsOf(box)) {
      for (const point of this.#points.get(cell) ?? []) {
        if (point.owner !== owner && holds(box, point)) cost += LINE_POINT;
      }
    }
    return { hard, cost };
  }

  /** Solid things of others that the box covers or nearly touches. */
  #solidsAround(box: CanvasBox, owner: string | null): ReadonlySet<Solid> {
    const around = grown(box, MISTAKEN);
    const found = new Set<Solid>();
    for (const cell of cellsOf(around)) {
      for (const solid of this.#solids.get(cell) ?? []) {
        const own = owner !== null && solid.owner === owner;
        if (!own && overlap(around, solid.box) > 0) found.add(solid);
      }
    }
    return found;
  }

  /** How far the box reaches over the border of the host, CSS px. */
  #outside(box: CanvasBox): number {
    const margin = 4;
    return (
      Math.max(0, margin - box.x) +
      Math.max(0, box.x + box.width - this.#width + margin) +
      Math.max(0, this.#top + margin - box.y) +
      Math.max(0, box.y + box.height - this.#height + margin)
    );
  }
}

/** Area in which two boxes lie on each other, CSS px². */
function overlap(a: CanvasBox, b: CanvasBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function grown({ x, y, width, height }: CanvasBox, by: number): CanvasBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function holds(box: CanvasBox, point: CanvasPoint): boolean {
  return (
    point.x >= box.x &&
    point.x <= box.x + box.width &&
    point.y >= box.y &&
    point.y <= box.y + box.height
  );
}

function cellAt(x: number, y: number): number {
  // Rows are 65,536 cells long, so that no two cells of any real screen share a number.
  return (Math.floor(y / CELL) + 32_768) * 65_536 + Math.floor(x / CELL) + 32_768;
}

function* cellsOf(box: CanvasBox): Iterable<number> {
  for (let y = Math.floor(box.y / CELL); y <= Math.floor((box.y + box.height) / CELL); y += 1) {
    for (let x = Math.floor(box.x / CELL); x <= Math.floor((box.x + box.width) / CELL); x += 1) {
      yield cellAt(x * CELL, y * CELL);
    }
  }
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
