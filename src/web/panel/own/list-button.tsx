import type { ReactNode } from "react";
import type { Entity, EntityId } from "../../../core/model/entity.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { LISTED_CLASSES } from "../../state/own/own-lists.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
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

/** What is picked in a view, for the list; nothing where no more than one is picked, which has a page with the same button. */
export function PickedForList(): ReactNode {
  const { state, selectors } = useApp(["selected", "lens"]);
  const { ids, add, takeOff } = useMyList();
  const { entities } = selectors.graph(state);
  const picked = state.selected
    .flatMap((id: EntityId) => entities.get(id) ?? [])
    .filter((one) => LISTED_CLASSES.includes(one.class));
  if (picked.length < 2) return null;
  const fresh = picked.filter(({ id }) => !ids.includes(id));
  return (
    <div className="only-notice">
      <span>{countWord(picked.length, "company or plant", "companies and plants")} picked.</span>
      <Button look="link" onPress={() => void (fresh.length > 0 ? add(fresh) : takeOff(picked))}>
        {fresh.length > 0 ? "Add to my list" : "Take off my list"}
      </Button>
    </div>
  );
}
