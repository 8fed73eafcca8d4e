import { writeAnswerFile } from "../exchange/answer-file.ts";
import { writeAlternativesMarkdown } from "../exchange/answer-markdown.ts";
import { citeAnswer } from "../exchange/citation.ts";
import { writeDossierMarkdown } from "../exchange/dossier-markdown.ts";
import { nameOfFile } from "../exchange/file-name.ts";
import { writeHtmlReport } from "../exchange/html-report.ts";
import { makeNames, type Names } from "../exchange/names.ts";
import { writeAlternativesCsv } from "../exchange/tables/answer-csv.ts";
import { writeClaimsCsv } from "../exchange/tables/claims-csv.ts";
import { writeListCsv } from "../exchange/tables/list-csv.ts";
import { writeScreenCsv } from "../exchange/tables/screen-csv.ts";
import type { Answered } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { quote } from "../model/reading/plain-text.ts";
import type { Screening } from "../query/screen/screen-list.ts";
import type { WordedDossier } from "../word/dossier.ts";
import type { WordedAlternatives } from "../word/ranking/alternatives.ts";
import { wordNeed } from "../word/ranking/need.ts";
import type { Question } from "./ask.ts";
import type { EntityList } from "./list-operation.ts";
import { writeCommand, writeQuestion } from "./written-question.ts";

/** The forms in which an answer can be taken away, each with the end of its file's name and its media type. */
export const ANSWER_FORMS = {
  markdown: { ending: ".md", mediaType: "text/markdown" },
  html: { ending: ".html", mediaType: "text/html" },
  csv: { ending: ".csv", mediaType: "text/csv" },
  "claims-csv": { ending: "-claims.csv", mediaType: "text/csv" },
  "answer-file": { ending: ".json", mediaType: "application/json" },
} as const;
export type AnswerForm = keyof typeof ANSWER_FORMS;

/** Forms that only some answers have. */
const ONLY_FOR: { readonly [F in AnswerForm]?: readonly string[] } = {
  markdown: ["alternatives", "describe"],
  html: ["alternatives", "describe"],
  csv: ["alternatives", "list", "screen"],
};

/** The forms in which the answers of an operation can be written. */
export function formsOf(operation: string): readonly AnswerForm[] {
  const forms = Object.keys(ANSWER_FORMS) as AnswerForm[];
  return forms.filter((one) => ONLY_FOR[one]?.includes(operation) ?? true);
}

/** An answer with its question, and the data that both are about. */
export interface AskedAnswer {
  readonly dataset: Dataset;
  readonly question: Question;
  readonly answer: Answered<unknown>;
  /** The address of the page with the answer; null where it was not given on a page. */
  readonly link: string | null;
}

/** Writes an answer in a form. Throws where it is none of `formsOf` its operation. */
export function writeAnswer(asked: AskedAnswer, form: AnswerForm): string {
  const { dataset, question, answer, link } = asked;
  const forms = formsOf(question.operation);
  if (!forms.includes(form)) {
    throw new Error(
      `The answer to "${question.operation}" is written as ${forms.join(", ")}, and not as ${quote(form)}.`,
    );
  }
  const names = makeNames(dataset);
  const reopening = { command: writeCommand(question), link };
  switch (form) {
    case "claims-csv":
      return writeClaimsCsv(answer, names);
    case "answer-file":
      return writeAnswerFile(writeQuestion(question), answer, cite(asked, names, null));
    case "markdown":
      return question.operation === "describe"
        ? writeDossierMarkdown(answer as Answered<WordedDossier>, names, reopening)
        : writeAlternativesMarkdown(rankingOf(asked), names, reopening);
    case "html":
      return writeHtmlReport(writeAnswer(asked, "markdown"));
    case "csv":
      if (question.operation === "list") return writeListCsv(listOf(asked), names, reopening);
      if (question.operation === "screen")
        return writeScreenCsv(screeningOf(asked), names, reopening);
      return writeAlternativesCsv(rankingOf(asked), names, reopening);
  }
}

/** An answer as a line to cite. */
export function citeAsked(asked: AskedAnswer): string {
  return cite(asked, makeNames(asked.dataset), asked.link);
}

function cite(asked: AskedAnswer, names: Names, link: string | null): string {
  const words =
    asked.question.operation === "alternatives"
      ? wordNeed(rankingOf(asked).result.need, names.inSentence, names.trade)
      : writeCommand(asked.question);
  return citeAnswer(words, asked.answer, link);
}

/** A name for the file of an answer: "second-source-who-else-cells-ann-here-2026.11.2.md". */
export function nameAnswerFile(asked: AskedAnswer, form: AnswerForm): string {
  return nameOfFile(nameQuestion(asked), asked.answer.dataVersion, ANSWER_FORMS[form].ending);
}

function nameQuestion(asked: AskedAnswer): readonly string[] {
  const { operation } = asked.question;
  if (operation === "describe") return [(asked.answer as Answered<WordedDossier>).result.id];
  return operation === "alternatives" ? nameNeed(asked) : [operation];
}

function nameNeed(asked: AskedAnswer): readonly string[] {
  const { product, buyer, market } = rankingOf(asked).result.need;
  return ["who-else", product, buyer, ...(market === null ? [] : [market])];
}

// Only of "list", as below.
function listOf({ answer }: AskedAnswer): Answered<EntityList> {
  return answer as Answered<EntityList>;
}

// Only of "screen", as below.
function screeningOf({ answer }: AskedAnswer): Answered<Screening> {
  return answer as Answered<Screening>;
}

// Only of "alternatives": the answer belongs to the question it was asked with, so its result has the question's type.
function rankingOf({ answer }: AskedAnswer): Answered<WordedAlternatives> {
  return answer as Answered<WordedAlternatives>;
}
