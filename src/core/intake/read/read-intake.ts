import { DEEPEST } from "../../model/reading/limits.ts";
import { type Decoded, decodeText, type Encoding } from "./decode-text.ts";
import { frameTable } from "./frame-table.ts";
import { graphGrids } from "./graph-grids.ts";
import { LARGEST_INTAKE } from "./intake-limits.ts";
import { readDelimited } from "./read-delimited.ts";
import { formatOfJson, readCytoscape, readKumu } from "./read-graph-json.ts";
import { readGraphXml } from "./read-graph-xml.ts";
import { readOwnership } from "./read-ownership.ts";
import { readWorkbook } from "./read-workbook.ts";
import {
  type Grid,
  type IntakeFormat,
  type IntakeRefusal,
  type Loss,
  type Progress,
  RefusedIntake,
  type Table,
} from "./table.ts";

/** What the reader chose where the guess was wrong; all left out = guess. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** The record that is the header of the chosen table; 0 = none is. */
  readonly headerRecord?: number;
  /** The name of the sheet or table. */
  readonly table?: string;
}

/** A file as tables. */
export interface IntakeReading {
  readonly format: IntakeFormat;
  readonly bytes: number;
  /** null for a workbook, which says itself how its text is written. */
  readonly decoded: Omit<Decoded, "text"> | null;
  readonly delimiter: string | null;
  readonly tables: readonly Table[];
  /** The one that is proposed or was chosen. */
  readonly chosen: Table;
  readonly losses: readonly Loss[];
}

export type ReadIntake =
  | { readonly reading: IntakeReading; readonly refusal: null }
  | { readonly reading: null; readonly refusal: IntakeRefusal };

/**
 * Reads somebody's own file: bytes in, tables of text out, or one reason why not. Never throws for what stands in a file,
 * runs nothing of it, and asks no network. O(size).
 */
export async function readIntake(
  bytes: Uint8Array,
  choices: ReadingChoices = {},
  progress: Progress = () => undefined,
): Promise<ReadIntake> {
  try {
    if (bytes.length === 0) throw new RefusedIntake({ code: "empty" });
    if (bytes.length > LARGEST_INTAKE) {
      throw new RefusedIntake({ code: "too-large", most: LARGEST_INTAKE, found: bytes.length });
    }
    const read = await readGrids(bytes, choices, progress);
    const { grids, ...rest } = read;
    const chosen = choose(grids, choices);
    const tables = grids.map((grid) => (grid.name === chosen.name ? chosen : frameTable(grid)));
    return { reading: { bytes: bytes.length, tables, chosen, ...rest }, refusal: null };
  } catch (error) {
    if (error instanceof RefusedIntake) return { reading: null, refusal: error.refusal };
    throw error;
  }
}

/** The table that is asked for or proposed, with the header that is asked for or guessed. */
function choose(grids: readonly Grid[], { table, headerRecord }: ReadingChoices): Table {
  const names = grids.map(({ name }) => name);
  if (table !== undefined && !names.includes(table)) {
    throw new RefusedIntake({ code: "no-such-table", name: table, tables: names });
  }
  const [first, ...others] = grids;
  const proposed = others.length === 0 ? first : propose(grids.map((grid) => frameTable(grid)));
  const grid = grids.find(({ name }) => name === (table ?? proposed?.name));
  if (grid === undefined) throw new RefusedIntake({ code: "no-table" });
  const most = grid.rows.at(-1)?.record ?? 0;
  const isThere = grid.rows.some(({ record }) => record === headerRecord);
  if (headerRecord !== undefined && headerRecord !== 0 && !isThere) {
    throw new RefusedIntake({ code: "no-such-record", record: headerRecord, most });
  }
  const framed = frameTable(grid, headerRecord ?? null);
  const isEmpty = framed.records.length + framed.held.length === 0;
  if (isEmpty) throw new RefusedIntake({ code: "no-table" });
  return framed;
}

// The graph of who supplies whom comes first, whatever its nodes count.
function propose(tables: readonly Table[]): Table | undefined {
  const seen = tables.filter(
    ({ hidden, records, held }) => !hidden && records.length + held.length > 0,
  );
  const [first] = seen;
  if (first?.name === "edges") return first;
  return seen.toSorted((a, b) => b.records.length - a.records.length)[0];
}

type Grids = Omit<IntakeReading, "tables" | "chosen" | "bytes"> & {
  readonly grids: readonly Grid[];
};

async function readGrids(
  bytes: Uint8Array,
  choices: ReadingChoices,
  progress: Progress,
): Promise<Grids> {
  const packed = formatOfBytes(bytes);
  if (packed !== null) {
    const grids = await readWorkbook(bytes, packed);
    return { format: packed, decoded: null, delimiter: null, grids, losses: [] };
  }
  const { text, ...decoded } = decodeText(bytes, choices.encoding ?? null);
  if (text.trim() === "") throw new RefusedIntake({ code: "empty" });
  const start = text.replace(/^\uFEFF/, "").trimStart();
  const base = { decoded, delimiter: null };
  const xml = formatOfXml(start);
  if (xml !== null) return { format: xml, ...base, ...graphGrids(readGraphXml(text, xml)) };
  const json = /^[[{]/.test(start) ? readJsonGrids(start) : null;
  if (json !== null) return { ...base, ...json };
  if (/^(?:#.*\n|---\n|\s*\n)*(?:source|class|claims):\s/.test(start)) {
    throw new RefusedIntake({ code: "own-source" });
  }
  const { grid, delimiter } = readDelimited(text, "table", choices.delimiter, progress);
  return {
    format: delimiter === null ? "list" : "delimited",
    decoded,
    delimiter,
    grids: [grid],
    losses: [],
  };
}

/** A graph or ownership file in JSON; null where a text only begins like one. */
function readJsonGrids(text: string): Pick<Grids, "format" | "grids" | "losses"> | null {
  const json = readLenientJson(text);
  const format = json === undefined ? null : formatOfJson(json);
  switch (format) {
    case "cytoscape":
      return { format, ...graphGrids(readCytoscape(json)) };
    case "kumu":
      return { format, ...graphGrids(readKumu(json)) };
    case "bods":
      return { format, ...readOwnership(json) };
    case "own":
      throw new RefusedIntake({ code: "own-source" });
    case null:
      if (!text.startsWith("{")) return null;
      throw new RefusedIntake({ code: "broken", format: "own", line: null });
  }
}

function formatOfBytes([first, second, third, fourth]: Uint8Array): "xlsx" | "xls" | null {
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return "xlsx";
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0 ? "xls" : null;
}

function formatOfXml(start: string): "gexf" | "graphml" | null {
  if (!start.startsWith("<")) return null;
  const head = start.slice(0, 10_000);
  if (/<(?:\w+:)?gexf[\s>]/.test(head)) return "gexf";
  if (/<(?:\w+:)?graphml[\s>]/.test(head)) return "graphml";
  throw new RefusedIntake({ code: "no-table" });
}

/** JSON, also with a comma before a closing bracket, as some programs write it; undefined where it is none. */
function readLenientJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new RefusedIntake({ code: "too-deep" });
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(
        text.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (part) => (part === "," ? "" : part)),
      );
    } catch {
      return undefined;
    }
  }
}

function depthOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (inText && sign === "\\") index++;
    else if (sign === '"') inText = !inText;
    else if (!inText && (sign === "{" || sign === "[")) deepest = Math.max(deepest, ++depth);
    else if (!inText && (sign === "}" || sign === "]")) depth--;
  }
  return deepest;
}
