import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { findSlotOptions, type SlotRole } from "../../../src/core/query/slot-options.ts";
import { type ClaimSketch, makeDataset } from "../../support/small-dataset.ts";

const supplies = (id: string, subject: string, object: string, product: string): ClaimSketch => ({
  ...{ id, subject, predicate: "suppliesTo", object },
  qualifiers: { product },
});

const WORLD = makeDataset([
  { id: "s/1", subject: "town-here", predicate: "partOf", object: "here" },
  { id: "s/2", subject: "programme", predicate: "partOf", object: "buyer" },
  { id: "s/3", subject: "ann", predicate: "operates", object: "plant" },
  { id: "s/4", subject: "plant", predicate: "locatedIn", object: "town-here" },
  { id: "s/5", subject: "second-plant", predicate: "locatedIn", object: "there" },
  supplies("s/6", "plant", "programme", "cell"),
  supplies("s/7", "ann", "buyer", "cell"),
  supplies("s/8", "bob", "buyer", "cell"),
  supplies("s/9", "bob", "cat", "other-product"),
  supplies("s/10", "holding", "cat", "other-product"),
  supplies("s/11", "nameless", "buyer", "cell"),
]);

function offered(role: SlotRole, buyer = "", product = ""): readonly string[] {
  return findSlotOptions(graphUnder(WORLD), role, buyer, product).map(
    ({ id, count, of }) => `${id}: ${count} ${of}`,
  );
}

describe("what is offered for a place in a question", () => {
  it("are buyers by how many supply them, wherever in the firm; of the product asked for first", () => {
    expect(offered("buyer")).toEqual(["buyer: 3 suppliers", "cat: 2 suppliers"]);
    expect(offered("buyer", "", "other-product")).toEqual([
      "cat: 2 suppliers",
      "buyer: 3 otherSuppliers",
    ]);
    // Who is supplied with what the product is a kind of may buy it.
    expect(offered("buyer", "", "battery")[0]).toBe("buyer: 3 suppliers");
  });

  it("are products that somebody makes or supplies, and no mere headings", () => {
    expect(offered("product")).toEqual(["cell: 3 makers", "other-product: 2 makers"]);
  });

  it("are places with plants", () => {
    expect(offered("market")).toEqual(["here: 1 plants", "there: 1 plants"]);
  });

  it("are the suppliers of that buyer and their plants first, then the others", () => {
    expect(offered("supplier", "buyer")).toEqual([
      "ann: 2 supplies",
      "bob: 1 supplies",
      "plant: 1 supplies",
      "holding: 1 buyers",
    ]);
    expect(offered("supplier")[0]).toBe("bob: 2 buyers");
  });
});
