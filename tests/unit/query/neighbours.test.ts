import { describe, expect, it } from "vitest";
import type { WordedNeighbourhood } from "../../../src/core/word/answer/neighbourhood.ts";
import { answerTo, askFounding } from "../../support/answers.ts";
import { type ClaimSketch, makeDataset } from "../../support/small-dataset.ts";

const supplies = (from: string, to: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id: `s/${from}-${to}`,
  subject: from,
  predicate: "suppliesTo",
  object: to,
  qualifiers: { product: "cell" },
  ...more,
});

const CHAIN = [supplies("ann", "bob"), supplies("bob", "cat"), supplies("cat", "buyer")];

function around(
  claims: readonly ClaimSketch[],
  entity: string,
  depths: Record<string, unknown> = {},
): WordedNeighbourhood {
  const input = { entity, lens: "everything", ...depths };
  return answerTo(makeDataset(claims), "neighbours", input).result;
}

const found = (side: WordedNeighbourhood["up"]): readonly string[] =>
  side.map(({ id, depth }) => `${id} ${depth}`);

describe("neighbours", () => {
  it("stand one step up and one down where no depth is given", () => {
    const { up, down } = around(CHAIN, "bob");
    expect([found(up), found(down)]).toEqual([["ann 1"], ["cat 1"]]);
  });

  it("stand only on the side that is asked for", () => {
    const { up, down, depths } = around(CHAIN, "cat", { up: 2 });
    expect([found(up), found(down)]).toEqual([["bob 1", "ann 2"], []]);
    expect(depths).toEqual({ up: 2, down: 0 });
  });

  it("are each found once, at the nearest step, and never the start itself", () => {
    const circle = [...CHAIN, supplies("buyer", "ann"), supplies("ann", "cat")];
    expect(found(around(circle, "buyer", { up: 9 }).up)).toEqual(["cat 1", "ann 2", "bob 2"]);
  });

  it("name all relations to the one they hang on, each with its claims", () => {
    const [ann] = around(
      [
        supplies("ann", "bob"),
        {
          id: "s/stake",
          subject: "ann",
          predicate: "ownsStakeIn",
          object: "bob",
          qualifiers: { share: "unknown" },
        },
      ],
      "bob",
    ).up;
    expect(ann?.relations).toMatchObject([
      { predicate: "ownsStakeIn", claims: ["s/stake"], words: "owns a stake in" },
      { predicate: "suppliesTo", claims: ["s/ann-bob"], words: "supplies" },
    ]);
  });

  it("are owners, operators and suppliers upwards, plants and customers downwards", () => {
    const claims: readonly ClaimSketch[] = [
      supplies("ann", "bob"),
      { id: "s/op", subject: "bob", predicate: "operates", object: "plant" },
      {
        id: "s/buy",
        subject: "holding",
        predicate: "acquired",
        object: "bob",
        qualifiers: { date: "2018" },
      },
    ];
    const { up, down } = around(claims, "bob");
    expect(found(up)).toEqual(["ann 1", "holding 1"]);
    expect(found(down)).toEqual(["plant 1"]);
    expect(down[0]?.relations[0]?.words).toBe("a plant of");
  });

  it("find a component upwards of what uses it, against the direction of the claim", () => {
    const uses: ClaimSketch = {
      id: "s/uses",
      subject: "programme",
      predicate: "usesComponent",
      object: "cell",
    };
    expect(found(around([uses], "programme").up)).toEqual(["cell 1"]);
  });

  it("are not looked for beyond a place, a product or a policy", () => {
    const claims: readonly ClaimSketch[] = [
      {
        id: "s/1",
        subject: "ann",
        predicate: "produces",
        object: "cell",
        qualifiers: { stage: "supplying" },
      },
      { id: "s/2", subject: "programme", predicate: "usesComponent", object: "cell" },
    ];
    expect(found(around(claims, "programme", { up: 3 }).up)).toEqual(["cell 1"]);
    expect(found(around(claims, "cell", { up: 1, down: 1 }).up)).toEqual(["ann 1"]);
  });

  it("are not those who are only called alternatives", () => {
    const named: ClaimSketch = {
      id: "s/alt",
      subject: "ann",
      predicate: "alternativeFor",
      object: "buyer",
      qualifiers: { product: "cell" },
    };
    expect(around([named], "buyer").up).toEqual([]);
  });

  it("do not say of who has only developed a product that it makes it", () => {
    const { up } = askFounding("neighbours", { entity: "cell-46-series" }).result;
    const words = Object.fromEntries(up.map(({ id, relations }) => [id, relations[0]?.words]));
    expect(words).toEqual({
      "lg-energy-solution": "is due to start mass production of",
      "sk-on": "has finished developing",
    });
  });

  it("take what is only inferred by its kind", () => {
    const { down } = askFounding("neighbours", { entity: "aesc-florence" }).result;
    expect(down.map(({ id, relations }) => [id, relations[0]?.kind])).toEqual([
      ["bmw", "plan"],
      ["bmw-woodruff", "inference"],
    ]);
  });
});
