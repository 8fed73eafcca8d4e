import type { EntityId } from "../../model/entity.ts";
import type { ClaimKind, Stage, StatusWord } from "../../model/vocabulary.ts";
import { productWords } from "../mapping/guess-mapping.ts";
import { type CellNumber, readShare } from "../mapping/read-cell.ts";
import type { GridRow } from "../read/table.ts";
import type { RowParty, RowReader } from "./row-reader.ts";

/** A site with who is behind it, as a row says it. */
export interface RowSite {
  readonly facility: EntityId;
  readonly parties: readonly RowParty[];
  readonly label: string;
  /** The last day that the file can know of. */
  readonly today: string;
}

const TO_COME: readonly StatusWord[] = ["rumoured", "announced", "planned"];

/** Who operates a site and who has a part in it. Of several owners none is called its operator. */
export function sayOwners(
  reader: RowReader,
  row: GridRow,
  facility: EntityId,
  parties: readonly RowParty[],
  operators: readonly RowParty[],
): void {
  const { draft } = reader;
  const place = reader.placeOf(row);
  const [single] = parties;
  const isAlone = parties.length === 1 && operators.length === 0 && single?.share === null;
  for (const { id } of isAlone ? parties : operators) {
    draft.say(place, { subject: id, predicate: "operates", object: facility });
  }
  for (const { id, share } of isAlone ? [] : parties) {
    const qualifiers = { share: (share === null ? null : readShare(share)) ?? "unknown" };
    draft.say(place, { subject: id, predicate: "ownsStakeIn", object: facility, qualifiers });
  }
}

/** What goes on at a site: of a project its own status and money, of a plant its status; capacity, jobs and products. */
export function sayWork(reader: RowReader, row: GridRow, site: RowSite): void {
  const { mapping, draft } = reader;
  const { facility, label, today } = site;
  const place = reader.placeOf(row);
  const told = mapping.statuses.get(reader.text(row, "status") ?? "") ?? "leaveOut";
  const status = told === "leaveOut" ? null : told;
  const start = reader.date(row, "start");
  const isPlan = (status !== null && TO_COME.includes(status)) || isAfter(start, today);
  const kind: ClaimKind = isPlan ? "plan" : "fact";
  const isProject = mapping.row === "project";
  const subject = isProject
    ? draft.fresh("programme", "investmentProject", `Project: ${label}`)
    : facility;
  if (isProject) {
    draft.say(place, { subject, predicate: "partOf", object: facility });
    sayMoney(reader, row, site, subject, kind);
  }
  if (status !== null) draft.say(place, { subject, predicate: "hasStatus", value: status });
  sayDates(reader, row, subject, start, today);
  sayAmounts(reader, row, site, kind);
  const stage = stageOf(status);
  for (const object of productsOf(reader, row)) {
    const says = { subject: facility, predicate: "produces", object } as const;
    draft.say(place, { ...says, qualifiers: { stage }, kind });
  }
}

function sayDates(
  reader: RowReader,
  row: GridRow,
  subject: EntityId,
  start: string | null,
  today: string,
): void {
  const place = reader.placeOf(row);
  const says = { subject, predicate: "hasMilestone" } as const;
  const date = reader.date(row, "announced");
  if (date !== null && !isAfter(date, today)) {
    reader.draft.say(place, { ...says, value: "announced", qualifiers: { date } });
  }
  if (start !== null) {
    const kind = isAfter(start, today) ? "plan" : "fact";
    reader.draft.say(place, {
      ...says,
      value: "productionStart",
      qualifiers: { date: start },
      kind,
    });
  }
}

function sayAmounts(
  reader: RowReader,
  row: GridRow,
  { facility, parties }: RowSite,
  kind: ClaimKind,
): void {
  const { mapping, draft } = reader;
  const place = reader.placeOf(row);
  const jobs = reader.number(row, "jobs");
  const [first, ...more] = parties.map(({ id }) => id);
  if (jobs !== null && first !== undefined) {
    const number = { ...scaled(jobs, 1), unit: "jobs" };
    const says = { subject: [first, ...more], predicate: "pledgesJobs", object: facility } as const;
    draft.say(place, { ...says, qualifiers: { number }, kind });
  }
  const capacity = reader.number(row, "capacity");
  if (capacity !== null) {
    const value = { ...scaled(capacity, 1), unit: mapping.capacityUnit };
    const basis = mapping.capacityBasis;
    const says = { subject: facility, predicate: "hasCapacity", value } as const;
    draft.say(place, { ...says, qualifiers: { basis }, kind: basis === "plan" ? "plan" : kind });
  }
}

function sayMoney(
  reader: RowReader,
  row: GridRow,
  { parties }: RowSite,
  programme: EntityId,
  kind: ClaimKind,
): void {
  const { mapping, draft } = reader;
  const place = reader.placeOf(row);
  const money = reader.number(row, "amount");
  const { unit = null, times = 1 } = mapping.measures.get(money?.column ?? "") ?? {};
  if (money !== null && unit === null) {
    draft.issue("no-unit", place, money.column, String(money.value));
  }
  const amount = money === null || unit === null ? "unknown" : { ...scaled(money, times), unit };
  const [first, ...more] = parties.map(({ id }) => id);
  if (first === undefined) return;
  const says = { subject: [first, ...more], predicate: "invests", object: programme } as const;
  draft.say(place, { ...says, qualifiers: { amount, basis: mapping.amountBasis }, kind });
}

/** The products that a row names, as the mapping has them, each once. */
export function productsOf(reader: RowReader, row: GridRow): readonly EntityId[] {
  const words = reader.texts(row, "product").flatMap(productWords);
  const found = words.map((word) => reader.mapping.products.get(word) ?? "leaveOut");
  return [...new Set(found)].filter((one) => one !== "leaveOut");
}

/** How far a plant in this state is with what it makes. Where work has stopped nobody knows. */
function stageOf(status: StatusWord | null): Stage {
  if (status === "operating") return "supplying";
  const isToCome = status === "underConstruction" || (status !== null && TO_COME.includes(status));
  return isToCome ? "massProductionScheduled" : "unknown";
}

function isAfter(date: string | null, day: string): boolean {
  return date !== null && date.slice(0, 10) > day;
}

// 62.5 × 10⁶ and the like, without what binary numbers leave behind.
function scaled(
  { value, times, approx }: CellNumber,
  ofColumn: number,
): { readonly value: number; readonly approx?: true } {
  const amount = Number((value * (times ?? ofColumn)).toPrecision(12));
  return approx ? { value: amount, approx } : { value: amount };
}
