import { describe, expect, it } from "vitest";
import type { Arrangement, Positions } from "../../../src/core/layout/arrangement.ts";
import { assignColumns } from "../../../src/core/layout/assign-columns.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { partiesOf } from "../../../src/core/query/options/parties.ts";
import { drawableEdges } from "../../../src/web/state/drawing/drawing.ts";
import { readRecord } from "../../support/record.ts";
import { runForce } from "../../support/run-force.ts";

const record = readRecord();
const graph = graphUnder(record, LENSES.everything);
const { isBuilder } = partiesOf(graph);
const { tiers } = record.case.trade;
const HEADINGS = [
  ...tiers.makers.flatMap((makers, stage) => [makers, tiers.plants[stage] ?? ""]),
  tiers.rest,
];
const ids = record.entities.map(({ id }) => id);
const columns = assignColumns(graph, ids, drawableEdges(graph), isBuilder);

describe("the column of an entity", () => {
  it.each([
    ["samsung-sdi", "Cell makers"],
    ["sk-on", "Cell makers"],
    ["envision-group", "Cell makers"],
    ["aesc-florence", "Cell plants"],
    ["bmw", "Carmakers"],
    ["ford", "Carmakers"],
    ["ford-marshall", "Cell plants"],
    ["bmw-woodruff", "Pack plants"],
    ["bmw-spartanburg", "Car plants and models"],
    ["bmw-vision-neue-klasse", "Car plants and models"],
    ["sqm", "Raw materials"],
    ["novonix", "Materials and components"],
    ["us", "Policies, places, people"],
  ])("%s is “%s”", (id, heading) => expect(HEADINGS[columns.get(id) ?? Number.NaN]).toBe(heading));

  it("is found for everything in the record, whatever the order", () => {
    for (const id of ids) expect(HEADINGS[columns.get(id) ?? Number.NaN], id).toBeDefined();
    expect(assignColumns(graph, ids.toReversed(), drawableEdges(graph), isBuilder)).toEqual(
      new Map([...columns].reverse()),
    );
  });

  it("is never the cell makers' for a carmaker, whatever is drawn of it", () => {
    const makers = HEADINGS.indexOf("Cell makers");
    for (const id of ids.filter(isBuilder)) {
      expect(columns.get(id), id).not.toBe(makers);
      expect(assignColumns(graph, [id], [], isBuilder).get(id), id).not.toBe(makers);
    }
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
  return { ids, edges };
}
