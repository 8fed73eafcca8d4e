import { MOST_DIFFERENCES } from "../../model/reading/limits.ts";
import { countWord, writeCount } from "../../model/wording/words.ts";

/** A place at which an answer and that in a file differ. */
interface Told {
  readonly at: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** An answer of today beside that in a file. */
interface Compared {
  readonly answer: { readonly dataVersion: string };
  /** The version of the data that the file says it was made on. */
  readonly madeOn: string;
  readonly differences: readonly Told[];
  /** Where only sentences read otherwise. */
  readonly worded: readonly Told[];
}

/** Whether the answer is the one in the file, in words, and if not, why that may be. */
export function wordReopened({ answer, madeOn, differences, worded }: Compared): string {
  const { dataVersion } = answer;
  if (differences.length === 0) {
    const same =
      madeOn === dataVersion
        ? `The answer is the same as in the file, to the last digit (data ${dataVersion}).`
        : `The answer is the same as in the file, to the last digit, though the file was made on data ${madeOn} and this is data ${dataVersion}.`;
    return worded.length === 0
      ? same
      : `${same} The facts are; ${countWord(worded.length, "sentence")} of the file ${worded.length === 1 ? "reads" : "read"} otherwise.`;
  }
  const least = differences.length === MOST_DIFFERENCES ? "at least " : "";
  const count = least + countWord(differences.length, "difference");
  return madeOn === dataVersion
    ? `The answer is not the one in the file: ${count}, though both say data ${dataVersion}. The file was changed, or another version of the program made it.`
    : `The answer is not the one in the file: ${count}. The file was made on data ${madeOn}, and this is data ${dataVersion}.`;
}

/** The first differences in a line each; how many more there are stands in the last. */
export function wordDifferences(differences: readonly Told[], most: number): readonly string[] {
  const more = differences.length - most;
  const nothing = "nothing";
  return [
    ...differences
      .slice(0, most)
      .map(
        ({ at, before, now }) => `${at}: ${before ?? nothing} in the file, ${now ?? nothing} now`,
      ),
    ...(more > 0 ? [`and ${writeCount(more)} more`] : []),
  ];
}
