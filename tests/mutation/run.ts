import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { HELD_BY, LEFT_OUT } from "./held-by.ts";

/**
 * `npm run test:mutation -- src/core/query/options`: changes the code of a folder in small ways, one at a time, and tells
 * which changes no test notices. Takes a sample of 60 changes; `--sample 0` takes all of them.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string" } },
});
const sample = { size: Number(values.sample ?? 60), seed: Number(values.seed ?? 1) };
if (!Object.values(sample).every((one) => Number.isInteger(one) && one >= 0)) {
  throw new Error("--sample and --seed are whole numbers, such as --sample 60 --seed 1.");
}
const [path = "", ...others] = positionals.map((one) => one.replace(/\/$/, ""));
const held = Object.entries(HELD_BY).find(([folder]) => `${path}/`.startsWith(`${folder}/`));
if (held === undefined || others.length > 0) {
  throw new Error(
    `Name one of these folders, or a path in it: ${Object.keys(HELD_BY).join(", ")}.`,
  );
}
process.env.MUTATION_TESTS = held[1]
  .map((one) => `tests/${one.replace("**", "**/*")}.test.ts`)
  .join(",");

const mutants = await new Stryker({
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", `${import.meta.dirname}/sample.js`],
  ...{ checkers: ["sample"], sample },
  mutate: [
    path.endsWith(".ts") ? path : `${path}/**/*.ts`,
    ...LEFT_OUT.map(({ files }) => `!${files}`),
  ],
  // A text is a word of the interface or one of a closed union, where the compiler sees to it.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["/dist", "/lib", "/docs", "/tests/journey", "/tests/browser", "/public"],
  tempDirName: ".cache/mutation",
  disableTypeChecks: false,
  // None: Stryker would rewrite it by an interface that TypeScript 7 no longer has.
  tsconfigFile: "no-tsconfig.json",
  coverageAnalysis: "perTest",
  concurrency: 1,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 30_000,
  reporters: ["progress-append-only", "clear-text"],
  clearTextReporter: { reportTests: false, reportScoreTable: false },
}).runMutationTest();

const count = (...states: readonly string[]): number =>
  mutants.filter(({ status }) => states.includes(status)).length;
const [caught, missed] = [count("Killed", "Timeout"), count("Survived")];
const [tried, all] = [caught + missed, mutants.length - count("Ignored")];
const reached = 1 - count("NoCoverage") / all;
console.log(
  `${path}: ${caught} of ${tried} mutants tried were noticed (${count("Timeout")} by running on and on); ` +
    `${count("NoCoverage")} of all ${all} are reached by no test. ` +
    `Score ${((100 * caught * reached) / tried).toFixed(1)} %.`,
);
