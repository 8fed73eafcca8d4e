import { useSyncExternalStore } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import { pickedIds } from "../../state/own/own-lists.ts";
import { useApp } from "../part/app-context.tsx";
import type { Picked } from "./change-my-list.ts";

/** The list that is picked by hand: who is in it, and the means to change it. Each change is announced. */
export interface MyList {
  readonly ids: readonly EntityId[];
  readonly add: (picked: Picked) => Promise<void>;
  readonly takeOff: (picked: Picked) => Promise<void>;
}

export function useMyList(): MyList {
  const tools = useApp([]);
  const { shelf } = tools.own;
  const files = useSyncExternalStore(shelf.subscribe, shelf.files);
  // What changes a list is fetched with the first change.
  const change = async (how: "add" | "takeOff", picked: Picked): Promise<void> => {
    try {
      const { addToMyList, takeOffMyList } = await import("./change-my-list.ts");
      await (how === "add" ? addToMyList : takeOffMyList)(tools, picked);
    } catch (error) {
      tools.announce(`Your list could not be changed: ${(error as Error).message}`);
    }
  };
  return {
    ids: pickedIds(files),
    add: (picked) => change("add", picked),
    takeOff: (picked) => change("takeOff", picked),
  };
}
