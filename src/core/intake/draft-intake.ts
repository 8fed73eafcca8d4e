import type { Point } from "../model/coordinates.ts";
import { parsePoint } from "../model/coordinates.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { lastDay } from "../model/period.ts";
import { ENTITY_CLASSES } from "../model/vocabulary.ts";
import { ClaimDraft, type IntakeIssue } from "./claims/claim-draft.ts";
import {
  findSharesOver,
  sayCompany,
  sayRelation,
  sayStake,
  sayTrade,
} from "./claims/other-claims.ts";
import { type NameDecision, RowReader } from "./claims/row-reader.ts";
import { type PlantDecision, SiteClaims } from "./claims/site-claims.ts";
import { findRepeats } from "./mapping/guess-mapping.ts";
import type { Mapping } from "./mapping/mapping.ts";
import type { NameRegister } from "./match/name-register.ts";
import { PlantRegister } from "./match/plant-register.ts";
import { TELL_EACH } from "./read/intake-limits.ts";
import type { IntakeReading } from "./read/read-intake.ts";
import { type Progress, RefusedIntake, type Table } from "./read/table.ts";

/** What came of a file under a mapping, before the gate has looked at it. */
export interface IntakeDraft {
  /** The source with its claims first, then the entities that only it names. Plain, as YAML holds them. */
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  readonly sourceId: string;
  readonly issues: readonly IntakeIssue[];
  readonly names: readonly NameDecision[];
  readonly plants: readonly PlantDecision[];
  readonly counts: {
    readonly records: number;
    readonly claims: number;
    readonly newEntities: number;
    readonly held: number;
    readonly aside: number;
    readonly repeats: number;
  };
}

/**
 * Makes a new source of the rows of a file: what it says, as claims of its own. Everything that a row does not say, or that
 * nobody could read, is left out with an issue. Throws `RefusedIntake` where the caller stopped it. O(rows + record).
 *
 * @param today the day of the reading, `2026-11-27`
 * @param hash a digest of the bytes, which the caller works out; "" = none
 */
export function draftIntake(
  reading: IntakeReading,
  mapping: Mapping,
  { dataset, register, today, hash }: IntakeContext,
  progress: Progress = () => undefined,
): IntakeDraft {
  const { chosen: table } = reading;
  const draft = new ClaimDraft(mapping, dataset, noteOf(reading, hash));
  const reader = new RowReader(table, mapping, dataset, register, draft);
  const known = mapping.source.asOf === null ? today : lastDay(mapping.source.asOf);
  const ofRecord = pointsByCountry(dataset);
  const ofFile = pointsOfFile(reader, table);
  const sites = new SiteClaims(
    reader,
    new PlantRegister(dataset),
    known < today ? known : today,
    keepByKey((country) => [...ofRecord(country), ...(ofFile.get(country) ?? [])]),
    [...ofFile.values()].flatMap((points) => points.slice(0, MOST_POINTS / 5)),
  );
  const repeats = findRepeats(table, mapping);
  const dropped = new Set(mapping.repeats === "drop" ? repeats : []);
  const rows = table.records.filter(({ record }) => !dropped.has(record));
  rows.forEach((row, index) => {
    if (index % TELL_EACH === TELL_EACH - 1 && progress(index + 1) === false) {
      throw new RefusedIntake({ code: "stopped" });
    }
    if (mapping.row === "plant" || mapping.row === "project") sites.read(row);
    else if (mapping.row === "company") sayCompany(reader, row);
    else if (mapping.row === "relation") sayRelation(reader, register, row);
    else if (mapping.row === "stake") sayStake(reader, register, row);
    else sayTrade(reader, row, table);
  });
  if (mapping.row === "stake") findSharesOver(table, reader);
  const byClass = ENTITY_CLASSES.flatMap((entityClass) => {
    const entities = [...draft.entities.values()].filter((one) => one.entityClass === entityClass);
    return entities.length === 0
      ? []
      : [{ class: entityClass, entities: entities.map(({ entity }) => entity) }];
  });
  return {
    documents: [{ source: draft.source, claims: draft.claims }, ...byClass],
    sourceId: draft.source.id,
    issues: draft.issues,
    names: [...reader.decisions.values()],
    plants: sites.decisions,
    counts: {
      records: table.records.length,
      claims: draft.claims.length,
      newEntities: draft.entities.size,
      held: table.held.length,
      aside: table.aside.length,
      repeats: repeats.length,
    },
  };
}

/** Asks for each key once. */
function keepByKey<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** What a file is read against. */
export interface IntakeContext {
  readonly dataset: Dataset;
  readonly register: NameRegister;
  readonly today: string;
  readonly hash: string;
}

function noteOf(
  { format, bytes, decoded, delimiter, chosen }: IntakeReading,
  hash: string,
): string {
  const parts = [
    `${format}, ${bytes} bytes`,
    hash === "" ? "" : `SHA-256 ${hash}`,
    decoded === null ? "" : decoded.encoding,
    delimiter === null ? "" : `delimiter ${JSON.stringify(delimiter)}`,
    `table ${JSON.stringify(chosen.name)}, header in record ${chosen.headerRecord}`,
    `${chosen.records.length} records read, ${chosen.held.length} held back, ${chosen.aside.length} set aside`,
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}

/** Where the rows say that the plants of a country lie: most of them are right. */
function pointsOfFile(reader: RowReader, table: Table): ReadonlyMap<EntityId, readonly Point[]> {
  const points = new Map<EntityId, Point[]>();
  for (const row of table.records) {
    const point = reader.writtenPoint(row);
    if (point === null || (point.lat === 0 && point.lon === 0)) continue;
    if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180) continue;
    for (const country of reader.places(row).countries) {
      const own = points.get(country) ?? [];
      if (own.length < MOST_POINTS) points.set(country, [...own, point]);
    }
  }
  return points;
}

/** Points of a country that a point is held against. */
const MOST_POINTS = 50;

/** Where the plants of a country lie, by the record. */
function pointsByCountry({ claims, geography }: Dataset): (country: EntityId) => readonly Point[] {
  const points = claims.flatMap((claim) => {
    const point = claim.predicate === "locatedIn" ? parsePoint(claim.qualifiers.coordinates) : null;
    return point === null || claim.object === null ? [] : [{ place: claim.object, point }];
  });
  const wholesOf = (place: EntityId): readonly EntityId[] =>
    geography.wholes
      .filter(({ parts }) => parts.some((part) => part.place === place))
      .map((whole) => whole.place);
  const within = (place: EntityId, country: EntityId, depth = 3): boolean =>
    place === country ||
    (depth > 0 && wholesOf(place).some((whole) => within(whole, country, depth - 1)));
  return (country) =>
    points.filter(({ place }) => within(place, country)).map(({ point }) => point);
}
