import { describe, expect, it } from "vitest";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import {
  LEFT_OPEN,
  type SlotWanted,
  suggestForSlot,
} from "../../../src/web/state/choice/slot-suggestions.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { makeDataset } from "../../support/small-dataset.ts";

const graph = graphUnder(
  makeDataset([
    {
      ...{ id: "s/1", subject: "ann", predicate: "suppliesTo", object: "buyer" },
      qualifiers: { product: "cell" },
    },
    { id: "s/2", subject: "ann", predicate: "remark" },
  ]),
);
const host = createLocalHost();
host.open(asBytes(graph.dataset));
const SUPPLIER: SlotWanted = {
  ...{ role: "supplier", classes: ["organisation"], buyer: "buyer", product: "cell" },
  open: "anyone",
};

const offered = async (slot: SlotWanted, words: string): Promise<readonly string[]> => {
  const { options } = await suggestForSlot(host, graph, slot, words);
  return options.map(({ id, label, note }) => `${id}: ${label}, ${note}`);
};

describe("what is offered for a place in a question", () => {
  it("before a word is typed: to leave it open, then what is known, with counts", async () => {
    expect(await offered(SUPPLIER, "")).toEqual([
      `${LEFT_OPEN}: Anyone, left open`,
      "ann: Ann, supplies Buyer, 1 claim",
    ]);
    expect((await offered({ ...SUPPLIER, role: null, open: null }, " "))[0]).toBe(
      "ann: Ann, 2 claims",
    );
  });

  it("to what is typed: all of that name, each with what is known of it in this place", async () => {
    expect((await offered(SUPPLIER, "ann"))[0]).toBe("ann: Ann, supplies Buyer, 1 claim");
    expect((await offered(SUPPLIER, "bob"))[0]).toBe("bob: Bob, no buyer is told");
  });
});
