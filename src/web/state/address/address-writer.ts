import type { Step } from "./steps.ts";

/** Least time between two writings of the address within a gesture, ms. */
const WRITE_PAUSE_MS = 200;

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
