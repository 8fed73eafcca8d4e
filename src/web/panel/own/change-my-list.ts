import type { Entity } from "../../../core/model/entity.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import { ownFileOf } from "../../state/own/lay-own.ts";
import { pickedList } from "../../state/own/own-lists.ts";
import { pickForList, takeOffList } from "../../state/own/picked-list.ts";
import { layOwn, takeOutOwn } from "../../state/transitions.ts";
import { wordListKeeping } from "../../state/words/own-words.ts";
import type { AppTools } from "../part/app-context.tsx";

/** Whom a list is changed by. */
export type Picked = readonly Pick<Entity, "id" | "label">[];

type Tools = Pick<AppTools, "own" | "store" | "announce">;

/** Puts some into the list that is picked by hand, and the list into the view. */
export async function addToMyList({ own, store, announce }: Tools, picked: Picked): Promise<void> {
  const { shelf } = own;
  const keeping = await pickForList(shelf, picked, new Date().toISOString().slice(0, 10));
  const list = pickedList(shelf.files());
  if (list === undefined) return;
  // What the view has already is not a step more.
  const { hash } = ownFileOf(list);
  if (!store.state().own.some((one) => one.hash === hash)) store.change(layOwn(ownFileOf(list)));
  announce([`In your list: ${names(picked)}.`, wordListKeeping(keeping)].join(" ").trim());
}

/** Takes some off it; a list of nobody leaves the view. */
export async function takeOffMyList(
  { own, store, announce }: Tools,
  picked: Picked,
): Promise<void> {
  const { shelf } = own;
  const before = pickedList(shelf.files());
  const keeping = await takeOffList(
    shelf,
    picked.map(({ id }) => id),
  );
  if (before !== undefined && pickedList(shelf.files()) === undefined) {
    store.change(takeOutOwn(ownFileOf(before).hash));
  }
  announce(
    [`No longer in your list: ${names(picked)}.`, wordListKeeping(keeping)].join(" ").trim(),
  );
}

function names(picked: Picked): string {
  return joinWords(picked.map(({ label }) => label));
}
