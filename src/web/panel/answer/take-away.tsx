import type { ReactNode } from "react";
import type { Answered } from "../../../core/model/answer.ts";
import type { Question } from "../../../core/operation/ask.ts";
import {
  ANSWER_FORMS,
  type AnswerForm,
  type AskedAnswer,
  citeAsked,
  formsOf,
  nameAnswerFile,
  writeAnswer,
} from "../../../core/operation/write-answer.ts";
import { QUESTION_NAMES } from "../../state/app-state.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";
import { saveFile } from "../part/save-file.tsx";

export interface TakeAwayProps {
  /** With its lens. */
  readonly question: Question;
  readonly answer: Answered<unknown>;
}

const FORM_WORDS: { readonly [F in AnswerForm]: string } = {
  markdown: "Markdown",
  html: "HTML",
  csv: "CSV",
  "claims-csv": "Claims as CSV",
  "answer-file": "JSON file",
};

const FORMS: readonly AnswerForm[] = ["markdown", "html", "csv", "answer-file", "claims-csv"];

/** The answer as a file, on paper, and as a line to cite. */
export function TakeAway({ question, answer }: TakeAwayProps): ReactNode {
  const { selectors, announce } = useApp([]);
  const { dataset } = selectors;
  const asked: AskedAnswer = { dataset, question, answer, link: location.href };
  const opensHere = QUESTION_NAMES.some((one) => one === question.operation);
  const forms = FORMS.filter(
    (one) => formsOf(question.operation).includes(one) && (opensHere || one !== "answer-file"),
  );
  const save = (form: AnswerForm): void => {
    const name = nameAnswerFile(asked, form);
    saveFile(name, ANSWER_FORMS[form].mediaType, writeAnswer(asked, form));
    announce(`Saved as ${name}.`);
  };
  return (
    <section className="take-away" aria-label="Take it away">
      <h3>Take it away</h3>
      <p className="quiet">
        With all that {opensHere ? "the answer" : "it"} rests on.
        {opensHere &&
          " The JSON file opens here again and says whether the answer is still the same."}
      </p>
      <div className="row">
        {forms.map((form) => (
          <Button key={form} label={`Save as ${FORM_WORDS[form]}`} onPress={() => save(form)}>
            {FORM_WORDS[form]}
          </Button>
        ))}
        <Button onPress={() => window.print()}>Print</Button>
        <CopyButton key={location.href} text={citeAsked(asked)} said="Citation copied.">
          Copy citation
        </CopyButton>
      </div>
    </section>
  );
}
