import { type AnswerFile, readAnswerFile } from "../exchange/answer-file.ts";
import { type Difference, findDifferences, MOST_DIFFERENCES } from "../exchange/differences.ts";
import { type Answer, type Answered, type Failure, isFailure } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { refusal } from "../model/refusal.ts";
import { countWord, writeCount } from "../model/wording/words.ts";
import { asName, wordFailure } from "../word/refusal.ts";
import { ask, type Question } from "./ask.ts";
import { FORMS, type OperationName } from "./input/operation-forms.ts";
import { writeAnswer } from "./write-answer.ts";

/** An answer file opened again: the question asked anew, and how the answer compares with that in the file. */
export interface Reopened {
  readonly question: Question;
  /** The answer of today; nothing of the file's own is in it. */
  readonly answer: Answered<unknown>;
  /** The version of the data that the file says it was made on. */
  readonly madeOn: string;
  /** Empty where the answers are the same to the last digit; `MOST_DIFFERENCES` at most. */
  readonly differences: readonly Difference[];
  /** Sentences that read otherwise in the file, as another version of the program may say the same facts. */
  readonly worded: readonly Difference[];
}

/** An answer file whose question can be asked again. */
export interface ReopenedFile extends Omit<AnswerFile, "question"> {
  readonly question: Question;
}

/** Reads an answer file. Fails where it cannot be read. */
export function reopenFile(text: string): ReopenedFile | Failure {
  const file = readAnswerFile(text, Object.keys(FORMS));
  if ("failure" in file) return wordFailure(file, asName);
  const { operation, input } = file.question;
  return { ...file, question: { operation: operation as OperationName, input } };
}

/** Reads an answer file, asks its question again and compares. Fails where either cannot be done. */
export function reopenAnswer(dataset: Dataset, text: string): Reopened | Failure {
  const file = reopenFile(text);
  if ("failure" in file) return file;
  return compareWithFile(file, ask(dataset, file.question), dataset);
}

/**
 * Compares the file with the one that the program would write now, field by field: the answer, and all that stands
 * beside it. Only the version of the data is not compared; it is said. Fails where the question has no answer now.
 *
 * @param dataset what the question was asked of
 */
export function compareWithFile(
  file: ReopenedFile,
  answer: Answer<unknown>,
  dataset: Dataset,
): Reopened | Failure {
  const { question, dataVersion } = file;
  if (isFailure(answer)) {
    const { code, why, suggestions } = answer.failure;
    // What was asked of the core always has a reason.
    if (why === undefined) return { failure: answer.failure };
    const unanswered = { reason: "file-unanswered", version: dataset.version, why } as const;
    return wordFailure(refusal(unanswered, code, suggestions), asName);
  }
  const asOfFile = { dataset, question, answer: { ...answer, dataVersion }, link: null };
  const { answer: now, ...besideNow } = JSON.parse(writeAnswer(asOfFile, "answer-file"));
  const found = [
    ...findDifferences(file.answer, now),
    ...findDifferences(file.beside, besideNow),
  ].slice(0, MOST_DIFFERENCES);
  return {
    question,
    answer,
    madeOn: dataVersion,
    differences: found.filter(({ wording }) => !wording),
    worded: found.filter(({ wording }) => wording),
  };
}

/** Whether the answer is the one in the file, in words, and if not, why that may be. */
export function wordReopened({ answer, madeOn, differences, worded }: Reopened): string {
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
export function wordDifferences(
  differences: readonly Difference[],
  most: number,
): readonly string[] {
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
