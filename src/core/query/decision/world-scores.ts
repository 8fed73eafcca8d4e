import { makeDraw } from "./draw.ts";
import { cellAt, type Option } from "./option.ts";

/** Writes the scores of all options in a world, at the weights given, into `scores`. */
export type ScoreWorld = (world: number, weights: readonly number[], scores: Float64Array) => void;

/** Makes the scores of worlds: each key draws once a world, however many cells hang on it. */
export function makeWorldScores(
  options: readonly Option[],
  criteria: number,
  seed: number,
): ScoreWorld {
  const cells = options.flatMap((option) =>
    Array.from({ length: criteria }, (_, criterion) => cellAt(option, criterion)),
  );
  const values = Float64Array.from(cells, ({ low }) => low);
  const draws = openCells(cells).map(({ key, at }) => ({
    draw: makeDraw(seed, key),
    open: at.map((index) => {
      const { low = 0, high = 0 } = cells[index] ?? {};
      return { index, low, width: high - low };
    }),
  }));
  return (world, weights, scores) => {
    // Most values are known and stay as they are: only the open ones are drawn anew.
    for (const { draw, open } of draws) {
      const drawn = draw(world);
      for (const { index, low, width } of open) values[index] = low + width * drawn;
    }
    for (let option = 0, cell = 0; option < scores.length; option++) {
      let score = 0;
      for (let criterion = 0; criterion < criteria; criterion++, cell++) {
        score += (weights[criterion] ?? 0) * (values[cell] ?? 0);
      }
      scores[option] = score;
    }
  };
}

/** The keys that leave anything open, each with the places of the cells that hang on it. */
function openCells(
  cells: Option["cells"],
): readonly { readonly key: string; readonly at: readonly number[] }[] {
  const places = new Map<string, number[]>();
  cells.forEach(({ low, high, key }, index) => {
    if (high > low) places.set(key, [...(places.get(key) ?? []), index]);
  });
  return [...places].map(([key, at]) => ({ key, at }));
}
