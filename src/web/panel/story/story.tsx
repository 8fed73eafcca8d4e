import type { ReactNode } from "react";
import { tellStep } from "../../state/story/story.ts";
import { useApp, useSelected } from "../part/app-context.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import { StateLink } from "../part/state-link.tsx";

const StoryBar: LatePage<object> = makeLatePage(
  async () => (await import("./story-bar.tsx")).StoryBar,
);

/** The story that is told, above the page; nothing where none is. */
export function Told(): ReactNode {
  const isTold = useSelected(({ story }) => story !== null);
  return isTold ? <StoryBar /> : null;
}

/** The stories of the record, each opening its first step. */
export function StoryList(): ReactNode {
  const { stories } = useApp([]).selectors.dataset.case;
  if (stories.length === 0) return null;
  return (
    <details className="more-questions">
      <summary>Stories</summary>
      <ul className="plain-list">
        {stories.map((story) => (
          <li key={story.id}>
            <StateLink to={tellStep(story, 1)}>{story.title}</StateLink>{" "}
            <span className="quiet">{story.steps.length} steps</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
