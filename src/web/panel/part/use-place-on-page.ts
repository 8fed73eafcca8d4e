import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useApp, useSelected } from "./app-context.tsx";

/** Where a reader was on a page. */
interface Spot {
  readonly top: number;
  readonly focused: HTMLElement | null;
}

/** Where questions are asked: whoever does so goes on in the answer. */
const ASKING = ".ask-panel, .view-bar";

/**
 * Keeps the reader's place in a panel that shows one page after the other. A page that is opened is read from its top,
 * with the keyboard in it where it was asked for; one that is gone back to is read from where it was left.
 *
 * @returns to be given to the panel
 */
export function usePlaceOnPage(page: string): RefObject<HTMLElement | null> {
  const { store, shown } = useApp([]);
  const panel = useRef<HTMLElement>(null);
  const spots = useRef(new Map<string, Spot>());
  const current = useRef(page);
  // A link that was followed to here leaves the keyboard at the top of the page.
  const arriving = useRef(true);
  const question = useSelected((state) => state.question);
  const waits = useSyncExternalStore(shown.subscribe, () => {
    const state = shown.state();
    return state.question !== null && shown.answer(state.question, state.lens) === null;
  });
  useEffect(() => {
    const at = panel.current;
    if (at === null) return;
    const note = (): void => {
      const focused = document.activeElement;
      const last = spots.current.get(current.current)?.focused ?? null;
      const isInside = focused instanceof HTMLElement && focused !== at && at.contains(focused);
      spots.current.set(current.current, { top: at.scrollTop, focused: isInside ? focused : last });
    };
    at.addEventListener("scroll", note, { passive: true });
    at.addEventListener("focusin", note);
    return () => {
      at.removeEventListener("scroll", note);
      at.removeEventListener("focusin", note);
    };
  }, []);
  const askedBefore = useRef(question);
  useLayoutEffect(() => {
    const at = panel.current;
    const isOther = current.current !== page;
    const isAsked = isOther || askedBefore.current !== question;
    askedBefore.current = question;
    current.current = page;
    if (at === null || arriving.current) {
      arriving.current = false;
      return;
    }
    const spot = store.returned() ? spots.current.get(page) : undefined;
    if (isOther) at.scrollTop = spot?.top ?? 0;
    const focused = document.activeElement;
    const isLost = isOther && isGone(focused);
    const hasAsked = isAsked && page.startsWith("ask ") && focused?.closest(ASKING) != null;
    const hasSearched = isOther && focused?.closest(".ask-panel") != null;
    if (!isLost && !hasAsked && !hasSearched) return;
    if (page === "overview" && spot?.focused == null) return;
    const isThere = spot?.focused?.isConnected === true;
    (isThere ? spot.focused : at)?.focus({ preventScroll: true });
  }, [page, question, store]);
  // A page that waits for its answer is too short for where it was left.
  useLayoutEffect(() => {
    const spot = spots.current.get(page);
    if (!waits && store.returned() && spot !== undefined && panel.current !== null) {
      panel.current.scrollTop = spot.top;
    }
  }, [page, waits, store]);
  return panel;
}

/** Whether what was pressed is gone with the page it stood on, or out of sight with it. */
function isGone(focused: Element | null): boolean {
  return focused === document.body || focused?.getClientRects().length === 0;
}
