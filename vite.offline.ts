import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

const WORKER = "service-worker.js";
/** The line of the worker that the build fills in. */
const RELEASE = 'const RELEASE = { version: "", files: [] };';

/** What is fetched when it is needed, if ever: letters of other scripts, each in a file of its own, the engine of queries, and what only people read. */
const NOT_AHEAD =
  /^(\.vite\/|third-party-notices\.txt$|service-worker\.js$)|noto-sans|sparql-worker|\.wasm$|\.woff$|\.map$/;

/**
 * Writes into the service worker which files the build has made and what they are called together: a digest of what is in
 * them, so that a release is another where any of its files is.
 */
export function offline(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: "offline",
    apply: "build",
    configResolved(resolved): void {
      config = resolved;
    },
    closeBundle: {
      order: "post",
      handler(): void {
        if (config === null) return;
        const folder = join(config.root, config.build.outDir);
        const files = listFiles(folder).filter((file) => !NOT_AHEAD.test(file));
        const digest = createHash("sha256");
        for (const file of files) digest.update(file).update(readFileSync(join(folder, file)));
        const release = { version: digest.digest("hex").slice(0, 16), files };
        const path = join(folder, WORKER);
        const text = readFileSync(path, "utf8");
        if (!text.includes(RELEASE)) throw new Error(`${WORKER} has no line “${RELEASE}”.`);
        writeFileSync(path, text.replace(RELEASE, `const RELEASE = ${JSON.stringify(release)};`));
      },
    },
  };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();
}
