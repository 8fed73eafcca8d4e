import { useEffect, useState } from "react";
import { isFailure } from "../../../core/model/answer.ts";
import type { Survey } from "../../../core/operation/survey.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import { useApp } from "./app-context.tsx";

/** The record in figures under the lens of the page, as they were last known. */
export interface KnownSurvey {
  /** null until it is there for the first time. */
  readonly survey: Survey | null;
  /** Whether these are of a lens that was left, or none are there yet. */
  readonly waiting: boolean;
  /** Why it could not be had. */
  readonly problem: string | null;
}

/** Has the record looked over apart from the page; the figures before stay until the next are there. */
export function useSurvey(): KnownSurvey {
  const { state, selectors, host } = useApp(["lens"]);
  const { lens } = state;
  const [known, setKnown] = useState<KnownSurvey>({ survey: null, waiting: true, problem: null });
  useEffect(() => {
    let isOver = false;
    const fail = (problem: string): void => {
      if (!isOver) setKnown(({ survey }) => ({ survey, waiting: false, problem }));
    };
    setKnown(({ survey }) => ({ survey, waiting: true, problem: null }));
    host.survey(lensInput(readableLens(selectors.dataset, lens))).then(
      (found) => {
        if (isFailure(found)) fail(found.failure.message);
        else if (!isOver) setKnown({ survey: found, waiting: false, problem: null });
      },
      (error: Error) => fail(error.message),
    );
    return () => {
      isOver = true;
    };
  }, [host, lens, selectors]);
  return known;
}
