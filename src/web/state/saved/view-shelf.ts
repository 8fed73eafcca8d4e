import { PROGRAM } from "../../../core/model/wording/program.ts";
import { type ReadViews, readViews, type SavedView, writeViews } from "./saved-views.ts";

const KEY = `${PROGRAM}/views`;
/** Where what could not be read is put aside before anything is written in its place. */
const ASIDE = `${PROGRAM}/views-unread`;

/** What came of keeping: `full` = the browser has no room for it; `blocked` = it keeps nothing for this page. */
export type Keeping = "kept" | "full" | "blocked";

/** What this browser keeps of views, with what of it could not be read. */
export function readShelf(page: Window): ReadViews {
  const text = textIn(page);
  return text === null ? { views: [], problems: [] } : readViews(text);
}

/** Keeps these views in place of those before. Where it fails, those before stay. */
export function keepOnShelf(page: Window, views: readonly SavedView[]): Keeping {
  try {
    const before = page.localStorage.getItem(KEY);
    if (before !== null && readViews(before).problems.length > 0)
      page.localStorage.setItem(ASIDE, before);
    page.localStorage.setItem(KEY, writeViews(views));
    return "kept";
  } catch (error) {
    return (error as Error).name === "QuotaExceededError" ? "full" : "blocked";
  }
}

function textIn(page: Window): string | null {
  try {
    return page.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Why views are not kept, and what to do, in words; null where they are. */
export function wordKeeping(keeping: Keeping): string | null {
  switch (keeping) {
    case "kept":
      return null;
    case "full":
      return "This browser has no room left for it. The view stays in the list until the page is closed: save the list as a file, or delete others.";
    case "blocked":
      return "This browser keeps nothing for this page. The view stays in the list until the page is closed: save the list as a file.";
  }
}

/** The list that the page shows: as the browser keeps it, or further than that where it keeps no more. */
export interface ViewShelf {
  views(): readonly SavedView[];
  /** What of the kept ones could not be read. */
  readonly problems: readonly string[];
  change(next: readonly SavedView[]): Keeping;
  subscribe(listener: () => void): () => void;
}

/** The shelf of a page; another tab's changes are followed. */
export function makeShelf(page: Window): ViewShelf {
  const { views: first, problems } = readShelf(page);
  let views = first;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  page.addEventListener("storage", ({ key }) => {
    if (key !== KEY) return;
    views = readShelf(page).views;
    tell();
  });
  return {
    views: () => views,
    problems,
    change: (next) => {
      views = next;
      tell();
      return keepOnShelf(page, next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
