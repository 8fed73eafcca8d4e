import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginSliced, mapSliced, type Sliced, sortSliced } from "../../../src/web/state/sliced.ts";

const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), id: fc.nat() });
const byKey = (a: { readonly key: number }, b: { readonly key: number }): number => a.key - b.key;

function runAll<Result>(work: Sliced<Result>): { readonly result: Result; readonly steps: number } {
  let step = work.next();
  let steps = 0;
  for (; step.done !== true; step = work.next()) steps += 1;
  return { result: step.value, steps };
}

describe("work in steps", () => {
  it("sorts as the language does, and leaves alone what is alike", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 600 }), (items) => {
        expect(runAll(sortSliced(items, byKey)).result).toEqual(items.toSorted(byKey));
      }),
    );
  });

  it("can be put off often, however the items lie", () => {
    const up = Array.from({ length: 10_000 }, (_, key) => ({ key, id: key }));
    for (const items of [up, up.toReversed(), up.toSorted((a, b) => (a.key % 7) - (b.key % 7))]) {
      const { result, steps } = runAll(sortSliced(items, byKey));
      expect(result).toEqual(up);
      expect(steps).toBeGreaterThan(10_000 / 256);
    }
    expect(runAll(mapSliced(up, ({ key }) => key)).steps).toBe(Math.floor(10_000 / 256));
  });

  it("is there at once where it is little, and else after a while", async () => {
    const little = beginSliced(mapSliced([1, 2], (one) => one * 2));
    expect(little.result).toEqual([2, 4]);
    function* endless(): Sliced<string> {
      const start = performance.now();
      while (performance.now() - start < 40) yield;
      return "done";
    }
    const much = beginSliced(endless());
    expect(much.result).toBeNull();
    expect(await new Promise((resolve) => much.finish(resolve))).toBe("done");
  });

  it("goes on where it was put off", async () => {
    let count = 0;
    function* counting(): Sliced<number> {
      const start = performance.now();
      count += 1;
      while (performance.now() - start < 40) yield;
      return count;
    }
    const work = beginSliced(counting());
    work.finish(() => expect.unreachable("It was put off."))();
    expect(await new Promise((resolve) => work.finish(resolve))).toBe(1);
  });
});
