import { type ReactNode, useEffect } from "react";
import { hasLeftStep, leaveStory, tellStep, toldStep } from "../../state/story/story.ts";
import "../../style/story.css";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { ClaimsLink } from "../part/state-link.tsx";

/** The step of the story that is told: its sentence with its claims, and the ways on, back and out. */
export function StoryBar(): ReactNode {
  const { store, selectors, announce } = useApp([]);
  const place = useSelected(({ story }) => story);
  const told = toldStep(selectors.dataset, place);
  const isLeft = useSelected((state) => told !== null && hasLeftStep(told, state));
  const says = told?.step.says ?? null;
  useEffect(() => {
    if (says !== null) announce(says);
  }, [says, announce]);
  if (place === null) return null;
  if (told === null) {
    return (
      <section className="story-bar" aria-label="Story">
        <p>
          The link tells step {place.step} of the story “{place.id}”, which this version of the data
          does not have.
        </p>
        <Button onPress={() => store.change(leaveStory)}>Close</Button>
      </section>
    );
  }
  const { story, step, number } = told;
  const count = story.steps.length;
  return (
    <section className="story-bar" aria-label="Story">
      <p className="story-says">
        <strong>{story.title}</strong>{" "}
        <span className="quiet">
          Step {number} of {count}
        </span>
        <br />
        {step.says}{" "}
        <ClaimsLink ids={step.claims}>
          {step.claims.length === 1 ? "The claim" : `The ${step.claims.length} claims`}
        </ClaimsLink>
      </p>
      <div className="story-ways">
        {isLeft && (
          <Button look="plain" onPress={() => store.change(tellStep(story, number))}>
            Show this step again
          </Button>
        )}
        <Button disabled={number === 1} onPress={() => store.change(tellStep(story, number - 1))}>
          Back
        </Button>
        <Button
          look={number === count ? "bordered" : "primary"}
          disabled={number === count}
          onPress={() => store.change(tellStep(story, number + 1))}
        >
          Next
        </Button>
        <Button look="plain" onPress={() => store.change(leaveStory)}>
          Leave the story
        </Button>
      </div>
    </section>
  );
}
