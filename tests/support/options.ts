import type { Cell, Contender, Option } from "../../src/core/query/decision/option.ts";

/** An option whose cells are numbers, intervals, or intervals that hang on a named key. */
export function makeOption(
  id: string,
  cells: readonly (number | readonly [number, number] | readonly [number, number, string])[],
): Option {
  return {
    id,
    cells: cells.map((cell, index): Cell => {
      const [low, high, key = `${id}/${index}`] =
        typeof cell === "number" ? ([cell, cell] as const) : cell;
      return { low, high, key };
    }),
  };
}

/**
 * The three makers of the founding case on local production, tariffs and readiness. The opinion on tariffs is one
 * claim about two of them, unless it is wrongly taken for two.
 */
export function foundingOptions(opinion: "shared" | "twice" = "shared"): readonly Option[] {
  const key = (id: string): string => (opinion === "shared" ? "c43" : `c43 of ${id}`);
  return [
    makeOption("lg", [1, [0.5, 1, key("lg")], [0.4, 0.6]]),
    makeOption("sk", [1, [0.5, 1, key("sk")], 0.4]),
    makeOption("sdi", [[0, 1], [0, 1], 0.8]),
  ];
}

export const EQUAL = { mode: "fixed", values: [1, 1, 1] } as const;
export const FREE = { mode: "free", criteria: ["local", "tariff", "readiness"] } as const;
export const DRAWS = { seed: 1, samples: 20_000 } as const;

/** Each option as somebody who has no other. */
export function alone(options: readonly Option[]): readonly Contender[] {
  return options.map((option) => ({ id: option.id, options: [option] }));
}
