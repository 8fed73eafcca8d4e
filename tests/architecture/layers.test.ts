import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkSources, findLayer, type SourceFile, type Violation } from "./check-sources.ts";
import { LAYERS } from "./layers.ts";
import { readModule } from "./read-module.ts";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(tsx?|css)$/.test(path))
  .map((path) => ({
    path: path.split(sep).join("/"),
    text: readFileSync(join(SRC, path), "utf8"),
  }));

describe("the layers of src", () => {
  for (const { folder } of LAYERS.filter((layer) => existsSync(join(SRC, layer.folder)))) {
    it(`are seen: ${folder} has files`, () => {
      expect(files.filter(({ path }) => findLayer(path)?.folder === folder)).not.toEqual([]);
    });
  }

  it("are seen: imports between files and of packages are found", () => {
    const specifiers = files
      .filter(({ path }) => /\.tsx?$/.test(path))
      .flatMap(({ path, text }) => readModule(path, text).references)
      .map(({ specifier }) => specifier);
    expect(specifiers.filter((one) => one?.startsWith(".")).length).toBeGreaterThan(10);
    expect(specifiers).toContain("zod");
    expect(specifiers).toContain("yaml");
  });

  it("keep the rules", () => {
    expect(checkSources(files).map(inWords)).toEqual([]);
  });
});

/** Small files that break one rule each, and the one violation they must give. */
const SEEDED: readonly {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly says: string;
}[] = [
  {
    title: "a layer imports one above it",
    files: { "core/model/claim.ts": 'import { load } from "../load/load-dataset.ts";' },
    says: "layer core/model/claim.ts:1: core/model may not import core/load/load-dataset.ts",
  },
  {
    title: "a layer imports one above it as a type",
    files: { "core/graph/a.ts": '\nimport type { A } from "../query/a.ts";' },
    says: "layer core/graph/a.ts:2: core/graph may not import core/query/a.ts",
  },
  {
    title: "a layer names a type of one above it in passing",
    files: { "core/graph/a.ts": 'export type A = import("../query/a.ts").A;' },
    says: "layer core/graph/a.ts:1: core/graph may not import core/query/a.ts",
  },
  {
    title: "two folders import each other, though no files do",
    files: {
      "core/query/a.ts": 'import type { B } from "./part/b.ts";',
      "core/query/c.ts": "",
      "core/query/part/b.ts": 'import { c } from "../c.ts";',
    },
    says: "folder core/query: imports itself in a circle: core/query/a.ts → core/query/part/b.ts, core/query/part/b.ts → core/query/c.ts",
  },
  {
    title: "a folder imports itself by way of two others",
    files: {
      "web/panel/a/a.ts": 'import "../b/b.ts";',
      "web/panel/b/b.ts": 'import("../c/c.ts");',
      "web/panel/c/c.ts": 'import "../a/d.ts";',
    },
    says: "folder web/panel/a: imports itself in a circle: web/panel/a/a.ts → web/panel/b/b.ts, web/panel/b/b.ts → web/panel/c/c.ts, web/panel/c/c.ts → web/panel/a/d.ts",
  },
  {
    title: "a folder holds more files than can be seen",
    files: Object.fromEntries(
      Array.from({ length: 26 }, (_, place) => [`web/style/a${place}.css`, ""]),
    ),
    says: "folder web/style: 26 files at one level, 25 at most; part it",
  },
  {
    title: "a layer imports one above it dynamically",
    files: { "core/query/a.ts": 'await import("../operation/a.ts");' },
    says: "layer core/query/a.ts:1: core/query may not import core/operation/a.ts",
  },
  {
    title: "a layer starts a worker that it may not know",
    files: { "core/query/a.ts": 'new Worker(new URL("../../host/a.ts", import.meta.url));' },
    says: "layer core/query/a.ts:1: core/query may not import host/a.ts",
  },
  {
    title: "a worker with a computed address",
    files: { "host/a.ts": "new Worker(address);" },
    says: "layer host/a.ts:1: imports a computed name; write it out, so that it can be checked",
  },
  {
    title: "one surface imports another",
    files: { "web/panel/a.tsx": 'import { run } from "../../cli/main.ts";' },
    says: "layer web/panel/a.tsx:1: web may not import cli/main.ts",
  },
  {
    title: "a surface comes in by the package's door",
    files: { "web/panel/a.tsx": 'import { ask } from "../../index.ts";' },
    says: "layer web/panel/a.tsx:1: web may not import index.ts",
  },
  {
    title: "a surface goes out by the package's door",
    files: { "index.ts": 'export { run } from "./cli/main.ts";' },
    says: "layer index.ts:1: index.ts may not import cli/main.ts",
  },
  {
    title: "sigma outside of the canvas",
    files: { "web/panel/a.tsx": 'import { Sigma } from "sigma";' },
    says: 'layer web/panel/a.tsx:1: web may not import the package "sigma"',
  },
  {
    title: "words of the domain in the skin over React Aria",
    files: { "web/ui/a.tsx": 'import type { Claim } from "../../core/model/claim.ts";' },
    says: "layer web/ui/a.tsx:1: web/ui may not import core/model/claim.ts",
  },
  {
    title: "a package that the layer may not have",
    files: { "core/operation/a.ts": 'import * as z from "zod/mini";' },
    says: 'layer core/operation/a.ts:1: core/operation may not import the package "zod/mini"',
  },
  {
    title: "Node in the core",
    files: { "core/load/a.ts": 'import { readFileSync } from "node:fs";' },
    says: 'layer core/load/a.ts:1: core/load sees no Node, and imports "node:fs"',
  },
  {
    title: "a computed import",
    files: { "io/a.ts": 'await import("../cli/" + name);' },
    says: "layer io/a.ts:1: imports a computed name; write it out, so that it can be checked",
  },
  {
    title: "an import by pattern",
    files: { "web/a.ts": 'import.meta.glob("../cli/*.ts");' },
    says: "layer web/a.ts:1: imports a computed name; write it out, so that it can be checked",
  },
  {
    title: "an import from outside of src",
    files: { "io/a.ts": 'import data from "../../data/a.json";' },
    says: 'layer io/a.ts:1: "../../data/a.json" lies outside of src',
  },
  {
    title: "a folder that the table does not know",
    files: { "core/magic/a.ts": "export const a = 1;" },
    says: "layer core/magic/a.ts: belongs to no layer; add its folder to tests/architecture/layers.ts",
  },
  {
    title: "the gate imported by the page",
    files: { "web/panel/a.ts": 'import { load } from "../../core/load/load-dataset.ts";' },
    says: "layer web/panel/a.ts:1: web may import core/load/load-dataset.ts as a type or by import() only",
  },
  {
    title: "the gate loaded with the page by way of another layer",
    files: {
      "web/main.tsx": 'import { a } from "../core/exchange/a.ts";',
      "core/exchange/a.ts": 'import { b } from "../load/b.ts";',
    },
    says: "first-load core/exchange/a.ts: loaded with the page: web/main.tsx → core/exchange/a.ts → core/load/b.ts",
  },
  {
    title: "a name that says nothing",
    files: { "core/model/utils.ts": "" },
    says: 'name core/model/utils.ts: "utils.ts" says nothing; name it after the noun it serves',
  },
  {
    title: "a folder name that says nothing",
    files: { "web/helpers/a.ts": "" },
    says: 'name web/helpers/a.ts: "helpers" says nothing; name it after the noun it serves',
  },
  {
    title: "a name that is not kebab-case",
    files: { "web/panel/FactCard.tsx": "" },
    says: 'name web/panel/FactCard.tsx: "FactCard.tsx" is not kebab-case',
  },
  {
    title: "a default export",
    files: { "web/a.ts": "export default 1;" },
    says: "export web/a.ts:1: default export; export it by its name: export default 1;",
  },
  {
    title: "a barrel",
    files: { "core/model/all.ts": 'export * from "./claim.ts";' },
    says: 'export core/model/all.ts:1: barrel; import from the file itself: export * from "./claim.ts";',
  },
  {
    title: "a barrel of names",
    files: { "core/model/all.ts": 'export { type A } from "./a.ts";' },
    says: 'export core/model/all.ts:1: barrel; import from the file itself: export { type A } from "./a.ts";',
  },
  {
    title: "a file that is too long",
    files: { "io/a.ts": "\n".repeat(321) },
    says: "length io/a.ts: 321 lines, 320 at most; it has a second idea in it",
  },
  {
    title: "a path of one machine",
    files: { "io/a.ts": 'export const a = "/home/somebody/a.yaml";' },
    says: 'machine-path io/a.ts:1: names a path of one machine: export const a = "/home/somebody/a.yaml";',
  },
  ...[
    { words: "Date.now", call: "()" },
    { words: 'Date["now"]', call: "()" },
    { words: "new Date()" },
    { words: "Date()" },
    { words: "Math.random", call: "()" },
    { words: "performance.now", call: "()" },
    { words: 'fetch("x")' },
    { words: "process.env" },
    { words: "document.title" },
    { words: "window.name" },
    { words: "globalThis.name" },
  ].map(({ words, call = "" }) => ({
    title: `${words}${call} in the core`,
    files: { "core/query/a.ts": `export const a: unknown = ${words}${call};` },
    says: `purity core/query/a.ts:1: make it an argument: ${words}`,
  })),
];

