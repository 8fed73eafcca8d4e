import type { Answered, Caveat, Failure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { LENSES } from "../core/model/lens.ts";
import type { Refusal } from "../core/model/refusal.ts";
import { countWord } from "../core/model/wording/words.ts";
import type { Question } from "../core/operation/ask.ts";
import type { OperationName } from "../core/operation/input/operation-forms.ts";
import { writtenAs } from "../core/operation/input/parameter.ts";
import type { ResultOf } from "../core/operation/operations.ts";
import { writeAnswer } from "../core/operation/write-answer.ts";
import { wordAsOf } from "../core/word/as-of.ts";
import { failureLines, wordFailure } from "../core/word/refusal.ts";
import type { Written } from "../core/word/written.ts";
import type { Printed } from "../io/print.ts";
import type { OutputFormat } from "./output-format.ts";
import { writeText } from "./text/write-text.ts";

/** An answer in a format; as text with its caveats at the end. */
export function printAnswer<Name extends OperationName>(
  question: Question<Name>,
  answer: Answered<ResultOf<Name>>,
  dataset: Dataset,
  format: OutputFormat,
): Printed {
  if (format === "json") return { out: JSON.stringify(answer, null, 2), err: "", exit: 0 };
  if (format !== "text") {
    const out = writeAnswer({ dataset, question, answer, link: null }, format);
    return { out, err: "", exit: 0 };
  }
  const notes = answer.caveats.length > 0 ? ["", "Note:", ...answer.caveats.map(writeCaveat)] : [];
  const assumed = answer.scenario === undefined ? "" : `scenario “${answer.scenario.name}”, `;
  const day = answer.asOf === undefined ? [] : [`As of ${wordAsOf(answer.asOf)}.`];
  const lens = `Lens ${answer.lens.name}, ${assumed}data ${answer.dataVersion}.`;
  return {
    out: [writeText(question.operation, answer, dataset), ...notes, "", ...day, lens].join("\n"),
    err: "",
    exit: 0,
  };
}

const FEW = 4;

function writeCaveat({ message, claims }: Caveat): string {
  if (claims.length === 0) return `  - ${message}`;
  const cited = claims.length > FEW ? countWord(claims.length, "claim") : claims.join(", ");
  return `  - ${message} (${cited})`;
}

/** What is no answer to a question, as JSON: it rests on no claims. */
export function printValue(result: unknown, dataVersion: string | null): string {
  const lens = LENSES.everything;
  return JSON.stringify({ result, evidence: {}, caveats: [], lens, dataVersion }, null, 2);
}

// Here parameters are flags.
const asFlag: Written = ({ parameter, positional }) =>
  writtenAs({ name: parameter, positional: positional === true });

/** A failure as JSON on standard output, or as words on standard error. */
export function printFailure(given: Refusal | Failure, json: boolean, exit: number): Printed {
  const failure = wordFailure(given, asFlag);
  if (json) return { out: JSON.stringify(failure, null, 2), err: "", exit };
  return { out: "", err: failureLines(failure).join("\n"), exit };
}
