import { PROGRAM } from "../../../core/model/wording/program.ts";

/** What this browser remembers for a person: looks only, never part of a link. */
export interface Preferences {
  /** null = as the system has it. */
  readonly theme: "light" | "dark" | null;
  readonly askPanel: "open" | "closed";
  readonly detailPanel: "open" | "closed";
  /** null = open where there is room. */
  readonly timeStrip: "open" | "closed" | null;
}

const KEY = `${PROGRAM}/preferences`;
const AT_FIRST: Preferences = {
  theme: null,
  askPanel: "open",
  detailPanel: "open",
  timeStrip: null,
};

/** Reads the preferences; those at first where none are kept or the browser keeps nothing. */
export function readPreferences(page: Window): Preferences {
  try {
    const kept: unknown = JSON.parse(page.localStorage.getItem(KEY) ?? "{}");
    const { theme, askPanel, detailPanel, timeStrip } = kept as Partial<
      Record<keyof Preferences, unknown>
    >;
    return {
      theme: theme === "light" || theme === "dark" ? theme : AT_FIRST.theme,
      askPanel: askPanel === "closed" ? "closed" : "open",
      detailPanel: detailPanel === "closed" ? "closed" : "open",
      timeStrip: timeStrip === "open" || timeStrip === "closed" ? timeStrip : AT_FIRST.timeStrip,
    };
  } catch {
    return AT_FIRST;
  }
}

/** Keeps the preferences; a browser that refuses loses them when the page closes. */
export function keepPreferences(page: Window, preferences: Preferences): void {
  try {
    page.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse storage; the page works without.
  }
}
