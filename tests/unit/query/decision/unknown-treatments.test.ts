import { describe, expect, it } from "vitest";
import { compareUnknownTreatments } from "../../../../src/core/query/decision/unknown-treatments.ts";
import { alone, foundingOptions } from "../../../support/options.ts";

const thirds = [1 / 3, 1 / 3, 1 / 3];
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

// The exact values of the founding case at equal weights, in the order LG Energy Solution, SK On, Samsung SDI.
describe("what is not known, in the founding case", () => {
  const treated = compareUnknownTreatments(alone(foundingOptions()), thirds);
  const scores = (of: "zero" | "skip" | "midpoint"): readonly (readonly number[])[] =>
    treated.map((one) => [rounded(one[of]?.score ?? Number.NaN), one[of]?.rank ?? Number.NaN]);

  it("puts Samsung SDI last where it counts as zero", () => {
    expect(scores("zero")).toEqual([
      [0.75, 1],
      [rounded(43 / 60), 2],
      [rounded(4 / 15), 3],
    ]);
  });

  it("puts Samsung SDI first where it is left out", () => {
    expect(scores("skip")).toEqual([
      [0.75, 2],
      [rounded(43 / 60), 3],
      [0.8, 1],
    ]);
  });

  it("puts Samsung SDI last where it counts at its middle", () => {
    expect(scores("midpoint")).toEqual([
      [0.75, 1],
      [rounded(43 / 60), 2],
      [0.6, 3],
    ]);
  });

  it("leaves as an interval every place open to Samsung SDI", () => {
    expect(
      treated.map(({ interval: { low, high, best, worst } }) => [
        rounded(low),
        rounded(high),
        best,
        worst,
      ]),
    ).toEqual([
      [rounded(19 / 30), rounded(13 / 15), 1, 2],
      [rounded(19 / 30), 0.8, 2, 3],
      [rounded(4 / 15), rounded(14 / 15), 1, 3],
    ]);
  });
});

describe("treatments of what is not known", () => {
  const known = { low: 0.4, high: 0.6, key: "known" };
  const open = (key: string): typeof known => ({ low: 0, high: 1, key });

  it("leave nobody to score by leaving out where nothing at all is known", () => {
    const [all, some] = compareUnknownTreatments(
      alone([
        { id: "a", cells: [open("a0"), open("a1")] },
        { id: "b", cells: [open("b0"), known] },
      ]),
      [0.5, 0.5],
    );
    expect(all?.skip).toBeNull();
    expect(all?.zero).toEqual({ score: 0, rank: 2 });
    expect(some?.skip).toEqual({ score: 0.5, rank: 1 });
  });

  it("leave out nothing where it has no weight", () => {
    const [one] = compareUnknownTreatments(alone([{ id: "a", cells: [known, open("x")] }]), [0, 1]);
    expect(one?.skip).toBeNull();
  });

  it("share the better rank among equals, and agree where all is known", () => {
    const fixed = (id: string, value: number) => ({
      id,
      cells: [{ low: value, high: value, key: id }],
    });
    const treated = compareUnknownTreatments(
      alone([fixed("a", 0.5), fixed("b", 0.5), fixed("c", 0)]),
      [1],
    );
    for (const of of ["zero", "skip", "midpoint"] as const)
      expect(treated.map((one) => one[of]?.rank)).toEqual([1, 1, 3]);
  });

  it("are none for nobody", () => {
    expect(compareUnknownTreatments(alone([]), [1])).toEqual([]);
  });
});
