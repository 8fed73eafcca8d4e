import { describe, expect, it } from "vitest";
import { LENSES } from "../../../src/core/model/lens.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import {
  loadPositions,
  placeToBegin,
  type ShippedPositions,
  shipPositions,
} from "../../../src/web/state/drawing/positions.ts";
import { runForce } from "../../support/run-force.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const { arrangement, positions: start } = placeToBegin(graphUnder(record, LENSES.everything));

function ship(): ShippedPositions {
  return shipPositions(record.version, arrangement, runForce(arrangement, start, 100));
}

/** What the page makes of this file. */
function load(body: string, status = 200) {
  const get = async (): Promise<Response> => new Response(body, { status });
  return loadPositions("/", get, record.version, arrangement);
}

describe("positions that come with a record", () => {
  const shipped = ship();
  const { x, y } = shipped;

  it("are the same whenever they are built, and are taken as they are", async () => {
    expect(ship()).toEqual(shipped);
    expect(await load(JSON.stringify(shipped))).toEqual({ x, y });
  });

  it.each([
    ["of another version", { ...shipped, version: "1999.1.1" }],
    ["of other entities", { ...shipped, ids: shipped.ids.map((id) => `${id}-2`) }],
    ["of fewer", { ...shipped, ids: shipped.ids.slice(1), x: x.slice(1), y: y.slice(1) }],
    ["cut short", { ...shipped, y: y.slice(1) }],
    ["that are no numbers", { ...shipped, x: x.map(String) }],
    ["without any", { version: shipped.version, ids: shipped.ids }],
    ["that are nothing", null],
  ])("%s are not taken", async (_, file) => {
    expect(await load(JSON.stringify(file))).toBeNull();
  });

  it("may be missing or damaged: then they are worked out", async () => {
    expect(await load("", 404)).toBeNull();
    expect(await load("{")).toBeNull();
  });
});
