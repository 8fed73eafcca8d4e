import { describe, expect, it } from "vitest";
import type { Arrangement, Positions } from "../../../src/core/layout/arrangement.ts";
import { assignTiers } from "../../../src/core/layout/assign-tiers.ts";
import { layOutTiers, ROW_GAP } from "../../../src/core/layout/tiers.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { readRecord } from "../../support/record.ts";
import { runForce } from "../../support/run-force.ts";

const record = readRecord();
const graph = graphUnder(record, LENSES.everything);
const TIERS = record.case.trade.tiers;

function tierOf(id: string): string | undefined {
  return TIERS[assignTiers(graph, [id])[0] ?? Number.NaN];
}

describe("the tier of an entity", () => {
  it.each([
    ["samsung-sdi", "Cell makers and owners"],
    ["sk-on", "Cell makers and owners"],
    ["envision-group", "Cell makers and owners"],
    ["aesc-florence", "Cell plants and contracts"],
    ["bmw", "Carmakers"],
    ["us-carmaker-unnamed", "Carmakers"],
    ["bmw-woodruff", "Programmes and plants"],
    ["bmw-vision-neue-klasse", "Programmes and plants"],
    ["bmw-catl-contract", "Cell plants and contracts"],
  ])("of %s is “%s”", (id, tier) => expect(tierOf(id)).toBe(tier));

  it("is found for everything in the record, whoever is asked first", () => {
    const ids = record.entities.map(({ id }) => id);
    const tiers = assignTiers(graph, ids);
    expect(tiers.every((tier) => TIERS[tier] !== undefined)).toBe(true);
    expect(assignTiers(graph, ids.toReversed())).toEqual(tiers.toReversed());
  });
});

describe("the tier layout", () => {
  it("puts a node level with its only neighbour", () => {
    const { y } = layOutTiers(arrange(["a", "b"], [[0, 1, 1]]), [0, 1]);
    expect(y[0]).toBeCloseTo(y[1] ?? Number.NaN, 6);
  });

  it("uncrosses two links that would cross in the order of the ids", () => {
    const crossed = arrange(
      ["a", "b", "c", "d"],
      [
        [0, 3, 1],
        [1, 2, 1],
      ],
    );
    const { y } = layOutTiers(crossed, [0, 0, 1, 1]);
    const below = (one: number, other: number): number =>
      Math.sign((y[one] ?? 0) - (y[other] ?? 0));
    expect(below(0, 1)).toBe(below(3, 2));
  });

  it("stands nearer to the neighbour that pulls harder", () => {
    const { y } = layOutTiers(
      arrange(
        ["a", "b", "c"],
        [
          [0, 2, 4],
          [1, 2, 0.5],
        ],
      ),
      [0, 0, 1],
    );
    const [a = 0, b = 0, c = 0] = y;
    expect(Math.abs(c - a)).toBeLessThan(Math.abs(c - b));
  });

  it("gives nothing for nothing, and one node for one", () => {
    expect(layOutTiers(arrange([], []), [])).toEqual({ x: [], y: [] });
    expect(layOutTiers(arrange(["a"], []), [3])).toEqual({ x: [0], y: [ROW_GAP / 2] });
  });
});

describe("the force layout", () => {
  it("draws together what is joined", () => {
    const ids = ["a", "b", "c", "d"];
    const start: Positions = { x: [0, 300, 0, 300], y: [0, 0, 300, 300] };
    const joined = runForce(arrange(ids, [[0, 3, 1]]), start, 200);
    const distance = (one: number, other: number): number =>
      Math.hypot(
        (joined.x[one] ?? 0) - (joined.x[other] ?? 0),
        (joined.y[one] ?? 0) - (joined.y[other] ?? 0),
      );
    expect(distance(0, 3)).toBeLessThan(distance(1, 2));
  });

  it("leaves the positions it was given as they were", () => {
    const start: Positions = { x: [0, 10], y: [0, 10] };
    runForce(arrange(["a", "b"], [[0, 1, 1]]), start, 20);
    expect(start).toEqual({ x: [0, 10], y: [0, 10] });
  });

  it("has nothing to do for nothing", () => {
    expect(runForce(arrange([], []), { x: [], y: [] }, 10)).toEqual({ x: [], y: [] });
  });
});

function arrange(ids: readonly string[], edges: Arrangement["edges"]): Arrangement {
  return { ids, edges, core: ids.length };
}
