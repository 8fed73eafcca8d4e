/** The view has come to rest when it has not moved for this long, ms. */
const REST_MS = 120;

/** Notices that a movement has come to rest. */
export class Rest {
  readonly #onRest: () => void;
  #timer: number | undefined;
  /** When the last frame of a movement was drawn, ms. */
  #frameAt = 0;

  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** A movement begins. */
  begin(): void {
    this.#frameAt = performance.now();
  }

  /** A frame of the movement was drawn. */
  frame(): void {
    window.clearTimeout(this.#timer);
    // Where a frame takes long, the next one is waited for: resting and moving in turns would take longer still.
    const now = performance.now();
    const wait = Math.max(REST_MS, Math.min(1000, (now - this.#frameAt) * 2));
    this.#frameAt = now;
    this.#timer = window.setTimeout(this.#onRest, wait);
  }

  cancel(): void {
    window.clearTimeout(this.#timer);
  }
}
