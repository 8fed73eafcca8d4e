import type { Answered } from "../model/answer.ts";
import { LARGEST_OWN_FILE } from "../model/reading/limits.ts";
import { readJson } from "../model/reading/read-json.ts";
import { type Refusal, refusal } from "../model/refusal.ts";
import { PROGRAM } from "../model/wording/program.ts";

/** What the file calls itself. */
export const ANSWER_FORMAT: string = `${PROGRAM}-answer`;
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
export function readAnswerFile(text: string, operations: readonly string[]): AnswerFile | Refusal {
  const { value: file, problem } = readJson(text, LARGEST_OWN_FILE);
  if (problem !== null) return refusal({ reason: "file-is-none", problem });
  if (!isObject(file)) return refusal({ reason: "file-without-fields" });
  const { answer, ...beside } = file;
  const { format, version, question } = beside;
  if (format !== ANSWER_FORMAT) return refusal({ reason: "file-format", format });
  if (typeof version !== "number" || !(version >= 1)) {
    return refusal({ reason: "file-version", version });
  }
  if (version > ANSWER_VERSION) {
    return refusal({ reason: "file-too-new", version, reads: ANSWER_VERSION });
  }
  if (!isObject(question) || !isObject(answer) || typeof answer.dataVersion !== "string") {
    return refusal({ reason: "file-cut-short" });
  }
  const asked = readQuestion(question, operations);
  if ("failure" in asked) return asked;
  return { question: asked, answer, beside, dataVersion: answer.dataVersion };
}

function readQuestion(
  { operation, input }: Readonly<Record<string, unknown>>,
  operations: readonly string[],
): WrittenQuestion | Refusal {
  if (typeof operation !== "string" || !operations.includes(operation)) {
    return refusal({ reason: "file-question", name: operation, known: operations });
  }
  if (!isObject(input)) return refusal({ reason: "file-input", input });
  const wrong = Object.keys(input).filter((name) => !isText(input[name]));
  if (wrong.length > 0) {
    const [first = ""] = wrong;
    return refusal({ reason: "file-values", names: wrong, first: input[first] });
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
