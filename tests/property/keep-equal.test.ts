import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepEqual } from "../../src/web/state/keep-equal.ts";

const json = fc.jsonValue({ maxDepth: 4 });

describe("what is kept of an older value", () => {
  it("leaves the value as it is", () => {
    fc.assert(
      fc.property(json, json, (older, value) => {
        expect(keepEqual(older, value)).toEqual(value);
      }),
    );
  });

  it("is all of it where both are equal", () => {
    fc.assert(
      fc.property(json, (value) => {
        const older = structuredClone(value);
        expect(keepEqual(older, value)).toBe(older);
      }),
    );
  });

  it("is each part that stayed, at its place", () => {
    const older = { a: [1, { b: 2 }], c: { d: [3] }, e: 4 };
    const kept = keepEqual(older, { a: [1, { b: 5 }], c: { d: [3] }, f: 4 });
    expect(kept).toEqual({ a: [1, { b: 5 }], c: { d: [3] }, f: 4 });
    expect(kept.c).toBe(older.c);
    expect(kept.a).not.toBe(older.a);
  });

  it("takes no list for an object of the same entries", () => {
    expect(keepEqual({ 0: "a" }, ["a"])).toEqual(["a"]);
    expect(keepEqual([], {})).toEqual({});
  });
});
