import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { QuestionCard } from "./question-card.tsx";
import type { StepProps } from "./step-props.ts";

/** So many questions stand on the page at once. */
const AT_ONCE = 3;

/** What the file leaves open: a few at a time, or all in one view. What is taken holds where nobody answers. */
export function QuestionStep({ desk, open }: StepProps): ReactNode {
  const { questions } = open.report;
  const [first, setFirst] = useState(0);
  const [isWhole, setWhole] = useState(false);
  const start = Math.min(first, Math.max(0, questions.length - 1));
  const shown = isWhole ? questions : questions.slice(start, start + AT_ONCE);
  const last = start + shown.length;
  return (
    <section aria-label="Questions">
      <div className="row own-question-head">
        <p>What the file leaves open. Each has an answer that holds until you give another.</p>
        <Check checked={isWhole} onChange={setWhole}>
          All in one view
        </Check>
      </div>
      {shown.map((question) => (
        <QuestionCard key={question.field} question={question} desk={desk} open={open} />
      ))}
      {!isWhole && questions.length > AT_ONCE && (
        <p className="row">
          <Button disabled={start === 0} onPress={() => setFirst(start - AT_ONCE)}>
            Before
          </Button>
          <Button disabled={last >= questions.length} onPress={() => setFirst(start + AT_ONCE)}>
            More questions
          </Button>
          <span className="quiet" role="status">
            {start + 1} to {last} of {questions.length}
          </span>
        </p>
      )}
    </section>
  );
}
