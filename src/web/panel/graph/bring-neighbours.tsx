import type { ReactNode } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { leftOutBeside, leftOutBy, wordRelation } from "../../state/drawing/left-out.ts";
import { bring, takeBack } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";

/** The neighbours of an entity that the graph leaves out, by relation and counted before they are brought; and the way back. */
export function BringNeighbours({ id }: { readonly id: EntityId }): ReactNode {
  const { state, store } = useApp(["brought"]);
  const links = useSelected((now, selectors) => selectors.leftOut(now));
  const relations = leftOutBy(links, id);
  const count = leftOutBeside(links, id).length;
  const isBrought = state.brought.some((one) => one.id === id);
  if (count === 0 && !isBrought) return null;
  return (
    <section className="relation" aria-label="Not drawn in the graph">
      {count > 0 && (
        <>
          <p>{countWord(count, "neighbour")} not drawn in the graph. Bring those that it</p>
          <p className="row">
            {relations.map(({ relation, ids }) => (
              <Button
                key={`${relation.predicate} ${relation.direction}`}
                onPress={() => store.change(bring({ id, relation }))}
              >
                {wordRelation(relation)}: {ids.length}
              </Button>
            ))}
            {relations.length > 1 && (
              <Button onPress={() => store.change(bring({ id, relation: null }))}>
                all: {count}
              </Button>
            )}
          </p>
        </>
      )}
      {isBrought && (
        <Button look="plain" onPress={() => store.change(takeBack(id))}>
          Take back what was brought
        </Button>
      )}
    </section>
  );
}
