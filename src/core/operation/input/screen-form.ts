import type { OperationForm } from "./operation.ts";

/** What a list of somebody's own is screened with. */
export const SCREEN_FORM: OperationForm = {
  name: "screen",
  words:
    "Which of a list of your own depend on a plant, company or place; of which no way there is known; which are not in the record.",
  ofADay: true,
  parameters: [
    {
      name: "exposedTo",
      takes: { type: "entity", classes: ["facility", "organisation", "place"] },
      words: "what they may depend on",
    },
    {
      name: "mine",
      takes: { type: "texts" },
      words:
        "a company or plant of the list, once for each; its own number behind a tab, and behind another the id that was decided",
    },
  ],
};
