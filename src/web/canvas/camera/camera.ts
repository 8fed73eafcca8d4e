import type { Sigma } from "sigma";
import { toPlane, type View } from "../scene/view.ts";

/** Duration of a movement, ms; ended by the next one or by the person's hand. */
const MOVE_MS = 180;
/** Duration of one notch of the wheel, ms. */
const WHEEL_MS = 110;
/** How far one may go from the opening zoom: out, and in. */
const FARTHEST = 1 / 8;
const NEAREST = 24;

/** Where the eye is, and where the opening zoom was. */
interface Pose {
  readonly x: number;
  readonly y: number;
  /** CSS px per unit of x. */
  readonly scale: number;
  /** The scale at which nodes have their own size. */
  readonly opening: number;
}

/**
 * The view's movements, on top of sigma's camera.
 *
 * Sigma's box is fixed to the unit square, so its plane is our plane and nothing is ever normalised
 * again when nodes come or go. Its ratio is then units per shorter side of the host.
 */
export class Camera {
  readonly #sigma: Sigma;
  readonly #host: HTMLElement;
  #pose: Pose = { x: 0, y: 0, scale: 1, opening: 1 };
  #target: Pose | null = null;
  #frame: number | null = null;
  /** True as long as nobody has moved the view since the last fit. */
  fitted = false;

  /** `before` is the camera whose place this one takes, for when sigma had to be made anew. */
  constructor(sigma: Sigma, host: HTMLElement, before?: Camera) {
    this.#sigma = sigma;
    this.#host = host;
    if (before !== undefined) {
      this.#pose = before.#pose;
      this.fitted = before.fitted;
    }
    sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    sigma.getCamera().on("updated", (state) => {
      // Sigma itself moves the camera when the stage is dragged or pinched.
      const scale = this.#shorter() / state.ratio;
      const { x, y } = { x: state.x, y: -state.y };
      if (near(x, this.#pose.x) && near(y, this.#pose.y) && near(scale, this.#pose.scale)) return;
      this.#stop();
      this.fitted = false;
      this.#pose = { ...this.#pose, x, y, scale };
    });
    if (before !== undefined) this.#apply(this.#pose);
  }

  /** Where the eye is now. */
  get view(): View {
    return this.#viewOf(this.#pose);
  }

  /** Where the eye will be once it has come to rest. */
  get goal(): View {
    return this.#viewOf(this.#target ?? this.#pose);
  }

  #viewOf({ x, y, scale, opening }: Pose): View {
    const { offsetWidth: width, offsetHeight: height } = this.#host;
    // Nodes grow with the square root: twice as near, they are four tenths larger and lie less
    // close together.
    const growth = Math.min(2.4, Math.sqrt(scale / opening));
    return { width, height, x, y, scale, nodeZoom: growth };
  }

  /** Whether a movement is on its way. */
  get moving(): boolean {
    return this.#frame !== null;
  }

  /** Goes to where a unit is a CSS px and the plane begins in the upper left corner; at once or in a movement. */
  fit(animated: boolean): void {
    const { width, height } = this.view;
    const home = { x: width / 2, y: height / 2, scale: 1, opening: 1 };
    this.#moveTo(home, animated ? MOVE_MS : 0);
    this.fitted = true;
  }

  /** Goes nearer (above 1) or further, so that the point of the host (CSS px) stays where it is. */
  zoomAt(
    factor: number,
    point: { readonly x: number; readonly y: number },
    smooth: "button" | "wheel" | "none",
  ): void {
    const start = this.#target ?? this.#pose;
    const scale = clamp(start.scale * factor, start.opening * FARTHEST, start.opening * NEAREST);
    const fixed = toPlane(this.view, point.x, point.y);
    const { width, height } = this.view;
    const target = {
      ...start,
      scale,
      x: fixed.x - (point.x - width / 2) / scale,
      y: fixed.y - (point.y - height / 2) / scale,
    };
    this.fitted = false;
    this.#moveTo(target, smooth === "none" ? 0 : smooth === "wheel" ? WHEEL_MS : MOVE_MS);
  }

  /** Moves what is seen along, by CSS px, at once. */
  moveBy(right: number, down: number): void {
    const { x, y, scale } = this.#pose;
    this.fitted = false;
    this.#moveTo({ ...this.#pose, x: x - right / scale, y: y - down / scale }, 0);
  }

  /** Brings a point of the plane to the middle; at once or in a movement. */
  centreOn(x: number, y: number, animated: boolean): void {
    this.fitted = false;
    this.#moveTo({ ...(this.#target ?? this.#pose), x, y }, animated ? MOVE_MS : 0);
  }

  /** Keeps scale and middle when the host has another size. */
  keepAfterResize(): void {
    this.#apply(this.#pose);
  }

  /** Stops a movement where it is. */
  hold(): void {
    this.#stop();
  }

  #moveTo(target: Pose, duration: number): void {
    this.#stop();
    const still = duration === 0 || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) {
      this.#apply(target);
      return;
    }
    this.#target = target;
    const start = this.#pose;
    const began = performance.now();
    const step = (now: number): void => {
      const t = clamp((now - began) / duration, 0, 1);
      this.#apply(between(start, target, 1 - (1 - t) ** 3));
      if (t < 1) {
        this.#frame = requestAnimationFrame(step);
      } else {
        this.#frame = null;
        this.#target = null;
      }
    };
    this.#frame = requestAnimationFrame(step);
  }

  #stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#target = null;
  }

  #apply(pose: Pose): void {
    this.#pose = pose;
    const camera = this.#sigma.getCamera();
    const shorter = this.#shorter();
    camera.minRatio = shorter / (pose.opening * NEAREST);
    camera.maxRatio = shorter / (pose.opening * FARTHEST);
    camera.setState({ x: pose.x, y: -pose.y, ratio: shorter / pose.scale });
    this.#sigma.scheduleRender();
  }

  #shorter(): number {
    return Math.max(1, Math.min(this.#host.offsetWidth, this.#host.offsetHeight));
  }
}

/**
 * The pose at a share of the way.
 *
 * Scales go in equal proportions. The middle follows the scale so that the point which both poses
 * show at the same place does not wander, as it would if scale and middle were mixed apart from
 * each other.
 */
function between(start: Pose, end: Pose, share: number): Pose {
  if (share >= 1) return end;
  const mix = (a: number, b: number): number => a * (b / a) ** share;
  const scale = mix(start.scale, end.scale);
  const ratio = end.scale / start.scale;
  const done =
    Math.abs(ratio - 1) < 1e-3
      ? share
      : (1 / start.scale - 1 / scale) / (1 / start.scale - 1 / end.scale);
  return {
    scale,
    x: start.x + (end.x - start.x) * done,
    y: start.y + (end.y - start.y) * done,
    opening: mix(start.opening, end.opening),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
