import type { ReactNode } from "react";
import { labelOf } from "../../../core/query/sentence/sentence.ts";
import type { Only } from "../../state/app-state.ts";
import { countSteps, wordOnly } from "../../state/drawing/only.ts";
import { drawOnly } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

type Around = Extract<Only, { type: "around" }>;

/** What is drawn alone, how far it reaches where it is about one entity, and the way back. */
export function OnlyNotice(): ReactNode {
  const { state, store, selectors } = useApp(["only", "lens"]);
  const { only } = state;
  if (only === null) return null;
  const { entities } = selectors.everything();
  return (
    <div className="only-notice" role="status">
      <span>Only {wordOnly(only, (id) => labelOf(id, entities))}.</span>
      {only.type === "around" && <Reach around={only} />}
      <Button look="link" onPress={() => store.change(drawOnly(null))}>
        Draw all again
      </Button>
    </div>
  );
}

/** How far is traced each way, with how many each choice draws. */
function Reach({ around }: { readonly around: Around }): ReactNode {
  return (
    <>
      <StepChoice around={around} direction="up" />
      <StepChoice around={around} direction="down" />
    </>
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
            {steps === 0 ? "0: none" : `${steps}: ${count}`}
          </option>
        ))}
      </select>
    </label>
  );
}
