import { useSyncExternalStore } from "react";
import type { SavedView } from "../../state/saved/saved-views.ts";
import { makeShelf, type ViewShelf } from "../../state/saved/view-shelf.ts";

let made: ViewShelf | null = null;

/** The saved views of this page, one list for all who show them. */
export function useShelf(): { readonly shelf: ViewShelf; readonly views: readonly SavedView[] } {
  made ??= makeShelf(window);
  const shelf = made;
  return { shelf, views: useSyncExternalStore(shelf.subscribe, shelf.views) };
}
