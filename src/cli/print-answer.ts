import type { Answered, Caveat, Failure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { countWord } from "../core/model/words.ts";
import type { OperationName, ResultOf } from "../core/operation/operations.ts";
import { writeText } from "./write-text.ts";

/** What goes to standard output and standard error, and how the program exits. */
export interface Printed {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** An answer as JSON, or as text with its caveats at the end. */
export function printAnswer<Name extends OperationName>(
  name: Name,
  answer: Answered<ResultOf<Name>>,
  dataset: Dataset,
  json: boolean,
): Printed {
  if (json) return { out: JSON.stringify(answer, null, 2), err: "", exit: 0 };
  const notes = answer.caveats.length > 0 ? ["", "Note:", ...answer.caveats.map(writeCaveat)] : [];
  const assumed = answer.scenario === undefined ? "" : `scenario “${answer.scenario.name}”, `;
  const lens = `Lens ${answer.lens.name}, ${assumed}data ${answer.dataVersion}.`;
  return {
    out: [writeText(name, answer, dataset), ...notes, "", lens].join("\n"),
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

/** A failure as JSON on standard output, or as words on standard error. */
export function printFailure(failure: Failure, json: boolean, exit: number): Printed {
  if (json) return { out: JSON.stringify(failure, null, 2), err: "", exit };
  const { message, suggestions } = failure.failure;
  const near = suggestions.map(({ id, label }) => `  ${id}  (${label})`);
  const offer = near.length > 0 ? ["Nearest:", ...near] : [];
  return { out: "", err: [message, ...offer].join("\n"), exit };
}
