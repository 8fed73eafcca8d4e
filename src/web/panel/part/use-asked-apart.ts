import { useEffect, useState } from "react";
import type { Answer } from "../../../core/model/answer.ts";
import type { QuestionState } from "../../state/app-state.ts";
import { readableLens } from "../../state/drawing/selectors.ts";
import { wholeQuestion } from "../../state/whole-question.ts";
import { useApp } from "./app-context.tsx";

/** An answer beside the one that the page is about. */
export interface AskedApart {
  /** null while it is not there, and where nothing is asked. */
  readonly answer: Answer<unknown> | null;
  /** Why it could not be had. */
  readonly problem: string | null;
}

const NOTHING: AskedApart = { answer: null, problem: null };

/** Has a question answered under the lens of the page, apart from what is asked there; null asks nothing. */
export function useAskedApart(question: QuestionState | null): AskedApart {
  const { state, selectors, host } = useApp(["lens"]);
  const { lens } = state;
  const written = JSON.stringify(question);
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    const asked = JSON.parse(written) as QuestionState | null;
    setFound(NOTHING);
    if (asked === null) return;
    let isOver = false;
    const take = (next: AskedApart): void => {
      if (!isOver) setFound(next);
    };
    host.ask(wholeQuestion(asked, readableLens(selectors.dataset, lens))).then(
      (answer) => take({ answer, problem: null }),
      (error: Error) => take({ answer: null, problem: error.message }),
    );
    return () => {
      isOver = true;
    };
  }, [host, lens, selectors, written]);
  return found;
}
