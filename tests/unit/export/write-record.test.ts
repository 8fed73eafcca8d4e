import { describe, expect, it } from "vitest";
import { EXPORT_FORMS } from "../../../src/core/export/export-forms.ts";
import { writeRecord } from "../../../src/core/export/write-record.ts";
import { readGraphXml } from "../../../src/core/intake/read/read-graph-xml.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

describe.each([
  ["the shipped record", readRecord()],
  ["another record", readSolarRecord()],
])("%s as a graph and as a table", (_, dataset) => {
  const linking = dataset.claims.filter(({ object }) => object !== null);
  const ends = linking.flatMap(({ subject }) => subject);

  it.each(["gexf", "graphml"] as const)(
    "%s: has each entity, and an edge for each claim between two things",
    (form) => {
      const text = writeRecord(dataset, LENSES.default, form);
      const { nodes, edges } = readGraphXml(text, form);
      expect(nodes.length).toBe(dataset.entities.length);
      expect(edges.length).toBe(ends.length);
      // Where each claim comes from, and what the file lacks.
      for (const column of ["claim_id", "source_id", "source_title", "published", "url", "kind"]) {
        expect(text).toContain(`"${form === "gexf" ? column : `edge_${column}`}"`);
      }
      const lost = dataset.claims.length - linking.length;
      expect(text).toContain(`Not in this file: ${lost} of ${dataset.claims.length} claims`);
    },
  );

  it("csv: has a row for each claim, with its source, and says on each what it lacks", () => {
    const [head = [], ...rows] = parseCsv(writeRecord(dataset, LENSES.facts, "csv"));
    const at = (name: string): number => head.indexOf(name);
    expect(rows.map((row) => row[at("claim_id")])).toEqual(dataset.claims.map(({ id }) => id));
    for (const row of rows) {
      expect(row[at("source_id")]).not.toBe("");
      expect(row[at("said_by")]).not.toBe("");
      expect(row[at("not_in_this_file")]).toContain("names and kinds of entities");
    }
    // The lens marks, and leaves nothing out.
    const counted = new Set(rows.map((row) => row[at("counted")]));
    expect(counted).toEqual(new Set(["true", "false"]));
  });
});

describe("a host", () => {
  it("writes the record in every form, and says why it does not", async () => {
    const host = createLocalHost();
    const dataset = readSolarRecord();
    host.open(new TextEncoder().encode(JSON.stringify(dataset)).buffer as ArrayBuffer);
    const linking = dataset.claims.find(({ object }) => object !== null);
    for (const form of [...EXPORT_FORMS, "n-quads"] as const) {
      const written = await host.writeRecord({ form, lens: { lens: "default" } });
      expect(await (written as Blob).text()).toContain(linking?.id);
    }
    const refused = await host.writeRecord({ form: "csv", lens: { lens: "no-such" } });
    expect(refused).toMatchObject({ failure: { code: "invalid-input" } });
  });
});
