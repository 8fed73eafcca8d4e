/** What tells sorts of a product apart. */
export const FACETS = ["level", "format", "chemistry", "use"] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Values by facet, each a path from the wide to the narrow: `cylindrical/46/95` lies within `cylindrical/46`. A facet
 * that is absent is not told.
 */
export type Facets = { readonly [F in Facet]?: string };

/** Whether a path lies within another or is it: `cylindrical/46/95` within `cylindrical/46`. */
export function isPathWithin(path: string, wider: string): boolean {
  return path === wider || path.startsWith(`${wider}/`);
}
