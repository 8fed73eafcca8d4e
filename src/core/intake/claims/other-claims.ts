import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { guessPlantKind, guessRelation } from "../mapping/known-words.ts";
import { columnsOf, type RelationMeaning } from "../mapping/mapping.ts";
import { type CellNumber, readCellNumber, readShare, stateOfCell } from "../mapping/read-cell.ts";
import { goodsInHeader } from "../mapping/written-units.ts";
import type { NameRegister } from "../match/name-register.ts";
import type { GridRow, Table } from "../read/table.ts";
import { isPlausible, mostOf } from "./cell-amount.ts";
import type { RowReader } from "./row-reader.ts";
import { evidenceOf, productsOf, readStage, sayBuyers, scaled } from "./site-work.ts";

/** A company with what it makes, where it is based and whom it supplies. A supplier of somebody unsaid supplies nobody. */
export function sayCompany(reader: RowReader, row: GridRow): void {
  const { draft } = reader;
  const place = reader.placeOf(row);
  const { parties } = reader.parties(row, "party");
  if (parties.length === 0) draft.issue("no-party", place, "", reader.text(row, "party") ?? "");
  const { countries } = reader.places(row);
  const town = reader.text(row, "town");
  const products = productsOf(reader, row);
  const stage = readStage(reader.text(row, "stage")) ?? "unknown";
  const evidence = evidenceOf(reader, row);
  for (const { id } of parties) {
    const [country] = countries;
    if (country !== undefined) {
      const qualifiers = town === null ? {} : { qualifiers: { town } };
      draft.say(place, { subject: id, predicate: "basedIn", object: country, ...qualifiers });
    }
    for (const product of products) {
      const qualifiers = { stage };
      const says = { subject: id, predicate: "produces", object: product, qualifiers } as const;
      draft.say(place, { ...says, ...evidence });
    }
  }
  sayBuyers(reader, row, parties, products);
}

/** An edge. One whose word for the relation means nothing here is left out with a line. */
export function sayRelation(reader: RowReader, register: NameRegister, row: GridRow): void {
  const { draft, mapping } = reader;
  const place = reader.placeOf(row);
  const word = reader.cell(row, "relation");
  const meaning = mapping.relations.get(word?.text ?? "") ?? guessRelation(word?.text ?? "");
  const [left, right] = [reader.text(row, "from"), reader.text(row, "to")];
  if (meaning === "leaveOut" || left === null || right === null) {
    const column = columnsOf(mapping, "relation")[0] ?? "";
    draft.issue(
      left === null || right === null ? "unknown-end" : "no-relation",
      place,
      column,
      word?.text ?? "",
    );
    return;
  }
  const [subjectName, objectName] = TURNED.includes(meaning) ? [right, left] : [left, right];
  const predicate = PREDICATE_OF[meaning];
  const subject =
    predicate === "partOf"
      ? end(reader, register, row, subjectName)
      : reader.party(row, subjectName)?.id;
  const object =
    predicate === "suppliesTo"
      ? reader.party(row, objectName)?.id
      : end(reader, register, row, objectName, predicate === "operates");
  if (subject === undefined || object === undefined || object === subject) {
    draft.issue("unknown-end", place, "", `${subjectName} → ${objectName}`);
    return;
  }
  const [product = mapping.product] = productsOf(reader, row);
  const qualifiers =
    predicate === "suppliesTo"
      ? { product }
      : predicate === "ownsStakeIn"
        ? { share: shareOf(reader, row) }
        : null;
  draft.say(place, {
    subject,
    predicate,
    object,
    ...(qualifiers === null ? {} : { qualifiers }),
    ...timeOf(reader, row),
  });
}

const TURNED: readonly RelationMeaning[] = ["suppliedBy", "operatedBy", "ownedBy", "hasPart"];
const PREDICATE_OF: Readonly<
  Record<Exclude<RelationMeaning, "leaveOut">, "suppliesTo" | "operates" | "ownsStakeIn" | "partOf">
