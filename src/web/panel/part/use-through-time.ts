import { useEffect, useEffectEvent, useState } from "react";
import { type Failure, isFailure } from "../../../core/model/answer.ts";
import type { RawInput } from "../../../core/operation/input/parameter.ts";
import type { Timeline } from "../../../core/query/changes/timeline.ts";
import type { Turn } from "../../../core/query/changes/turns.ts";
import type { Host } from "../../../host/host.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import { datesOf } from "../../state/words/time-words.ts";
import { useApp } from "./app-context.tsx";

/** Something that the host works out beside the page. */
export interface FromHost<Result> {
  /** As last known; null until it is there for the first time. */
  readonly result: Result | null;
  readonly waiting: boolean;
  /** Why it could not be had. */
  readonly problem: string | null;
}

/** The claims under the lens of the page over time; the dates of the lens change nothing in it. */
export function useTimeline(): FromHost<Timeline> {
  const { state, selectors } = useApp(["lens"]);
  const lens = { ...readableLens(selectors.dataset, state.lens), trueAt: null, knownBy: null };
  return useFromHost("timeline", lensInput(lens), (host, input) => host.timeline(input));
}

/** What is otherwise than before the clock was moved, told from the earlier date to the later; nothing where none was. */
export function useTurns(): FromHost<readonly Turn[]> {
  const { state, selectors } = useApp(["lens", "since"]);
  const { since } = state;
  const lens = readableLens(selectors.dataset, state.lens);
  const [from, to] = since === null ? [null, null] : datesOf(since, lens);
  const at = (date: string | null): RawInput =>
    lensInput(since === null ? lens : { ...lens, [since.clock]: date });
  const asked = since === null ? null : { before: at(from), after: at(to) };
  return useFromHost("turns", asked, (host, lenses) => host.turns(lenses));
}

/** What several parts of the page ask at once is asked once; so much is kept. */
const KEPT = 24;
const askedOf = new WeakMap<Host, Map<string, Promise<unknown>>>();

function useFromHost<Asked extends object, Result extends object>(
  name: string,
  asked: Asked | null,
  ask: (host: Host, asked: Asked) => Promise<Result | Failure>,
): FromHost<Result> {
  const { host } = useApp([]);
  const key = asked === null ? null : `${name} ${JSON.stringify(asked)}`;
  // The key says all that is asked.
  const begin = useEffectEvent(() =>
    asked === null ? Promise.reject(new Error("Nothing is asked.")) : ask(host, asked),
  );
  const [found, setFound] = useState<{ readonly of: string | null } & FromHost<Result>>(NONE);
  useEffect(() => {
    if (key === null) return;
    let isOver = false;
    const take = (next: Pick<FromHost<Result>, "result" | "problem">): void => {
      if (!isOver) setFound({ ...next, of: key, waiting: false });
    };
    once(host, key, begin).then(
      (result) =>
        isFailure(result)
          ? take({ result: null, problem: result.failure.message })
          : take({ result, problem: null }),
      (error: Error) => take({ result: null, problem: error.message }),
    );
    return () => {
      isOver = true;
    };
  }, [host, key]);
  if (key === null) return NONE;
  return found.of === key ? found : { ...found, waiting: true };
}

const NONE = { of: null, result: null, waiting: false, problem: null };

function once<Result>(host: Host, key: string, ask: () => Promise<Result>): Promise<Result> {
  const known = askedOf.get(host) ?? new Map<string, Promise<unknown>>();
  askedOf.set(host, known);
  const made = (known.get(key) as Promise<Result> | undefined) ?? ask();
  known.delete(key);
  known.set(key, made);
  // What failed is asked again the next time.
  made.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}
