import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { Host } from "../../../host/host.ts";
import type { WebGlAnswer } from "../../canvas/program/web-gl.ts";
import type { Shown } from "../../state/address/shown.ts";
import type { Store } from "../../state/address/store.ts";
import type { AppState } from "../../state/app-state.ts";
import type { Selectors } from "../../state/drawing/selectors.ts";
import type { OwnRecord } from "../../state/own/lay-own.ts";
import type { NoteTask } from "../../state/own/own-notes.ts";
import type { OwnShelf } from "../../state/own/own-shelf.ts";
import type { Pointed } from "../../state/pointed.ts";

/** What every panel works with. */
export interface AppTools {
  /** What is asked for: changes go here. */
  readonly store: Store;
  /** What is on the page: the newest state whose answer is there. */
  readonly shown: Shown;
  readonly selectors: Selectors;
  /** Whether the graph can be drawn; asked once, since asking costs a graphics context. */
  readonly webGl: WebGlAnswer;
  /** What the reader points at. */
  readonly pointed: Pointed;
  /** Answers questions apart from what is shown, and lays out pictures. */
  readonly host: Host;
  /** The reader's own files: which of them are in the record, and all that the page knows of. */
  readonly own: Omit<OwnRecord, "dataset"> & { readonly shelf: OwnShelf };
  readonly door: Door;
  /** Says something to a screen reader, politely and in batches. */
  readonly announce: (words: string) => void;
}

/** Where files and notes of the reader's own come in, from anywhere on the page. */
export interface Door {
  open(what: Entering): void;
  /** Told of each opening. */
  onOpen(listener: (what: Entering) => void): () => void;
}

/** What comes in of the reader's own: a file, a note to be written, or something to be chosen then. */
export type Entering = File | NoteTask | null;

/** Set around the whole app. */
export const AppContext: React.Context<AppTools | null> = createContext<AppTools | null>(null);

/**
 * A value that follows from the state; the panel is drawn again only when it is another one, so `select` gives the same
 * object for the same value.
 */
export function useSelected<Value>(
  select: (state: AppState, selectors: Selectors) => Value,
): Value {
  const { shown, selectors } = useTools();
  return useSyncExternalStore(shown.subscribe, () => select(shown.state(), selectors));
}

/**
 * The tools of the app and the state that is shown; the panel is drawn again when it changes.
 *
 * @param parts of the state that the panel reads; it is then left alone while only others change, and must not
 *   read any other. Without them it follows every change.
 */
export function useApp(
  parts?: readonly (keyof AppState)[],
): AppTools & { readonly state: AppState } {
  const tools = useTools();
  return { ...tools, state: useParts(tools.shown, parts) };
}

/**
 * As `useApp`, with the state that is asked for, which may have no answer yet: for what the reader holds in the hand,
 * such as a slider, which must not wait.
 */
export function useAsked(
  parts?: readonly (keyof AppState)[],
): AppTools & { readonly state: AppState } {
  const tools = useTools();
  return { ...tools, state: useParts(tools.store, parts) };
}

function useParts(
  from: Pick<Store, "state" | "subscribe">,
  parts?: readonly (keyof AppState)[],
): AppState {
  const last = useRef<AppState | null>(null);
  const snapshot = (): AppState => {
    const next = from.state();
    const before = last.current;
    const same = before !== null && parts?.every((part) => before[part] === next[part]);
    if (same === true) return before;
    last.current = next;
    return next;
  };
  return useSyncExternalStore(from.subscribe, snapshot);
}

function useTools(): AppTools {
  const tools = useContext(AppContext);
  if (tools === null) throw new Error("A panel stands outside of the app.");
  return tools;
}
