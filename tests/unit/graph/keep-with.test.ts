import { describe, expect, it } from "vitest";
import { keepLast, keepWith } from "../../../src/core/graph/keep-with.ts";

describe("a function that keeps its results", () => {
  it("works each out once for the same owner and keys, also where the result is nothing", () => {
    const made: string[] = [];
    const find = keepWith((owner: { readonly name: string }, a: string, b: string) => {
      made.push(`${owner.name} ${a} ${b}`);
      return a === b ? null : { a, b };
    });
    const [one, other] = [{ name: "one" }, { name: "other" }];
    expect(find(one, "x", "y")).toBe(find(one, "x", "y"));
    expect(find(one, "x", "x")).toBe(find(one, "x", "x"));
    expect(find(other, "x", "y")).not.toBe(find(one, "x", "y"));
    expect(made).toEqual(["one x y", "one x x", "other x y"]);
  });
});

describe("a function that keeps what was asked for last", () => {
  it("works out anew what so many others have followed, and no other", () => {
    const made: string[] = [];
    const find = keepLast(2, (_: object, key) => {
      made.push(key);
      return { key };
    });
    const owner = {};
    const first = find(owner, "a");
    find(owner, "b");
    expect(find(owner, "a")).toBe(first);
    find(owner, "c");
    expect(find(owner, "a")).toBe(first);
    expect(find({}, "a")).not.toBe(first);
    find(owner, "b");
    expect(made).toEqual(["a", "b", "c", "a", "b"]);
  });
});
