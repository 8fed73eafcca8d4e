import { type AnswerFile, readAnswerFile } from "../exchange/answer-file.ts";
import { type Difference, findDifferences } from "../exchange/differences.ts";
import { type Answer, type Answered, type Failure, isFailure } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { MOST_DIFFERENCES } from "../model/reading/limits.ts";
import { refusal } from "../model/refusal.ts";
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
