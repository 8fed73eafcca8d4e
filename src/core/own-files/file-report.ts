import { type IntakeIssue, locatorOf } from "../intake/claims/claim-draft.ts";
import type { NameDecision } from "../intake/claims/row-reader.ts";
import type { PlantDecision } from "../intake/claims/site-claims.ts";
import type { IntakeDraft } from "../intake/draft-intake.ts";
import type { Because } from "../intake/mapping/guess-mapping.ts";
import { plainMapping } from "../intake/mapping/mapping-file.ts";
import { type OpenQuestion, openQuestions } from "../intake/mapping/open-questions.ts";
import type { IntakeReading } from "../intake/read/read-intake.ts";
import type { GridRow, RowAside } from "../intake/read/table.ts";
import type { FileDesk, WorkedFile } from "./file-desk.ts";
import { type GateIssue, placeIssues } from "./gate-issues.ts";
import { listOfFile } from "./list-of-file.ts";
import { countRankable, type Rankable } from "./rankable.ts";
import { previewRows, type RowPreview } from "./row-preview.ts";

/** How a file was read, with what can be changed about it. */
export interface ReadReport extends Omit<IntakeReading, "tables" | "chosen"> {
  readonly tables: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly records: number;
  }[];
  readonly table: string;
  readonly headerRecord: number;
  readonly header: readonly string[];
  /** The first rows as they stand in the file, long cells cut. */
  readonly first: readonly GridRow[];
  /** The first values of each column that are not alike, in the order of the header. */
  readonly samples: readonly (readonly string[])[];
  readonly held: readonly GridRow[];
  readonly aside: readonly RowAside[];
}

/** Some of a list that may be long, with how many there are of it. */
export interface SomeOf<T> {
  readonly shown: readonly T[];
  readonly all: number;
}

/** What a reader of a file is shown of it before it enters. Plain JSON, and no longer for a large file. */
export interface FileReport {
  readonly hash: string;
  readonly read: ReadReport;
  /** The mapping that holds, as plain fields. */
  readonly mapping: PlainMapping;
  /** In the order of the header. */
  readonly because: readonly Because[];
  /** All that is asked of the file, answered or not. */
  readonly questions: readonly OpenQuestion[];
  /** Names to be decided or decided by the reader; how many were found by rule and how many are new. */
  readonly names: SomeOf<NameDecision> & { readonly found: number; readonly fresh: number };
  readonly plants: SomeOf<PlantDecision & { readonly row: string }> & {
    readonly found: number;
    readonly fresh: number;
  };
  readonly issues: SomeOf<IntakeIssue>;
  /** What the gate says; it refuses the file where one is an error. */
  readonly gate: SomeOf<GateIssue>;
  readonly isAccepted: boolean;
  readonly counts: IntakeDraft["counts"];
  /** How many names the file has as a list. */
  readonly members: number;
  readonly rows: readonly RowPreview[];
  readonly rankable: Rankable;
  readonly sourceId: string;
}

/** `Mapping` as JSON holds it: its maps are objects. */
export type PlainMapping = Readonly<Record<string, unknown>>;

/** The most of each list that is shown. */
const SHOWN = 200;
const SAMPLES = 3;
/** How much of a cell is shown, characters. */
const LONGEST_SHOWN = 80;

/** Sums up what came of a file. O(cells). */
export function reportFile(
  hash: string,
  file: WorkedFile,
  { record, register }: Pick<FileDesk, "record" | "register">,
): FileReport {
  const { reading, guess, mapping, draft, laid } = file;
  const { chosen, tables, ...read } = reading;
  // What has been answered is still asked, so that the answer can be changed.
  const asked = {
    ...mapping,
    source: { ...mapping.source, asOf: null, same: guess.mapping.source.same },
    measures: new Map([...mapping.measures].map(([column]) => [column, NO_UNIT] as const)),
    ...({ amountBasis: "unknown", capacityBasis: "unknown", product: "unknown" } as const),
  };
  const byRule = draft.names.filter(({ by }) => by === "rule");
  const gate = placeIssues(laid.issues, draft.documents);
  return {
    hash,
    read: {
      ...read,
      tables: tables.map(({ name, hidden, records }) => ({
        name,
        hidden,
        records: records.length,
      })),
      table: chosen.name,
      headerRecord: chosen.headerRecord,
      header: chosen.header,
      first: chosen.records.slice(0, SAMPLES).map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell.slice(0, LONGEST_SHOWN)),
      })),
      samples: chosen.header.map((_, index) => samplesOf(chosen.records, index)),
      held: chosen.held.slice(0, SHOWN),
      aside: chosen.aside.slice(0, SHOWN),
    },
    mapping: plainMapping(mapping),
    because: chosen.header.map((column) => guess.because.get(column) ?? { by: "nothing" }),
    questions: openQuestions(reading, asked),
    names: {
      ...some(draft.names.filter(({ match, by }) => match.found === "near" || by === "reader")),
      found: byRule.filter(({ match }) => match.found === "one").length,
      fresh: byRule.filter(({ match }) => match.found === "none").length,
    },
    plants: plantsOf(file),
    issues: some(draft.issues),
    gate: some(gate),
    isAccepted: laid.dataset !== null,
    counts: draft.counts,
    members: listOfFile(file, register).members.length,
    rows: laid.dataset === null ? [] : previewRows(file, laid.dataset),
    rankable: countRankable(draft, record),
    sourceId: draft.sourceId,
  };
}

const NO_UNIT = { unit: null, times: 1 } as const;

function some<T>(all: readonly T[]): SomeOf<T> {
  return { shown: all.slice(0, SHOWN), all: all.length };
}

function samplesOf(records: readonly GridRow[], index: number): readonly string[] {
  const values = new Set<string>();
  for (const { cells } of records) {
    const cell = (cells[index] ?? "").trim();
    if (cell !== "") values.add(cell.slice(0, LONGEST_SHOWN));
    if (values.size === SAMPLES) break;
  }
  return [...values];
}

function plantsOf({ draft, reading }: WorkedFile): FileReport["plants"] {
  const byRule = draft.plants.filter(({ by }) => by === "rule");
  const review = draft.plants.filter(({ match, by }) => match.found === "near" || by === "reader");
  const rows = new Map(reading.chosen.records.map((row) => [row.record, row]));
  const shown = review.slice(0, SHOWN).map((one) => ({
    ...one,
    row: wordRow(rows.get(one.record)),
  }));
  return {
    shown,
    all: review.length,
    found: byRule.filter(({ match }) => match.found === "one").length,
    fresh: byRule.filter(({ match }) => match.found === "none").length,
  };
}

/** A row as its reader knows it: where it stands, and its first cells. */
function wordRow(row: GridRow | undefined): string {
  if (row === undefined) return "";
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return `${locatorOf({ ...row, id: "" })}: ${cells.slice(0, 4).join(", ").slice(0, 140)}`;
}
