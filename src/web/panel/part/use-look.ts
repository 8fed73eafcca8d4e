import { useEffect, useState } from "react";
import { isFailure } from "../../../core/model/answer.ts";
import type { Look, LookName, Looks } from "../../../core/operation/explore/explore.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { lensInput } from "../../state/whole-question.ts";
import { useApp } from "./app-context.tsx";

/** What a look found, as it was last known. */
export interface Looked<Name extends LookName> {
  /** null until it is there for the first time; then what was found last, while the next is worked out. */
  readonly found: Looks[Name]["found"] | null;
  readonly problem: string | null;
}

/** Has something looked up by the host under the lens of the page, and again when what is asked is another. */
export function useLook<Name extends LookName>(
  name: Name,
  asked: Looks[Name]["asked"],
): Looked<Name> {
  const { state, selectors, host } = useApp(["lens"]);
  const { lens } = state;
  const written = JSON.stringify(asked);
  const [known, setKnown] = useState<Looked<Name>>({ found: null, problem: null });
  useEffect(() => {
    let isOver = false;
    const look: Look<Name> = {
      name,
      lens: lensInput(readableLens(selectors.dataset, lens)),
      asked: JSON.parse(written) as Looks[Name]["asked"],
    };
    const fail = (problem: string): void => {
      if (!isOver) setKnown(({ found }) => ({ found, problem }));
    };
    host.explore(look).then(
      (found) => {
        if (found !== null && isFailure(found as object))
          fail((found as { failure: { message: string } }).failure.message);
        else if (!isOver) setKnown({ found: found as Looks[Name]["found"], problem: null });
      },
      (error: Error) => fail(error.message),
    );
    return () => {
      isOver = true;
    };
  }, [host, selectors, lens, name, written]);
  return known;
}
