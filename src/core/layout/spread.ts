/** A node with what it takes up around its place, CSS px. */
export interface SpreadNode {
  /** From the layout, any scale. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the name right of the node, with the space around it; null where it has none. */
  readonly name: { readonly width: number; readonly height: number } | null;
}

/** The room there is, CSS px; with its upper left corner. */
export interface SpreadRoom {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the nodes are now, in their order. */
export interface Spreading {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The factor by which nodes are smaller where they are too many. */
  readonly size: number;
  /** Whether a node has its name, which touches no other. */
  readonly named: readonly boolean[];
}

/** How far places follow their order rather than their distances: a knot in the middle is loosened, the shape is kept. */
const EVEN = 0.6;
/** Rounds at most, and nodes looked at in all of them. */
const ROUNDS = 800;
const EFFORT = 120_000;
/** Between two nodes, and between a name and another node. */
const APART = 5;
const CLEAR = 10;

/**
 * Spreads a layout over the room: fills both directions, then pushes apart what touches, names included. Deterministic.
 * O(rounds × nodes × nodes near).
 */
export function spread(nodes: readonly SpreadNode[], room: SpreadRoom): Spreading {
  const mean = nodes.reduce((sum, { radius }) => sum + radius, 0) / Math.max(1, nodes.length);
  const step = Math.sqrt((room.width * room.height) / Math.max(1, nodes.length));
  const size = Math.min(1, step / (2.4 * mean + APART));
  let boxes = nodes.map(({ radius, name }) => boxOf(radius * size, name));
  const x = fill(
    nodes.map((one) => one.x),
    boxes.map(({ left, right }) => [left, right] as const),
    room.left,
    room.width,
  );
  const y = fill(
    nodes.map((one) => one.y),
    boxes.map(({ half }) => [half, half] as const),
    room.top,
    room.height,
  );
  const isTouched = (node: number): boolean =>
    boxes.some((_, other) => other !== node && isTouching(node, other, { x, y, boxes }));
  settle({ x, y, boxes }, room);
  // Where there is no room for all names, those that touch give way, and the nodes have what is left.
  const named = nodes.map(({ name }, node) => name !== null && !isTouched(node));
  boxes = nodes.map(({ radius, name }, node) =>
    boxOf(radius * size, named[node] === true ? name : null),
  );
  settle({ x, y, boxes }, room);
  return { x, y, size, named: named.map((one, node) => one && !isTouched(node)) };
}

function settle(spots: Spots, room: SpreadRoom): void {
  const { boxes } = spots;
  const reach = Math.max(
    1,
    ...boxes.map(({ left, right, half }) => Math.max(left + right, 2 * half)),
  );
  const rounds = Math.min(ROUNDS, Math.ceil(EFFORT / Math.max(1, boxes.length)));
  for (let round = 0; round < rounds; round++) {
    if (!pushApart(spots, room, reach)) return;
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly half: number;
}

function boxOf(radius: number, name: SpreadNode["name"]): Box {
  const left = radius + APART / 2;
  if (name === null) return { left, right: left, half: left };
  return {
    left,
    right: radius + name.width + CLEAR,
    half: Math.max(radius + APART / 2, name.height / 2 + CLEAR / 2),
  };
}

function fill(
  places: readonly number[],
  boxes: readonly (readonly [number, number])[],
  start: number,
  length: number,
): number[] {
  const low = Math.min(...places);
  const span = Math.max(...places) - low;
  const order = places
    .map((_, node) => node)
    .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const rank: number[] = [];
  for (const [place, node] of order.entries()) rank[node] = place / Math.max(1, places.length - 1);
  return places.map((place, node) => {
    const [before, after] = boxes[node] ?? [0, 0];
    const linear = span === 0 ? 0.5 : (place - low) / span;
    const share = places.length === 1 ? 0.5 : (1 - EVEN) * linear + EVEN * (rank[node] ?? 0);
    return start + before + share * Math.max(0, length - before - after);
  });
}

interface Spots {
  readonly x: number[];
  readonly y: number[];
  readonly boxes: readonly Box[];
}

/** One round; whether anything touched. */
function pushApart(spots: Spots, room: SpreadRoom, reach: number): boolean {
  const { x, y, boxes } = spots;
  let touched = false;
  for (const [a, b] of pairsNear(spots, reach)) {
    if (separatePair(a, b, spots)) touched = true;
  }
  for (const [node, { left, right, half }] of boxes.entries()) {
    x[node] = clamp(x[node] ?? 0, room.left + left, room.left + room.width - right);
    y[node] = clamp(y[node] ?? 0, room.top + half, room.top + room.height - half);
  }
  return touched;
}

/** Pairs that may touch: those in the same or in neighbouring cells of a grid. */
function pairsNear({ x, y, boxes }: Spots, reach: number): readonly (readonly [number, number])[] {
  const cells = new Map<string, number[]>();
  const places = boxes.map((_, node) => [
    Math.floor((x[node] ?? 0) / reach),
    Math.floor((y[node] ?? 0) / reach),
  ]);
  for (const [node, [across = 0, down = 0]] of places.entries()) {
    const key = `${across} ${down}`;
    cells.set(key, [...(cells.get(key) ?? []), node]);
  }
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  return places.flatMap(([across = 0, down = 0], a) =>
    around.flatMap(([dx, dy]) =>
      (cells.get(`${across + dx} ${down + dy}`) ?? []).flatMap((b): [number, number][] =>
        b > a ? [[a, b]] : [],
      ),
    ),
  );
}

/** How far two boxes lie on each other, across and down, CSS px; not at all where one of them is below 0. */
function overlapOf(a: number, b: number, { x, y, boxes }: Spots): readonly [number, number] {
  const [one, other] = [boxes[a], boxes[b]];
  if (one === undefined || other === undefined) return [-1, -1];
  const [ax, bx] = [x[a] ?? 0, x[b] ?? 0];
  const across = bx >= ax ? ax + one.right - (bx - other.left) : bx + other.right - (ax - one.left);
  return [across, one.half + other.half - Math.abs((y[b] ?? 0) - (y[a] ?? 0))];
}

/** Moves both apart the shorter way, half of it each; whether they touched. */
function separatePair(a: number, b: number, spots: Spots): boolean {
  const [across, down] = overlapOf(a, b, spots);
  if (across <= 0.01 || down <= 0.01) return false;
  const { x, y } = spots;
  const [ax, bx, ay, by] = [x[a] ?? 0, x[b] ?? 0, y[a] ?? 0, y[b] ?? 0];
  if (across < down) {
    const turn = bx >= ax ? 0.5 : -0.5;
    x[a] = ax - across * turn;
    x[b] = bx + across * turn;
  } else {
    const turn = by > ay || (by === ay && b > a) ? 0.5 : -0.5;
    y[a] = ay - down * turn;
    y[b] = by + down * turn;
  }
  return true;
}

function isTouching(a: number, b: number, spots: Spots): boolean {
  return overlapOf(a, b, spots).every((one) => one > 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
