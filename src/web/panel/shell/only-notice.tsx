import { type ReactNode, useEffect, useRef } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { countWord, joinWords, writeCount } from "../../../core/model/wording/words.ts";
import type { Only } from "../../state/app-state.ts";
import { countSteps } from "../../state/drawing/only.ts";
import { askQuestion, drawOnly, takeBack } from "../../state/transitions.ts";
import { wordOnly } from "../../state/words/step-words.ts";
import { Button } from "../../ui/button.tsx";
import { PickedListButton } from "../own/late-list-button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";

type Around = Extract<Only, { type: "around" }>;

/** What is drawn alone, how far it reaches where it is about one entity, and the way back. */
export function OnlyNotice(): ReactNode {
  const { state, store, selectors, announce } = useApp(["only", "lens"]);
  const { only } = state;
  const { entities } = selectors.graph(state);
  const said = only === null ? "" : `Only ${wordOnly(only, (id) => labelOf(id, entities))}.`;
  const before = useRef(said);
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    announce(said === "" ? "All is drawn again." : said);
  }, [said, announce]);
  if (only === null) return null;
  return (
    <div className="only-notice">
      <span>{said}</span>
      {only.type === "around" && (
        <>
          <StepChoice around={only} direction="up" />
          <StepChoice around={only} direction="down" />
        </>
      )}
      <Button look="link" onPress={() => store.change(drawOnly(null))}>
        Draw all again
      </Button>
    </div>
  );
}

/** The steps in one direction; each says before it is taken how many it draws. */
function StepChoice(props: {
  readonly around: Around;
  readonly direction: "up" | "down";
}): ReactNode {
  const { around, direction } = props;
  const { state, store, selectors } = useApp(["lens", "classes", "hiddenLines", "hidden"]);
  const counts = countSteps(selectors.graph(state), state, around.id, direction);
  return (
    <label className="chip-select">
      <span>{direction === "up" ? "Up" : "Down"}</span>
      <select
        value={around[direction]}
        onChange={(event) =>
          store.change(drawOnly({ ...around, [direction]: Number(event.target.value) }), direction)
        }
      >
        {counts.map(({ steps, count }) => (
          <option key={steps} value={steps}>
            {steps === 0 ? "no step" : `${countWord(steps, "step")}: ${count} drawn`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whose neighbours were brought into the picture, and the way back; says how many more are drawn. */
export function BroughtNotice(): ReactNode {
  const { state, store, selectors, announce } = useApp(["brought", "lens"]);
  const { folded } = useSelected((state, selectors) => selectors.sight(state));
  const { entities } = selectors.graph(state);
  const ids = [...new Set(state.brought.map(({ id }) => id))];
  const count = folded.nodes.length;
  const before = useRef({ brought: state.brought, count });
  useEffect(() => {
    const { brought: was, count: many } = before.current;
    before.current = { brought: state.brought, count };
    if (was === state.brought || many === count) return;
    announce(count > many ? `${count - many} more drawn.` : `${many - count} taken back.`);
  }, [state.brought, count, announce]);
  if (ids.length === 0) return null;
  return (
    <div className="only-notice">
      <span>Brought: neighbours of {joinWords(ids.map((id) => labelOf(id, entities)))}.</span>
      <Button look="link" onPress={() => store.change(takeBack(null))}>
        Take all back
      </Button>
    </div>
  );
}

/** What can be done with two entities and more that are picked: how two are connected, as a question, and the reader's list. */
export function PickedNotice(): ReactNode {
  const { state, store, selectors } = useApp(["selected", "lens", "question"]);
  const { entities } = selectors.graph(state);
  const picked = state.selected.flatMap((id) => entities.get(id) ?? []);
  const [from, to] = picked;
  if (from === undefined || to === undefined) return null;
  const isPair = picked.length === 2;
  const names = isPair ? `${from.label} and ${to.label}` : writeCount(picked.length);
  return (
    <div className="only-notice">
      <span>{names} are picked.</span>
      {isPair && (
        <Button
          look="link"
          onPress={() =>
            store.change(askQuestion({ operation: "paths", input: { from: from.id, to: to.id } }))
          }
        >
          How are they connected?
        </Button>
      )}
      <PickedListButton picked={picked} />
    </div>
  );
}