describe("the checker", () => {
  for (const { title, files: seeded, says } of SEEDED) {
    it(`finds ${title}`, () => {
      expect(checkSources(inMemory(seeded)).map(inWords)).toEqual([says]);
    });
  }

  it("allows what the table allows", () => {
    const allowed = {
      "core/model/claim.ts": "export const day = (text: string) => new Date(text);",
      "core/load/load-dataset.ts": 'import * as z from "zod"; import "../model/claim.ts";',
      "web/main.tsx":
        'import "./style/app.css"; import type { A } from "../core/load/load-dataset.ts";',
      "web/panel/import-panel.ts": 'await import("../../core/load/load-dataset.ts"); Date.now();',
      "web/canvas/a.ts": 'import { Sigma } from "sigma"; import "../state/a.ts";',
      "web/state/a.ts": 'import { createRoot } from "react-dom/client";',
      "web/panel/graph.ts": 'import "../canvas/a.ts"; import "../state/a.ts";',
      "core/load/a.ts": "export const a = ({ document }: Read) => document.file;",
      "host/a.ts": 'new Worker(new URL("./b.ts", import.meta.url));',
      "io/a.ts": 'new URL("../../data/", import.meta.url); import { parse } from "yaml";',
      "index.ts": 'export { a, type B } from "./core/load/a.ts"; export { c } from "./io/a.ts";',
      "cli/main.ts": 'import "node:process"; import "../io/a.ts"; import "../core/load/a.ts";',
    };
    expect(checkSources(inMemory(allowed)).map(inWords)).toEqual([]);
  });

  it("refuses a file that it cannot read", () => {
    expect(() => checkSources(inMemory({ "web/a.ts": "import {" }))).toThrow("web/a.ts");
  });
});

function inMemory(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

function inWords({ rule, place, message }: Violation): string {
  return `${rule} ${place}: ${message}`;
}
