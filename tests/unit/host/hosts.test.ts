import { describe, expect, it } from "vitest";
import { ask } from "../../../src/core/operation/ask.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { measureQuality } from "../../../src/core/query/quality/measure-quality.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { createWorkerHost } from "../../../src/host/worker-host.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const QUESTION = { operation: "search", input: { words: "Brisa" } } as const;

describe("a host in this process", () => {
  it("answers what the core answers, and lets questions wait for the record", async () => {
    const host = createLocalHost();
    const early = host.ask(QUESTION);
    host.open(asBytes(record));
    expect(await early).toEqual(ask(record, QUESTION));
    expect(await host.ask(QUESTION)).toEqual(await early);
  });

  it("looks the record over under a lens, or says why there is none", async () => {
    const host = createLocalHost();
    host.open(asBytes(record));
    expect(await host.survey({})).toEqual({
      quality: measureQuality(record),
      contradictions: graphUnder(record).conflicts.length,
    });
    expect(await host.survey({ sources: "nobody" })).toMatchObject({
      failure: { code: "invalid-input" },
    });
  });

  it("lays a picture out alike each time, and says how far it is", async () => {
    const host = createLocalHost();
    const order = {
      arrangement: { ids: ["a", "b", "c"], core: 3, edges: [[0, 1, 1] as const] },
      start: { x: [0, 10, 20], y: [0, 5, 0] },
    };
    const steps: number[] = [];
    const first = await host.layOut(order, (done) => steps.push(done));
    expect(await host.layOut(order, () => undefined)).toEqual(first);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe("a host in a worker", () => {
  it("says so where none can run", async () => {
    const host = createWorkerHost();
    host.open(asBytes(record));
    await expect(host.ask(QUESTION)).rejects.toThrow("This browser runs no workers");
    expect(host.isThere()).toBe(false);
  });
});
