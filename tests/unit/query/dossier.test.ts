import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { isContested } from "../../../src/core/graph/supply-graph.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { isRefusal } from "../../../src/core/model/refusal.ts";
import { describeEntity } from "../../../src/core/query/dossier/describe.ts";
import { keptIds } from "../../../src/core/query/facet/list-entities.ts";
import { wordDossier, wordRelationRow } from "../../../src/core/word/dossier.ts";
import { readFoundingRecord, reorderClaims } from "../../support/record.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../support/small-dataset.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const RECORDS: readonly (readonly [string, () => Dataset])[] = [
  ["the founding article", readFoundingRecord],
  ["another record", readSolarRecord],
];

function dossierOf(dataset: Dataset, id: string, lens = LENSES.everything) {
  const graph = buildGraph(dataset, lens);
  const finding = describeEntity(graph, id, null);
  if (isRefusal(finding)) throw new Error(finding.failure.code);
  return { graph, ...finding, words: wordDossier(graph, finding.result) };
}

describe.each(RECORDS)("a dossier of anything in %s", (_, read) => {
  const dataset = read();
  const ids = dataset.entities.map(({ id }) => id);

  it("cites every claim about it: nothing that is known is lost", () => {
    const lost = ids.flatMap((id) => {
      const { graph, claims } = dossierOf(dataset, id);
      return graph.claimsAbout.get(id).filter((claim) => !claims.includes(claim.id));
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("names the claim whose value it takes first, and as many origins as there are claims at most", () => {
    for (const id of ids) {
      const { properties, relations } = dossierOf(dataset, id).result;
      for (const row of [...properties, ...relations.flatMap(({ rows }) => rows)]) {
        expect(row.claims[0]).toBe(row.best);
        expect(row.origins).toBeLessThanOrEqual(row.claims.length);
        expect(row.claims).toEqual(expect.arrayContaining([...row.disagreeing]));
      }
    }
  });

  it("has a claim that disagrees only where the best one is contested", () => {
    for (const id of ids) {
      const { graph, result } = dossierOf(dataset, id);
      const against = result.properties.filter(({ disagreeing }) => disagreeing.length > 0);
      expect(against.filter(({ best }) => !isContested(graph, best))).toEqual([]);
    }
  });

  it("is the same in whatever order the claims were written down", () => {
    const other = reorderClaims(dataset);
    for (const id of ids) {
      expect(dossierOf(other, id).result).toEqual(dossierOf(dataset, id).result);
    }
  });

  it("says of a value that is over that it is, and takes none where another holds", () => {
    for (const id of ids) {
      const { graph, words } = dossierOf(dataset, id);
      for (const row of words.properties) {
        const isOver = graph.ended.has(row.best);
        expect(row.words.includes(", over")).toBe(isOver);
        expect(isOver && row.claims.some((one) => !graph.ended.has(one))).toBe(false);
      }
    }
  });

  it("has words for every row", () => {
    const empty = ids.flatMap((id) => {
      const { properties, relations, notStated } = dossierOf(dataset, id).words;
      const said = [...properties, ...notStated].map(({ words }) => words);
      const related = relations.flatMap(({ rows }) => rows.map(wordRelationRow));
      return [...said, ...related].filter(
        (words) => words === "" || /undefined|\bnull\b|\[object/.test(words),
      );
    });
    expect(empty).toEqual([]);
  });
});

describe("a relation in a dossier", () => {
  it("is read from the page that it stands on: what it is, then whom it names", () => {
    const rows = dossierOf(readFoundingRecord(), "aesc-florence").words.relations.flatMap((group) =>
      group.rows.map(wordRelationRow),
    );
    expect(rows).toContainEqual(expect.stringMatching(/^supplies BMW/));
    expect(rows).toContainEqual(expect.stringMatching(/^a plant of AESC/));
  });
});

describe("the status of a plant in its dossier", () => {
  const said = (source: string, value: string) =>
    ({ id: `${source}/1`, source, subject: "plant", predicate: "hasStatus", value }) as ClaimSketch;
  const dataset = makeDataset(
    [said("s", "underConstruction"), said("t", "constructionPaused"), said("u", "idled")],
    { sources: [makeSource("s", "2024"), makeSource("t", "2025"), makeSource("u", "2026")] },
  );

  it.each([
    [null, "idled", "2026", ["", "", " (now)"]],
    ["2025-12-31", "constructionPaused", "2025", ["", " (then)", ""]],
  ])("at %s is backed by those alone who say it", (trueAt, value, said, marks) => {
    const { graph, result, words } = dossierOf(dataset, "plant", { ...LENSES.everything, trueAt });
    const [row] = result.properties;
    expect(graph.claims.get(row?.best ?? "")?.value).toBe(value);
    expect(row).toMatchObject({ origins: 1, said: { from: said, to: said } });
    expect(words.statuses.map((step) => /( \(.*\))?$/.exec(step.words)?.[0])).toEqual(marks);
  });
});

describe("the dossier of the paused plant", () => {
  const { words } = dossierOf(readFoundingRecord(), "aesc-florence");
  const told = words.properties.map(({ label, words: value }) => `${label}: ${value}`);

  it("tells its status first, and each property once", () => {
    expect(told[0]).toBe("Status: construction paused");
    expect(told).toContain("Place: South Carolina");
    expect(told).toContain("Investment, spent (AESC): $1 billion");
    expect(new Set(words.properties.map(({ label }) => label)).size).toBe(told.length);
  });

  it("tells how its status went, and which holds", () => {
    expect(words.statuses.map((step) => step.words)).toEqual([
      "23 June 2025: construction paused (now)",
      "23 June 2025: under construction, as planned",
    ]);
  });

  it("goes from owner to owner, each with the share and its date", () => {
    const { words: firm } = dossierOf(readFoundingRecord(), "aesc");
    expect(firm.owners.map((one) => one.words)).toEqual([
      "Envision Group: more than 50 %, said 23 June 2025",
    ]);
  });

  it("says what no source tells", () => {
    const under = dossierOf(readFoundingRecord(), "aesc-florence").words.notStated;
    expect(under.map((one) => one.words)).toEqual(["what it makes", "how much it can make"]);
  });
});

describe("a lens that knows less", () => {
  it("adds no row to a dossier, and says what it leaves out", () => {
    const dataset = readFoundingRecord();
    const all = dossierOf(dataset, "aesc").result.counts.claims;
    const { result, caveats } = dossierOf(dataset, "aesc", LENSES.facts);
    expect(result.counts.claims).toBeLessThan(all);
    expect(caveats.map(({ code }) => code)).toContain("left-out-by-lens");
  });
});

describe("the dossier of an agreement", () => {
  it("has the supplies that name it, from whom to whom, by those claims alone", () => {
    const dataset = makeDataset(
      [
        {
          id: "s/c1",
          subject: "ann",
          predicate: "suppliesTo",
          object: "bob",
          qualifiers: { product: "cell", agreement: "deal" },
        },
        {
          id: "s/c2",
          subject: "ann",
          predicate: "suppliesTo",
          object: "bob",
          qualifiers: { product: "cell" },
        },
      ],
      { entities: [makeEntity("deal", "agreement", { label: "Deal" })] },
    );
    const { result, words } = dossierOf(dataset, "deal");
    const under = result.relations.find(({ group }) => group === "under")?.rows ?? [];
    expect(under.map(({ other, to, claims }) => [other, to, claims])).toEqual([
      ["ann", "bob", ["s/c1"]],
    ]);
    expect(words.relations[0]?.rows[0]?.words).toContain("supplies Bob");
    const graph = buildGraph(dataset, LENSES.everything);
    for (const party of ["ann", "bob"]) {
      expect(keptIds(graph, [{ facet: "relation", values: [party], on: true }])).toContain("deal");
    }
  });
});
