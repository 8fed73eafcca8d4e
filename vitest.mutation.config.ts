import { defineConfig, type ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The tests run on a mutant until one fails: those of small worlds before those of many. */
class SmallFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): string =>
      `${moduleId.includes("/tests/property/") ? 1 : 0}${moduleId}`;
    return Promise.resolve(files.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
  }
}

/** Vitest for `npm run test:mutation`, which says in `MUTATION_TESTS` which tests hold the code that it changes. */
const config: ViteUserConfig = defineConfig({
  test: {
    environment: "node",
    include: (process.env.MUTATION_TESTS ?? "").split(","),
    // Modules hold nothing that a test could change, so they are read once for all files.
    isolate: false,
    setupFiles: ["tests/mutation/same-draws.ts"],
    sequence: { sequencer: SmallFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
