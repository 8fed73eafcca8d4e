import type { Story, StoryStep } from "../../../core/model/case.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { readAddress, writeAddress } from "../address/address.ts";
import type { AppState, StoryPlace } from "../app-state.ts";
import type { Transition } from "../transitions.ts";

/** A step of a story, with the story and its number from 1. */
export interface ToldStep {
  readonly story: Story;
  readonly step: StoryStep;
  readonly number: number;
}

/** The step that a state tells; null where it tells none, or one that the record does not have. */
export function toldStep({ case: about }: Dataset, place: StoryPlace | null): ToldStep | null {
  const story = about.stories.find(({ id }) => id === place?.id);
  const step = story?.steps[(place?.step ?? 0) - 1];
  if (place === null || story === undefined || step === undefined) return null;
  return { story, step, number: place.step };
}

/** Goes to a step of a story, numbered from 1, whatever was shown before; whoever reads tables goes on reading them. */
export function tellStep({ id, steps }: Story, number: number): Transition {
  const at = steps[number - 1]?.at;
  return (state) =>
    at === undefined
      ? state
      : {
          ...readAddress(at).state,
          ...{ view: state.view, own: state.own, story: { id, step: number } },
        };
}

/** Leaves the story and stays in the view. */
export const leaveStory: Transition = (state) => ({ ...state, story: null });

/** Whether the reader has gone on from what the step shows. */
export function hasLeftStep({ step }: ToldStep, state: AppState): boolean {
  const { view, own } = state;
  const shown = { ...readAddress(step.at).state, view, own, story: null };
  return writeAddress(shown) !== writeAddress({ ...state, story: null });
}
