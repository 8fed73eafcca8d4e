import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../../src/core/graph/build-graph.ts";
import { LENSES } from "../../../../src/core/model/lens.ts";
import { graphUnder } from "../../../../src/core/operation/view.ts";
import { keptIds, listEntities } from "../../../../src/core/query/facet/list-entities.ts";
import { LIST_FACETS, type ListFacet, type Step } from "../../../../src/core/query/facet/step.ts";
import { readRecord } from "../../../support/record.ts";
import { makeDataset, makeEntity } from "../../../support/small-dataset.ts";

const step = (facet: ListFacet, ...values: readonly string[]): Step => ({
  facet,
  values,
  on: true,
});

const known = { state: "known" } as const;
const small = buildGraph(
  makeDataset(
    [
      { id: "s/c1", subject: "plant", predicate: "locatedIn", object: "here" },
      { id: "s/c2", subject: "plant", predicate: "hasStatus", value: "idled" },
      { id: "s/c3", subject: "second-plant", predicate: "locatedIn", object: "there" },
      {
        ...known,
        id: "s/c4",
        subject: "plant",
        predicate: "hasCapacity",
        value: { unit: "GWhPerYear", min: 20, max: 40 },
        qualifiers: { basis: "plan" },
      },
      {
        id: "s/c5",
        subject: "ann",
        predicate: "produces",
        object: "cell",
        qualifiers: { stage: "supplying" },
      },
      {
        id: "s/c6",
        subject: "bob",
        predicate: "produces",
        object: "battery",
        qualifiers: { stage: "supplying" },
      },
      {
        id: "s/c7",
        subject: "cat",
        predicate: "produces",
        object: "cell",
        qualifiers: { stage: "none" },
      },
      {
        id: "s/c8",
        subject: "ann",
        predicate: "suppliesTo",
        object: "third-plant",
        qualifiers: { product: "cell" },
      },
      { id: "s/c9", subject: "buyer", predicate: "operates", object: "third-plant" },
    ],
    { entities: [makeEntity("third-plant", "facility", { label: "Third Plant" })] },
  ),
  LENSES.default,
);

const ids = (...steps: readonly Step[]) =>
  listEntities(small, steps).result.rows.map(({ id }) => id);
const but = (one: Step): Step => ({ ...one, not: true });
const open = (...steps: readonly Step[]) => listEntities(small, steps).result.open;

describe("a step that keeps all but its values", () => {
  it("keeps what surely has none of them; what is not known stays open", () => {
    const plants = step("class", "facility");
    const both = new Set(ids(plants));
    for (const one of [step("place", "here"), step("status", "idled"), step("product", "cell")]) {
      const [kept, left] = [ids(plants, one), ids(plants, but(one))];
      const unsettled = new Set([...open(plants, one)]);
      expect(open(plants, but(one))).toEqual(open(plants, one));
      expect([...kept, ...left, ...unsettled].sort()).toEqual([...both].sort());
    }
    expect(ids(plants, but(step("place", "here")))).toEqual(["second-plant"]);
    expect(open(plants, but(step("place", "here")))).toContain("third-plant");
  });
});

describe("a step keeps what is told to fit, and sets apart of what it is not known", () => {
  it.each<readonly [Step, readonly string[], readonly string[]]>([
    [step("class", "facility"), ["plant", "second-plant", "third-plant"], []],
    [step("status", "idled"), ["plant"], ["second-plant", "third-plant"]],
    [step("status", "unknown"), ["second-plant", "third-plant"], []],
    [step("capacity", ">=20"), ["plant"], ["second-plant", "third-plant"]],
    [step("capacity", ">40"), [], ["second-plant", "third-plant"]],
    // From 20 to 40 neither is nor is not at least 30.
    [step("capacity", ">=30"), [], ["plant", "second-plant", "third-plant"]],
    [step("relation", "ann:suppliesTo"), ["third-plant"], []],
    [step("contested", "yes"), [], []],
  ])("%j", (asked, fits, unknown) => {
    expect(ids(asked)).toEqual(fits);
    expect(open(asked)).toEqual(unknown);
  });

  it("who supplies a plant of a firm supplies the firm", () => {
    expect(ids(step("relation", "suppliesTo:buyer"))).toEqual(["ann"]);
  });

  it("who makes something wider may make it, and who is said not to work on it does not", () => {
    const asked = step("product", "cell");
    expect(ids(asked)).toContain("ann");
    expect(ids(asked)).not.toContain("bob");
    expect(open(asked)).toContain("bob");
    expect(ids(asked)).not.toContain("cat");
  });

  it("a step that is off counts as if it were not there", () => {
    expect(ids({ ...step("status", "idled"), on: false })).toEqual(ids());
  });

  it("a row cites what puts it there", () => {
    const { rows } = listEntities(small, [step("status", "idled")]).result;
    expect(rows[0]?.claims.toSorted()).toEqual(["s/c1", "s/c2", "s/c4"]);
  });
});

describe("of the whole record", () => {
  const dataset = readRecord();
  const graph = graphUnder(dataset);
  const everything = listEntities(graph, []).result;
  const options = everything.facets.flatMap(({ facet, options: some }) =>
    some.map(({ value }) => step(facet, value)),
  );
  const stack = fc.array(fc.constantFrom(...options), { maxLength: 4 });

  it("the order of steps does not change what is left", () => {
    fc.assert(
      fc.property(stack, (steps) => {
        expect(keptIds(graph, steps.toReversed())).toEqual(keptIds(graph, steps));
      }),
      { numRuns: 40 },
    );
  });

  it("a count is what the list holds once it is pressed", () => {
    fc.assert(
      fc.property(stack, fc.constantFrom(...LIST_FACETS), (steps, facet) => {
        const counts = listEntities(graph, steps).result.facets.find((one) => one.facet === facet);
        for (const { value, count } of counts?.options.slice(0, 3) ?? []) {
          const pressed = [...steps.filter((one) => one.facet !== facet), step(facet, value)];
          expect(keptIds(graph, pressed).size).toBe(count);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("a further step never adds, and what may fit is never among what does", () => {
    fc.assert(
      fc.property(stack, fc.constantFrom(...options), (steps, further) => {
        const [before, after] = [keptIds(graph, steps), keptIds(graph, [...steps, further])];
        expect([...after].filter((id) => !before.has(id))).toEqual([]);
        const { open: unknown } = listEntities(graph, steps).result;
        expect(unknown.filter((id) => before.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("a lens that shows less never adds by what things are and who speaks of them", () => {
    const article = graphUnder(dataset, { ...LENSES.default, sources: ["kh-2025-06-23"] });
    for (const one of options.filter(({ facet }) => ["class", "kind", "source"].includes(facet))) {
      const all = keptIds(graph, [one]);
      expect([...keptIds(article, [one])].filter((id) => !all.has(id))).toEqual([]);
    }
    expect(listEntities(article, []).result.of).toBeLessThan(everything.of);
  });
});
