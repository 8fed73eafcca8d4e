import { fail } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { LARGEST_OWN_FILE } from "../core/model/reading/limits.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { reopenAnswer } from "../core/operation/reopen-answer.ts";
import { writeCommand } from "../core/operation/written-question.ts";
import { wordDifferences, wordReopened } from "../core/word/answer/reopened.ts";
import type { Printed } from "../io/print.ts";
import { readTextFile } from "../io/read-text-file.ts";
import { printFailure } from "./print-answer.ts";

/** How many differences the text shows. */
const SHOWN = 12;

/** `reopen <file>`: exit 0 where the answer is the same to the last digit, 1 where not, 2 where the file is none. */
export function runReopen(dataset: Dataset, file: string | null, json: boolean): Printed {
  const refuse = (message: string): Printed =>
    printFailure(fail("invalid-input", message), json, 2);
  if (file === null) {
    return refuse("reopen needs an answer file, as --format answer-file writes it.");
  }
  const { text, problem } = readTextFile(file, LARGEST_OWN_FILE);
  if (problem !== null) {
    const line = problem.line === null ? "" : ` (line ${problem.line})`;
    return refuse(
      `There is no file to read at ${quote(file)}: ${problem.message}${line}. ${problem.hint}`,
    );
  }
  const reopened = reopenAnswer(dataset, text);
  if ("failure" in reopened) {
    return printFailure(reopened, json, reopened.failure.code === "invalid-input" ? 2 : 1);
  }
  const { question, answer, madeOn, differences, worded } = reopened;
  const exit = differences.length === 0 ? 0 : 1;
  const command = writeCommand(question);
  if (json) {
    const result = { same: differences.length === 0, madeOn, command, differences, worded };
    const { lens, dataVersion } = answer;
    const out = { result, evidence: {}, caveats: [], lens, dataVersion };
    return { out: JSON.stringify(out, null, 2), err: "", exit };
  }
  const lines = wordDifferences([...differences, ...worded], SHOWN).map((line) => `  ${line}`);
  return {
    out: [wordReopened(reopened), ...lines, `The answer of now: ${command}`].join("\n"),
    err: "",
    exit,
  };
}
