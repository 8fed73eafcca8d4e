import { createContext, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** The numbers of the claims that an answer cites while it is printed; null on the screen. */
export const ReferenceNumbers: React.Context<ReadonlyMap<string, number> | null> =
  createContext<ReadonlyMap<string, number> | null>(null);

let printing = false;

/** Whether the page is being printed; what only paper needs is made then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(followPrinting, () => printing);
}

function followPrinting(listener: () => void): () => void {
  const print = matchMedia("print");
  const set = (next: boolean): void => {
    printing = next;
    // The browser prints what is there when this returns.
    flushSync(listener);
  };
  const begin = (): void => set(true);
  const end = (): void => set(false);
  const follow = ({ matches }: MediaQueryListEvent): void => set(matches);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  // Some browsers tell only by the media.
  print.addEventListener("change", follow);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    print.removeEventListener("change", follow);
  };
}
