import { useSyncExternalStore } from "react";

/** Where there is room for one column only; the style sheet says the same. */
const NARROW = "(max-width: 900px)";

/** Where there is room for one row of controls above the view; the style sheet says the same. */
const COMPACT = "(max-width: 1199px)";

/** Whether the page has one column: the story first, then Ask, then the view. */
export function useNarrow(): boolean {
  return useMedia(NARROW);
}

/** Whether what is used seldom is behind a button, so that the view keeps its height. */
export function useCompact(): boolean {
  return useMedia(COMPACT);
}

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(media).matches,
  );
}
