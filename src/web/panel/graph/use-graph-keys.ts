import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { governingStatus } from "../../../core/graph/status.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { countWord, STATUS_WORDS_SHOWN, wordSort } from "../../../core/model/wording/words.ts";
import type { GraphCanvas, Picture } from "../../canvas/scene/picture.ts";
import type { Drawing } from "../../state/drawing/drawing.ts";
import { type WalkKey, walk } from "../../state/drawing/walk.ts";
import { clearSelection, select } from "../../state/transitions.ts";
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
  drawing: Drawing,
  picture: Picture,
  canvas: RefObject<GraphCanvas | null>,
  sheet: { readonly help: boolean; readonly setHelp: (help: boolean) => void },
): GraphKeys {
  const { state, store } = useApp(["selected"]);
  const [focused, setFocused] = useState<string | null>(null);
  // What a filter takes away cannot keep the focus: it goes to a node that is left.
  const lost = focused !== null && !drawing.nodes.includes(focused);
  useEffect(() => {
    if (lost) setFocused(drawing.nodes[0] ?? null);
  }, [lost, drawing]);
  const place = (id: string): { x: number; y: number } => {
    const node = picture.nodes.find((one) => one.id === id);
    return { x: node?.x ?? 0, y: node?.y ?? 0 };
  };
  const enter = (): void =>
    setFocused(state.selected.find((id) => drawing.nodes.includes(id)) ?? drawing.nodes[0] ?? null);
  const leave = (): void => {
    if (sheet.help) sheet.setHelp(false);
    else if (focused !== null) setFocused(null);
    else store.change(clearSelection);
  };
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => (focused === null ? enter() : store.change(select(focused, "entity", false))),
    " ": () => (focused === null ? enter() : store.change(select(focused, "entity", true))),
    Escape: leave,
    "?": () => sheet.setHelp(!sheet.help),
    "+": () => canvas.current?.zoom(1.4),
    "-": () => canvas.current?.zoom(1 / 1.4),
    "0": () => canvas.current?.fit(),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const action = actions[event.key];
    if (step !== undefined && focused !== null) setFocused(walk(drawing, place, focused, step));
    else if (step !== undefined) enter();
    else if (action !== undefined) action();
    else return;
    event.preventDefault();
  };
  return { focused, onKeyDown, onBlur: () => setFocused(null) };
}

/** A node in words: its name, class, status, links and place in the list. */
export function describeNode(graph: SupplyGraph, drawing: Drawing, id: string): string {
  const entity = graph.entities.get(id);
  if (entity === undefined) return "";
  const { status } = governingStatus(graph, id);
  const count = drawing.edges.filter(
    ({ subject, object }) => subject === id || object === id,
  ).length;
  return [
    entity.label,
    wordSort(entity),
    status === null ? "" : STATUS_WORDS_SHOWN[status],
    countWord(count, "link"),
    `${drawing.nodes.indexOf(id) + 1} of ${drawing.nodes.length}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
