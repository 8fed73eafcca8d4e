import type { Point } from "../../model/coordinates.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { columnsOf, type Mapping, type Measure } from "../mapping/mapping.ts";
import {
  type CellNumber,
  decimalOf,
  plainCell,
  readCellAmount,
  readCellDate,
  readCellNumber,
  stateOfCell,
} from "../mapping/read-cell.ts";
import { withoutUnit } from "../mapping/written-units.ts";
import type { NameMatch, NameRegister } from "../match/name-register.ts";
import { countryOf, isCountry, stateOfCode } from "../match/place-codes.ts";
import { splitParties } from "../match/split-parties.ts";
import type { Role } from "../read/column-words.ts";
import type { GridRow, Table } from "../read/table.ts";
import { isPlausible, mostOf, thousandsMark, timesOf } from "./cell-amount.ts";
import type { ClaimDraft, RowPlace } from "./claim-draft.ts";

/** A party of a row, as an entity of the record or a new one. */
export interface RowParty {
  readonly name: string;
  readonly id: EntityId;
  readonly share: string | null;
  /** Whom else it may be. */
  readonly near: readonly EntityId[];
}

/** What was decided about a name of the file: one line of the report. */
export interface NameDecision {
  readonly name: string;
  readonly rows: number;
  /** The records that name it, in their order, each once. */
  readonly records: readonly number[];
  readonly match: NameMatch;
  /** Whom it stands for in what came in; null where it was left out. */
  readonly entity: EntityId | null;
  readonly by: "rule" | "reader";
}

const SEVERAL = /\b(?:consortium|partners|investors|shareholders|others)\b|컨소시엄/i;

/** Reads the cells of rows under a mapping, and settles who and where they speak of. */
export class RowReader {
  readonly mapping: Mapping;
  readonly draft: ClaimDraft;
  readonly decisions: Map<string, NameDecision> = new Map();
  readonly #table: Table;
  readonly #register: NameRegister;
  readonly #towns: ReadonlySet<EntityId>;
  readonly #columns = new Map<
    Role,
    readonly { readonly column: string; readonly index: number }[]
  >();
  readonly #decimals = new Map<string, "," | "." | null>();

  constructor(
    table: Table,
    mapping: Mapping,
    dataset: Dataset,
    register: NameRegister,
    draft: ClaimDraft,
  ) {
    this.mapping = mapping;
    this.draft = draft;
    this.#table = table;
    this.#register = register;
    const towns = dataset.entities.filter(({ subtype }) => subtype === "town");
    this.#towns = new Set(towns.map(({ id }) => id));
    table.header.forEach((column, index) => {
      this.#decimals.set(column, decimalOf(table.records.map(({ cells }) => cells[index] ?? "")));
    });
  }

  placeOf(row: GridRow): RowPlace {
    const { record, line } = row;
    return { record, line, id: this.text(row, "rowId") ?? "" };
  }

  /** The first cell of a role that has a value; null where none has. */
  text(row: GridRow, role: Role): string | null {
    return this.cell(row, role)?.text ?? null;
  }

  cell(
    row: GridRow,
    role: Role,
  ): { readonly text: string; readonly raw: string; readonly column: string } | null {
    for (const { column, index } of this.#columnsOf(role)) {
      const raw = row.cells[index] ?? "";
      if (stateOfCell(raw, this.mapping.unknownWords) !== "value") continue;
      const text = plainCell(raw);
      if (text !== "") return { text, raw, column };
    }
    return null;
  }

