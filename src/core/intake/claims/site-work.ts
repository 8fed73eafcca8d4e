import type { EntityId } from "../../model/entity.ts";
import {
  type ClaimKind,
  STAGES as STAGE_WORDS,
  type Stage,
  type StatusWord,
} from "../../model/vocabulary.ts";
import { productWords } from "../mapping/guess-mapping.ts";
import type { Measure } from "../mapping/mapping.ts";
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
  const stage = readStage(reader.text(row, "stage")) ?? stageOf(status);
  const products = productsOf(reader, row);
  const evidence = evidenceOf(reader, row);
  for (const object of products) {
    const says = { subject: facility, predicate: "produces", object } as const;
    draft.say(place, { ...says, qualifiers: { stage }, kind, ...evidence });
  }
  sayBuyers(reader, row, site.parties, products);
}

/** Whom the makers of a row supply, where it names a buyer. A plan of a plant is no plan of the supply. */
export function sayBuyers(
  reader: RowReader,
  row: GridRow,
  parties: readonly RowParty[],
  products: readonly EntityId[],
): void {
  const { draft, mapping } = reader;
  const buyers = reader.parties(row, "to").parties;
  const evidence = evidenceOf(reader, row);
  for (const { id: subject } of parties) {
    for (const { id: object } of buyers) {
      if (subject === object) continue;
      for (const product of products.length > 0 ? products : [mapping.product]) {
        const says = { subject, predicate: "suppliesTo", object } as const;
        draft.say(reader.placeOf(row), { ...says, qualifiers: { product }, ...evidence });
      }
    }
  }
}

/** When a row says that something holds, and where it says to have it from. */
export function evidenceOf(
  reader: RowReader,
  row: GridRow,
): { readonly asOf?: string; readonly note?: string } {
  const asOf = reader.date(row, "asOf");
  const from = reader.text(row, "evidence");
  return {
    ...(asOf === null ? {} : { asOf }),
    ...(from === null ? {} : { note: `The row names where it has this from: ${from}` }),
  };
}

const BASES: readonly (readonly [RegExp, "plan" | "installed" | "output"])[] = [
  [/plan|target|announced|geplant/i, "plan"],
  [/install|nameplate|operat|current/i, "installed"],
  [/output|actual|produced/i, "output"],
];

function basisOf(word: string | null): "plan" | "installed" | "output" | null {
  return BASES.find(([words]) => words.test(word ?? ""))?.[1] ?? null;
}

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/contracted/i, "contractedForThisBuyer"],
  [/scheduled|planned/i, "massProductionScheduled"],
  [/supplying|mass production|in production/i, "supplying"],
  [/qualif/i, "inQualification"],
  [/sampl/i, "sampling"],
  [/develop.*(?:complete|done)/i, "developmentComplete"],
  [/develop/i, "inDevelopment"],
];

/** How far a maker is by a word of somebody else; null where there is none, unknown where it means nothing here. */
export function readStage(word: string | null): Stage | null {
  if (word === null) return null;
  const own = STAGE_WORDS.find((one) => one.toLowerCase() === word.toLowerCase());
  return own ?? STAGES.find(([words]) => words.test(word))?.[1] ?? "unknown";
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
  const jobs = reader.number(row, "jobs", () => ({ unit: "jobs", times: 1 }));
  const [first, ...more] = parties.map(({ id }) => id);
  if (jobs !== null && first !== undefined) {
    const number = { ...scaled(jobs, 1), unit: "jobs" };
    const says = { subject: [first, ...more], predicate: "pledgesJobs", object: facility } as const;
    draft.say(place, { ...says, qualifiers: { number }, kind });
  }
  const capacity = reader.number(row, "capacity", () => ({
    unit: mapping.capacityUnit,
    times: 1,
  }));
  if (capacity !== null) {
    const value = { ...scaled(capacity, 1), unit: mapping.capacityUnit };
    const basis = basisOf(reader.text(row, "capacityBasis")) ?? mapping.capacityBasis;
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
  const measureOf = (column: string): Measure =>
    mapping.measures.get(column) ?? { unit: null, times: 1 };
  const money = reader.number(row, "amount", measureOf);
  const { unit, times } = measureOf(money?.column ?? "");
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

/** 62.5 × 10⁶ and the like as a quantity without its unit, and without what binary numbers leave behind. */
export function scaled(
  { value, upTo, times, approx }: CellNumber,
  ofColumn: number,
): Readonly<Record<string, number | true>> {
  const scale = (one: number): number => Number((one * (times ?? ofColumn)).toPrecision(12));
  const amount =
    upTo === undefined ? { value: scale(value) } : { min: scale(value), max: scale(upTo) };
  return approx ? { ...amount, approx } : amount;
}
