import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import react from "@vitejs/plugin-react";
import type { HtmlTagDescriptor, Plugin, UserConfig } from "vite";
import { offline } from "./vite.offline.ts";

/**
 * The style sheets that React Aria writes into the page itself (`usePress`; on iPhones also `usePreventScroll`), allowed
 * by their hashes. When a release of React Aria changes one, the journeys fail with the browser's words, which name the
 * new hash.
 */
const REACT_ARIA_STYLES: readonly string[] = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

const styleHashes: string = REACT_ARIA_STYLES.map(
  (style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
).join(" ");

/** What the built page may load and where it may talk to: its own origin, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page only: the development server needs inline scripts and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: (): HtmlTagDescriptor[] => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** The script that says what is missing: as it is, apart from all that is built, and waited for by nothing. */
function bootScript(): Plugin {
  return {
    name: "boot-script",
    transformIndexHtml: (): HtmlTagDescriptor[] => [
      { tag: "script", attrs: { src: "./boot.js", async: true }, injectTo: "head-prepend" },
    ],
  };
}

/**
 * Puts the style sheets at the end of the built page: one that hangs must not keep the browser from painting the words
 * that say so. The scripts still wait for them, so that nothing is painted without its style.
 */
function styleSheetsLast(): Plugin {
  return {
    name: "style-sheets-last",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const links = html.match(/^ *<link rel="stylesheet"[^>]*>\n/gm) ?? [];
        const without = links.reduce((rest, link) => rest.replace(link, ""), html);
        return without.replace("  </body>", `${links.join("")}  </body>`);
      },
    },
  };
}

/** What the first picture needs beside the page: the record, letters, and the drawing where there is room for it. */
const DRAWING = "src/web/panel/graph/drawn-graph.tsx";
const RECORD = ["manifest.json", "record.json"];
const LETTERS = "inter-latin-wght-normal.woff2";

/** Names in the built page what the first picture needs, so that it is fetched while the page's own script still is. */
function preloadPicture(): Plugin {
  return {
    name: "preload-picture",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
        const drawing = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(DRAWING));
        if (drawing === undefined) throw new Error(`The build has no file for ${DRAWING}.`);
        const letters = Object.values(bundle).find(
          (one) =>
            one.type === "asset" && one.originalFileNames.some((name) => name.endsWith(LETTERS)),
        );
        if (letters === undefined) throw new Error(`The build has no file for ${LETTERS}.`);
        const start = chunks.flatMap((one) => (one.isEntry ? [one.fileName, ...one.imports] : []));
        const files = [drawing.fileName, ...drawing.imports].filter((one) => !start.includes(one));
        return [
          ...RECORD.map((file) => ({ rel: "preload", as: "fetch", href: `./dataset/${file}` })),
          ...[{ rel: "preload", as: "font", type: "font/woff2", href: `./${letters.fileName}` }],
          ...files.map((file) => ({
            rel: "modulepreload",
            href: `./${file}`,
            media: "(min-width: 601px)",
          })),
        ].map((attrs): HtmlTagDescriptor => {
          return { tag: "link", attrs: { ...attrs, crossorigin: true }, injectTo: "head" };
        });
      },
    },
  };
}

/**
 * The folders of the packages of which something went into the page, its workers and its style sheets. The borders of the
 * map come beside the record.
 */
const bundled = new Set<string>(["node_modules/us-atlas", "node_modules/world-atlas"]);

/**
 * Writes `third-party-notices.txt`: the licence of each package that is bundled, as MIT, Apache 2.0 and OFL ask. Vite's own
 * `build.license` looks neither into workers nor at fonts, which come by style sheets.
 */
function thirdPartyNotices(output: { readonly write: boolean }): Plugin {
  return {
    name: "third-party-notices",
    apply: "build",
    generateBundle(_, bundle): void {
      const files = Object.values(bundle).flatMap((one) =>
        one.type === "chunk" ? one.moduleIds : one.originalFileNames,
      );
      for (const file of files) {
        const [folder] = /^[^?]*\bnode_modules\/(@[^/]+\/)?[^/?]+/.exec(file) ?? [];
        if (folder !== undefined) bundled.add(relative(".", folder.replace(/^\0/, "")));
      }
      if (!output.write) return;
      const source = [...bundled]
        .sort()
        .map(writeNotice)
        .join(`\n\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "third-party-notices.txt", source: `${source}\n` });
    },
  };
}

/** Licences of packages that name one and come without its text. */
const LICENCE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  oxigraph: [readFileSync("licences/oxigraph-mit.txt", "utf8").trim()],
};

/** The licence of a package, with its notices. Throws where it has none, since it could not be given away. */
function writeNotice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts =
    LICENCE_TEXTS[name] ?? files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} has no file with its licence.`);
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

/** The modules that the page needs to start, by their paths. */
const startModules = new Set<string>();

/**
 * Notes the modules that the page loads first, which then come in one file: otherwise they come in one for each set of
 * pages that share them, some forty requests. They import nothing but each other, so no file waits for another in a circle.
 */
function startTogether(): Plugin {
  return {
    name: "start-together",
    apply: "build",
    buildEnd(): void {
      const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (const id of waiting) {
        if (startModules.has(id)) continue;
        startModules.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}

const config: UserConfig = {
  // Every address in the build is relative, so `dist` works on any static host under any path.
  base: "./",
  plugins: [
    react(),
    bootScript(),
    contentSecurityPolicy(),
    styleSheetsLast(),
    startTogether(),
    preloadPicture(),
    thirdPartyNotices({ write: true }),
    offline(),
  ],
  // Workers are bundled before the page is, so that it knows of theirs.
  worker: { format: "es", plugins: () => [thirdPartyNotices({ write: false })] },
  build: {
    target: "baseline-widely-available",
    // The size test reads which chunks the page loads first.
    manifest: true,
    // What matters is the compressed size of the first load, and a test holds that.
    chunkSizeWarningLimit: 1000,
    // A font inside a style sheet would be a `data:` address, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "start", test: (id) => startModules.has(id) }] },
      },
    },
  },
  // Numbers, not `localhost`, which names another address on some machines; a taken port gives way to the next free one.
  preview: { host: "127.0.0.1", port: 4173 },
  server: { host: "127.0.0.1", port: 5173 },
};

export default config;
