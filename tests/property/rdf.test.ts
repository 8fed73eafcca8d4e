import fc from "fast-check";
import jsonld from "jsonld";
import { Store as N3Store, Parser } from "n3";
import { Store } from "oxigraph";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { applyLens } from "../../src/core/graph/apply-lens.ts";
import { layOver } from "../../src/core/load/lay-over.ts";
import { normaliseClaim, normaliseEntity } from "../../src/core/load/normalise.ts";
import type { RawClaim } from "../../src/core/load/schema/claim-schema.ts";
import type { RawEntity } from "../../src/core/load/schema/document-schema.ts";
import { rawDocuments } from "../../src/core/load/schema/raw.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { LENSES, type Lens } from "../../src/core/model/lens.ts";
import { writeJsonLd } from "../../src/core/rdf/json-ld.ts";
import { claimIri, RECORD_GRAPH } from "../../src/core/rdf/names.ts";
import type { Quad } from "../../src/core/rdf/quad.ts";
import { readQuads } from "../../src/core/rdf/read-quads.ts";
import { writeShapes } from "../../src/core/rdf/shapes.ts";
import { fromRdf, readTrig, writeTrig } from "../../src/core/rdf/trig.ts";
import { writeQuads } from "../../src/core/rdf/write-quads.ts";
import { datasets } from "../support/arbitrary-dataset.ts";
import { readRecord } from "../support/record.ts";
import { readSolarRecord } from "../support/solar-record.ts";

const { everything } = LENSES;
const quadsOf = (dataset: Dataset, lens: Lens = everything): readonly Quad[] => [
  ...writeQuads(dataset, lens),
];

function readBack(trig: string): readonly Quad[] {
  const read = readTrig(trig);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

/** Statements as lines that can be compared, whatever their order. */
const lines = (quads: Iterable<Quad>): readonly string[] =>
  [...quads]
    .map((quad) => JSON.stringify([quad.graph, quad.subject, quad.predicate, quad.object]))
    .sort();

describe("a record as statements", () => {
  it("is the same claims again", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const documents = readQuads(readBack(writeTrig(quadsOf(dataset))));
        const claims = documents.flatMap((one) =>
          "source" in one
            ? one.claims.map((raw) => {
                const { id } = one.source as { readonly id: string };
                const source = dataset.sources.find((known) => known.id === id);
                if (source === undefined) throw new Error(id);
                return normaliseClaim(raw as RawClaim, source);
              })
            : [],
        );
        const own = dataset.claims.filter(({ source }) => source !== null);
        expect(new Map(claims.map((one) => [one.id, one]))).toEqual(
          new Map(own.map((one) => [one.id, one])),
        );
        const entities = documents.flatMap((one) =>
          "class" in one
            ? one.entities.map((raw) => normaliseEntity(raw as RawEntity, one.class))
            : [],
        );
        expect(entities.map(({ id }) => id).sort()).toEqual(
          dataset.entities.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it.each([
    { name: "the record", dataset: readRecord() },
    { name: "another record", dataset: readSolarRecord() },
  ])(
    "of $name passes the gate again as it was",
    ({ dataset }) => {
      const documents = readQuads(readBack(writeTrig(quadsOf(dataset))));
      const empty = { ...dataset, entities: [], sources: [], claims: [] };
      const raw = rawDocuments("record.trig", documents);
      const { dataset: again, issues } = layOver(empty, raw, dataset.version);
      expect(issues).toEqual([]);
      const { claims, sources, entities } = dataset;
      expect({ claims: again?.claims, sources: again?.sources, entities: again?.entities }).toEqual(
        {
          ...{ claims, sources, entities },
        },
      );
    },
    120_000,
  );

  it("asserts only what the lens counts, is said and not denied", () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom("everything", "facts", "default"), (dataset, name) => {
        const lens = LENSES[name as keyof typeof LENSES];
        const quads = quadsOf(dataset, lens);
        const { counted } = applyLens(dataset, lens);
        const asserted = new Set(lines(quads.filter(({ graph }) => graph === null)));
        const expected = dataset.claims
          .filter(
            (one) => counted.has(one.id) && one.polarity === "positive" && one.state === "known",
          )
          .flatMap(({ id }) => quads.filter(({ graph }) => graph === claimIri(id)))
          .map((quad) => ({ ...quad, graph: null }));
        expect(asserted).toEqual(new Set(lines(expected)));
      }),
      { numRuns: 50 },
    );
  });
});

describe("what is written", () => {
  const solar = readSolarRecord();
  const quads = quadsOf(solar);
  const trig = writeTrig(quads);

  it("is read alike by readers that are not ours", async () => {
    const store = new Store();
    store.load(trig, { format: "application/trig" });
    expect(store.size).toBe(new Set(lines(quads)).size);
    const read = await jsonld.toRDF(JSON.parse(writeJsonLd(quads)), {
      documentLoader: () => Promise.reject(new Error("no network")),
    });
    expect(lines((read as unknown as Parameters<typeof fromRdf>[0][]).map(fromRdf))).toEqual(
      lines(readBack(trig)),
    );
  });

  it("can be asked who says what, where", () => {
    const store = new Store();
    store.load(trig, { format: "application/trig" });
    const [claim] = solar.claims.filter(
      (one) => one.predicate === "suppliesTo" && one.polarity === "positive",
    );
    const asked = store.query(`
      PREFIX ss: <urn:second-source:term:> PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      SELECT ?claim ?source ?at WHERE {
        GRAPH ?claim { <urn:second-source:entity:${claim?.subject[0]}> ss:suppliesTo <urn:second-source:entity:${claim?.object}> }
        GRAPH <${RECORD_GRAPH}> {
          ?claim prov:hadPrimarySource ?source ; oa:hasTarget/oa:hasSelector/rdf:value ?at
        }
      }`);
    const found = (asked as Map<string, { value: string }>[]).map((row) => row.get("claim")?.value);
    expect(found).toContain(claimIri(claim?.id ?? ""));
  });

  it("keeps to its shapes, which a broken one does not", async () => {
    const validate = async (statements: readonly Quad[]) => {
      const shapes = new N3Store(new Parser().parse(writeShapes()));
      const flat = writeTrig(statements.map((quad) => ({ ...quad, graph: null })));
      const validator = new SHACLValidator(shapes as never);
      return validator.validate(new N3Store(new Parser().parse(flat)) as never);
    };
    const good = await validate(quads);
    expect(
      good.results.map((one) => JSON.stringify([one.focusNode?.value, one.path?.value])),
    ).toEqual([]);
    const [kind] = quads.filter(({ predicate }) => predicate === "urn:second-source:term:kind");
    const broken = await validate(quads.filter((one) => one !== kind));
    expect(broken.results.map((one) => one.focusNode?.value)).toEqual([kind?.subject]);
  });

  it("is refused with the line where it is no TriG", () => {
    expect(readTrig("<a> <b")).toMatchObject({ problem: expect.stringContaining("line 1") });
  });
});
