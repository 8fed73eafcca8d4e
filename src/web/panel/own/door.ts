import type { Door, Entering } from "../part/app-context.tsx";

/** The door of a page. */
export function makeDoor(): Door {
  const listeners = new Set<(what: Entering) => void>();
  return {
    open: (what) => {
      for (const listener of listeners) listener(what);
    },
    onOpen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
