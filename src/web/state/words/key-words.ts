/** Keys of one part of the page. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly KeyRow[];
}

export interface KeyRow {
  /** The keys as they are printed: "← →", "Ctrl+K". */
  readonly keys: string;
  readonly does: string;
}

/** Keys that count anywhere on the page. On a Mac the command key does what Ctrl does elsewhere. */
export const PAGE_KEYS: Readonly<Record<"palette" | "keys" | "undo" | "redo", KeyRow>> = {
  palette: { keys: "Ctrl+K", does: "all commands, entities, questions and saved views" },
  keys: { keys: "Ctrl+/", does: "all keys of the page" },
  undo: { keys: "Ctrl+Z", does: "undo" },
  redo: { keys: "Ctrl+Shift+Z", does: "redo" },
};

/** Keys while the graph has the focus. */
export const GRAPH_KEYS: readonly KeyRow[] = [
  { keys: "← →", does: "to suppliers and owners, to customers and plants" },
  { keys: "↑ ↓", does: "to the next in the column" },
  { keys: "Home, End", does: "to the first, to the last" },
  { keys: "Enter", does: "open" },
  { keys: "Space", does: "add to what is selected" },
  { keys: "1 2 3", does: "only this, and so many steps up and down" },
  { keys: "A", does: "all again" },
  { keys: "F", does: "unfold plants and owners, or fold them" },
  { keys: "P", does: "pin, so that it stays in the picture, or unpin" },
  { keys: "B", does: "bring the neighbours that are not drawn, or take them back" },
  { keys: "Escape", does: "leave, then select nothing" },
  { keys: "+ − 0", does: "nearer, further, fit all" },
];

/** Every key that the page listens to, by where it counts. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  { title: "Anywhere", keys: Object.values(PAGE_KEYS) },
  { title: "In the graph", keys: [...GRAPH_KEYS, { keys: "?", does: "these keys" }] },
  {
    title: "On a handle of the time strip",
    keys: [
      { keys: "← →", does: "a day back, a day on" },
      { keys: "↑ ↓", does: "a month on, a month back" },
      { keys: "Shift with any of them", does: "a year" },
      { keys: "Home, End", does: "to the ends of the strip" },
      { keys: "Delete", does: "any date" },
    ],
  },
  {
    title: "In a search",
    keys: [
      { keys: "Enter", does: "take the first" },
      { keys: "↑ ↓", does: "to another, then Enter" },
      { keys: "Escape", does: "leave" },
    ],
  },
];
