import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { governingStatus } from "../../../core/graph/status.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { countWord, STATUS_WORDS_SHOWN, wordSort } from "../../../core/model/wording/words.ts";
import { ownPlaces } from "../../../core/query/basis/own-lists.ts";
import type { GraphCanvas } from "../../canvas/scene/canvas.ts";
import type { Drawing } from "../../state/drawing/drawing.ts";
import type { Folded } from "../../state/drawing/fold.ts";
import { type LeftOutLinks, leftOutBeside } from "../../state/drawing/left-out.ts";
import { wordAssumed } from "../../state/drawing/node-words.ts";
import type { Sight } from "../../state/drawing/sight.ts";
import { type WalkKey, walk } from "../../state/drawing/walk.ts";
import {
  bring,
  clearSelection,
  drawOnly,
  select,
  takeBack,
  togglePin,
} from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";

const STEPS: Readonly<Record<string, WalkKey>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "home",
  End: "end",
};

/** The keyboard inside the graph: which node has the focus, and what the keys do. */
export interface GraphKeys {
  readonly focused: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** Keeps the focus inside the graph: arrows walk, Enter opens, Space selects, Escape leaves. */
export function useGraphKeys(
  folded: Folded,
  canvas: RefObject<GraphCanvas | null>,
  sheet: {
    readonly help: boolean;
    readonly setHelp: (help: boolean) => void;
    readonly fold: (id: string) => void;
    readonly leftOut: LeftOutLinks;
  },
): GraphKeys {
  const { state, store, announce } = useApp(["selected", "brought"]);
  const [focused, setFocused] = useState<string | null>(null);
  // What a filter takes away cannot keep the focus: it goes to a node that is left.
  const lost = focused !== null && !folded.nodes.includes(focused);
  useEffect(() => {
    if (lost) setFocused(folded.nodes[0] ?? null);
  }, [lost, folded]);
  const place = (id: string): { x: number; y: number } => {
    const box = canvas.current?.nodeBox(id);
    return box == null ? { x: 0, y: 0 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const enter = (): void =>
    setFocused(state.selected.find((id) => folded.nodes.includes(id)) ?? folded.nodes[0] ?? null);
  const leave = (): void => {
    if (sheet.help) sheet.setHelp(false);
    else if (focused !== null) setFocused(null);
    else store.change(clearSelection);
  };
  const bringOrTakeBack = (id: string): void => {
    if (leftOutBeside(sheet.leftOut, id).length > 0) store.change(bring({ id, relation: null }));
    else if (state.brought.some((one) => one.id === id)) store.change(takeBack(id));
    else announce("All its neighbours are drawn.");
  };
  const actions: Readonly<Record<string, () => unknown>> = {
    Enter: () => (focused === null ? enter() : store.change(select(focused, "entity", false))),
    " ": () => (focused === null ? enter() : store.change(select(focused, "entity", true))),
    ...Object.fromEntries(
      ["1", "2", "3"].map((key) => [
        key,
        () => {
          const steps = Number(key);
          if (focused === null) return enter();
          store.change(drawOnly({ type: "around", id: focused, up: steps, down: steps }), "only");
        },
      ]),
    ),
    a: () => store.change(drawOnly(null)),
    f: () => focused !== null && sheet.fold(focused),
    p: () => focused !== null && store.change(togglePin(focused)),
    b: () => focused !== null && bringOrTakeBack(focused),
    Escape: leave,
    "?": () => sheet.setHelp(!sheet.help),
    "+": () => canvas.current?.zoom(1.4),
    "-": () => canvas.current?.zoom(1 / 1.4),
    "0": () => canvas.current?.fit(),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (step !== undefined && focused !== null) setFocused(walk(folded, place, focused, step));
    else if (step !== undefined) enter();
    else if (action !== undefined) action();
    else return;
    event.preventDefault();
  };
  return { focused, onKeyDown, onBlur: () => setFocused(null) };
}

/** A node in words: its name, class, status, links, who is left out next to it, and its place in the list. */
export function describeNode(
  graph: SupplyGraph,
  seen: { readonly drawing: Drawing; readonly sight: Sight; readonly leftOut: LeftOutLinks },
  id: string,
): string {
  const { folded, frame } = seen.sight;
  const { marks } = frame;
  const entity = graph.entities.get(id);
  if (entity === undefined) return "";
  const { status } = governingStatus(graph, id);
  const count = folded.lines.filter(({ from, to }) => from === id || to === id).length;
  const more = leftOutBeside(seen.leftOut, id).length;
  const inside = folded.inside.get(id)?.length ?? 0;
  return [
    entity.label,
    wordSort(entity),
    wordAssumed(graph, seen.drawing, id) ?? (status === null ? "" : STATUS_WORDS_SHOWN[status]),
    marks.notes.get(id) ?? "",
    marks.failing.get(id) ?? "",
    seen.sight.pinned.has(id) ? "pinned" : "",
    ownPlaces(graph.dataset).has(id) ? "in your list" : "",
    countWord(count, "link"),
    inside === 0 ? "" : `${inside} inside`,
    more === 0 ? "" : `${more} more not drawn`,
    `${folded.nodes.indexOf(id) + 1} of ${folded.nodes.length}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
