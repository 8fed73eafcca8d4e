import type { Dataset } from "../../model/dataset.ts";
import { digestOf } from "../../model/digest.ts";
import { foldText } from "../../model/name/closest.ts";
import type { RateUnit } from "../../model/vocabulary.ts";
import type { NameRegister } from "../match/name-register.ts";
import { splitParties } from "../match/split-parties.ts";
import { type Role, roleOfHeader } from "../read/column-words.ts";
import type { IntakeReading } from "../read/read-intake.ts";
import type { Table } from "../read/table.ts";
import { guessRelation, guessStatus } from "./known-words.ts";
import { columnsOf, type Mapping, type Measure, type RowShape, signatureOf } from "./mapping.ts";
import { plainCell, readCellDate, readCellNumber, stateOfCell } from "./read-cell.ts";
import { goodsInHeader, measureInHeader, tradeMeasureInHeader } from "./written-units.ts";

/** Why a column has its role: its name says so, its values do (so many of a hundred), the reader, or nothing speaks for any. */
export type Because =
  | { readonly by: "name" }
  | {
      readonly by: "values";
      readonly what: "names" | "places" | "dates" | "statuses";
      readonly percent: number;
    }
  | { readonly by: "reader" }
  | { readonly by: "nothing" };

/** A mapping as it is proposed, with the reason for each column. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly because: ReadonlyMap<string, Because>;
}

/** Cells of a column that the guess looks at. */
const LOOKED_AT = 200;

/** Roles that several columns of a table can have; of the others the first column keeps it. */
const SEVERAL: readonly Role[] = ["owner", "product", "leaveOut"];

/**
 * Proposes how a table becomes claims. What it cannot know stays open, and `openQuestions` says so. O(cells).
 *
 * @param told roles that the reader gave to columns, which the rest of the guess follows
 * @param hash a digest of the bytes; "" = none
 */
export function guessMapping(
  reading: IntakeReading,
  dataset: Dataset,
  register: NameRegister,
  fileName: string,
  told: ReadonlyMap<string, Role> = new Map(),
  hash: string = "",
): GuessedMapping {
  const { chosen: table } = reading;
  const { columns, because } = guessColumns(table, register, told);
  const row = guessRow(table, columns);
  // A list of companies calls its places of business by name only.
  if (row === "trade" && told.size === 0 && ![...columns.values()].includes("country"))
    columns.set(table.header[0] ?? "", "country");
  const valuesOf = (role: Role): readonly string[] => valuesIn(table, columns, role);
  const capacity = [...columns].find(([, role]) => role === "capacity")?.[0] ?? "";
  return {
    because,
    mapping: {
      header: signatureOf(table.header),
      table: table.name,
      encoding: reading.decoded?.encoding ?? null,
      delimiter: reading.delimiter,
      headerRecord: table.headerRecord,
      row,
      columns,
      source: {
        title: fileName,
        publisher: `own file: ${fileName}`,
        asOf: null,
        licence: "own file",
        same: sameSource(dataset, fileName, table, columns, hash),
      },
      zero: new Map(
        [...columns]
          .filter(([, role]) => ZERO_ROLES.includes(role))
          .map(([column]) => [column, "unknown"]),
      ),
      unknownWords: [],
      measures: new Map(
        [...columns]
          .filter(([, role]) => role === "amount" || TRADE_ROLES.includes(role))
          .map(([column, role]): [string, Measure] => [
            column,
            role === "amount" ? measureInHeader(column) : tradeMeasureInHeader(column),
          ]),
      ),
      amountBasis: "unknown",
      capacityBasis: "unknown",
      capacityUnit: guessCapacityUnit(capacity),
      statuses: new Map(valuesOf("status").map((word) => [word, guessStatus(word) ?? "leaveOut"])),
      relations: new Map(valuesOf("relation").map((word) => [word, guessRelation(word)])),
      products: new Map(
        [...valuesOf("product"), ...tradeGoods(columns)].map((word) => {
          const match = register.match(word, "product");
          return [word, match.found === "one" ? match.entity : "leaveOut"];
        }),
      ),
      product: "unknown",
      parties: new Map(),
      plants: new Map(),
      repeats: "keep",
    },
  };
}

