import { describe, expect, it } from "vitest";
import { readIntake } from "../../../src/core/intake/read/read-intake.ts";

/** The record numbers that are put aside as totals. */
async function totalsOf(rows: readonly string[]): Promise<readonly number[]> {
  const text = ["Plant,Bought,Sold,Note", ...rows].join("\n");
  const { reading } = await readIntake(new TextEncoder().encode(text));
  const aside = reading?.chosen.aside ?? [];
  return aside.filter(({ reason }) => reason === "total").map(({ record }) => record);
}

describe("a last row without a word for a total", () => {
  it("is one where two columns of it are the sums of those above, also where parts below zero lead back to them", async () => {
    const rows = ["A,10,5,x", "B,20,6,y", "C,-15,7,z", "D,4,8,x"];
    expect(await totalsOf([...rows, ",19,26,"])).toEqual([6]);
  });

  it("is none where one column is, or where it only comes near", async () => {
    const rows = ["A,10,5,x", "B,20,6,y", "C,15,7,z", "D,4,8,x"];
    expect(await totalsOf([...rows, "E,49,9,x"])).toEqual([]);
    expect(await totalsOf([...rows, "E,49,25,x"])).toEqual([]);
  });
});
