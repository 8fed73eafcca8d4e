import type { Dataset } from "../model/dataset.ts";
import { digestOf } from "../model/digest.ts";
import type { Issue } from "../model/issue.ts";
import { finishRecords, indexRecords } from "./finish-records.ts";
import { readRecords } from "./read-records.ts";
import type { Occasion, Placed, Records } from "./rules/placed.ts";
import { SOURCE_RULES } from "./rules/source-rules.ts";
import type { RawDocument } from "./schema/raw.ts";

/** The record with what was laid over it; null where one issue is an error, and the record is as it was. */
export interface LaidOver {
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
}

/**
 * Lays further sources, with the entities that they bring, over a record that has passed the gate: the same shapes and the
 * same rules as for any other file, and all or nothing. Documents may be sources and entities only. O(record).
 *
 * @param version the version of the record that comes out
 */
export function layOver(
  record: Dataset,
  documents: readonly RawDocument[],
  version: string,
  occasion: Occasion = {},
): LaidOver {
  const reading = readRecords([...documents.filter(isSource), SCALES]);
  const at = <T>(one: T): Placed<T> => ({ record: one, document: SCALES, path: "" });
  const together = {
    entities: [...record.entities.map(at), ...reading.entities],
    sources: [...record.sources.map(at), ...reading.sources],
    claims: [...record.claims.map(at), ...reading.claims],
  };
  const all: Records = {
    ...reading,
    ...together,
    ...indexRecords(together),
    geography: [],
    case: null,
    lastRelease: null,
    occasion,
  };
  const own = new Set(documents.map(({ file }) => file));
  const issues = [...reading.issues, ...SOURCE_RULES.flatMap((rule) => rule(all))].filter(
    ({ file }) => own.has(file),
  );
  if (issues.some(({ severity }) => severity === "error")) return { dataset: null, issues };
  return { issues, dataset: { ...record, version, ...finishRecords(all) } };
}

/** The version of a record that something was laid over: its release, and a digest of all that it says now. O(record). */
export function versionOver({ version }: Dataset, laid: Dataset): string {
  const [release = ""] = version.split("+");
  return `${release}+${digestOf(JSON.stringify({ ...laid, version: "" })).slice(-8)}`;
}

// Stands for the scales, which a record that passed the gate has.
const SCALES: RawDocument = {
  file: "",
  role: "criteria",
  value: null,
  lines: {},
  unreadable: null,
};

function isSource({ role }: RawDocument): boolean {
  return role === "source" || role === "entities";
}
