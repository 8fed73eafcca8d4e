import type { Picture, PictureNode } from "../scene/picture.ts";

/** How long nodes take to a new place, ms. */
const GLIDE_MS = 180;
/** Above this number nodes go to their new places at once. */
const GLIDE_LIMIT = 600;
/** Pictures that follow each other faster than this (ms) are a movement already. */
const LIVE_MS = 250;

/** A place on the plane, abstract units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Takes nodes that have another place in a new picture there, so that the eye can follow them.
 *
 * Nodes that are new stand where they belong from the beginning.
 */
export class Glide {
  #frame: number | null = null;
  #shownAt = Number.NEGATIVE_INFINITY;

  /** Whether a glide is on its way. */
  get running(): boolean {
    return this.#frame !== null;
  }

  /**
   * Calls `draw` with the picture as it is on its way, at once and then for every frame; the last
   * time with the picture itself and `done`. Where nothing moves, or too much, or the person wants
   * no motion, there is only that last time; `atOnce` where edges have ways that do not move along.
   */
  run(
    from: ReadonlyMap<string, PictureNode>,
    picture: Picture,
    atOnce: boolean,
    draw: (picture: Picture, done: boolean) => void,
  ): void {
    this.stop();
    const now = performance.now();
    const live = now - this.#shownAt < LIVE_MS;
    this.#shownAt = now;
    if (atOnce || live || !isMoved(from, picture) || !mayGlide(picture)) {
      draw(picture, true);
      return;
    }
    const starts = new Map<string, Place>();
    for (const { id } of picture.nodes) {
      const before = from.get(id);
      if (before !== undefined) starts.set(id, { x: before.x, y: before.y });
    }
    const step = (time: number): void => {
      const share = Math.min(1, Math.max(0, (time - now) / GLIDE_MS));
      this.#frame = share < 1 ? requestAnimationFrame(step) : null;
      draw(share < 1 ? onTheWay(picture, starts, 1 - (1 - share) ** 3) : picture, share === 1);
    };
    step(now);
  }

  /** Stops where it is. */
  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}

/** Whether any node that was there has another place in the picture. */
function isMoved(from: ReadonlyMap<string, PictureNode>, { nodes }: Picture): boolean {
  return nodes.some(({ id, x, y }) => {
    const before = from.get(id);
    return before !== undefined && (before.x !== x || before.y !== y);
  });
}

function mayGlide({ nodes }: Picture): boolean {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return !still && nodes.length <= GLIDE_LIMIT;
}

function onTheWay(picture: Picture, starts: ReadonlyMap<string, Place>, share: number): Picture {
  const nodes = picture.nodes.map((node): PictureNode => {
    const start = starts.get(node.id);
    if (start === undefined) return node;
    const x = start.x + (node.x - start.x) * share;
    return { ...node, x, y: start.y + (node.y - start.y) * share };
  });
  return { ...picture, nodes };
}
