import { useEffect, useState } from "react";
import type { Answer } from "../../../core/model/answer.ts";
import type { Question } from "../../../core/operation/ask.ts";
import type { Host } from "../../../host/host.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { wholeQuestion } from "../../state/whole-question.ts";
import { useApp } from "./app-context.tsx";

/** An answer beside the one that the page is about. */
export interface AskedApart {
  /** What was asked, with its lens; null where nothing is. */
  readonly question: Question | null;
  /** null while it is not there, and where nothing is asked. */
  readonly answer: Answer<unknown> | null;
  /** Why it could not be had. */
  readonly problem: string | null;
}

/** Answers that are kept, so that a page which a reader goes back to stands at once, and as it was scrolled. */
const KEPT = 20;
const keptBy = new WeakMap<Host, Map<string, Answer<unknown>>>();

/** Has a question answered under the lens of the page, apart from what is asked there; null asks nothing. */
export function useAskedApart(asked: Question | null): AskedApart {
  const { state, selectors, host } = useApp(["lens"]);
  const question =
    asked === null ? null : wholeQuestion(asked, readableLens(selectors.dataset, state.lens));
  const written = question === null ? null : JSON.stringify(question);
  const [found, setFound] = useState<Found>({ of: null, answer: null, problem: null });
  useEffect(() => {
    if (written === null || keptBy.get(host)?.has(written) === true) return;
    let isOver = false;
    const take = (next: Omit<Found, "of">): void => {
      if (!isOver) setFound({ ...next, of: written });
    };
    host.ask(JSON.parse(written) as Question).then(
      (answer) => {
        keep(host, written, answer);
        take({ answer, problem: null });
      },
      (error: Error) => take({ answer: null, problem: error.message }),
    );
    return () => {
      isOver = true;
    };
  }, [host, written]);
  const { answer, problem } = found.of === written ? found : NOTHING;
  const kept = written === null ? undefined : keptBy.get(host)?.get(written);
  return { question, answer: kept ?? answer, problem };
}

interface Found extends Omit<AskedApart, "question"> {
  /** The question as it is written; null before one is answered. */
  readonly of: string | null;
}

const NOTHING: Omit<Found, "of"> = { answer: null, problem: null };

function keep(host: Host, written: string, answer: Answer<unknown>): void {
  const all = keptBy.get(host) ?? new Map<string, Answer<unknown>>();
  keptBy.set(host, all.set(written, answer));
  const [oldest] = all.keys();
  if (all.size > KEPT && oldest !== undefined) all.delete(oldest);
}
