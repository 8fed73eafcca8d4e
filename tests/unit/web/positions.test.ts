import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { makePicture } from "../../../src/web/state/drawing/picture.ts";
import { appState } from "../../support/arbitrary-state.ts";
import { readRecord, reorderClaims } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readRecord();
const selectors = makeSelectors(record);

/** Where each entity stands, by id. */
function placesOf(tools: typeof selectors): ReadonlyMap<string, string> {
  const { arrangement, positions } = tools.places();
  return new Map(
    arrangement.ids.map((id, at) => [
      id,
      `${positions.x[at]?.toFixed(6)} ${positions.y[at]?.toFixed(6)}`,
    ]),
  );
}

describe("the places of the tier layout", () => {
  const { arrangement, positions, columns } = selectors.places();

  it("give every entity of the record one finite place, drawn or not", () => {
    expect([...arrangement.ids].sort()).toEqual(record.entities.map(({ id }) => id).sort());
    for (const axis of [positions.x, positions.y]) {
      expect(axis).toHaveLength(arrangement.ids.length);
      for (const value of axis) expect(Number.isFinite(value)).toBe(true);
    }
  });

  it("have what is drawn at first as their core, which nothing else moves", () => {
    const core = arrangement.ids.slice(0, arrangement.core);
    expect(core).toEqual(expect.arrayContaining([...selectors.drawing(INITIAL_STATE).nodes]));
    expect(arrangement.core).toBeLessThan(arrangement.ids.length);
  });

  it("are made once", () => {
    expect(selectors.places()).toBe(selectors.places());
  });

  it("put no two entities at the same place", () => {
    const places = [...placesOf(selectors).values()];
    expect(new Set(places).size).toBe(places.length);
  });

  it("put cell makers left of the carmaker, and the carmaker left of its programmes", () => {
    const x = (id: string): number => positions.x[arrangement.ids.indexOf(id)] ?? Number.NaN;
    for (const maker of ["aesc", "catl", "lg-energy-solution", "samsung-sdi", "sk-on"]) {
      expect(x(maker)).toBeLessThan(x("aesc-florence"));
    }
    expect(x("aesc-florence")).toBeLessThan(x("bmw"));
    expect(x("bmw")).toBeLessThan(x("bmw-next-generation-line-up"));
    expect(x("envision-group")).toBe(x("aesc"));
  });

  it("stand under the headings of their columns", () => {
    for (const id of selectors.drawing(INITIAL_STATE).nodes) {
      const x = positions.x[arrangement.ids.indexOf(id)];
      expect(
        columns.map((column) => column.x),
        id,
      ).toContain(x);
    }
  });

  it("do not depend on the order in which the claims are written down", () => {
    expect(placesOf(makeSelectors(reorderClaims(record)))).toEqual(placesOf(selectors));
  });
});

describe("a picture under any lens and any filters", () => {
  it("leaves every node where it stands", () => {
    const { arrangement, positions } = selectors.places();
    fc.assert(
      fc.property(appState, (state) => {
        const picture = makePicture(
          selectors.graph(state),
          selectors.drawing(state),
          selectors.places(),
          selectors.places().positions,
          true,
        );
        for (const { id, x, y } of picture.nodes) {
          const at = arrangement.ids.indexOf(id);
          expect([x, y], id).toEqual([positions.x[at], positions.y[at]]);
        }
      }),
    );
  });

  it("has a heading for each column with a node in it, and no other", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const { nodes, columns } = makePicture(
          selectors.graph(state),
          selectors.drawing(state),
          selectors.places(),
          selectors.places().positions,
          true,
        );
        const used = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
        expect(columns.map(({ x }) => x)).toEqual(used);
      }),
    );
  });
});
