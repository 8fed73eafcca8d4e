import type { Sigma } from "sigma";
import type { MouseCoords } from "sigma/types";
import type { Camera } from "../camera/camera.ts";
import type { CanvasEvents } from "../scene/canvas.ts";
import type { CanvasPoint } from "../scene/picture.ts";
import { Fingers, isPageMoved } from "./fingers.ts";
import { COARSE_REACH, FINE_REACH, type Found } from "./pick.ts";

/** Finds what is at a point of the host; `purpose` is whether it is only hovered over or meant. */
export type Finder = (
  point: CanvasPoint,
  reach: typeof FINE_REACH,
  purpose: "hover" | "click",
) => Found | null;

/** Wheel deltas (CSS px) below this come from a touchpad and are followed at once. */
const NOTCH = 40;
/**
 * Zoom per px of wheel, and of a pinch on a touchpad, which the browser tells as a wheel with
 * Control.
 */
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;

/**
 * Turns the hand's doings into canvas events and movements of the view.
 *
 * Sigma keeps dragging with the mouse; its own picking is taken off, because it reads pixels back
 * from the graphics card on every move, press and turn of the wheel, and forgets to tell when the
 * pointer leaves.
 */
export class Pointer {
  readonly #find: Finder;
  readonly #events: CanvasEvents;
  readonly #camera: Camera;
  readonly #surface: HTMLElement;
  #hovered: Found | null = null;
  #at: CanvasPoint | null = null;
  #pressed = false;
  #lastClicked: string | null = null;

  constructor(sigma: Sigma, camera: Camera, events: CanvasEvents, find: Finder) {
    this.#find = find;
    this.#events = events;
    this.#camera = camera;
    const mouse = sigma.getMouseCaptor();
    const touch = sigma.getTouchCaptor();
    this.#surface = mouse.container;
    this.#surface.style.cursor = "grab";
    mouse.removeAllListeners();
    touch.enabled = false;
    new Fingers(this.#surface, camera, {
      onTap: (at) => this.#click(at, COARSE_REACH, false),
    });
    mouse.on("mousemove", (at) => this.#move(at));
    mouse.on("mouseleave", () => this.#leave());
    mouse.on("mousedown", () => this.#press());
    mouse.on("mouseup", () => this.#release());
    mouse.on("click", (at) => this.#click(at, FINE_REACH, isAdditive(at.original)));
    mouse.on("doubleClick", (at) => this.#doubleClick(at));
    mouse.on("wheel", (at) => {
      at.preventSigmaDefault();
      if (at.original instanceof WheelEvent) this.#wheel(at, at.original);
    });
    const leaveToPage = (event: WheelEvent): void => {
      // With Control it is a pinch on a touchpad, or meant for the picture.
      if (!event.ctrlKey && isPageMoved(this.#surface)) event.stopImmediatePropagation();
    };
    this.#surface.addEventListener("wheel", leaveToPage, { capture: true, passive: true });
  }

  /** Looks again at what is under a resting pointer, after the picture or the view has changed. */
  lookAgain(): void {
    if (this.#at !== null && !this.#pressed) this.#hover(this.#find(this.#at, FINE_REACH, "hover"));
  }

  #move({ x, y }: MouseCoords): void {
    this.#at = { x, y };
    if (!this.#pressed) this.#hover(this.#find(this.#at, FINE_REACH, "hover"));
  }

  #leave(): void {
    this.#at = null;
    this.#hover(null);
  }

  #press(): void {
    this.#pressed = true;
    this.#camera.hold();
    if (this.#hovered === null) this.#surface.style.cursor = "grabbing";
  }

  #release(): void {
    this.#pressed = false;
    this.#surface.style.cursor = this.#hovered === null ? "grab" : "pointer";
    this.lookAgain();
  }

  #hover(found: Found | null): void {
    const before = this.#hovered;
    if (before?.id === found?.id) return;
    this.#hovered = found;
    this.#surface.style.cursor = found === null ? "grab" : "pointer";
    // From a node to an edge both are told, the end of the one before the beginning of the other.
    if (before !== null && before.kind !== found?.kind) this.#tell(before.kind, null);
    if (found !== null) this.#tell(found.kind, found.id);
  }

  #tell(kind: Found["kind"], id: string | null): void {
    if (kind === "node") this.#events.onNodeHover(id);
    else this.#events.onEdgeHover(id);
  }

  /** Tells what was meant; whether it was something. */
  #click(at: CanvasPoint, reach: typeof FINE_REACH, additive: boolean): boolean {
    const found = this.#find(at, reach, "click");
    this.#lastClicked = found?.id ?? null;
    if (found === null) this.#events.onStageClick();
    else if (found.kind === "node") this.#events.onNodeClick(found.id, additive);
    else this.#events.onEdgeClick(found.id);
    return found !== null;
  }

  /** Sigma takes any two quick clicks for a double click, also on two different nodes. */
  #doubleClick(at: MouseCoords): void {
    const found = this.#find(at, FINE_REACH, "click");
    if (found === null && this.#lastClicked === null) return;
    at.preventSigmaDefault();
    if (found === null || found.id !== this.#lastClicked)
      this.#click(at, FINE_REACH, isAdditive(at.original));
    else this.#events.onDoubleClick(found.id);
  }

  #wheel({ x, y }: CanvasPoint, event: WheelEvent): void {
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? 16
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? 400
          : 1;
    const delta = event.deltaY * unit;
    const factor = Math.exp(-delta * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE));
    const smooth = Math.abs(delta) < NOTCH ? "none" : "wheel";
    this.#camera.zoomAt(Math.min(2, Math.max(0.5, factor)), { x, y }, smooth);
  }
}

function isAdditive(event: MouseEvent | TouchEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}
