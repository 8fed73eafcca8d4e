import type { ReactNode } from "react";
import { labelOf as nameOf } from "../../../core/graph/entity-label.ts";
import { criterionLabel } from "../../../core/model/criteria.ts";
import { wordFigure, wordRanks } from "../../../core/model/figure.ts";
import { countWord, joinWords } from "../../../core/model/wording/words.ts";
import type { MissingFact } from "../../../core/query/assess/result.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { wordAsked } from "../../state/words/ranking-words.ts";
import { useApp } from "../part/app-context.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";

/** How many facts are told in full. */
const FIRST = 2;

/** What to find out, of whom and why: the two facts that matter most as a to-do, the rest on demand. */
export function WorthFindingOut({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const [first, more] = [result.missing.slice(0, FIRST), result.missing.slice(FIRST)];
  if (first.length === 0) return null;
  return (
    <section>
      <h3>Most worth finding out</h3>
      <ol className="plain-list tasks">
        {first.map((fact) => (
          <Task key={keyOf(fact)} fact={fact} result={result} />
        ))}
      </ol>
      {more.length > 0 && (
        <details className="why">
          <summary>{countWord(more.length, "more fact", "more facts")}</summary>
          <ul>
            {more.map((fact) => (
              <li key={keyOf(fact)}>
                <What fact={fact} /> <Swing fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function keyOf({ criterion, candidates }: MissingFact): string {
  return [criterion, ...candidates.map(({ id }) => id)].join(" ");
}

function What({ fact }: { readonly fact: MissingFact }): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const criteria = selectors.dataset.criteria.table;
  const whose = joinWords(fact.candidates.map(({ id }) => nameOf(id, entities)));
  return (
    <ClaimsLink ids={fact.claims}>
      {criterionLabel(criteria, fact.criterion)} of {whose}
    </ClaimsLink>
  );
}

function Swing({ fact: { swing } }: { readonly fact: MissingFact }): ReactNode {
  return <span className="quiet">moves the score by up to {wordFigure(swing)}</span>;
}

function Task({
  fact,
  result,
}: {
  readonly fact: MissingFact;
  readonly result: WordedAlternatives;
}): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const { asks = "" } =
    selectors.dataset.criteria.table.find(({ id }) => id === fact.criterion) ?? {};
  const ranked = [...result.meets, ...result.possible];
  return (
    <li>
      <strong>
        <What fact={fact} />
      </strong>{" "}
      <Swing fact={fact} />
      <p className="quiet">
        {wordAsked(
          asks,
          fact.candidates.map(({ id }) => nameOf(id, entities)),
        )}{" "}
        {fact.claims.length === 0 ? (
          "No claim speaks of it."
        ) : (
          <ClaimsLink ids={fact.claims}>
            {countWord(fact.claims.length, "claim")} {fact.claims.length === 1 ? "leaves" : "leave"}{" "}
            it open.
          </ClaimsLink>
        )}
      </p>
      {fact.places.length === 0 ? (
        <p className="quiet">No place hangs on it alone.</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Places that hang on it</th>
              <th scope="col">now</th>
              <th scope="col">if bad</th>
              <th scope="col">if good</th>
            </tr>
          </thead>
          <tbody>
            {fact.places.map(({ id, low, high }) => {
              const now = ranked.find((one) => one.id === id)?.rank;
              return (
                <tr key={id}>
                  <th scope="row">
                    <EntityLink id={id} />
                  </th>
                  <td>{now === undefined ? "" : wordRanks(now)}</td>
                  <td>{wordRanks(low)}</td>
                  <td>{wordRanks(high)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </li>
  );
}
