import type { ReactNode } from "react";
import type { Failure } from "../../../core/model/answer.ts";
import { messageOf } from "../../state/parameter-label.ts";
import { askQuestion } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { NearestNames } from "../part/state-link.tsx";

/** Why an answer could not be given, with the nearest names. */
export function FailurePage({ failure }: { readonly failure: Failure }): ReactNode {
  const { store } = useApp();
  return (
    <section className="page answer" aria-label="Answer">
      <h2>This question has no answer here</h2>
      <p className="notice">{messageOf(failure)}</p>
      <NearestNames failure={failure} />
      <Button onPress={() => store.change(askQuestion(null))}>Close the question</Button>
    </section>
  );
}