  #columnsOf(role: Role): readonly { readonly column: string; readonly index: number }[] {
    const known = this.#columns.get(role);
    if (known !== undefined) return known;
    const { header } = this.#table;
    const columns = columnsOf(this.mapping, role).map((column) => ({
      column,
      index: header.indexOf(column),
    }));
    this.#columns.set(role, columns);
    return columns;
  }

  /** The cells of all columns of a role that have a value. */
  texts(row: GridRow, role: Role): readonly string[] {
    return this.#columnsOf(role)
      .map(({ index }) => row.cells[index] ?? "")
      .filter((cell) => stateOfCell(cell, this.mapping.unknownWords) === "value")
      .map(plainCell);
  }

  /**
   * A number of a role; null where the cell has none, a 0 that is no value, or more than its unit can mean.
   *
   * @param measureOf the unit of a column, with how many of it a 1 stands for; null = nobody has said it
   */
  number(
    row: GridRow,
    role: Role,
    measureOf: (column: string) => Measure,
  ): (CellNumber & { readonly column: string }) | null {
    const cell = this.cell(row, role);
    if (cell === null) return null;
    const { text, column } = cell;
    const { unit } = measureOf(column);
    const bare = withoutUnit(text, unit);
    // Nobody has half a job: three digits behind a mark are thousands.
    const decimal = this.#decimals.get(column) ?? (unit === "jobs" ? thousandsMark(text) : null);
    const read = readCellAmount(bare.text, decimal);
    const number = read === null || bare.times === 1 ? read : timesOf(read, bare.times);
    const place = this.placeOf(row);
    if (number === null) this.draft.issue("no-number", place, column, text);
    else if (number.value === 0 && this.mapping.zero.get(column) === "unknown") {
      this.draft.issue("zero-as-unknown", place, column, text);
    } else if (isPlausible(number, measureOf(column))) return { ...number, column };
    else this.draft.issue("implausible", place, column, text, mostOf(measureOf(column)));
    return null;
  }

  date(row: GridRow, role: Role): string | null {
    const cell = this.cell(row, role);
    if (cell === null) return null;
    const date = readCellDate(cell.text);
    if (date === null) this.draft.issue("no-date", this.placeOf(row), cell.column, cell.text);
    return date;
  }

  /** The parties of all columns of a role, with the venture that the cell names before them. */
  parties(
    row: GridRow,
    role: Role,
  ): { readonly parties: readonly RowParty[]; readonly venture: string | null } {
    const cell = this.cell(row, role);
    if (cell === null) return { parties: [], venture: null };
    const decided = (name: string): boolean =>
      this.mapping.parties.has(name) || this.#register.isKnown(name);
    // The end of a line parts names, and is no space yet.
    const lines = cell.raw.split(/[\r\n]+/).map(plainCell);
    const { parties, venture } = splitParties(lines.join("\n"), decided);
    return {
      venture,
      parties: parties.flatMap(({ name, share }) => {
        const party = this.party(row, name);
        return party === null ? [] : [{ ...party, share }];
      }),
    };
  }

  /** The plants of the record that have one of some names, each once. */
  plantsNamed(names: readonly string[]): readonly EntityId[] {
    const found = names.map((name) => this.#register.match(name, "facility"));
    return [...new Set(found.flatMap((one) => (one.found === "one" ? [one.entity] : [])))];
  }

  /** Whether a name is that of a firm of the record. */
  isFirm(name: string): boolean {
    return this.#register.isKnown(name);
  }

  /** Whom a name stands for; null where the reader left it out, or it is no name. */
  party(row: GridRow, name: string): RowParty | null {
    if (stateOfCell(name) !== "value") return null;
    const match = this.#register.match(name);
    const told = this.mapping.parties.get(name);
    const known = match.found === "one" && told === undefined ? match.entity : null;
    const near = told === undefined && match.found === "near" ? match : null;
    const id = this.#idOf(name, told ?? known ?? "new");
    const { decisions } = this;
    const before = decisions.get(name);
    const records = (before?.records ?? []) as number[];
    if (records.at(-1) !== row.record) records.push(row.record);
    decisions.set(name, {
      name,
      rows: (before?.rows ?? 0) + 1,
      records,
      match,
      entity: id,
      by: told === undefined ? "rule" : "reader",
    });
    if (id === null) return null;
    if (near !== null) this.draft.maybeSame(this.placeOf(row), id, near.entities, near.reason);
    return { name, id, share: null, near: near?.entities ?? [] };
  }

  #idOf(name: string, told: string): EntityId | null {
    if (told === "leaveOut") return null;
    if (told !== "new") return told;
    return SEVERAL.test(name)
      ? this.draft.named("organisation", "collective", name, "severalUnnamed")
      : this.draft.named("organisation", "company", name);
  }

  /** Places of a row from the narrowest to the widest, as far as the record has them. */
  places(row: GridRow): {
    readonly towns: readonly EntityId[];
    readonly states: readonly EntityId[];
    readonly countries: readonly EntityId[];
  } {
    const at = (name: string | null): readonly EntityId[] => {
      if (name === null) return [];
      const match = this.#register.match(name, "place");
      if (match.found === "one") return [match.entity];
      return match.found === "near" ? match.entities : [];
    };
    const isTown = (id: EntityId): boolean => this.#towns.has(id);
    const state = this.text(row, "state");
    const written = this.text(row, "country");
    const country = written === null ? null : countryOf(written);
    const address = (this.text(row, "address") ?? "").split(/,\s*/);
    return {
      towns: [this.text(row, "town"), ...address].flatMap(at).filter(isTown),
      states: at(state === null ? null : (stateOfCode(state) ?? state)),
      countries: this.#countries(country, at(country)),
    };
  }

  // A country that the record does not have yet is one all the same.
  #countries(name: string | null, known: readonly EntityId[]): readonly EntityId[] {
    if (known.length > 0 || name === null || !isCountry(name)) return known;
    return [this.draft.named("place", "country", name)];
  }

  /** The country of a row: of the record, or new; null where none is named. */
  country(row: GridRow): EntityId | null {
    return this.places(row).countries[0] ?? null;
  }

  /** Both numbers as they stand in a row, whether or not they are a point; null where one is missing. */
  writtenPoint(row: GridRow): Point | null {
    const [lat, lon] = (["latitude", "longitude"] as const).map((role) => {
      const cell = this.cell(row, role);
      return cell === null
        ? null
        : (readCellNumber(cell.text, this.#decimals.get(cell.column) ?? null)?.value ?? null);
    });
    return lat === undefined || lat === null || lon === undefined || lon === null
      ? null
      : { lat, lon };
  }

  /** The point of a row with how far off it may be, by the digits it is written with; null where it has none. */
  point(
    row: GridRow,
  ): { readonly point: Point; readonly within: number; readonly precision: string } | null {
    const point = this.writtenPoint(row);
    if (point === null) return null;
    const cells = [this.cell(row, "latitude"), this.cell(row, "longitude")];
    const place = this.placeOf(row);
    const column = cells[0]?.column ?? "";
    if (point.lat === 0 && point.lon === 0) {
      this.draft.issue("point-at-zero", place, column, "0, 0");
      return null;
    }
    if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180) {
      this.draft.issue("point-swapped", place, column, `${point.lat}, ${point.lon}`);
      return null;
    }
    const digits = Math.min(
      ...cells.map((cell) => /[.,](\d+)$/.exec(cell?.text ?? "")?.[1]?.length ?? 0),
    );
    const degree = 111;
    const within = digits > 3 ? 0 : degree / 10 ** digits / 2;
    const names = [
      "whole degrees",
      "tenth of a degree",
      "hundredth of a degree",
      "thousandth of a degree",
    ];
    return {
      point,
      within,
      precision: names[digits] ?? "as the file gives it",
    };
  }
}
