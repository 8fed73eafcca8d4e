import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** A Chromium that can be started here, and in words where it came from. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly source: string;
}

/** File names under which Linux distributions, Nix and BSD put Chrome or Chromium on the path. */
const NAMES_ON_PATH = [
  // Without the frame of a window, which nobody sees and which costs a third of the time.
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chrome",
];

/** Where the installers of macOS and Windows put them. */
const KNOWN_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap(
    (folder) => (folder ? [join(folder, "Google/Chrome/Application/chrome.exe")] : []),
  ),
];

/**
 * The browser that the tests use, or `null` when there is none: `CHROME_PATH`, then an installed Chrome or Chromium,
 * then Playwright's own download.
 *
 * Throws when `CHROME_PATH` names nothing that starts: a person who set it does not want another one in silence.
 */
export function findBrowser(): FoundBrowser | null {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (starts(wished)) return { executablePath: wished, source: "CHROME_PATH" };
    throw new Error(`CHROME_PATH is "${wished}", and no browser starts from there.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  const installed = [...onPath, ...KNOWN_PLACES].find(starts);
  if (installed) return { executablePath: installed, source: "installed on this machine" };
  const downloaded = chromium.executablePath();
  return starts(downloaded)
    ? { executablePath: downloaded, source: "downloaded by Playwright" }
    : null;
}

/**
 * Whether a file is a browser that runs. Ubuntu's `chromium-browser` may be a script that only asks to install a snap,
 * so the file is asked for its version; not on Windows, where asking opens a window.
 */
function starts(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  if (process.platform === "win32") return true;
  const answer = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return answer.status === 0 && /chrom/i.test(answer.stdout);
}

/**
 * Command-line arguments for a quiet Chromium: no calls home, no sandbox for root (it cannot have one), and either
 * WebGL 2 drawn by the processor, which works on every machine, or no WebGL at all.
 */
export function chromiumArguments({ webgl }: { readonly webgl: boolean }): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    ...(webgl ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-3d-apis"]),
  ];
}
