import { glslFloat } from "./shape.ts";

/** Something that grows with a line's weight, CSS px: so much, and so much more per px of weight. */
type Growth = readonly [base: number, perWeight: number];

/** The measures of lines. The shaders and the exported picture are built from the same numbers. */
export const STROKE: {
  /** A dash and the gap after it. */
  readonly dash: Growth;
  readonly gap: Growth;
  /** From dot to dot, and a dot's radius. */
  readonly dot: Growth;
  readonly dotRadius: Growth;
  /** From the middle to each of the two lines of a contract. */
  readonly twin: Growth;
  /** How far the head of an arrow reaches to each side beyond its line. */
  readonly head: Growth;
  /** Length of a head by half its width, and how much of it the line ends before the tip. */
  readonly headLength: number;
  readonly headShare: number;
  /** What a selected line weighs more, and how far the band under it reaches beyond it. */
  readonly brought: number;
  readonly band: number;
  readonly bandStrength: number;
} = {
  dash: [4, 2.4],
  gap: [2.5, 1.5],
  dot: [2.6, 1.7],
  dotRadius: [0.25, 0.5],
  twin: [1.1, 0.5],
  head: [1.8, 0.4],
  headLength: 2.3,
  headShare: 0.85,
  brought: 0.75,
  band: 3,
  bandStrength: 0.3,
};

/** A measure at a weight, CSS px. */
export function grown([base, perWeight]: Growth, weight: number): number {
  return base + perWeight * weight;
}

/** The same in the shaders' language, with `weight` in scope. */
export function grownGlsl([base, perWeight]: Growth): string {
  return `${glslFloat(base)} + ${glslFloat(perWeight)} * weight`;
}
