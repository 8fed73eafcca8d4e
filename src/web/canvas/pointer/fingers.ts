import type { Camera } from "../camera/camera.ts";
import type { CanvasPoint } from "../scene/picture.ts";

/** A finger that has moved less than this, CSS px, has tapped. */
const TAP_REACH = 10;
/** Two taps within this time, ms, are a double tap; it goes nearer by so much. */
const DOUBLE_MS = 300;
const DOUBLE_ZOOM = 2.2;

/** What is told of fingers; `onTap` answers whether something was there. */
export interface FingerEvents {
  onTap(at: CanvasPoint): boolean;
}

/**
 * Whether one finger and the wheel belong to the page, which scrolls under the picture, and not to the picture. The style
 * sheet says so, since it says where the page scrolls.
 */
export function isPageMoved(surface: HTMLElement): boolean {
  return getComputedStyle(surface).getPropertyValue("--one-finger").trim() === "scroll";
}

/**
 * Fingers on the picture: two move it and go nearer, and one moves it where there is no page to scroll. In place of
 * sigma's own, which keeps every touch from the page.
 */
export class Fingers {
  readonly #surface: HTMLElement;
  readonly #camera: Camera;
  readonly #events: FingerEvents;
  #before: readonly CanvasPoint[] = [];
  /** Where the one finger came down, as long as it may become a tap. */
  #down: CanvasPoint | null = null;
  #tappedAt = Number.NEGATIVE_INFINITY;

  constructor(surface: HTMLElement, camera: Camera, events: FingerEvents) {
    this.#surface = surface;
    this.#camera = camera;
    this.#events = events;
    const active = { passive: false };
    surface.addEventListener("touchstart", (event) => this.#start(event), active);
    surface.addEventListener("touchmove", (event) => this.#move(event), active);
    surface.addEventListener("touchend", (event) => this.#end(event), active);
    surface.addEventListener("touchcancel", () => this.#take([]));
  }

  #start(event: TouchEvent): void {
    const points = this.#pointsOf(event);
    this.#camera.hold();
    this.#down = points.length === 1 ? (points[0] ?? null) : null;
    this.#take(points);
    if (!this.#isForPage(event)) event.preventDefault();
  }

  #move(event: TouchEvent): void {
    const points = this.#pointsOf(event);
    const before = this.#before;
    this.#take(points);
    const [first] = points;
    if (first !== undefined && this.#down !== null && away(first, this.#down) > TAP_REACH) {
      this.#down = null;
    }
    if (this.#isForPage(event) || points.length !== before.length) return;
    event.preventDefault();
    if (this.#down !== null) return;
    const [from, to] = [middleOf(before), middleOf(points)];
    const spread = spreadOf(before);
    if (spread > 0) this.#camera.zoomAt(spreadOf(points) / spread, from, "none");
    this.#camera.moveBy(to.x - from.x, to.y - from.y);
  }

  #end(event: TouchEvent): void {
    const at = this.#down;
    this.#take(this.#pointsOf(event));
    this.#down = null;
    if (at === null || event.touches.length > 0) return;
    // The browser would make a click of a mouse of it, which is meant more exactly.
    if (event.cancelable) event.preventDefault();
    const isDouble = event.timeStamp - this.#tappedAt < DOUBLE_MS;
    this.#tappedAt = isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp;
    const isSomething = this.#events.onTap(at);
    if (isDouble && !isSomething) this.#camera.zoomAt(DOUBLE_ZOOM, at, "button");
  }

  #take(points: readonly CanvasPoint[]): void {
    this.#before = points;
  }

  #isForPage({ touches }: TouchEvent): boolean {
    return touches.length < 2 && isPageMoved(this.#surface);
  }

  #pointsOf({ touches }: TouchEvent): readonly CanvasPoint[] {
    const { left, top } = this.#surface.getBoundingClientRect();
    return [...touches].slice(0, 2).map(({ clientX, clientY }) => ({
      x: clientX - left,
      y: clientY - top,
    }));
  }
}

function away(a: CanvasPoint, b: CanvasPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middleOf(points: readonly CanvasPoint[]): CanvasPoint {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

/** Distance between two fingers, CSS px; 0 for one. */
function spreadOf([a, b]: readonly CanvasPoint[]): number {
  return a === undefined || b === undefined ? 0 : away(a, b);
}
