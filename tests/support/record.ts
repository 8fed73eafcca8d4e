import { readFileSync } from "node:fs";
import { loadDataset } from "../../src/core/load/load-dataset.ts";
import { readYaml } from "../../src/core/load/read-yaml.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readData } from "../../src/io/read-data.ts";
import { foundingPart } from "./founding-part.ts";

/** The shipped record, read through the gate; read once. Throws where the data has errors. */
export function readRecord(): Dataset {
  record ??= readData().dataset;
  if (record === null) throw new Error("The shipped data has errors; run `npm run -s data`.");
  return record;
}

let record: Dataset | null = null;

/** The scales of the shipped record alone, which small worlds are measured by: to read all of it takes seconds. */
export function readCriteria(): Dataset["criteria"] {
  const file = "vocabulary/criteria.yaml";
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
  const { dataset, issues } = loadDataset(readYaml(file, "criteria", text), "test");
  if (dataset === null) throw new Error(issues.map(({ message }) => message).join("\n"));
  return dataset.criteria;
}

/** The founding part of the shipped record; made once. */
export function readFoundingRecord(): Dataset {
  foundingRecord ??= foundingPart(readRecord());
  return foundingRecord;
}

let foundingRecord: Dataset | null = null;

/** The record with its claims in another order: the same facts, written down otherwise. The gate orders the rest. */
export function reorderClaims(record: Dataset): Dataset {
  return { ...record, claims: record.claims.toReversed() };
}