> = {
  suppliesTo: "suppliesTo",
  suppliedBy: "suppliesTo",
  operates: "operates",
  operatedBy: "operates",
  ownsStakeIn: "ownsStakeIn",
  ownedBy: "ownsStakeIn",
  partOf: "partOf",
  hasPart: "partOf",
};

const SITE = /\b(?:plant|factory|works|mine|site|facility|gigafactory|werk)\b|공장|工場/i;

// What is operated is a plant; what is owned or a part may be a plant or a firm.
function end(
  reader: RowReader,
  register: NameRegister,
  row: GridRow,
  name: string,
  isPlant = SITE.test(name),
): EntityId | undefined {
  const match = register.match(name, "facility");
  if (match.found === "one") return match.entity;
  if (isPlant) return reader.draft.named("facility", guessPlantKind(name), name);
  return reader.party(row, name)?.id;
}

/** A stake: exact or a range, direct or not, with its dates. Shares of shares are never multiplied. */
export function sayStake(reader: RowReader, register: NameRegister, row: GridRow): void {
  const { draft } = reader;
  const place = reader.placeOf(row);
  const ownedName = reader.text(row, "owned") ?? reader.text(row, "plant");
  const owned =
    ownedName === null
      ? undefined
      : end(reader, register, row, ownedName, isOfPlants(reader, ownedName));
  if (owned === undefined || ownedName === null) {
    draft.issue("unknown-end", place, "", ownedName ?? "");
    return;
  }
  const reason = reader.text(row, "noName");
  const role = columnsOf(reader.mapping, "owner").length > 0 ? "owner" : "party";
  const { parties } = reader.parties(row, role);
  const owners =
    parties.length > 0
      ? parties.map(({ id }) => id)
      : reason === null
        ? []
        : [draft.named("organisation", null, `Owner of ${ownedName} (${reason})`, "unnamed")];
  if (owners.length === 0) draft.issue("no-party", place, "", "");
  const directness = reader.text(row, "directness");
  const share = shareOf(reader, row);
  for (const subject of owners) {
    if (subject === owned) continue;
    draft.say(place, {
      subject,
      predicate: "ownsStakeIn",
      object: owned,
      qualifiers: {
        share,
        ...(directness === "direct" || directness === "indirect" ? { directness } : {}),
      },
      ...timeOf(reader, row),
      ...(reason === null ? {} : { note: `The file names no owner: ${reason}.` }),
    });
  }
}

// A column of plants may hold a firm whose name is known.
function isOfPlants(reader: RowReader, name: string): boolean {
  return SITE.test(name) || (columnsOf(reader.mapping, "plant").length > 0 && !reader.isFirm(name));
}

function shareOf(reader: RowReader, row: GridRow): Readonly<Record<string, unknown>> | "unknown" {
  const cell = reader.cell(row, "share");
  if (cell === null) return "unknown";
  const share = readShare(cell.text);
  if (share === null) reader.draft.issue("no-share", reader.placeOf(row), cell.column, cell.text);
  return share ?? "unknown";
}

function timeOf(
  reader: RowReader,
  row: GridRow,
): { readonly time?: { from?: string; to?: string }; readonly asOf?: string } {
  const [from, to, asOf] = [
    reader.date(row, "start"),
    reader.date(row, "end"),
    reader.date(row, "asOf"),
  ];
  const time = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const isReversed = from !== null && to !== null && getSpan(from).earliest > getSpan(to).latest;
  return {
    ...(from === null && to === null ? {} : isReversed ? {} : { time }),
    ...(asOf === null ? {} : { asOf }),
  };
}

