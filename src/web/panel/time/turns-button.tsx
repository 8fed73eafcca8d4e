import type { ReactNode } from "react";
import { capital } from "../../../core/model/wording/words.ts";
import type { Turn } from "../../../core/query/changes/turns.ts";
import { askQuestion, clearSince } from "../../state/transitions.ts";
import {
  datesOf,
  TURN_SORTS,
  TURN_WORDS,
  wordTurn,
  wordTurns,
} from "../../state/words/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, StateLink } from "../part/state-link.tsx";
import { useTurns } from "../part/use-through-time.ts";

/** How many of a sort are shown at first. */
const STEP = 20;

/** What is otherwise since the clock was moved, in a line that opens the list. */
export function TurnsButton(): ReactNode {
  const { state, store } = useApp(["lens", "since"]);
  const { result, waiting, problem } = useTurns();
  const { since, lens } = state;
  if (since === null) return null;
  if (problem !== null) return <span className="notice">What changed is not known: {problem}</span>;
  if (result === null || waiting) return <span aria-busy="true">…</span>;
  const words = wordTurns(result, since, lens);
  const [from, to] = datesOf(since, lens);
  return (
    <>
      <Popover label={words} trigger={<Button look="link">{words}</Button>}>
        {() => (
          <div className="turns">
            <TurnList turns={result} />
            <p className="quiet">
              Links and statuses that hold on one of the two dates and not on the other, under the
              present lens. What gives no time holds on both.
            </p>
            <p>
              <StateLink to={askQuestion({ operation: "diff", input: { from, to } })}>
                What became known between these dates
              </StateLink>
            </p>
          </div>
        )}
      </Popover>
      <Button look="link" onPress={() => store.change(clearSince)}>
        Clear marks
      </Button>
    </>
  );
}

function TurnList({ turns }: { readonly turns: readonly Turn[] }): ReactNode {
  const { selectors } = useApp([]);
  const everything = selectors.everything();
  if (turns.length === 0) return <p>Nothing is otherwise.</p>;
  return TURN_SORTS.map((sort) => {
    const some = turns.filter((one) => one.sort === sort);
    if (some.length === 0) return null;
    return (
      <section key={sort} className="relation">
        <h3>
          {capital(TURN_WORDS[sort])} <span className="quiet">{some.length}</span>
        </h3>
        <ShowMore count={some.length} step={STEP}>
          {(shown) => (
            <ul className="statements">
              {some.slice(0, shown).map((turn) => (
                <li key={turn.of === "link" ? turn.edge : turn.entity}>
                  <ClaimsLink ids={turn.claims}>{wordTurn(turn, everything)}</ClaimsLink>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      </section>
    );
  });
}
