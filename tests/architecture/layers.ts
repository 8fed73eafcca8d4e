/** What the files of one folder under `src`, or one file of it, may import, besides each other. */
export interface Layer {
  /** Path under `src`; a file belongs to the longest one that holds it. */
  readonly folder: string;
  /** Folders, with all that is in them. */
  readonly imports: readonly string[];
  /** Folders to use as types or by `import()` only, so that what they drag in stays out of the first load. */
  readonly defers?: readonly string[];
  /** Packages by name, without a path in them. */
  readonly packages: readonly string[];
  /** Whether Node's own modules are at hand. */
  readonly node?: true;
  /** Whether it hands on what others export: the door of the package, and nothing else. */
  readonly door?: true;
}

/** What every part of the web app may import; `web/canvas` adds the packages that draw. */
const WEB = {
  imports: [
    "web",
    "core/model",
    "core/graph",
    "core/query",
    "core/scenario",
    "core/word",
    "core/layout",
    "core/exchange",
    "core/operation",
    "core/sparql",
    // The forms of an export; what writes them is the host's.
    "core/export/export-forms.ts",
    "core/own-notes",
    "host",
  ],
  defers: ["core/load", "core/intake", "core/own-files", "core/export"],
  packages: [
    "react",
    "react-dom",
    "react-aria-components",
    "@tanstack/react-virtual",
    "@fontsource-variable/inter",
    "@fontsource/noto-sans-kr",
  ],
} as const;

/** Who may import whom: the table of ARCHITECTURE.md as data. */
export const LAYERS: readonly Layer[] = [
  { folder: "index.ts", imports: ["core", "io"], packages: [], door: true },
  { folder: "core/model", imports: [], packages: [] },
  // The one gate, and the only user of zod.
  { folder: "core/load", imports: ["core/model", "core/scenario"], packages: ["zod", "yaml"] },
  { folder: "core/graph", imports: ["core/model"], packages: [] },
  {
    folder: "core/query",
    imports: ["core/model", "core/graph"],
    packages: ["minisearch"],
  },
  // Read before the gate is loaded, since a link can carry a scenario.
  { folder: "core/scenario", imports: ["core/model"], packages: [] },
  {
    folder: "core/layout",
    imports: ["core/model", "core/graph"],
    packages: ["graphology", "graphology-layout-forceatlas2"],
  },
  // A record as statements, and statements as documents for the gate.
  { folder: "core/rdf", imports: ["core/model", "core/graph"], packages: ["n3", "jsonld"] },
  // Queries over those statements; the engine is handed in.
  {
    folder: "core/sparql",
    imports: ["core/model", "core/rdf", "core/exchange"],
    packages: [],
  },
  // A whole record as a file of any form.
  {
    folder: "core/export",
    imports: [
      ...["core/model", "core/graph", "core/query", "core/word"],
      ...["core/exchange", "core/rdf"],
    ],
    packages: [],
  },
  // The one place where what the core refuses, and what is to be known of an answer, becomes sentences.
  {
    folder: "core/word",
    imports: ["core/model", "core/graph", "core/query", "core/intake"],
    packages: [],
  },
  {
    folder: "core/exchange",
    imports: ["core/model", "core/load", "core/graph", "core/query", "core/word"],
    packages: [],
  },
  {
    folder: "core/operation",
    imports: [
      ...["core/model", "core/graph", "core/query", "core/scenario"],
      ...["core/word", "core/exchange"],
      // Whom the names of a list stand for.
      "core/intake/match",
    ],
    defers: ["core/load"],
    packages: [],
  },
  // People's own files: bytes in, raw documents out, which the gate checks like any other.
  {
    folder: "core/intake",
    imports: ["core/model", "core/load"],
    packages: ["papaparse", "chardet", "hucre", "fflate", "@xmldom/xmldom"],
  },
  // From such a file to a record that has it, with what its reader is shown on the way.
  {
    folder: "core/own-files",
    imports: [
      ...["core/model", "core/graph", "core/load", "core/intake"],
      ...["core/query", "core/word", "core/exchange", "core/own-notes"],
    ],
    packages: ["yaml"],
  },
  // What a reader notes beside the record, as claims and as a form.
  { folder: "core/own-notes", imports: ["core/model", "core/load"], packages: [] },
  {
    folder: "io",
    imports: ["core/model", "core/load", "core/rdf", "core/export"],
    packages: ["yaml"],
    node: true,
  },
  // One port: in this process, in a worker.
  {
    folder: "host",
    imports: [
      ...["core/model", "core/query", "core/layout", "core/operation"],
      ...["core/word", "core/sparql"],
    ],
    defers: ["core/own-files", "core/export", "core/rdf"],
    packages: ["oxigraph"],
  },
  // Over an endpoint, through the gate.
  {
    folder: "host/remote",
    imports: ["core/model", "core/load", "core/operation", "core/rdf", "core/word"],
    packages: [],
  },
  { folder: "web", ...WEB },
  {
    folder: "web/canvas",
    ...WEB,
    packages: [...WEB.packages, "sigma", "@sigma/edge-curve", "graphology"],
  },
  // What the browser keeps of own files.
  { folder: "web/state/own", ...WEB, packages: ["idb"] },
  // Where things stand on a map: the one place that knows borders.
  {
    folder: "web/map",
    imports: ["core/model"],
    packages: ["d3-geo", "topojson-client", "us-atlas", "world-atlas"],
  },
  // Our skin over React Aria: it knows no words of the domain.
  { folder: "web/ui", imports: ["web/style"], packages: WEB.packages },
  // Builds the page with what comes with it, and serves it: the one place that starts the bundler.
  {
    folder: "serve",
    imports: ["core", "io", "host", "web/state", "web/map"],
    packages: ["vite"],
    node: true,
  },
  { folder: "cli", imports: ["core", "host", "io", "mcp"], packages: ["oxigraph"], node: true },
  {
    folder: "mcp",
    imports: ["core"],
    packages: ["@modelcontextprotocol/server"],
    node: true,
  },
];

/** Where the page starts, and what it may not reach from there by static imports: it would be in the first load. */
export const FIRST_LOAD = {
  entry: "web/main.tsx",
  folders: ["core/load", "core/intake", "core/own-files", "core/export", "core/rdf", "core/sparql"],
  packages: [
    "oxigraph",
    "n3",
    "zod",
    "yaml",
    "papaparse",
    "chardet",
    "hucre",
    "fflate",
    "@xmldom/xmldom",
  ],
} as const;
