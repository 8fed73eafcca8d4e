/**
 * Runs before the tests: says which browser they will use, and gets one where there is none and it may.
 *
 * It may on Debian as root, in a container or under `CI`: such a machine is thrown away, and nobody minds one more
 * package. (Not on Ubuntu, whose package is a snap.) Elsewhere it says what to run. Ends with 1 and one sentence where
 * no browser can be had.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { type FoundBrowser, findBrowser } from "./browser.ts";

const APT_COMMANDS = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell"],
] as const;

const WAYS_OUT =
  "install Chrome or Chromium (Debian: `apt-get update && apt-get install -y --no-install-recommends chromium`; " +
  "others: `npx playwright install chromium`), or set CHROME_PATH to one.";

/** No service manager runs in a container, so a machine without one is taken for a container as well. */
function isContainer(): boolean {
  return (
    existsSync("/.dockerenv") ||
    existsSync("/run/.containerenv") ||
    !existsSync("/run/systemd/system")
  );
}

function mayInstall(): boolean {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const isDebian = /^ID=debian$/m.test(release);
  const isRoot = process.getuid?.() === 0;
  return isDebian && isRoot && (Boolean(process.env.CI) || isContainer());
}

/** Returns what went wrong, or `null` when every command succeeded. */
function installWithApt(): string | null {
  for (const [program, ...rest] of APT_COMMANDS) {
    console.log(`No browser here. Running: ${program} ${rest.join(" ")}`);
    const run = spawnSync(program, rest, {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (run.status !== 0) {
      const lastWords = (run.stderr || String(run.error)).trim().split("\n").at(-1);
      return `\`${program} ${rest[0]}\` failed (${lastWords})`;
    }
  }
  return null;
}

function prepareBrowser(): FoundBrowser | string {
  const found = findBrowser();
  if (found) return found;
  if (!mayInstall()) return `The tests need a browser and found none: ${WAYS_OUT}`;
  const trouble = installWithApt();
  return (
    findBrowser() ??
    `The tests need a browser and ${trouble ?? "the installed one does not start"}: ${WAYS_OUT}`
  );
}

let outcome: FoundBrowser | string;
try {
  outcome = prepareBrowser();
} catch (error) {
  outcome = error instanceof Error ? error.message : String(error);
}
if (typeof outcome === "string") {
  console.error(outcome);
  process.exitCode = 1;
} else {
  console.log(`Browser for the tests: ${outcome.executablePath} (${outcome.source})`);
}
