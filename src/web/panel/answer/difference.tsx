import type { ReactNode } from "react";
import {
  changesNothing,
  NOTHING_CHANGES,
  wordGapChange,
  wordIdle,
  wordOptionChange,
} from "../../../core/exchange/difference-lines.ts";
import { makeNames } from "../../../core/exchange/names.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { wordRange, wordRanks } from "../../../core/model/figure.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import type { Place, SupplyChange } from "../../../core/query/assess/result.ts";
import type { WordedChange, WordedDifference } from "../../../core/word/ranking/alternatives.ts";
import { open } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";
import { ClaimsLink, EntityLink, StateLink } from "../part/state-link.tsx";

/** What the scenario changes in the answer, against the same question without it. */
export function DifferenceSection({
  difference,
}: {
  readonly difference: WordedDifference;
}): ReactNode {
  const { state, selectors } = useApp();
  const { scenario } = selectors.graph(state).dataset;
  const { supply, candidates, order, options, headline, gap, idle } = difference;
  const nothing = changesNothing(difference, makeNames(selectors.dataset));
  const { entities } = selectors.graph(state);
  const name = (id: string): string => labelOf(id, entities);
  // What only moved because another did is told by the order.
  const own = candidates.filter(
    ({ before, after, criteria, requirements }) =>
      criteria.length > 0 || requirements.length > 0 || before?.list !== after?.list,
  );
  const others = candidates.filter((one) => !own.includes(one));
  return (
    <section className="difference-box" aria-label="What the scenario changes">
      <h3>What “{scenario?.name}” changes</h3>
      <p className="quiet">
        Your assumption, not evidence. <StateLink to={open({ type: "scenario" })}>See it</StateLink>
      </p>
      {nothing && <p>{NOTHING_CHANGES}</p>}
      {headline !== null && <p>Without it: {headline.before}</p>}
      {options.length + idle.length + (gap === null ? 0 : 1) > 0 && (
        <ul className="plain-list">
          {options.map((change) => (
            <li key={change.key}>{wordOptionChange(change, name)}</li>
          ))}
          {gap !== null && <li>{wordGapChange(gap, selectors.dataset.criteria.capacityUnit)}</li>}
          {idle.map((one) => (
            <li key={one.plant}>
              <ClaimsLink ids={one.claims}>{wordIdle(one, name)}</ClaimsLink>
            </li>
          ))}
        </ul>
      )}
      {supply.map((change) => (
        <Supply key={change.buyer} change={change} />
      ))}
      <Order order={order} />
      {own.length > 0 && (
        <ul className="plain-list">
          {own.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className="quiet">
          Only their places change with it: {joinWords(others.map(({ label }) => label))}.
        </p>
      )}
    </section>
  );
}

function Supply({ change }: { readonly change: SupplyChange }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const names = (ids: readonly string[]): string =>
    joinWords(ids.map((id) => labelOf(id, entities)));
  const { buyer, before, after, claims } = change;
  const lost = before.filter((id) => !after.includes(id));
  const won = after.filter((id) => !before.includes(id));
  return (
    <p>
      <EntityLink id={buyer} />{" "}
      {lost.length > 0 && <ClaimsLink ids={claims}>loses {names(lost)} as a source</ClaimsLink>}
      {lost.length > 0 && won.length > 0 && " and "}
      {won.length > 0 && <ClaimsLink ids={claims}>gains {names(won)} as a source</ClaimsLink>}
      {after.length === 0
        ? ": no known source is left."
        : `: known ${after.length === 1 ? "source is" : "sources are"} then ${names(after)}.`}
    </p>
  );
}

function Order({
  order: { before, after },
}: {
  readonly order: WordedDifference["order"];
}): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  if (before.join(" ") === after.join(" ")) {
    return <p>The order of the candidates stays the same.</p>;
  }
  const moved = after.filter((id) => before.indexOf(id) !== after.indexOf(id));
  const gone = before.filter((id) => !after.includes(id));
  const place = (ids: readonly string[], id: string): string =>
    ids.includes(id) ? String(ids.indexOf(id) + 1) : "none";
  return (
    <table className="order-table">
      <caption>Place in the list</caption>
      <thead>
        <tr>
          <th scope="col">Candidate</th>
          <th scope="col">before</th>
          <th scope="col">with it</th>
        </tr>
      </thead>
      <tbody>
        {[...moved, ...gone].map((id) => (
          <tr key={id}>
            <th scope="row">{labelOf(id, entities)}</th>
            <td>{place(before, id)}</td>
            <td>{place(after, id)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ change }: { readonly change: WordedChange }): ReactNode {
  const { selectors } = useApp();
  const { table } = selectors.dataset.criteria;
  const { id, before, after, criteria, requirements } = change;
  return (
    <li>
      <EntityLink id={id} />: {wordPlace(before)} → {wordPlace(after)}
      {criteria.map(({ id: criterion, before: was, after: is, claims }) => (
        <span key={criterion}>
          ; {table.find((one) => one.id === criterion)?.label.toLowerCase()}{" "}
          <ClaimsLink ids={claims}>
            {wordRange(was.low, was.high)} → {wordRange(is.low, is.high)}
          </ClaimsLink>
        </span>
      ))}
      {requirements.map(({ words, before: was, after: is, claims }) => (
        <span key={words}>
          ;{" "}
          <ClaimsLink ids={claims}>
            {words}: {TRUTH_WORDS[was]} → {TRUTH_WORDS[is]}
          </ClaimsLink>
        </span>
      ))}
    </li>
  );
}

const TRUTH_WORDS: Readonly<Record<string, string>> = {
  true: "met",
  false: "not met",
  unknown: "not settled",
};

function wordPlace(place: Place | null): string {
  if (place === null) return "no candidate";
  return place.rank === null ? "fails a requirement" : `rank ${wordRanks(place.rank)}`;
}
