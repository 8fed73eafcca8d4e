/** A node with what it takes up around its place, CSS px. */
export interface SpreadNode {
  /** From the layout, any scale. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the name right of the node, with the space around it; null where it has none. */
  readonly name: {
    readonly width: number;
    readonly height: number;
    /** From the node to the name; others stay further away from it. */
    readonly gap: number;
    /** Of two that have no room both, the one of the lower number has it. */
    readonly rank: number;
  } | null;
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
/** Between two nodes. */
const APART = 5;
/** By so much two may lie on each other once nobody is moved any more. */
const LEFT_OVER = 1;
/** More of the room cannot be filled with nodes and names without shoving them about; a share. */
const FILLED = 0.45;

/**
 * Spreads a layout over the room: fills both directions, then pushes apart what touches, names included. Deterministic.
 * O(rounds × nodes × nodes near).
 */
export function spread(nodes: readonly SpreadNode[], room: SpreadRoom): Spreading {
  const mean = nodes.reduce((sum, { radius }) => sum + radius, 0) / Math.max(1, nodes.length);
  const step = Math.sqrt((room.width * room.height) / Math.max(1, nodes.length));
  const size = Math.min(1, step / (2.4 * mean + APART));
  const bare = nodes.map(({ radius }) => boxOf(radius * size, null));
  const whole = nodes.map(({ radius, name }) => boxOf(radius * size, name));
  const ranked = [...nodes.keys()]
    .filter((node) => nodes[node]?.name != null)
    .sort((a, b) => (nodes[a]?.name?.rank ?? 0) - (nodes[b]?.name?.rank ?? 0) || a - b);
  let named = namesWithRoom(ranked, bare, whole, room);
  const boxesOf = (kept: ReadonlySet<number>): readonly Box[] =>
    whole.map((box, node) => (kept.has(node) ? box : (bare[node] ?? box)));
  const x = fill(
    nodes.map((one) => one.x),
    boxesOf(named).map(({ left, right }) => [left, right] as const),
    room.left,
    room.width,
  );
  const y = fill(
    nodes.map((one) => one.y),
    boxesOf(named).map(({ half }) => [half, half] as const),
    room.top,
    room.height,
  );
  // Where names still touch, the less important give way, and the nodes have what is left.
  for (let round = 0; round < 2; round++) {
    settle({ x, y, boxes: boxesOf(named) }, room);
    named = namesInPlace(ranked, { x, y, boxes: bare }, whole, room);
  }
  return { x, y, size, named: nodes.map((_, node) => named.has(node)) };
}

/** How much of the room nodes and names take together; more than 1 where they cannot be in it. */
export function shareTaken(nodes: readonly SpreadNode[], room: SpreadRoom): number {
  const taken = nodes.reduce((sum, { radius, name }) => sum + areaOf(boxOf(radius, name)), 0);
  return taken / (room.width * room.height);
}

function areaOf({ left, right, half }: Box): number {
  return (left + right) * 2 * half;
}

/** The names, the most important first, that find room together with all nodes. */
function namesWithRoom(
  ranked: readonly number[],
  bare: readonly Box[],
  whole: readonly Box[],
  room: SpreadRoom,
): ReadonlySet<number> {
  const area = (box: Box | undefined): number => (box === undefined ? 0 : areaOf(box));
  let left = FILLED * room.width * room.height - bare.reduce((sum, box) => sum + area(box), 0);
  const named = new Set<number>();
  for (const node of ranked) {
    left -= area(whole[node]) - area(bare[node]);
    if (left < 0) break;
    named.add(node);
  }
  return named;
}

/** The names, the most important first, that touch no node and no other name where the nodes stand. */
function namesInPlace(
  ranked: readonly number[],
  { x, y, boxes: bare }: Spots,
  whole: readonly Box[],
  room: SpreadRoom,
): ReadonlySet<number> {
  const named = new Set<number>();
  const boxes = [...bare];
  for (const node of ranked) {
    const [own, name] = [bare[node], whole[node]];
    if (own === undefined || name === undefined) continue;
    boxes[node] = name;
    const isIn = (x[node] ?? 0) + name.right <= room.left + room.width + 1;
    const isFree =
      isIn &&
      boxes.every((_, other) => other === node || !isTouching(node, other, { x, y, boxes }));
    if (isFree) named.add(node);
    else boxes[node] = own;
  }
  return named;
}

function settle(spots: Spots, room: SpreadRoom): void {
  const highest = Math.max(0, ...spots.boxes.map(({ half }) => half));
  const rounds = Math.min(ROUNDS, Math.ceil(EFFORT / Math.max(1, spots.boxes.length)));
  for (let round = 0; round < rounds; round++) {
    if (!pushApart(spots, room, highest)) return;
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
  const clear = name.gap - APART / 2 + LEFT_OVER;
  return {
    left,
    right: radius + name.width + clear,
    half: Math.max(radius + APART / 2, name.height / 2 + clear),
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
function pushApart(spots: Spots, room: SpreadRoom, highest: number): boolean {
  const { x, y, boxes } = spots;
  let touched = false;
  // From the top, so that of each one only those just below it are looked at.
  const order = [...boxes.keys()].sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0) || a - b);
  for (const [place, a] of order.entries()) {
    const reach = (y[a] ?? 0) + (boxes[a]?.half ?? 0) + highest;
    for (let below = place + 1; below < order.length; below++) {
      const b = order[below] ?? 0;
      if ((y[b] ?? 0) > reach) break;
      if (separatePair(Math.min(a, b), Math.max(a, b), spots)) touched = true;
    }
  }
  for (const [node, { left, right, half }] of boxes.entries()) {
    x[node] = clamp(x[node] ?? 0, room.left + left, room.left + room.width - right);
    y[node] = clamp(y[node] ?? 0, room.top + half, room.top + room.height - half);
  }
  return touched;
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
  return overlapOf(a, b, spots).every((one) => one > LEFT_OVER);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
