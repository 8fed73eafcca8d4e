import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { WebGlAnswer } from "../canvas/web-gl.ts";
import type { AppState } from "../state/app-state.ts";
import type { Selectors } from "../state/selectors.ts";
import type { Store } from "../state/store.ts";

/** What every panel works with. */
export interface AppTools {
  readonly store: Store;
  readonly selectors: Selectors;
  /** Whether the graph can be drawn; asked once, since asking costs a graphics context. */
  readonly webGl: WebGlAnswer;
  /** Says something to a screen reader, politely and in batches. */
  readonly announce: (words: string) => void;
}

/** Set once, around the whole app. */
export const AppContext: React.Context<AppTools | null> = createContext<AppTools | null>(null);

/**
 * A value that follows from the state; the panel is drawn again only when it is another one, so `select` gives the same
 * object for the same value.
 */
export function useSelected<Value>(
  select: (state: AppState, selectors: Selectors) => Value,
): Value {
  const { store, selectors } = useTools();
  return useSyncExternalStore(store.subscribe, () => select(store.state(), selectors));
}

/**
 * The tools of the app and its present state; the panel is drawn again when the state changes.
 *
 * @param parts of the state that the panel reads; it is then left alone while only others change, and must not
 *   read any other. Without them it follows every change.
 */
export function useApp(
  parts?: readonly (keyof AppState)[],
): AppTools & { readonly state: AppState } {
  const tools = useTools();
  const last = useRef<AppState | null>(null);
  const snapshot = (): AppState => {
    const next = tools.store.state();
    const before = last.current;
    const same = before !== null && parts?.every((part) => before[part] === next[part]);
    if (same === true) return before;
    last.current = next;
    return next;
  };
  const state = useSyncExternalStore(tools.store.subscribe, snapshot);
  return { ...tools, state };
}

function useTools(): AppTools {
  const tools = useContext(AppContext);
  if (tools === null) throw new Error("A panel stands outside of the app.");
  return tools;
}
