import { describe, expect, it } from "vitest";
import { keepWith } from "../../../src/core/graph/keep-with.ts";

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