/** The role of each column, with the reason. Of several columns for one role the first has it. */
function guessColumns(
  table: Table,
  register: NameRegister,
  told: ReadonlyMap<string, Role>,
): { readonly columns: Map<string, Role>; readonly because: Map<string, Because> } {
  const because = new Map<string, Because>();
  const columns = new Map<string, Role>();
  const taken = new Set<Role>(told.values());
  table.header.forEach((column, index) => {
    const own = told.get(column);
    const guess = guessRole(column, cellsOf(table, index), register);
    if (own !== undefined) {
      columns.set(column, own);
      because.set(column, own === guess.role ? guess.because : { by: "reader" });
      return;
    }
    const isFree = SEVERAL.includes(guess.role) || !taken.has(guess.role);
    const role = isFree ? guess.role : "leaveOut";
    taken.add(role);
    columns.set(column, role);
    because.set(column, isFree ? guess.because : { by: "nothing" });
  });
  if (table.header.length === 1 && told.size === 0) columns.set(table.header[0] ?? "", "party");
  return { columns, because };
}

const TRADE_ROLES: readonly Role[] = ["imports", "exports"];

/** What the columns of a trade table are about, by their names: "lithium_import_t" is about lithium. */
function tradeGoods(columns: ReadonlyMap<string, Role>): readonly string[] {
  const traded = [...columns].filter(([, role]) => TRADE_ROLES.includes(role));
  return [...new Set(traded.map(([column]) => goodsInHeader(column)))].filter((one) => one !== "");
}

const ZERO_ROLES: readonly Role[] = [
  ...(["amount", "jobs", "capacity", "imports", "exports"] as const),
];

/** Cells of several products are parted where a list does that. */
export function productWords(cell: string): readonly string[] {
  return cell
    .split(/\s*[;,/]\s*/)
    .map(plainCell)
    .filter((word) => stateOfCell(word) === "value");
}

function valuesIn(table: Table, columns: ReadonlyMap<string, Role>, role: Role): readonly string[] {
  const values = table.header.flatMap((column, index) =>
    columns.get(column) === role ? cellsOf(table, index).map(plainCell) : [],
  );
  const known = values.filter((value) => stateOfCell(value) === "value");
  return [...new Set(role === "product" ? known.flatMap(productWords) : known)];
}

function cellsOf(table: Table, index: number): readonly string[] {
  return table.records.map(({ cells }) => cells[index] ?? "");
}

