import { LIST_FACETS } from "../../query/facet/step.ts";

/** The grammar of a step, as help and refusals tell it. */
export const STEP_WORDS: string = `<facet>=<value>,<value>, <facet>!=<value> or <facet>>=<number or date>, such as class=facility, capacity>=20 or relation=suppliesTo:<id>; facets: ${LIST_FACETS.join(", ")}`;
