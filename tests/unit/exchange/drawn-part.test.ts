import { describe, expect, it } from "vitest";
import {
  type DrawnPart,
  graphFileOf,
  writeEntitiesCsv,
  writeLinksCsv,
} from "../../../src/core/exchange/drawn-part.ts";
import { writeGexf } from "../../../src/core/exchange/gexf.ts";
import { writeGraphml } from "../../../src/core/exchange/graphml.ts";
import { readGraphXml } from "../../../src/core/intake/read/read-graph-xml.ts";
import { ENTITY_CLASSES } from "../../../src/core/model/vocabulary.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  assumeScenario,
  endSupply,
  newScenario,
  withPatches,
} from "../../../src/web/state/choice/scenario.ts";
import { listAbout } from "../../../src/web/state/taking/caption.ts";
import { makePart, partSeen, type Standing } from "../../../src/web/state/taking/part.ts";
import { nameTakenFile, titleOf } from "../../../src/web/state/taking/title.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readRecord();

/** What is taken away of a record in a state; `standing` of the folded nodes that are in the view. */
function partOf(
  dataset = record,
  state = INITIAL_STATE,
  stands: (ids: readonly string[]) => Standing = (ids) =>
    new Map(ids.map((id, i) => [id, { x: i, y: 2 * i }])),
): DrawnPart {
  const selectors = makeSelectors(dataset);
  const { folded } = selectors.sight(state);
  const standing = stands(folded.nodes);
  const part = partSeen(selectors.drawing(state), folded, standing);
  const graphs = { graph: selectors.graph(state), base: selectors.base(state) };
  return makePart(graphs, part, folded, standing, listAbout(graphs.graph, "A <b>?", part, "x#y"));
}

function columns(file: string): readonly Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(file);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

describe.each([
  ["the shipped record", record],
  ["a record of another trade", readSolarRecord()],
])("the part of %s that is drawn", (_, dataset) => {
  const part = partOf(dataset);
  const entities = columns(writeEntitiesCsv(part));
  const links = columns(writeLinksCsv(part));
  const gexf = writeGexf(graphFileOf(part));

  it("is told on every row: for what, under which lens and dates, of which data, and that it is a part", () => {
    expect(entities.length).toBeGreaterThan(5);
    expect(links.length).toBeGreaterThan(5);
    for (const row of [...entities, ...links]) {
      expect(row).toMatchObject({
        drawn_for: "A <b>?",
        true_at: "any date",
        known_by: "any date",
        scenario: "none",
        data_version: dataset.version,
      });
      expect(row.lens).toContain("default");
      expect(row.extent).toMatch(/^a part of the record: \d+ of \d+ entit/);
    }
  });

  it("has only links between entities that it has, and for each its claims and sources", () => {
    const ids = new Set(entities.map((row) => row.id));
    expect(ids.size).toBe(entities.length);
    expect(new Set(links.map((row) => row.id)).size).toBe(links.length);
    const sources = new Map(dataset.claims.map(({ id, source }) => [id, source]));
    for (const row of links) {
      expect(ids.has(row.from_id), row.id).toBe(true);
      expect(ids.has(row.to_id), row.id).toBe(true);
      const claims = (row.claim_ids ?? "").split(" ");
      const wanted = [...new Set(claims.map((id) => sources.get(id) ?? ""))].sort();
      expect(row.source_ids).toBe(wanted.join(" "));
    }
  });

  it("is the same in GEXF, with places where y goes upwards", () => {
    expect(gexf.match(/<node /g)).toHaveLength(entities.length);
    expect(gexf.match(/<edge /g)).toHaveLength(links.length);
    expect(gexf).toContain("Drawn for: A &lt;b&gt;?");
    expect(gexf).toContain(`Data: ${dataset.version}`);
    const moved = part.entities.find(({ at }) => (at?.y ?? 0) > 0);
    expect(gexf).toContain(`<viz:position x="${moved?.at?.x}" y="-${moved?.at?.y}" z="0"/>`);
    expect(gexf).not.toMatch(/undefined|NaN|null|Infinity/);
  });
});

