import { type ReactNode, useEffect, useRef } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import { togglePin, unpinAll } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** Pins an entity in the graph, or unpins it. */
export function PinButton({ id }: { readonly id: EntityId }): ReactNode {
  const { state, store } = useApp(["pinned"]);
  return (
    <Button look="plain" onPress={() => store.change(togglePin(id))}>
      {state.pinned.includes(id) ? "Unpin in the graph" : "Pin in the graph"}
    </Button>
  );
}

/** Who is pinned, told when that changes, and the way back. */
export function PinnedNotice(): ReactNode {
  const { state, store, selectors, announce } = useApp(["pinned", "lens"]);
  const { pinned } = state;
  const { entities } = selectors.graph(state);
  const name = (ids: readonly EntityId[]): string =>
    joinWords(ids.map((id) => labelOf(id, entities)));
  const before = useRef(pinned);
  useEffect(() => {
    const was = before.current;
    before.current = pinned;
    const [came, went] = [without(pinned, was), without(was, pinned)];
    if (came.length > 0) announce(`Pinned: ${name(came)}. It stays in the picture.`);
    else if (went.length > 0) announce(`No longer pinned: ${name(went)}.`);
  });
  if (pinned.length === 0) return null;
  return (
    <div className="only-notice">
      <span>Pinned: {name(pinned)}.</span>
      <Button look="link" onPress={() => store.change(unpinAll)}>
        {pinned.length === 1 ? "Unpin" : "Unpin all"}
      </Button>
    </div>
  );
}

function without(ids: readonly EntityId[], gone: readonly EntityId[]): readonly EntityId[] {
  return ids.filter((id) => !gone.includes(id));
}
