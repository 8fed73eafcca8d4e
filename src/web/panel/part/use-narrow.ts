import { useSyncExternalStore } from "react";

/** Where there is room for one column only; the style sheet says the same. */
const NARROW = "(max-width: 900px)";

/** Whether the page has one column: the story first, then Ask, then the view. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
