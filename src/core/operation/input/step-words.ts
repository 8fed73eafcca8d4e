import { LIST_FACETS } from "../../query/facet/step.ts";

// Lists of the reader's own are laid over the record in the page only.
const FACETS = LIST_FACETS.filter((facet) => facet !== "mine");

/** The grammar of a step, as help and refusals tell it. */
export const STEP_WORDS: string = `<facet>=<value>,<value>, <facet>!=<value> or <facet>>=<number or date>, such as class=facility, capacity>=20 or relation=suppliesTo:<id>; facets: ${FACETS.join(", ")}`;
