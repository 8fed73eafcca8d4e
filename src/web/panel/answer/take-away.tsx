import type { ReactNode } from "react";
import type { Answered } from "../../../core/model/answer.ts";
import {
  ANSWER_FORMS,
  type AnswerForm,
  type AskedAnswer,
  citeAsked,
  nameAnswerFile,
  writeAnswer,
} from "../../../core/operation/write-answer.ts";
import type { QuestionState } from "../../state/app-state.ts";
import { readableLens } from "../../state/drawing/selectors.ts";
import { wholeQuestion } from "../../state/whole-question.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";
import { saveFile } from "../part/save-file.ts";

export interface TakeAwayProps {
  readonly question: QuestionState;
  readonly answer: Answered<unknown>;
}

const FORM_WORDS: { readonly [F in AnswerForm]: string } = {
  markdown: "Markdown",
  csv: "CSV",
  "claims-csv": "Claims as CSV",
  "answer-file": "JSON file",
};

const FORMS: readonly AnswerForm[] = ["markdown", "csv", "answer-file", "claims-csv"];

/** The answer as a file, on paper, and as a line to cite. */
export function TakeAway({ question, answer }: TakeAwayProps): ReactNode {
  const { state, selectors, announce } = useApp();
  const { dataset } = selectors;
  const asked: AskedAnswer = {
    dataset,
    question: wholeQuestion(question, readableLens(dataset, state.lens)),
    answer,
    link: location.href,
  };
  const save = (form: AnswerForm): void => {
    const name = nameAnswerFile(asked, form);
    saveFile(name, ANSWER_FORMS[form].mediaType, writeAnswer(asked, form));
    announce(`Saved as ${name}.`);
  };
  return (
    <section className="take-away" aria-label="Take it away">
      <h3>Take it away</h3>
      <p className="quiet">
        With all that the answer rests on. The JSON file opens here again and says whether the
        answer is still the same.
      </p>
      <div className="row">
        {FORMS.map((form) => (
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
