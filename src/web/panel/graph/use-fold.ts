import { type Sight, wordFolding } from "../../state/drawing/sight.ts";
import { toggleFold } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";

/** By when the change itself has been announced. */
const SAID_MS = 200;

/** Folds or unfolds a node or a line, and says so. */
export function useFold(sight: Sight): (id: string) => void {
  const { state, store, selectors, announce } = useApp(["unfolded", "lens"]);
  return (id) => {
    const told = wordFolding(selectors.graph(state), sight, state.unfolded, id);
    if (told === null) return;
    store.change(toggleFold(id));
    // After what is said of every change of the picture, or that would take its place.
    setTimeout(() => announce(told), SAID_MS);
  };
}
