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
  const keys = [...new Set(cells.filter(({ low, high }) => high > low).map(({ key }) => key))];
  const draws = keys.map((key) => makeDraw(seed, key));
  const lows = Float64Array.from(cells, ({ low }) => low);
  const widths = Float64Array.from(cells, ({ low, high }) => high - low);
  const keyOf = Int32Array.from(cells, ({ key }) => Math.max(keys.indexOf(key), 0));
  const drawn = new Float64Array(Math.max(keys.length, 1));
  return (world, weights, scores) => {
    draws.forEach((draw, index) => {
      drawn[index] = draw(world);
    });
    for (let option = 0, cell = 0; option < scores.length; option++) {
      let score = 0;
      for (let criterion = 0; criterion < criteria; criterion++, cell++) {
        const value = (lows[cell] ?? 0) + (widths[cell] ?? 0) * (drawn[keyOf[cell] ?? 0] ?? 0);
        score += (weights[criterion] ?? 0) * value;
      }
      scores[option] = score;
    }
  };
}