function guessRole(
  column: string,
  all: readonly string[],
  register: NameRegister,
): { readonly role: Role; readonly because: Because } {
  const cells = all
    .slice(0, LOOKED_AT)
    .map(plainCell)
    .filter((cell) => stateOfCell(cell) === "value");
  const share = (fits: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  const byName = roleOfHeader(column);
  // A word over a column can mean two things, and what stands under it tells which.
  if (byName === "state" || byName === "status") {
    const statuses = share((cell) => guessStatus(cell) !== null);
    const places = share((cell) => register.isKnown(cell, "place") || /^[A-Z]{2}$/.test(cell));
    if (statuses > places) return { role: "status", because: values("statuses", statuses) };
    if (places > statuses) return { role: "state", because: values("places", places) };
  }
  if (byName !== null) return { role: byName, because: { by: "name" } };
  const isFirm = (cell: string): boolean =>
    splitParties(cell, (name) => register.isKnown(name)).parties.some(({ name }) =>
      register.isKnown(name),
    );
  const tried: readonly (readonly [Role, "names" | "places" | "dates" | "statuses", number])[] = [
    ["party", "names", share(isFirm)],
    ["country", "places", share((cell) => register.isKnown(cell, "place"))],
    ["announced", "dates", share((cell) => /[-/. ]/.test(cell) && readCellDate(cell) !== null)],
    ["status", "statuses", share((cell) => guessStatus(cell) !== null)],
  ];
  const [best] = tried.filter(([, , found]) => found >= 0.5).toSorted((a, b) => b[2] - a[2]);
  if (best === undefined) return { role: "leaveOut", because: { by: "nothing" } };
  return { role: best[0], because: values(best[1], best[2]) };
}

function values(what: "names" | "places" | "dates" | "statuses", share: number): Because {
  return { by: "values", what, percent: Math.round(share * 100) };
}

function guessRow(table: Table, columns: ReadonlyMap<string, Role>): RowShape {
  const has = (role: Role): boolean => [...columns.values()].includes(role);
  if (has("from") && has("to")) return "relation";
  if (
    (has("share") || table.name === "dated values") &&
    (has("owned") || has("plant")) &&
    (has("party") || has("owner"))
  ) {
    return "stake";
  }
  if ((has("imports") || has("exports")) && has("year")) return "trade";
  const isAt = has("town") || has("latitude") || has("address");
  if (has("amount") && (isAt || has("plant"))) return "project";
  if ((has("capacity") || has("status") || has("plant")) && isAt) return "plant";
  return has("plant") && (has("capacity") || has("status")) ? "plant" : "company";
}

function guessCapacityUnit(column: string): RateUnit {
  const text = column.toLowerCase();
  const words = text.split(/[^\p{L}]+/u);
  const has = (...some: readonly string[]): boolean => some.some((word) => words.includes(word));
  if (has("vehicles", "cars")) return "vehiclesPerYear";
  if (has("gw")) return "GWPerYear";
  return has("t", "tpa", "tonnes", "tons") ? "tPerYear" : "GWhPerYear";
}

/** The share of a file's row ids, or of the rows that a source cites, from which the source is that file. */
const MOST_ROW_IDS = 0.8;
/** Fewer ids than this say nothing: 1, 2 and 3 stand in every list. */
const FEWEST_ROW_IDS = 5;

/**
 * The source of the record that a file is: by its digest in the note, by its name as title or id, or where most of its row
 * ids stand in the locators of one source; null = none.
 */
function sameSource(
  { sources, claims }: Dataset,
  fileName: string,
  table: Table,
  columns: ReadonlyMap<string, Role>,
  hash: string,
): string | null {
  const bare = foldText(fileName.replace(/\.[a-z0-9]{2,8}$/i, ""));
  const named = sources.find(
    ({ title, id, note }) =>
      foldText(title.replace(/\.[a-z0-9]{2,8}$/i, "")) === bare ||
      id === bare ||
      (hash !== "" && note.includes(hash)),
  );
  if (named !== undefined) return named.id;
  const ids = new Set(valuesIn(table, columns, "rowId").filter((id) => !/^\d{1,4}$/.test(id)));
  if (ids.size < FEWEST_ROW_IDS) return null;
  const cited = new Map<string, { readonly rows: Set<string>; readonly known: Set<string> }>();
  for (const { source, at } of claims) {
    if (source === null || !ROW.test(at)) continue;
    const { rows, known } = cited.get(source) ?? { rows: new Set(), known: new Set() };
    cited.set(source, { rows: rows.add(at), known });
    for (const id of idsIn(at)) if (ids.has(id)) known.add(id);
  }
  const [best] = [...cited].sort(([, a], [, b]) => b.known.size - a.known.size);
  if (best === undefined) return null;
  const [id, { rows, known }] = best;
  // Of a long file few rows may have been read, and a reader may have a part of it.
  const isSame =
    known.size >= FEWEST_ROW_IDS && known.size >= Math.min(ids.size, rows.size) * MOST_ROW_IDS;
  return isSame ? id : null;
}

/** How a place in a table begins. */
const ROW = /^(?:row|record) /;

/** All that may be the id of a row in a locator: "row KR 001, line 12" has "KR 001", "KR", "001" and "12". */
function idsIn(at: string): readonly string[] {
  const parts = at
    .split(/[,;]/)
    .map((part) => part.replace(/^\s*(?:row|record|line)\s+/, "").trim());
  return [...parts, ...at.split(/[\s,;]+/)];
}

/** The number of zeros in each column of numbers, with that of all cells that have a number. */
export function countZeros(
  table: Table,
  mapping: Mapping,
): ReadonlyMap<string, { zeros: number; numbers: number }> {
  return new Map(
    [...mapping.zero.keys()].map((column) => {
      const index = table.header.indexOf(column);
      const numbers = cellsOf(table, index).flatMap((cell) => readCellNumber(cell) ?? []);
      return [
        column,
        { zeros: numbers.filter(({ value }) => value === 0).length, numbers: numbers.length },
      ];
    }),
  );
}

/** Records that are the same as an earlier one, but for the number of the row. */
export function findRepeats(table: Table, mapping: Mapping): readonly number[] {
  const ids = columnsOf(mapping, "rowId").map((column) => table.header.indexOf(column));
  const seen = new Set<string>();
  return table.records.flatMap(({ record, cells }) => {
    const key = digestOf(JSON.stringify(cells.filter((_, index) => !ids.includes(index))));
    if (seen.has(key)) return [record];
    seen.add(key);
    return [];
  });
}
