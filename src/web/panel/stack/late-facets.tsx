import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import type { FacetValuesProps } from "./facet-values-props.ts";

/** Fetched when somebody narrows for the first time. */
export const FacetPicker: LatePage<{ readonly close: () => void }> = makeLatePage(
  async () => (await import("./facet-picker.tsx")).FacetPicker,
);

export const FacetValues: LatePage<FacetValuesProps> = makeLatePage(
  async () => (await import("./facet-values.tsx")).FacetValues,
);
