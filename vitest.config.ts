import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { chromiumArguments, findBrowser } from "./tests/support/browser.ts";

// May be missing: `npm run test:unit` needs no browser, and `npm test` gets one first.
const executablePath: string | undefined = findBrowser()?.executablePath;

const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArguments({ webgl: true }),
};

/**
 * Three projects, run one after the other so that two slow processors are enough: fast tests in Node, parts and canvas
 * in a browser, journeys through the built app. Time-outs are long because WebGL may be drawn by the processor.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        // The examples of the package, of its source.
        resolve: { alias: { "second-source": `${import.meta.dirname}/src/index.ts` } },
        test: {
          name: "node",
          environment: "node",
          setupFiles: ["tests/support/same-worlds.ts"],
          include: ["unit", "property", "data", "golden", "surface", "package", "architecture"].map(
            (folder) => `tests/${folder}/**/*.test.ts`,
          ),
          // The modules are loaded once and not for every file; none of them keeps anything that a test changes.
          isolate: false,
          // Vitest alone would leave one of two processors unused.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react()],
        test: {
          name: "browser",
          include: ["tests/browser/**/*.browser.test.{ts,tsx}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "journey",
          environment: "node",
          include: ["tests/journey/**/*.test.ts"],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

export default config;
