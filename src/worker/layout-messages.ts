import type { Arrangement, Positions } from "../core/layout/arrangement.ts";

/** Sent to the worker: lay this out. One order for each worker; to cancel, end the worker. */
export interface LayoutOrder {
  readonly arrangement: Arrangement;
  readonly start: Positions;
  readonly iterations: number;
}

/** Sent back: how far it is, and the positions once it is done. */
export interface LayoutReport {
  /** Share of the iterations done, in [0, 1]. */
  readonly done: number;
  /** null while it runs. */
  readonly positions: Positions | null;
}
