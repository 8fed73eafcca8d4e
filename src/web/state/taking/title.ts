import { nameOfFile } from "../../../core/exchange/file-name.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { wordDate } from "../../../core/model/period.ts";
import { capital } from "../../../core/model/wording/words.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { writeWords } from "../../../core/operation/written-question.ts";
import { wordStack } from "../../../core/word/listing.ts";
import { wordNeed } from "../../../core/word/ranking/need.ts";
import { makeNameOf, type NameOf } from "../../../core/word/sentence/entity-name.ts";
import type { AppState, QuestionState } from "../app-state.ts";
import { isDateSlot, type Slot, TEMPLATES, type Template } from "../templates.ts";

type Drawn = Pick<AppState, "question" | "scope" | "stack">;

/**
 * What a picture is of: what the stack lists, the question in words or, without one, what of the record is drawn.
 *
 * @param answer to the question; null where it is not there
 */
export function titleOf(
  dataset: Dataset,
  { question, scope, stack }: Drawn,
  answer: Answer<unknown> | null,
  isLarge: boolean,
): string {
  if (stack.some(({ on }) => on)) return capital(wordStack(dataset, stack));
  const nameOf = makeNameOf(new Map(dataset.entities.map((one) => [one.id, one])));
  if (question !== null) return wordQuestion(dataset, question, answer, nameOf);
  if (scope === "record" || !isLarge) return "The whole record";
  return dataset.case.title === "" ? "What the record tells most of" : dataset.case.title;
}

function wordQuestion(
  { case: { trade } }: Dataset,
  question: QuestionState,
  answer: Answer<unknown> | null,
  nameOf: NameOf,
): string {
  if (question.operation === "alternatives" && answer !== null && !isFailure(answer)) {
    return wordNeed((answer.result as ResultOf<"alternatives">).need, nameOf, trade);
  }
  if (question.operation === "compare") {
    const { candidates = [] } = question.input;
    const names = [candidates].flat().flatMap((list) => list.split(","));
    return `${names.map((id) => nameOf(id.trim())).join(", ")} side by side`;
  }
  const template = TEMPLATES.find((one) => isOf(one, question));
  if (template === undefined) return writeWords(question);
  return template.parts
    .map((part) => (typeof part === "string" ? part : wordSlot(part, question, nameOf)))
    .join("");
}

function isOf({ operation, fixed = {} }: Template, question: QuestionState): boolean {
  return (
    operation === question.operation &&
    Object.entries(fixed).every(([name, value]) => question.input[name] === value)
  );
}

function wordSlot(slot: Slot, { input }: QuestionState, nameOf: NameOf): string {
  const value = input[slot.input];
  if (value === undefined || value === "") {
    return isDateSlot(slot) ? "any date" : (slot.open ?? "");
  }
  return isDateSlot(slot) ? wordDate(String(value)) : [value].flat().map(nameOf).join(", ");
}

/**
 * A name for a file of the picture: what is listed or the question by its ids, the day it is about and the release of the data.
 *
 * @param day null where the record has no date
 * @param ending with what goes before its dot: "-links.csv"
 */
export function nameTakenFile(
  { version }: Dataset,
  { question, scope, stack }: Drawn,
  day: string | null,
  ending: string,
): string {
  const listed = stack.filter(({ on }) => on).flatMap(({ values }) => values);
  const about =
    listed.length > 0
      ? ["list", ...listed.slice(0, 4)]
      : question === null
        ? [scope === "record" ? "whole-record" : "picture"]
        : [
            question.operation === "alternatives" ? "who-else" : question.operation,
            ...partsOf(question),
          ];
  return nameOfFile([...about, ...(day === null ? [] : [day])], version, ending);
}

/** What tells a question from others of its sort, at most so much of it as a name takes. */
function partsOf({ operation, input }: QuestionState): readonly string[] {
  const own = operation === "alternatives" ? ["product", "buyer", "market"] : Object.keys(input);
  return own.flatMap((name) => input[name] ?? []).slice(0, 4);
}
