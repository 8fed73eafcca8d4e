import type { ReactNode } from "react";
import { capital } from "../../../core/model/wording/words.ts";
import type { NarrowedStep } from "../../../core/operation/explore/narrow.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import { wordStep } from "../../../core/word/listing.ts";
import {
  moveStep,
  onlyStep,
  removeStep,
  toggleStep,
  turnStep,
} from "../../state/stack-transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp } from "../part/app-context.tsx";
import { FacetValues } from "./late-facets.tsx";

interface StepChipProps {
  readonly at: number;
  readonly step: Step;
  /** null while it is worked out. */
  readonly narrowed: NarrowedStep | null;
}

/** A step of the stack with what it leaves; at a press all that can be done with it. */
export function StepChip({ at, step, narrowed }: StepChipProps): ReactNode {
  const { state, store, selectors } = useApp(["stack", "lens"]);
  const words = capital(narrowed?.words ?? wordStep(selectors.dataset, step));
  const wrong = narrowed?.problem ?? null;
  const isAlone = state.stack.every(({ on }, index) => on === (index === at));
  return (
    <li className="step-chip" data-on={step.on && wrong === null}>
      <Popover
        label={words}
        trigger={
          <Button>
            <span className="step-words">{words}</span>
            <span className="step-count">{wordCount(step, narrowed)}</span>
          </Button>
        }
      >
        {(close) => (
          <>
            {wrong !== null && (
              <p className="notice" role="alert">
                {wrong} The step narrows nothing. Take it out, or choose other values.
              </p>
            )}
            <Check checked={step.on} onChange={() => store.change(toggleStep(at))}>
              Counts
            </Check>
            {!step.values.some((value) => /^[<>]/.test(value)) && (
              <Check checked={step.not === true} onChange={() => store.change(turnStep(at))}>
                All but these
              </Check>
            )}
            <FacetValues facet={step.facet} at={at} />
            {state.stack.length > 1 && (
              <p className="row">
                <Button look="plain" onPress={() => store.change(onlyStep(at))}>
                  {isAlone ? "All steps" : "Only this"}
                </Button>
                <Button
                  look="plain"
                  disabled={at === 0}
                  onPress={() => {
                    store.change(moveStep(at, -1));
                    close();
                  }}
                >
                  Earlier
                </Button>
                <Button
                  look="plain"
                  disabled={at === state.stack.length - 1}
                  onPress={() => {
                    store.change(moveStep(at, 1));
                    close();
                  }}
                >
                  Later
                </Button>
              </p>
            )}
          </>
        )}
      </Popover>
      <Button
        look="plain"
        label={`Take out: ${words}`}
        onPress={() => store.change(removeStep(at))}
      >
        ×
      </Button>
    </li>
  );
}

function wordCount({ on }: Step, narrowed: NarrowedStep | null): string {
  if (!on) return "off";
  if (narrowed === null) return "…";
  if (narrowed.problem !== null) return "not known";
  return narrowed.open === 0 ? String(narrowed.kept) : `${narrowed.kept}, ${narrowed.open} open`;
}
