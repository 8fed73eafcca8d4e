import { describe, expect, it } from "vitest";
import { writeDataPackage } from "../../../src/core/export/data-package.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey: string;
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

// What the specification asks of a tabular data package, held against the files themselves.
describe.each([
  ["the shipped record", readRecord()],
  ["another record", readSolarRecord()],
])("%s as a data package", (_, dataset) => {
  const files = new Map(
    writeDataPackage(dataset, LENSES.default).map(({ name, text }) => [name, text]),
  );
  const descriptor = JSON.parse(files.get("datapackage.json") ?? "");
  const resources: readonly Resource[] = descriptor.resources;
  const tables = new Map(
    resources.map(({ name, path }) => [name, parseCsv(files.get(path) ?? "")]),
  );
  const column = (table: string, name: string): readonly string[] => {
    const [head = [], ...rows] = tables.get(table) ?? [];
    expect(head).toContain(name);
    return rows.map((row) => row[head.indexOf(name)] ?? "");
  };

  it("names itself, its licence and each file once", () => {
    expect(descriptor).toMatchObject({
      profile: "tabular-data-package",
      name: expect.stringMatching(/^[a-z0-9._-]+$/),
      version: dataset.version,
      licenses: [{ name: "CC-BY-4.0" }],
    });
    expect([...files.keys()]).toEqual(["datapackage.json", ...resources.map(({ path }) => path)]);
    expect(tables.get("claims")).toHaveLength(dataset.claims.length + 1);
    expect(tables.get("entities")).toHaveLength(dataset.entities.length + 1);
    expect(tables.get("sources")).toHaveLength(dataset.sources.length + 1);
  });

  it.each(resources)("$name: has the columns, types and keys that its schema says", (resource) => {
    const { fields, primaryKey, foreignKeys = [] } = resource.schema;
    const [head] = tables.get(resource.name) ?? [];
    expect(head).toEqual(fields.map(({ name }) => name));
    for (const { name } of fields.filter(({ type }) => type === "boolean")) {
      for (const cell of column(resource.name, name)) expect(cell).toMatch(/^(true|false)$/);
    }
    const keys = column(resource.name, primaryKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields: from, reference } of foreignKeys) {
      const known = new Set(column(reference.resource, reference.fields));
      for (const key of column(resource.name, from)) expect(known).toContain(key);
    }
  });
});
