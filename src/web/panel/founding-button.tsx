import type { ReactNode } from "react";
import { askQuestion, FOUNDING_QUESTION } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { useApp, useSelected } from "./app-context.tsx";

/** The one button of the opening: asks the question that the project exists for. Gone once anything is asked. */
export function FoundingButton(): ReactNode {
  const { store } = useApp([]);
  const asked = useSelected(({ question }) => question !== null);
  if (asked) return null;
  return (
    <Button look="primary" onPress={() => store.change(askQuestion(FOUNDING_QUESTION))}>
      Who else can supply BMW?
    </Button>
  );
}
