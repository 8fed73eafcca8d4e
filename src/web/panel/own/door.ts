import type { Door } from "../part/app-context.tsx";

/** The door of a page. */
export function makeDoor(): Door {
  const listeners = new Set<(file: File | null) => void>();
  return {
    open: (file) => {
      for (const listener of listeners) listener(file);
    },
    onOpen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
