import { EXPORT_FORMS } from "../core/export/export-forms.ts";
import { LENS_PARAMETERS } from "../core/operation/input/lens-parameters.ts";
import { FORMS } from "../core/operation/input/operation-forms.ts";
import type { Parameter } from "../core/operation/input/parameter.ts";

/** What a command takes, and how it is told of. */
export interface Command {
  readonly name: string;
  readonly words: string;
  /** Left out where the record has examples of it. */
  readonly example?: string;
  readonly parameters: readonly Parameter[];
}

/** How a file of somebody's own is read, where the guess is wrong. */
const FILE_CHOICES: readonly Parameter[] = [
  {
    name: "mapping",
    takes: { type: "text" },
    words: "what the columns and words mean, as import --save-mapping writes it",
  },
  { name: "table", takes: { type: "text" }, words: "the sheet or table to read" },
  {
    name: "encoding",
    takes: { type: "text" },
    words:
      "how its bytes are read as text, where the guess is wrong: utf-8, utf-16le, utf-16be, windows-1252, euc-kr, gb18030, shift_jis",
  },
  { name: "delimiter", takes: { type: "text" }, words: "the sign between cells, or tab" },
  {
    name: "headerRecord",
    takes: { type: "text" },
    words: "the record that names the columns; 0 = none does",
  },
];

/** `screen`, which on the command line takes a list as a file as well. */
export const SCREEN: Command = {
  ...FORMS.screen,
  parameters: [
    {
      name: "file",
      takes: { type: "text" },
      words: "a list with names: a table, a workbook, or a name on each line; in place of --mine",
      positional: true,
    },
    ...FORMS.screen.parameters,
    ...FILE_CHOICES,
  ],
};

/** The rankings, which on the command line can be limited to a list in a file. */
export const RANKINGS: readonly Command[] = [FORMS.alternatives, FORMS.compare].map((form) => ({
  ...form,
  parameters: [
    ...form.parameters,
    {
      name: "list",
      takes: { type: "text" },
      words:
        "a list of your own: only candidates that it names, and why the others are none; a table, a workbook, or a name on each line",
    },
    ...FILE_CHOICES.filter(({ name }) => name === "mapping"),
  ],
}));

const IMPORT: Command = {
  name: "import",
  words:
    "Read a table or graph of your own: how it is understood, what it leaves open, whom it names.",
  example: "import plants.csv --out plants.yaml",
  parameters: [
    {
      name: "file",
      takes: { type: "text" },
      words: "a table (CSV, TSV, XLSX, XLS), a graph (GEXF, GraphML, Cytoscape, Kumu) or BODS 0.4",
      positional: true,
    },
    {
      name: "saveMapping",
      takes: { type: "text" },
      words: "where to write the mapping, to change it",
    },
    { name: "out", takes: { type: "text" }, words: "where to write the source, as YAML" },
    {
      name: "decisions",
      takes: { type: "text" },
      words: "where to write what was decided, as CSV",
    },
    ...FILE_CHOICES,
    {
      name: "template",
      takes: { type: "text" },
      words: "where to write an empty table whose columns the ranking needs; reads no file",
    },
  ],
};

/** `export`, which writes the record and answers nothing. */
export const EXPORT: Command = {
  name: "export",
  words:
    "Write the whole record: as linked data, a graph or a table, with who says each claim, where and when.",
  example: "export trig --lens facts",
  parameters: [
    {
      name: "form",
      takes: { type: "choice", of: EXPORT_FORMS },
      words:
        "what to write: statements with a graph for each claim, which lose nothing; a graph of links; or a table of claims",
      positional: true,
    },
    ...LENS_PARAMETERS.filter(({ name }) => name !== "scenario"),
  ],
};

const MCP: Command = {
  name: "mcp",
  words:
    "Serve the record to assistants by the Model Context Protocol, over standard input and output.",
  example: "mcp",
  parameters: [],
};

/** `sparql`, which asks the record as statements. */
export const SPARQL: Command = {
  name: "sparql",
  words: "Ask the record as linked data with a SPARQL query; its prefixes need not be declared.",
  example: 'sparql "SELECT ?maker ?product WHERE { ?maker ss:produces ?product }"',
  parameters: [
    {
      name: "query",
      takes: { type: "text" },
      words: "a SELECT, ASK, CONSTRUCT or DESCRIBE of SPARQL 1.1",
      positional: true,
    },
    { name: "file", takes: { type: "text" }, words: "a file with the query; - = standard input" },
    {
      name: "worked",
      takes: { type: "flag" },
      words: "write queries to begin with, and ask nothing",
    },
    {
      name: "rows",
      takes: { type: "integer", min: 1, max: 1_000_000 },
      words: "the most rows that are written; 1000 where left out",
    },
    {
      name: "seconds",
      takes: { type: "integer", min: 1, max: 3600 },
      words: "how long the query may take; 30 where left out",
    },
    ...LENS_PARAMETERS.filter(({ name }) => name !== "scenario"),
  ],
};

const REOPEN: Command = {
  name: "reopen",
  words:
    "Ask the question of an answer file again: exit 0 where the answer is the same to the last digit.",
  example: "reopen answer.json",
  parameters: [
    {
      name: "file",
      takes: { type: "text" },
      words: "an answer file, as --format answer-file writes it",
      positional: true,
    },
  ],
};

/** What is told of a command that there is not. */
export const VALIDATE: Command = {
  name: "validate",
  words: "Check a data folder and say all that is wrong with it.",
  example: "validate my-data",
  parameters: [
    {
      name: "folder",
      takes: { type: "text" },
      words: "the folder to check; left out, that of the program",
      positional: true,
    },
    {
      name: "allowDrop",
      takes: { type: "flag" },
      words: "claims of the last release may be gone",
    },
  ],
};

/** The commands that are no question to the record: they read or write files, or serve it. */
export const FILE_COMMANDS: readonly Command[] = [EXPORT, IMPORT, MCP, REOPEN, SPARQL, VALIDATE];
