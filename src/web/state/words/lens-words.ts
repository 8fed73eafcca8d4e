import { wordDate } from "../../../core/model/period.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { LensState } from "../app-state.ts";

/** What is chosen of a lens beside its name, each in words; what is as the lens has it is not said. */
export function wordChosen(lens: LensState, scenario: string | null): readonly string[] {
  const { sources, kinds, trueAt, knownBy } = lens;
  return [
    ...(sources === null ? [] : [countWord(sources.length, "source")]),
    ...(kinds === null ? [] : [countWord(kinds.length, "kind")]),
    ...(trueAt === null ? [] : [`true at ${wordDate(trueAt)}`]),
    ...(knownBy === null ? [] : [`known by ${wordDate(knownBy)}`]),
    ...(scenario === null ? [] : [`assuming “${scenario}”`]),
  ];
}
