import type { Dataset } from "../../core/model/dataset.ts";
import type { Lens } from "../../core/model/lens.ts";
import type { Refusal } from "../../core/model/refusal.ts";
import { lensOf, type View, viewOf } from "../../core/operation/view.ts";
import { INITIAL_STATE, type LensState } from "./app-state.ts";
import { messageOf } from "./parameter-label.ts";
import { lensInput } from "./whole-question.ts";

/** The lens of a state. Throws where it names a source that is not there: ask `findLensProblems` first. */
export function selectLens(dataset: Dataset, state: LensState): Lens {
  const lens = lensOf(dataset, lensInput(state));
  if ("failure" in lens) throw new Error(messageOf(lens));
  return lens;
}

/** What of a state's lens or scenario the record does not know, in words; none where it knows all. */
export function findLensProblems(dataset: Dataset, state: LensState): readonly string[] {
  const { named, lens, scenario } = readLensState(dataset, state);
  return [
    ...("failure" in named ? [`${messageOf(named)} The usual lens counts instead.`] : []),
    ...("failure" in lens ? [`${messageOf(lens)} The sources of the lens count instead.`] : []),
    ...("failure" in scenario ? [`${messageOf(scenario)} Nothing is assumed instead.`] : []),
  ];
}

/** The state's lens without what the record does not know of it. */
export function readableLens(dataset: Dataset, state: LensState): LensState {
  const { named, lens, scenario } = readLensState(dataset, state);
  if (![named, lens, scenario].some((one) => "failure" in one)) return state;
  return {
    ...state,
    lens: "failure" in named ? INITIAL_STATE.lens.lens : state.lens,
    sources: "failure" in lens ? null : state.sources,
    scenario: "failure" in scenario ? null : state.scenario,
  };
}

// Its parts one by one, so that what is wrong with one takes nothing from the others.
function readLensState(
  dataset: Dataset,
  state: LensState,
): {
  readonly named: Lens | Refusal;
  readonly lens: Lens | Refusal;
  readonly scenario: View | Refusal;
} {
  const named = lensOf(dataset, { lens: state.lens });
  const usual = "failure" in named ? INITIAL_STATE.lens.lens : state.lens;
  return {
    named,
    lens: lensOf(dataset, lensInput({ ...state, lens: usual })),
    scenario: viewOf(dataset, { scenario: state.scenario }),
  };
}
