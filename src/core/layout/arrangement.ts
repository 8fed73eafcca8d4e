/** What a layout arranges: nodes by index, edges as pairs of indices. Plain arrays, so that a worker can have them. */
export interface Arrangement {
  /** The order of the nodes never depends on the order of claims: callers sort them by id. */
  readonly ids: readonly string[];
  /** Index of the one end, index of the other, and how strongly the edge pulls (1 = as usual). */
  readonly edges: readonly (readonly [number, number, number])[];
}

/** Where the nodes stand, in the order of the arrangement. Abstract units; y grows downwards. */
export interface Positions {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
