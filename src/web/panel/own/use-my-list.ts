import { useSyncExternalStore } from "react";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import { ownFileOf } from "../../state/own/lay-own.ts";
import { pickedIds, pickedList, pickForList, takeOffList } from "../../state/own/own-lists.ts";
import { layOwn, takeOutOwn } from "../../state/transitions.ts";
import { wordListKeeping } from "../../state/words/own-file-words.ts";
import { useApp } from "../part/app-context.tsx";

/** The list that is picked by hand: who is in it, and the means to change it. Each change is announced. */
export interface MyList {
  readonly ids: readonly EntityId[];
  readonly add: (picked: readonly Pick<Entity, "id" | "label">[]) => Promise<void>;
  readonly takeOff: (picked: readonly Pick<Entity, "id" | "label">[]) => Promise<void>;
}

export function useMyList(): MyList {
  const { own, store, announce } = useApp([]);
  const { shelf } = own;
  const files = useSyncExternalStore(shelf.subscribe, shelf.files);
  const names = (picked: readonly Pick<Entity, "label">[]): string =>
    joinWords(picked.map(({ label }) => label));
  return {
    ids: pickedIds(files),
    add: async (picked) => {
      const keeping = await pickForList(shelf, picked, new Date().toISOString().slice(0, 10));
      const list = pickedList(shelf.files());
      if (list === undefined) return;
      // What the view has already is not a step more.
      const { hash } = ownFileOf(list);
      if (!store.state().own.some((one) => one.hash === hash)) {
        store.change(layOwn(ownFileOf(list)));
      }
      announce([`In your list: ${names(picked)}.`, wordListKeeping(keeping)].join(" ").trim());
    },
    takeOff: async (picked) => {
      const before = pickedList(shelf.files());
      const keeping = await takeOffList(
        shelf,
        picked.map(({ id }) => id),
      );
      const left = pickedList(shelf.files());
      if (before !== undefined && left === undefined) {
        store.change(takeOutOwn(ownFileOf(before).hash));
      }
      announce(
        [`No longer in your list: ${names(picked)}.`, wordListKeeping(keeping)].join(" ").trim(),
      );
    },
  };
}
