import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeJsonSchemas } from "../../src/core/load/json-schema.ts";
import { wordIssue } from "../../src/core/load/word-issue.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";
import { readData } from "../../src/io/read-data.ts";
import { schemaFiles } from "../../src/io/schema-files.ts";

describe("the shipped data", () => {
  it("passes the gate without an error or a warning", () => {
    const { issues, dataset } = readData();
    expect(issues.map(wordIssue)).toEqual([]);
    expect(dataset?.version).toMatch(/^\d{4}\.\d{1,2}\.\d+\+[0-9a-f]{8}$/);
  });

  it("has its release in the list of changes", () => {
    const release = readFileSync(join(DATA_FOLDER, "VERSION"), "utf8").trim();
    expect(readFileSync(join(DATA_FOLDER, "CHANGELOG.md"), "utf8")).toContain(`## ${release}\n`);
  });

  it("tells the editor in the first line of each file which schema it has", () => {
    const schemas = { entities: "entities", sources: "source", vocabulary: "criteria" };
    for (const [folder, schema] of Object.entries(schemas)) {
      for (const file of readdirSync(join(DATA_FOLDER, folder))) {
        const [first] = readFileSync(join(DATA_FOLDER, folder, file), "utf8").split("\n");
        expect(first, file).toBe(`# yaml-language-server: $schema=../schema/${schema}.json`);
      }
    }
  });
});

describe("the JSON Schema of the data files", () => {
  const schemas = makeJsonSchemas();

  it("is what the code makes; `npm run schema` writes it", () => {
    const folder = join(DATA_FOLDER, "schema");
    const files = schemaFiles();
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [file, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, file), "utf8"), file).toBe(text);
    }
  });

  it("stays small enough to be read", () => {
    expect(JSON.stringify(schemas["source.json"]).length).toBeLessThan(25_000);
  });

  it("has every definition that it refers to", () => {
    for (const schema of Object.values(schemas)) {
      const text = JSON.stringify(schema);
      const named = [...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
      const defined = Object.keys((schema as { $defs?: object }).$defs ?? {});
      expect([...new Set(named)].sort()).toEqual(defined.sort());
    }
  });

  it("asks of a claim what its predicate asks", () => {
    const rules = rulesOf(schemas["source.json"] ?? {});
    expect(rules.get("invests")).toMatchObject({
      required: ["qualifiers"],
      properties: {
        value: false,
        qualifiers: { required: ["amount", "basis"], additionalProperties: false },
      },
    });
    expect(rules.get("facilityCount")).toMatchObject({ properties: { object: false } });
    expect(rules.get("remark")).toMatchObject({
      required: ["note"],
      properties: { object: false, value: false },
    });
  });
});

/** What the schema of source files says for each predicate. */
function rulesOf(schema: object): ReadonlyMap<string, unknown> {
  const { properties } = schema as {
    properties: { claims: { items: { allOf: { if: unknown; then: unknown }[] } } };
  };
  return new Map(
    properties.claims.items.allOf.map((rule) => [
      (rule.if as { properties: { predicate: { const: string } } }).properties.predicate.const,
      rule.then,
    ]),
  );
}
