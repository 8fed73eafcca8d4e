import type { ReactNode } from "react";
import type { Preferences } from "../../state/address/preferences.ts";
import { findEntities } from "../../state/choice/find-entities.ts";
import { commandsOf, matching } from "../../state/command/commands.ts";
import { select } from "../../state/transitions.ts";
import { PAGE_KEYS } from "../../state/words/key-words.ts";
import "../../style/sheet.css";
import { type SearchFound, SearchList, type SearchOption } from "../../ui/search-list.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { type AppTools, useApp } from "../part/app-context.tsx";
import { useShelf } from "../saved/use-shelf.ts";
import { useRoom } from "../time/use-room.ts";

export interface PaletteProps {
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** What is done by the page itself, outside of its state. */
interface Deed {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly act: () => void;
}

/** How many commands and how many entities are offered at once. */
const [MOST_COMMANDS, MOST_ENTITIES] = [40, 12];

/** Everything that can be done, found by its words: commands, questions, stories, saved views and entities. */
export function CommandPalette({ preferences, keep, onKeys, onClose }: PaletteProps): ReactNode {
  const tools = useApp();
  const { state, store, selectors, host } = tools;
  const { views } = useShelf();
  const commands = commandsOf(selectors.dataset, state);
  const deeds = [
    ...deedsOf(tools, preferences, keep, useRoom()),
    { id: "deed keys", label: "Show all keys", note: PAGE_KEYS.keys.keys, act: onKeys },
  ];
  const saved = views.map(({ name, at }) => ({ id: `saved ${name}`, label: name, at }));
  const offered: readonly SearchOption[] = [
    ...deeds,
    ...saved.map(({ id, label }) => ({ id, label, note: "saved view" })),
    ...commands.map(({ id, label, sort }) => ({ id, label, note: sort })),
  ];
  const find = async (words: string): Promise<SearchFound> => {
    const found = matching(offered, words).slice(0, MOST_COMMANDS);
    if (words.trim() === "") return { options: found, note: null };
    const { options, note } = await findEntities(host, selectors.dataset, words, null);
    const named = options.filter(({ similar }) => found.length === 0 || similar !== true);
    return {
      options: [...found, ...named.slice(0, MOST_ENTITIES)],
      note: found.length === 0 ? note : null,
    };
  };
  const choose = (id: string): void => {
    onClose();
    const deed = deeds.find((one) => one.id === id);
    const command = commands.find((one) => one.id === id);
    const view = saved.find((one) => one.id === id);
    if (deed !== undefined) deed.act();
    else if (command !== undefined) store.change(command.to);
    else if (view !== undefined) location.hash = view.at;
    else store.change(select(id, "entity", false));
  };
  return (
    <Sheet title="Commands" onClose={onClose}>
      <SearchList
        autoFocus
        offersFirst
        label="Find a command, an entity, a question or a saved view"
        placeholder="Type a few letters"
        find={find}
        onChoose={choose}
        onLeave={onClose}
      />
    </Sheet>
  );
}

function deedsOf(
  { store, announce, door }: AppTools,
  { theme, askPanel, detailPanel, timeStrip }: Preferences,
  keep: PaletteProps["keep"],
  room: boolean,
): readonly Deed[] {
  const dark = theme === "dark" || (theme === null && matchMedia(DARK).matches);
  const { past, ahead } = store.steps();
  const copy = (): void => {
    const failed = (): void =>
      announce("The link could not be copied. Take it from the address bar.");
    navigator.clipboard?.writeText(location.href).then(() => announce("Link copied."), failed) ??
      failed();
  };
  const toggle = (
    panel: "askPanel" | "detailPanel",
    is: "open" | "closed",
    name: string,
  ): Deed => ({
    id: `deed ${panel}`,
    label: `${is === "open" ? "Close" : "Open"} the ${name} panel`,
    note: "page",
    act: () => keep({ [panel]: is === "open" ? "closed" : "open" }),
  });
  const isOpen = timeStrip === "open" || (timeStrip === null && room);
  return [
    ...(past.length === 0
      ? []
      : [{ id: "deed undo", label: "Undo", note: PAGE_KEYS.undo.keys, act: () => store.go(-1) }]),
    ...(ahead.length === 0
      ? []
      : [{ id: "deed redo", label: "Redo", note: PAGE_KEYS.redo.keys, act: () => store.go(1) }]),
    { id: "deed own", label: "Open a file of your own", note: "page", act: () => door.open(null) },
    { id: "deed link", label: "Copy the link", note: "page", act: copy },
    { id: "deed print", label: "Print", note: "page", act: () => setTimeout(() => print()) },
    {
      id: "deed theme",
      label: dark ? "Light colours" : "Dark colours",
      note: "page",
      act: () => keep({ theme: dark ? "light" : "dark" }),
    },
    toggle("askPanel", askPanel, "left"),
    toggle("detailPanel", detailPanel, "right"),
    {
      id: "deed time",
      label: isOpen ? "Fold the time strip" : "Open the time strip",
      note: "page",
      act: () => keep({ timeStrip: isOpen ? "closed" : "open" }),
    },
  ];
}

const DARK = "(prefers-color-scheme: dark)";
