import { type Cell, writeCsv } from "../exchange/csv.ts";
import type { Column } from "../exchange/graph-file.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Lens } from "../model/lens.ts";
import { PROGRAM } from "../model/wording/program.ts";
import {
  BOOLEAN_COLUMNS,
  CLAIM_COLUMNS,
  ENTITY_COLUMNS,
  recordClaims,
  SOURCE_COLUMNS,
} from "./record-tables.ts";

/** A file of a package of data. */
export interface PackageFile {
  readonly name: string;
  readonly text: string;
}

/** Which column names a row, and which names a row of another table. */
interface Keys {
  readonly primaryKey: string;
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
}

/**
 * A record as a Data Package (Frictionless, specs.frictionlessdata.io): tables of claims, entities and sources, and
 * `datapackage.json`, which says what each column is. `counted` is under the lens.
 */
export function writeDataPackage(dataset: Dataset, lens: Lens): readonly PackageFile[] {
  const of = (resource: string, fields: string): NonNullable<Keys["foreignKeys"]>[number] => ({
    fields,
    reference: { resource, fields: "id" },
  });
  const tables = [
    table("claims", CLAIM_COLUMNS, recordClaims(dataset, lens), {
      primaryKey: "claim_id",
      foreignKeys: [of("sources", "source_id")],
    }),
    table("entities", ENTITY_COLUMNS, dataset.entities, { primaryKey: "id" }),
    table("sources", SOURCE_COLUMNS, dataset.sources, {
      primaryKey: "id",
      foreignKeys: [of("entities", "publisher_id")],
    }),
  ];
  const descriptor = {
    profile: "tabular-data-package",
    name: PROGRAM,
    title: "Second Source",
    version: dataset.version,
    description: `Claims with who says them, where and when. “counted” is under the lens “${lens.name}”.`,
    licenses: [
      {
        name: "CC-BY-4.0",
        title: "Creative Commons Attribution 4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
      },
    ],
    resources: tables.map(({ resource }) => resource),
  };
  return [
    { name: "datapackage.json", text: `${JSON.stringify(descriptor, null, 2)}\n` },
    ...tables.map(({ file }) => file),
  ];
}

function table<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  keys: Keys,
): { readonly file: PackageFile; readonly resource: object } {
  const cells: readonly (readonly Cell[])[] = rows.map((row) =>
    columns.map(([, cell]) => cell(row)),
  );
  const fields = columns.map(([column]) => ({
    name: column,
    type: BOOLEAN_COLUMNS.includes(column) ? "boolean" : "string",
  }));
  return {
    file: { name: `${name}.csv`, text: writeCsv([columns.map(([column]) => column), ...cells]) },
    resource: {
      ...{ profile: "tabular-data-resource", name, path: `${name}.csv` },
      ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
      schema: { fields, missingValues: [""], ...keys },
    },
  };
}
