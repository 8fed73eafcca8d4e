import type { Role } from "../read/column-words.ts";
import type { IntakeReading } from "../read/read-intake.ts";
import type { Table } from "../read/table.ts";
import { countZeros, findRepeats, productWords } from "./guess-mapping.ts";
import { columnsOf, type Mapping, type RelationMeaning, type RowShape } from "./mapping.ts";
import { plainCell, stateOfCell } from "./read-cell.ts";
import { goodsInHeader } from "./written-units.ts";

/** Words of a file with how often each stands there, the most frequent first, and what it is taken for. */
export type WordCounts = readonly {
  readonly word: string;
  readonly count: number;
  readonly taken: string;
}[];

/**
 * What a file leaves open, and what holds until somebody answers. `field` is where the mapping has the answer;
 * `needed` where there is no default, and what hangs on it is left out.
 */
export type OpenQuestion = { readonly field: string; readonly needed?: true } & (
  | { readonly ask: "same-file"; readonly source: string }
  | { readonly ask: "who-and-when" }
  | { readonly ask: "row"; readonly taken: RowShape }
  | { readonly ask: "zero"; readonly column: string; readonly zeros: number; readonly of: number }
  | { readonly ask: "unknown-words"; readonly words: WordCounts }
  | { readonly ask: "money"; readonly column: string; readonly cells: number }
  | { readonly ask: "amount-basis" | "capacity-basis"; readonly cells: number }
  | { readonly ask: "statuses" | "relations" | "products"; readonly words: WordCounts }
  | { readonly ask: "precision"; readonly cells: number }
  | { readonly ask: "repeats"; readonly records: readonly number[] }
  | { readonly ask: "edge-product"; readonly rows: number }
);

/** The share of zeros from which they are asked about. */
const MANY_ZEROS = 0.02;

/** All that has to be asked of a file under a mapping, in the order in which it matters. O(cells). */
export function openQuestions(reading: IntakeReading, mapping: Mapping): readonly OpenQuestion[] {
  const { chosen: table } = reading;
  const questions: OpenQuestion[] = [];
  const { same, asOf } = mapping.source;
  if (same !== null) questions.push({ ask: "same-file", field: "source.same", source: same });
  if (asOf === null) questions.push({ ask: "who-and-when", field: "source.asOf" });
  questions.push({ ask: "row", field: "row", taken: mapping.row });
  for (const [column, { zeros, numbers }] of countZeros(table, mapping)) {
    if (zeros === 0 || zeros < numbers * MANY_ZEROS) continue;
    questions.push({ ask: "zero", field: `zero.${column}`, column, zeros, of: numbers });
  }
  const unknown = countWords(
    table,
    mapping,
    (cell) => stateOfCell(cell, mapping.unknownWords) !== "value",
  );
  if (unknown.length > 0) {
    const words = unknown.map(({ word, count }) => ({
      word,
      count,
      taken: stateOfCell(word) === "withheld" ? "withheld" : "unknown",
    }));
    questions.push({ ask: "unknown-words", field: "unknownWords", words });
  }
  questions.push(...askAmounts(table, mapping));
  questions.push(...askWords(table, mapping));
  const coarse = valuesOf(table, mapping, "latitude").filter((cell) =>
    /^-?\d+(?:[.,]\d)?$/.test(cell),
  );
  if (coarse.length > 0)
    questions.push({ ask: "precision", field: "columns", cells: coarse.length });
  const repeats = findRepeats(table, mapping);
  if (repeats.length > 0 && table.header.length > 1) {
    questions.push({ ask: "repeats", field: "repeats", records: repeats });
  }
  const supplies: readonly RelationMeaning[] = ["suppliesTo", "suppliedBy"];
  if (
    mapping.row === "relation" &&
    mapping.product === "unknown" &&
    columnsOf(mapping, "product").length === 0 &&
    [...mapping.relations.values()].some((one) => supplies.includes(one))
  ) {
    questions.push({ ask: "edge-product", field: "product", rows: table.records.length });
  }
  return questions;
}

/** What amounts and capacities mean, where neither their column nor the reader says it. */
function askAmounts(table: Table, mapping: Mapping): readonly OpenQuestion[] {
  const questions: OpenQuestion[] = [];
  for (const [column, { unit }] of mapping.measures) {
    const role = mapping.columns.get(column) ?? "amount";
    const cells = role === "leaveOut" ? 0 : valuesOf(table, mapping, role).length;
    if (unit !== null || cells === 0) continue;
    questions.push({ ask: "money", field: `measures.${column}`, column, cells, needed: true });
  }
  const amounts = valuesOf(table, mapping, "amount").length;
  if (amounts > 0 && mapping.amountBasis === "unknown") {
    questions.push({ ask: "amount-basis", field: "amountBasis", cells: amounts });
  }
  const capacities = valuesOf(table, mapping, "capacity").length;
  const isSaid = valuesOf(table, mapping, "capacityBasis").length >= capacities;
  if (capacities > 0 && mapping.capacityBasis === "unknown" && !isSaid) {
    questions.push({ ask: "capacity-basis", field: "capacityBasis", cells: capacities });
  }
  return questions;
}

type WordQuestion = "statuses" | "relations" | "products";
const WORD_ROLES: readonly (readonly [WordQuestion, Role])[] = [
  ["statuses", "status"],
  ["relations", "relation"],
  ["products", "product"],
];

function askWords(table: Table, mapping: Mapping): readonly OpenQuestion[] {
  // What the columns of a trade table are about, once for each column.
  const columns = [...columnsOf(mapping, "imports"), ...columnsOf(mapping, "exports")];
  const traded = mapping.row === "trade" ? columns.map(goodsInHeader).filter(Boolean) : [];
  return WORD_ROLES.flatMap(([ask, role]): readonly OpenQuestion[] => {
    const taken: ReadonlyMap<string, string> = mapping[ask];
    const cells = valuesOf(table, mapping, role);
    const found = role === "product" ? [...cells.flatMap(productWords), ...traded] : cells;
    const blank =
      ask === "relations" && mapping.row === "relation" ? table.records.length - cells.length : 0;
    const words = tally([...found, ...Array.from({ length: blank }, () => "")]).map((one) => ({
      ...one,
      taken: taken.get(one.word) ?? "leaveOut",
    }));
    return words.length === 0 ? [] : [{ ask, field: ask, words }];
  });
}

function valuesOf(table: Table, mapping: Mapping, role: Role): readonly string[] {
  const at = columnsOf(mapping, role).map((column) => table.header.indexOf(column));
  return table.records.flatMap(({ cells }) =>
    at
      .map((index) => plainCell(cells[index] ?? ""))
      .filter((cell) => stateOfCell(cell, mapping.unknownWords) === "value"),
  );
}

function countWords(table: Table, mapping: Mapping, fits: (cell: string) => boolean): WordCounts {
  const at = table.header.flatMap((column, index) =>
    mapping.columns.get(column) === "leaveOut" ? [] : [index],
  );
  const found = table.records.flatMap(({ cells }) =>
    at.map((index) => plainCell(cells[index] ?? "")).filter((cell) => cell !== "" && fits(cell)),
  );
  return tally(found).map((one) => ({ ...one, taken: "unknown" }));
}

function tally(
  words: readonly string[],
): readonly { readonly word: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
}
