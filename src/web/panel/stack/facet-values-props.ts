import type { ListFacet } from "../../../core/query/facet/step.ts";

export interface FacetValuesProps {
  readonly facet: ListFacet;
  /** The place of the step whose values are changed; null = a new one. */
  readonly at: number | null;
}
