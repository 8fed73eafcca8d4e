// JavaScript, because Stryker's processes load it without a compiler.
import { createHash } from "node:crypto";

/**
 * A plugin for Stryker that lets a sample of the mutants through: always the same of the same code and seed. Those that
 * are not in it count as if they did not compile, so in no score.
 */
export const strykerPlugins = [
  {
    kind: "Checker",
    name: "sample",
    factory: Object.assign(({ sample }) => makeChecker(sample), { inject: ["options"] }),
  },
];

/** The option that Stryker would else call unknown. */
export const strykerValidationSchema = { properties: { sample: { type: "object" } } };

function makeChecker({ size, seed }) {
  return {
    init: async () => {},
    // All at once, so that a sample can be drawn.
    group: async (mutants) => [mutants.map(({ id }) => id)],
    async check(mutants) {
      const drawn = mutants
        .map((mutant) => ({ id: mutant.id, draw: drawOf(mutant, seed) }))
        .sort((a, b) => (a.draw < b.draw ? -1 : 1))
        .map(({ id }) => id);
      const taken = new Set(size === 0 ? drawn : drawn.slice(0, size));
      return Object.fromEntries(
        drawn.map((id) => [
          id,
          taken.has(id)
            ? { status: "passed" }
            : { status: "compileError", reason: "Not in the sample." },
        ]),
      );
    },
  };
}

function drawOf({ fileName, location, mutatorName, replacement }, seed) {
  const file = fileName.slice(fileName.indexOf("/src/"));
  const which = JSON.stringify([seed, file, location, mutatorName, replacement]);
  return createHash("sha256").update(which).digest("hex");
}
