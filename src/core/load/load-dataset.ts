import { NO_CASE } from "../model/case.ts";
import { DATASET_FORMAT, type Dataset, type Release } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { compareIds } from "../model/strength.ts";
import { finishRecords, indexRecords, makeOwnId } from "./finish-records.ts";
import { mergeCaseIds } from "./merge-ids.ts";
import { type Reading, readRecords } from "./read-records.ts";
import { readScenarios } from "./read-scenarios.ts";
import { entitiesHaveClaims } from "./rules/entities-have-claims.ts";
import { geographyHoldsTogether } from "./rules/geography-holds-together.ts";
import { labelsTellApart } from "./rules/labels-tell-apart.ts";
import type { Occasion, Records, Rule } from "./rules/placed.ts";
import { publishedClaimsStay } from "./rules/published-claims-stay.ts";
import { SOURCE_RULES } from "./rules/source-rules.ts";
import { normaliseGeography } from "./schema/geography-schema.ts";
import type { RawDocument } from "./schema/raw.ts";

const RULES: readonly Rule[] = [
  ...SOURCE_RULES,
  geographyHoldsTogether,
  publishedClaimsStay,
  entitiesHaveClaims,
  labelsTellApart,
];

/** What came of a load: the dataset where no issue is an error, and every issue found. */
export interface Load {
  /** null where at least one issue is an error. */
  readonly dataset: Dataset | null;
  /** Errors first, then by file and line. */
  readonly issues: readonly Issue[];
  /** What was read, good or not. */
  readonly counts: Reading["counts"];
}

/**
 * The one gate: turns parsed documents into a dataset, or says all that is wrong with them at once.
 *
 * Records come out ordered by id, so that neither the order of files nor that of records in them ever shows.
 * @param version the version that every answer will carry
 * @param releases what earlier releases held, the oldest first
 */
export function loadDataset(
  documents: readonly RawDocument[],
  version: string,
  releases: readonly Release[] = [],
  occasion: Occasion = {},
): Load {
  const reading = readRecords(documents);
  const { criteria } = reading;
  const records: Records = {
    ...reading,
    ...indexRecords(reading),
    lastRelease: releases.at(-1) ?? null,
    occasion,
  };
  const found = [...reading.issues, ...RULES.flatMap((rule) => rule(records))];
  if (criteria === null || hasErrors(found)) {
    return { issues: found.sort(compareIssues), counts: reading.counts, dataset: null };
  }
  const ownId = makeOwnId(records);
  const record: Dataset = {
    format: DATASET_FORMAT,
    version,
    ...finishRecords(records),
    criteria,
    case: reading.case === null ? NO_CASE : mergeCaseIds(reading.case.record, ownId),
    geography: normaliseGeography(
      reading.geography.map(({ record }) => record),
      ownId,
    ),
    releases,
    scenarios: [],
  };
  const { scenarios, issues: broken } = readScenarios(documents, record);
  return {
    issues: [...found, ...broken].sort(compareIssues),
    counts: reading.counts,
    dataset: hasErrors(broken) ? null : { ...record, scenarios },
  };
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    Number(a.severity === "warning") - Number(b.severity === "warning") ||
    compareIds(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareIds(a.field, b.field)
  );
}
