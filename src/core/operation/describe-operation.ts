import { describeEntity } from "../query/dossier/describe.ts";
import { type WordedDossier, wordDossier } from "../word/dossier.ts";
import { openingNeed } from "./input/opening-need.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS } from "./input/operation-forms.ts";

/** `describe`: what is known of an entity, gathered into one page. */
export const describe: Operation<WordedDossier> = {
  ...FORMS.describe,
  run(graph, input) {
    const buyer = openingNeed(graph.dataset)?.buyer ?? null;
    const finding = describeEntity(graph, input.entity("entity"), buyer);
    return { ...finding, result: wordDossier(graph, finding.result) };
  },
};
