import { createContext, useContext, useSyncExternalStore } from "react";
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

/** The tools of the app and its present state; the panel is drawn again when the state changes. */
export function useApp(): AppTools & { readonly state: AppState } {
  const tools = useContext(AppContext);
  if (tools === null) throw new Error("A panel stands outside of the app.");
  const state = useSyncExternalStore(tools.store.subscribe, tools.store.state);
  return { ...tools, state };
}
