import { describe, expect, it } from "vitest";
import { sampleAcceptability } from "../../../../src/core/query/decision/acceptability.ts";
import { makeDraw } from "../../../../src/core/query/decision/draw.ts";
import { alone, DRAWS, EQUAL, foundingOptions, makeOption } from "../../../support/options.ts";

const WORLDS = Array.from({ length: 20_000 }, (_, world) => world);

describe("a draw", () => {
  it("depends on seed, key and world, not on what was drawn before", () => {
    const [forwards, backwards] = [makeDraw(7, "c30"), makeDraw(7, "c30")];
    const there = [0, 1, 2, 3].map(forwards);
    makeDraw(7, "c31")(0);
    expect([3, 2, 1, 0].map(backwards).reverse()).toEqual(there);
  });

  it("differs by seed and by key", () => {
    const first = makeDraw(1, "c30")(0);
    for (const seed of [0, 2, 4294967295]) expect(makeDraw(seed, "c30")(0)).not.toBe(first);
    expect(makeDraw(1, "c31")(0)).not.toBe(first);
  });

  it("lies between 0 and 1 and reaches neither", () => {
    const draws = WORLDS.map(makeDraw(1, "c43"));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
  });

  it("is uniform: each tenth holds a tenth of the draws", () => {
    const draw = makeDraw(1, "c43");
    const tenths = new Array<number>(10).fill(0);
    for (const world of WORLDS) {
      const tenth = Math.floor(draw(world) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count / WORLDS.length - 0.1)).toBeLessThan(0.01);
  });

  it("of one key tells nothing of that of another, however alike their names", () => {
    const pairs = [
      ["s/c1", "s/c2"],
      ["ann/local", "ann/tariff"],
      ["weight/local", "weight/tariff"],
    ] as const;
    for (const [one, other] of pairs) {
      expect(Math.abs(correlation(makeDraw(1, one), makeDraw(1, other)))).toBeLessThan(0.03);
    }
  });

  it("of one world tells nothing of that of the next", () => {
    const draw = makeDraw(1, "c43");
    expect(Math.abs(correlation(draw, (world) => draw(world + 1)))).toBeLessThan(0.03);
  });
});

function correlation(x: (world: number) => number, y: (world: number) => number): number {
  const products = WORLDS.map((world) => (x(world) - 0.5) * (y(world) - 0.5));
  return (12 * products.reduce((sum, product) => sum + product, 0)) / WORLDS.length;
}

describe("the shares", () => {
  it("are the same for the same seed and near for another", () => {
    const [once, twice] = [1, 1].map((seed) =>
      sampleAcceptability(alone(foundingOptions()), EQUAL, { ...DRAWS, seed }),
    );
    expect(once).toEqual(twice);
    const other = sampleAcceptability(alone(foundingOptions()), EQUAL, { ...DRAWS, seed: 99 });
    expect(other).not.toEqual(once);
    expect(other[0]?.rankShares[0]).toBeCloseTo(once?.[0]?.rankShares[0] ?? 0, 1);
  });

  it("do not hang on the order of the options", () => {
    const options = foundingOptions();
    const straight = sampleAcceptability(alone(options), EQUAL, DRAWS);
    const turned = sampleAcceptability(alone([...options].reverse()), EQUAL, DRAWS);
    expect(turned.map(({ rankShares }) => rankShares).reverse()).toEqual(
      straight.map(({ rankShares }) => rankShares),
    );
  });

  it("leave the duels of two options alone when a third comes or goes", () => {
    const [ofThree] = sampleAcceptability(alone(foundingOptions()), EQUAL, DRAWS);
    const [ofTwo] = sampleAcceptability(alone(foundingOptions().slice(0, 2)), EQUAL, DRAWS);
    expect(ofThree?.wins.slice(0, 2)).toEqual(ofTwo?.wins);
  });
});

describe("ties", () => {
  it("share their ranks evenly", () => {
    const equals = ["a", "b", "c"].map((id) => makeOption(id, [0.5]));
    for (const { rankShares } of sampleAcceptability(
      alone(equals),
      { mode: "fixed", values: [1] },
      DRAWS,
    )) {
      for (const share of rankShares) expect(share).toBeCloseTo(1 / 3, 9);
    }
  });

  it("count as half a win for each", () => {
    const equals = ["a", "b"].map((id) => makeOption(id, [[0, 1, "same claim"]]));
    const [a, b] = sampleAcceptability(alone(equals), { mode: "fixed", values: [1] }, DRAWS);
    expect(a?.wins).toEqual([0.5, 0.5]);
    expect(b?.wins).toEqual([0.5, 0.5]);
  });

  it("for the places behind the first leave the first place alone", () => {
    const options = [makeOption("a", [1]), makeOption("b", [0.5]), makeOption("c", [0.5])];
    const shares = sampleAcceptability(alone(options), { mode: "fixed", values: [1] }, DRAWS);
    expect(shares.map(({ rankShares }) => rankShares)).toEqual([
      [1, 0, 0],
      [0, 0.5, 0.5],
      [0, 0.5, 0.5],
    ]);
  });
});

describe("wins", () => {
  it("of a pair sum to 1", () => {
    const shares = sampleAcceptability(alone(foundingOptions()), EQUAL, DRAWS);
    shares.forEach(({ wins }, one) => {
      wins.forEach((share, other) => {
        expect(share + (shares[other]?.wins[one] ?? 0)).toBeCloseTo(1, 9);
      });
    });
  });
});

describe("nothing to rank", () => {
  it("gives nothing for no option, and all of the first rank to a single one", () => {
    expect(sampleAcceptability(alone([]), EQUAL, DRAWS)).toEqual([]);
    const [only] = sampleAcceptability(alone([makeOption("a", [[0, 1], 0, 0])]), EQUAL, DRAWS);
    expect(only).toMatchObject({ rankShares: [1], confidence: 1 });
  });

  it("gives each an equal share of every rank where nothing is known of any", () => {
    const options = ["a", "b", "c", "d"].map((id) => makeOption(id, [[0, 1]]));
    for (const { rankShares } of sampleAcceptability(
      alone(options),
      { mode: "fixed", values: [1] },
      DRAWS,
    )) {
      for (const share of rankShares) expect(Math.abs(share - 0.25)).toBeLessThan(0.015);
    }
  });
});
