import type { ReactNode } from "react";
import { askQuestion } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { EntityLink } from "../part/state-link.tsx";

/** Why an answer could not be given, with the nearest names. */
export function FailurePage(props: {
  readonly message: string;
  readonly suggestions: readonly { readonly id: string; readonly label: string }[];
}): ReactNode {
  const { store } = useApp();
  return (
    <section className="page answer" aria-label="Answer">
      <h2>This question has no answer here</h2>
      <p className="notice">{props.message}</p>
      {props.suggestions.length > 0 && (
        <>
          <p>Nearest names:</p>
          <ul className="plain-list">
            {props.suggestions.map(({ id }) => (
              <li key={id}>
                <EntityLink id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onPress={() => store.change(askQuestion(null))}>Close the question</Button>
    </section>
  );
}