describe("the part as GraphML", () => {
  const part = partOf();

  it("is read back as it was: every entity and link by itself, with all values and places", () => {
    const { nodes, edges } = readGraphXml(writeGraphml(graphFileOf(part)), "graphml");
    expect(nodes.map(({ id }) => id)).toEqual(part.entities.map(({ id }) => id));
    expect(edges.map((one) => [one.from, one.to])).toEqual(
      part.links.map(({ from, to }) => [from, to]),
    );
    for (const [index, { label, status, at, sources }] of part.entities.entries()) {
      const fields = Object.fromEntries(nodes[index]?.fields ?? []);
      expect(fields).toMatchObject({ label, x: String(at?.x), y: String(-(at?.y ?? 0)) });
      expect([fields.status ?? "", fields.source_ids ?? ""]).toEqual([status, sources.join(" ")]);
    }
    const kinds = edges.map(({ fields }) => new Map(fields).get("predicate"));
    expect(kinds).toEqual(part.links.map(({ predicate }) => predicate));
  });

  it("is well formed whatever a name holds, and has no places without a picture", () => {
    const odd = part.entities.map((one) => ({ ...one, at: null, label: `A "<&>" 'B'\u0000` }));
    const { nodes } = readGraphXml(
      writeGraphml(graphFileOf({ ...part, entities: odd })),
      "graphml",
    );
    const [first] = nodes;
    expect(new Map(first?.fields).get("label")).toBe(`A "<&>" 'B'`);
    expect(new Map(first?.fields).has("x")).toBe(false);
  });
});

describe("the part that is drawn", () => {
  it("has what a node carries inside, at the place of that node, and parallel links apart", () => {
    const { entities, links } = partOf();
    const inside = entities.filter(({ drawnInside }) => drawnInside !== "");
    expect(inside.length).toBeGreaterThan(3);
    for (const { at, drawnInside } of inside) {
      expect(at).toEqual(entities.find(({ id }) => id === drawnInside)?.at);
    }
    const pairs = links.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(pairs).size).toBeLessThan(pairs.length);
  });

  it("leaves out what is not in the view, and has no places without a picture", () => {
    const all = partOf();
    const some = partOf(
      record,
      INITIAL_STATE,
      (ids) => new Map(ids.slice(0, 6).map((id) => [id, { x: 0, y: 0 }])),
    );
    expect(some.entities.length).toBeGreaterThanOrEqual(6);
    expect(some.entities.length).toBeLessThan(all.entities.length);
    const bare = partOf(record, INITIAL_STATE, () => null);
    expect(bare.entities.every(({ at }) => at === null)).toBe(true);
    expect(writeGexf(graphFileOf(bare))).not.toContain("viz:position");
  });

  it("says which links the scenario sets aside, with the sources that state them", () => {
    const graph = makeSelectors(record).graph(INITIAL_STATE);
    const ended = endSupply(graph, "samsung-sdi", "bmw");
    if (ended === null) throw new Error("Nobody says so.");
    const scenario = withPatches(newScenario(record), [ended], record);
    const { about, links } = partOf(record, assumeScenario(scenario, record)(INITIAL_STATE));
    const aside = links.filter(({ setAside }) => setAside);
    expect(aside.length).toBeGreaterThan(0);
    for (const { sources } of aside) expect(sources.length).toBeGreaterThan(0);
    expect(about.find(({ column }) => column === "scenario")?.words).toContain("no source states");
  });

  it("is well formed whatever a name holds", () => {
    const { about, entities, links } = partOf();
    const odd = entities.map((one) => ({ ...one, label: `=A "<&>" 'B'\u0000` }));
    const gexf = writeGexf(graphFileOf({ about, entities: odd, links }));
    expect(gexf).toContain(`label="=A &quot;&lt;&amp;&gt;&quot; 'B'"`);
    const [row] = columns(writeEntitiesCsv({ about, entities: odd, links }));
    expect(row?.label).toContain(`'=A "<&>" 'B'`);
  });
});

describe("what a picture is called", () => {
  const name = (state: Parameters<typeof titleOf>[1]) =>
    nameTakenFile(record, state, "2025-07-01", ".svg");
  const title = (state: Parameters<typeof titleOf>[1]) => titleOf(record, state, null, true);

  it("is its question, in words and by ids", () => {
    const asked = {
      ...INITIAL_STATE,
      question: { operation: "paths", input: { from: "aesc", to: "bmw-woodruff" } },
    } as const;
    expect(title(asked)).toBe("How are AESC and BMW Woodruff connected?");
    const [release] = record.version.split("+");
    expect(name(asked)).toBe(`second-source-paths-aesc-bmw-woodruff-2025-07-01-${release}.svg`);
    const open = {
      ...INITIAL_STATE,
      question: { operation: "exposure", input: { buyer: "ford" } },
    } as const;
    expect(title(open)).toMatch(/^What does Ford rest on for any product in /);
  });

  it("is what is drawn where nothing is asked", () => {
    expect(title(INITIAL_STATE)).toBe(record.case.title);
    expect(title({ ...INITIAL_STATE, scope: "record" })).toBe("The whole record");
  });

  it.each(ENTITY_CLASSES.slice(0, 3))("never holds a path, whatever is asked of (%s)", (one) => {
    const question = { operation: "depends-on", input: { entity: `../${one}/<x>` } } as const;
    expect(name({ ...INITIAL_STATE, question })).toMatch(/^[\w.-]+\.svg$/);
  });
});
