import { useSyncExternalStore } from "react";

/** Where the strip takes nothing from the picture that it needs. */
const ROOMY = "(min-width: 1200px) and (min-height: 1000px)";

/** Whether the window has room for the open time strip beside all else. */
export function useRoom(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(ROOMY).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(ROOMY);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
