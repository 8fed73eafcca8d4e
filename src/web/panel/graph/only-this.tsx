import type { ReactNode } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import { countSteps } from "../../state/drawing/only.ts";
import { drawOnly } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** Draws an entity alone with who is next to it up and down the supply, counted before; further steps are chosen above the graph. */
export function OnlyThis({ id }: { readonly id: EntityId }): ReactNode {
  const { state, store, selectors } = useApp(["only", "lens", "classes", "hiddenLines", "hidden"]);
  if (state.only?.type === "around" && state.only.id === id)
    return (
      <Button look="plain" onPress={() => store.change(drawOnly(null))}>
        Draw all again
      </Button>
    );
  const graph = selectors.graph(state);
  const near = (direction: "up" | "down"): number =>
    countSteps(graph, state, id, direction)[1]?.count ?? 0;
  return (
    <Button
      look="plain"
      onPress={() => store.change(drawOnly({ type: "around", id, up: 1, down: 1 }))}
    >
      Only this in the graph ({near("up")} up, {near("down")} down)
    </Button>
  );
}
