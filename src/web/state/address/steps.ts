import type { Place } from "./trail.ts";

/** What the history of the browser holds for a step, beside its address. */
export interface Step {
  readonly trail: readonly Place[];
  /** The address of the step before, as far as it was made by this page; null = not known. */
  readonly from: string | null;
}

/** Least time between two writings of the address within a gesture, ms. */
const WRITE_PAUSE_MS = 200;

/** What the history holds for the present entry; null where this page has not made it. */
export function stepIn({ history }: Window): Step | null {
  const kept: unknown = history.state;
  const isStep = typeof kept === "object" && kept !== null && "trail" in kept && "from" in kept;
  return isStep ? (kept as Step) : null;
}

/** Writes the address: as a new step, in place of the present one, or soon in place of it. */
export interface AddressWriter {
  /** @param address what stands after the #; "" leaves no # behind */
  write(address: string, how: "step" | "here" | "soon"): void;
  /** Writes what waits. */
  flush(): void;
  /** Gives up what waits. */
  drop(): void;
}

/** @param step what the history is to hold for what is written */
export function makeAddressWriter(page: Window, step: () => Step): AddressWriter {
  let waiting: { readonly url: string; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;
  const drop = (): void => {
    clearTimeout(waiting?.timer);
    waiting = null;
  };
  const flush = (): void => {
    if (waiting === null) return;
    page.history.replaceState(step(), "", waiting.url);
    drop();
  };
  return {
    // Browsers refuse an address that is rewritten too often, so a gesture writes it in pauses and at its end.
    write: (written, how) => {
      const { pathname, search } = page.location;
      const url = written === "" ? pathname + search : `#${written}`;
      if (how === "soon") {
        waiting = { url, timer: waiting?.timer ?? setTimeout(flush, WRITE_PAUSE_MS) };
        return;
      }
      const held = waiting?.url;
      drop();
      if (how === "here") return page.history.replaceState(step(), "", url);
      if (held !== undefined) page.history.replaceState(page.history.state, "", held);
      page.history.pushState(step(), "", url);
    },
    flush,
    drop,
  };
}
