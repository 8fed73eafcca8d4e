import type { ReactNode } from "react";
import { openingQuestion } from "../../state/opening.ts";
import { askQuestion } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";

/** The one button of the opening: asks the question that the record opens with. Gone once anything is asked. */
export function OpeningButton(): ReactNode {
  const { store, selectors } = useApp([]);
  const asked = useSelected(({ question }) => question !== null);
  const question = openingQuestion(selectors.dataset);
  if (asked || question === null) return null;
  const { asks } = selectors.dataset.case;
  return (
    <Button look="primary" onPress={() => store.change(askQuestion(question))}>
      {asks === "" ? "Ask the opening question" : asks}
    </Button>
  );
}
