import type { ReactNode } from "react";
import type { Entity } from "../../../core/model/entity.ts";
import { LISTED_CLASSES } from "../../state/own/own-lists.ts";
import { Button } from "../../ui/button.tsx";
import { useMyList } from "./use-my-list.ts";

/** Puts a company or plant into the list that is picked by hand, or takes it off; nothing for others. */
export function ListButton({ entity }: { readonly entity: Entity }): ReactNode {
  const { ids, add, takeOff } = useMyList();
  if (!LISTED_CLASSES.includes(entity.class)) return null;
  const isIn = ids.includes(entity.id);
  return (
    <Button look="plain" onPress={() => void (isIn ? takeOff([entity]) : add([entity]))}>
      {isIn ? "Take off my list" : "Add to my list"}
    </Button>
  );
}

/** Puts what is picked in a view into the list, or takes it off where all are in it; nothing where none can be. */
export function PickedListButton({ picked }: { readonly picked: readonly Entity[] }): ReactNode {
  const { ids, add, takeOff } = useMyList();
  const listed = picked.filter((one) => LISTED_CLASSES.includes(one.class));
  if (listed.length === 0) return null;
  const fresh = listed.filter(({ id }) => !ids.includes(id));
  return (
    <Button look="link" onPress={() => void (fresh.length > 0 ? add(fresh) : takeOff(listed))}>
      {fresh.length > 0 ? "Add to my list" : "Take off my list"}
    </Button>
  );
}
