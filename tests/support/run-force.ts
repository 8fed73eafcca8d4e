import type { Arrangement, Positions } from "../../src/core/layout/arrangement.ts";
import { layOutForce } from "../../src/core/layout/force.ts";

/** The force layout, run to its end. */
export function runForce(
  arrangement: Arrangement,
  start: Positions,
  iterations: number,
): Positions {
  const run = layOutForce(arrangement, start, iterations);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
