import { guessMapping } from "../intake/mapping/guess-mapping.ts";
import type { Mapping } from "../intake/mapping/mapping.ts";
import { columnsOf } from "../intake/mapping/mapping.ts";
import { type MappingProblem, readMapping } from "../intake/mapping/mapping-file.ts";
import { plainCell, stateOfCell } from "../intake/mapping/read-cell.ts";
import { NameRegister } from "../intake/match/name-register.ts";
import { splitParties } from "../intake/match/split-parties.ts";
import type { IntakeReading } from "../intake/read/read-intake.ts";
import type { GridRow, Table } from "../intake/read/table.ts";
import type { Dataset } from "../model/dataset.ts";
import type { OwnList, OwnMember } from "../model/source.ts";
import { toldColumns, type WorkedFile } from "./file-desk.ts";

/** The names of somebody's list, as `screen` takes them. */
export interface NamesOfFile {
  /** "name, own number, decided id" with tabs between; each pair of name and number once. */
  readonly mine: readonly string[];
  /** The column that names come from; null where no column does. */
  readonly column: string | null;
  /** Records without a name, and those held back: nothing is asked of them. */
  readonly without: readonly number[];
}

/** Takes the names out of a table, with the number that each row has of its own. A cell with several is several names. */
export function namesOfFile(
  reading: IntakeReading,
  fileName: string,
  answers: Readonly<Record<string, unknown>>,
  record: Dataset,
): NamesOfFile | { readonly problems: readonly MappingProblem[] } {
  const { chosen: table } = reading;
  const register = new NameRegister(record);
  const told = toldColumns(answers, table.header);
  const guess = guessMapping(reading, record, register, fileName, told).mapping;
  const { mapping, problems } = readMapping(answers, guess);
  return problems.length > 0 ? { problems } : namesUnder(mapping, table, register);
}

/** Whom the file names as its list, under the mapping that it came in with, and whom each name and plant stands for. */
export function listOfFile(
  { reading, mapping, draft }: WorkedFile,
  register: NameRegister,
): OwnList {
  const { chosen: table } = reading;
  const standing = new Map(draft.names.map(({ name, entity }) => [name, entity]));
  const named = namesUnder(mapping, table, register).mine.map((text): OwnMember => {
    const [name = "", number = ""] = text.split("\t");
    return { name, number: number === "" ? null : number, entity: standing.get(name) ?? null };
  });
  const rows = new Map(table.records.map((row) => [row.record, row]));
  const [numbers] = columnsOf(mapping, "rowId");
  const [plants] = columnsOf(mapping, "plant");
  const sites = draft.plants.flatMap(({ record, entity }): readonly OwnMember[] => {
    const row = rows.get(record);
    if (row === undefined) return [];
    const number = numbers === undefined ? "" : cellOf(table, row, numbers);
    const name = plants === undefined ? "" : cellOf(table, row, plants);
    return [{ name: name || entity, number: number || null, entity }];
  });
  return { id: draft.sourceId, title: mapping.source.title, members: [...named, ...sites] };
}

function namesUnder(mapping: Mapping, table: Table, register: NameRegister): NamesOfFile {
  const column = nameColumn(mapping);
  if (column === null)
    return { mine: [], column, without: table.records.map(({ record: at }) => at) };
  const [numbers] = columnsOf(mapping, "rowId");
  const mine = new Set<string>();
  const without = new Set(table.held.map(({ record: at }) => at));
  for (const row of table.records) {
    const text = cellOf(table, row, column);
    const number = numbers === undefined ? "" : cellOf(table, row, numbers);
    const names = namesIn(text, mapping, register);
    if (names.length === 0) without.add(row.record);
    for (const name of names) mine.add(writeMember(name, number, mapping.parties.get(name)));
  }
  return { mine: [...mine], column, without: [...without] };
}

/** Whom a list is of: firms, else whoever supplies or owns, else plants. */
function nameColumn(mapping: Mapping): string | null {
  const roles = ["party", "operator", "owner", "from", "plant", "owned"] as const;
  return roles.flatMap((role) => columnsOf(mapping, role))[0] ?? null;
}

function cellOf({ header }: Table, { cells }: GridRow, column: string): string {
  return plainCell(cells[header.indexOf(column)] ?? "").replaceAll("\t", " ");
}

function namesIn(text: string, mapping: Mapping, register: NameRegister): readonly string[] {
  if (stateOfCell(text, mapping.unknownWords) !== "value") return [];
  const isKnown = (name: string): boolean => mapping.parties.has(name) || register.isKnown(name);
  const { parties } = splitParties(text, isKnown);
  return parties
    .map(({ name }) => name)
    .filter(
      (name) =>
        stateOfCell(name, mapping.unknownWords) === "value" &&
        mapping.parties.get(name) !== "leaveOut",
    );
}

function writeMember(name: string, number: string, decided: string | undefined): string {
  const id = decided === undefined || decided === "new" ? "" : decided;
  return [name, number, id].join("\t").trimEnd();
}
