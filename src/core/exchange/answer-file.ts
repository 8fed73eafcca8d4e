import { type Answered, type Failure, fail } from "../model/answer.ts";
import { findSlip } from "../model/name/closest.ts";
import { LARGEST_OWN_FILE } from "../model/reading/limits.ts";
import { quote } from "../model/reading/plain-text.ts";
import { readJson } from "../model/reading/read-json.ts";
import { joinWords } from "../model/wording/words.ts";

/** What the file calls itself. */
export const ANSWER_FORMAT = "second-source-answer";
/** Raised when an older program could no longer read the file. */
export const ANSWER_VERSION = 1;

/** A question in texts only, by the names of its parameters, the lens among them: all that is needed to ask it again. */
export interface WrittenQuestion {
  readonly operation: string;
  readonly input: Readonly<Record<string, string | readonly string[]>>;
}

/** An answer file as it was read: its answer is what somebody wrote there, and nothing rests on it. */
export interface AnswerFile {
  readonly question: WrittenQuestion;
  readonly answer: Readonly<Record<string, unknown>>;
  /** All else that the file holds, its question among it. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** The version of the data that the answer says it is from. */
  readonly dataVersion: string;
}

/** A question with its answer as a file (JSON): what was asked, in full, and what was answered. */
export function writeAnswerFile(
  question: WrittenQuestion,
  answer: Answered<unknown>,
  citation: string,
): string {
  const file = { format: ANSWER_FORMAT, version: ANSWER_VERSION, citation, question, answer };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads an answer file. Fails with `invalid-input` where it is no JSON, of another format or a newer version, asks what
 * the program does not know, or holds no answer.
 *
 * @param operations the names of what the program can be asked
 */
export function readAnswerFile(text: string, operations: readonly string[]): AnswerFile | Failure {
  const { value: file, problem } = readJson(text, LARGEST_OWN_FILE);
  if (problem !== null) return refuse(`This is no answer file: ${problem}.`);
  if (!isObject(file)) return refuse("This is no answer file: it holds no fields.");
  const { answer, ...beside } = file;
  const { format, version, question } = beside;
  if (format !== ANSWER_FORMAT) {
    const said = format === undefined ? "it names no format" : `its format is ${quote(format)}`;
    return refuse(`This is no answer file: ${said}.`);
  }
  if (typeof version !== "number" || !(version >= 1)) {
    return refuse(`The file does not say its version: it says ${quote(version)}.`);
  }
  if (version > ANSWER_VERSION) {
    return fail(
      "invalid-input",
      `A newer program made this file (version ${version}; this one reads ${ANSWER_VERSION}). Open it with that.`,
    );
  }
  if (!isObject(question) || !isObject(answer) || typeof answer.dataVersion !== "string") {
    return refuse("The file is cut short: it needs a question and an answer with its dataVersion.");
  }
  const asked = readQuestion(question, operations);
  if ("failure" in asked) return asked;
  return { question: asked, answer, beside, dataVersion: answer.dataVersion };
}

function readQuestion(
  { operation, input }: Readonly<Record<string, unknown>>,
  operations: readonly string[],
): WrittenQuestion | Failure {
  if (typeof operation !== "string" || !operations.includes(operation)) {
    const near = typeof operation === "string" ? findSlip(operation, operations) : null;
    const hint = near === null ? "" : ` Did you mean "${near}"?`;
    return fail(
      "invalid-input",
      `The file asks ${quote(operation)}, which is no question of this program.${hint} Known: ${operations.join(", ")}.`,
    );
  }
  if (!isObject(input)) return refuse(`The file's input is ${quote(input)} and no list of names.`);
  const wrong = Object.keys(input).filter((name) => !isText(input[name]));
  if (wrong.length > 0) {
    const [first = ""] = wrong;
    return fail(
      "invalid-input",
      `In the file's input ${joinWords(wrong.map((name) => `"${name}"`))} must be a text or a list of texts, and ${quote(input[first])} is none.`,
    );
  }
  return { operation, input: input as WrittenQuestion["input"] };
}

function isText(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((part) => typeof part === "string");
  return typeof value === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(message: string): Failure {
  const advice = "Save one with --format answer-file, or with “JSON file” on the page.";
  return fail("invalid-input", `${message} ${advice}`);
}
