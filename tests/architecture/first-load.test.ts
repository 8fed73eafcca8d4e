import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

/**
 * JavaScript that a first visit loads, gzipped: what `index.html` names and what that imports statically. The drawing comes
 * on demand (`docs/adr/0008`): the page only hints at it, for windows that have room for it.
 */
const MAX_FIRST_LOAD_BYTES = 260_000;

/** Packages that come later, each with a string in its code that outlives minification, and where it stands. */
const LATE_PACKAGES = [
  { name: "zod", sign: "$ZodType", file: "zod/v4/core/schemas.js" },
  { name: "yaml", sign: "YAMLParseError", file: "yaml/browser/dist/errors.js" },
] as const;

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = `${ROOT}/dist`;

describe("the first load", () => {
  let html = "";
  let files: readonly string[] = [];
  let manifest: Readonly<Record<string, ManifestChunk>> = {};

  beforeAll(() => {
    if (!existsSync(`${DIST}/.vite/manifest.json`)) {
      throw new Error("There is no dist/.vite/manifest.json; run `npm run build:app` first.");
    }
    html = readFileSync(`${DIST}/index.html`, "utf8");
    manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, "utf8"));
    files = findFirstFiles(html, manifest);
  });

  it(`is at most ${MAX_FIRST_LOAD_BYTES / 1000} kB of JavaScript, gzipped`, () => {
    const sizes = files.map((file) => gzipSync(readFileSync(`${DIST}/${file}`)).length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`First load: ${(bytes / 1000).toFixed(1)} kB gzipped in ${files.length} file(s)`);
    expect(files).not.toEqual([]);
    expect(bytes).toBeLessThanOrEqual(MAX_FIRST_LOAD_BYTES);
  });

  for (const { name, sign, file } of LATE_PACKAGES) {
    it(`has no ${name}`, () => {
      const holding = files.filter((one) => readFileSync(`${DIST}/${one}`, "utf8").includes(sign));
      expect(holding).toEqual([]);
    });

    it(`would have been seen to have ${name}`, () => {
      expect(readFileSync(`${ROOT}/node_modules/${file}`, "utf8")).toContain(sign);
    });
  }

  it("hints at the drawing and at nothing else that comes on demand", () => {
    const hints = [...html.matchAll(/<link rel="modulepreload" href="\.\/([^"]+)" media=/g)];
    const drawing = Object.values(manifest).find(({ file }) => /drawn-graph/.test(file));
    expect(hints.map(([, file]) => file).sort()).toEqual(
      [drawing?.file, ...(drawing?.imports ?? []).map((key) => manifest[key]?.file)]
        .filter((file) => !files.includes(file ?? ""))
        .sort(),
    );
  });

  it("has no inline script, which the content security policy would refuse", () => {
    expect(html).toContain("Content-Security-Policy");
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
  });
});

/** The scripts that the page names and, through the manifest, all that they import statically. */
function findFirstFiles(html: string, manifest: Readonly<Record<string, ManifestChunk>>): string[] {
  const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const needed = html.replace(/<link rel="modulepreload"[^>]* media="[^>]*>/g, "");
  const named = [...needed.matchAll(/<(?:script|link)\s[^>]*?(?:src|href)="\.\/([^"]+\.js)"/g)];
  const files = new Set(named.flatMap(([, file]) => (file ? [file] : [])));
  // A Set is walked in the order of insertion, additions included.
  for (const file of files) {
    for (const key of chunks.get(file)?.imports ?? []) {
      const imported = manifest[key];
      if (imported) files.add(imported.file);
    }
  }
  return [...files];
}