/** Direct owners of one thing on one date who have more than all of it between them. Dates that differ are not added up. */
export function findSharesOver(table: Table, reader: RowReader): void {
  const sums = new Map<string, { total: number; row: GridRow; name: string }>();
  for (const row of table.records) {
    const owned = reader.text(row, "owned") ?? reader.text(row, "plant");
    const share = readShare(reader.text(row, "share") ?? "");
    // What is held through others is in what those hold.
    const isThroughOthers = reader.text(row, "directness") === "indirect";
    if (owned === null || share === null || isThroughOthers) continue;
    const low = Number(share.value ?? share.min ?? 0);
    const key = JSON.stringify([owned, reader.text(row, "asOf"), reader.text(row, "start")]);
    sums.set(key, { total: (sums.get(key)?.total ?? 0) + low, row, name: owned });
  }
  for (const { total, row, name } of sums.values()) {
    if (total > 100.5)
      reader.draft.issue("shares-over-100", reader.placeOf(row), "", `${name}: ${total}`);
  }
}

/**
 * A row of a trade table: one claim for each cell, withheld where the file withholds it. Whom a country trades with is not
 * said, so that the other end is all countries. A column whose unit nobody has said becomes a remark.
 */
export function sayTrade(reader: RowReader, row: GridRow, table: Table): void {
  const { draft, mapping } = reader;
  const place = reader.placeOf(row);
  const country = reader.country(row);
  if (country === null) {
    const [column = ""] = columnsOf(mapping, "country");
    draft.issue("no-place", place, column, reader.text(row, "country") ?? "");
    return;
  }
  for (const role of ["imports", "exports"] as const) {
    for (const column of columnsOf(mapping, role)) {
      const traded = tradedIn(reader, row, column, row.cells[table.header.indexOf(column)] ?? "");
      if (traded !== null) sayTraded(reader, row, { country, role, column, traded });
    }
  }
}

/** What one cell of a trade table says. */
interface TradedCell {
  readonly country: EntityId;
  readonly role: "imports" | "exports";
  readonly column: string;
  readonly traded: CellNumber | "withheld";
}

function sayTraded(
  reader: RowReader,
  row: GridRow,
  { country, role, column, traded }: TradedCell,
): void {
  const { draft, mapping } = reader;
  const place = reader.placeOf(row);
  const year = reader.date(row, "year");
  const asOf = year === null ? {} : { asOf: year };
  const { unit, times } = mapping.measures.get(column) ?? { unit: null, times: 1 };
  if (unit === null) {
    const when = year === null ? "" : ` in ${year}`;
    const note = `The file says of ${column.replaceAll("_", " ")}${when}: ${wordTraded(traded)}.`;
    draft.say(place, { subject: country, predicate: "remark", note, ...asOf });
    return;
  }
  const other = draft.named("place", "region", "All countries");
  const [subject, destination] = role === "exports" ? [country, other] : [other, country];
  const [named = mapping.products.get(goodsInHeader(column))] = productsOf(reader, row);
  const product = named === undefined || named === "leaveOut" ? mapping.product : named;
  const qualifiers = { destination, product };
  const says = { subject, predicate: "tradeVolume", qualifiers, ...asOf } as const;
  if (traded === "withheld") draft.say(place, { ...says, state: "withheld" });
  else draft.say(place, { ...says, value: { ...scaled(traded, times), unit } });
}

function wordTraded(traded: CellNumber | "withheld"): string {
  return traded === "withheld" ? traded : `${traded.approx ? "about " : ""}${traded.value}`;
}

/** What a cell of a trade table says; null where it says nothing. */
function tradedIn(
  reader: RowReader,
  row: GridRow,
  column: string,
  cell: string,
): CellNumber | "withheld" | null {
  const { draft, mapping } = reader;
  const state = stateOfCell(cell, mapping.unknownWords);
  if (state === "withheld") return "withheld";
  if (state === "unknown") return null;
  const place = reader.placeOf(row);
  const number = readCellNumber(cell, ".");
  const measure = mapping.measures.get(column) ?? { unit: null, times: 1 };
  if (number === null) draft.issue("no-number", place, column, cell);
  else if (number.value === 0 && mapping.zero.get(column) !== "value") {
    draft.issue("zero-as-unknown", place, column, cell);
  } else if (isPlausible(number, measure)) return number;
  else draft.issue("implausible", place, column, cell, mostOf(measure));
  return null;
}
