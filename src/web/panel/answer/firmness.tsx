import type { ReactNode } from "react";
import { criterionLabel } from "../../../core/model/criteria.ts";
import { wordMix, wordRanks, wordShare } from "../../../core/model/figure.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import type { WordedAlternatives, WordedRanked } from "../../../core/word/ranking/alternatives.ts";
import { wordRankShares } from "../../../core/word/ranking/shares.ts";
import { useApp } from "../part/app-context.tsx";
import { EntityLink } from "../part/state-link.tsx";
import { UnknownTreatments } from "./unknown-treatments.tsx";

/** How firm the order is: ranks, duels, the weights with which each comes first, and what unknown counts as. */
export function Firmness({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const ranked = [...result.meets, ...result.possible];
  if (ranked.length < 2) return null;
  return (
    <details className="controls firmness">
      <summary>How firm is the order</summary>
      <Ranks ranked={ranked} shares={wordRankShares(result)} />
      <Duels ranked={ranked} />
      <CentralWeights ranked={ranked} mode={result.weightMode} />
      <h4>What unknown counts as</h4>
      <p className="quiet">
        Any single figure for what nobody states would decide the order. So we keep the range.
      </p>
      <UnknownTreatments treated={result.unknownTreatments} />
    </details>
  );
}

interface RankedProps {
  readonly ranked: readonly WordedRanked[];
}

/** Ranks that are shown one by one; the shares of the others stand in the rows of the candidates. */
const PLACES = ["first", "second", "third"] as const;

function Ranks({
  ranked,
  shares,
}: RankedProps & { readonly shares: ReturnType<typeof wordRankShares> }): ReactNode {
  const places = PLACES.slice(0, ranked.length);
  return (
    <table className="figures">
      <caption>Possible ranks, and shares of the assumptions tried</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Candidate</span>
          </th>
          <th scope="col">ranks</th>
          {places.map((place) => (
            <th scope="col" key={place}>
              {place}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ id, rank }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink id={id} />
            </th>
            <td>{wordRanks(rank)}</td>
            {places.map((place, index) => (
              <td key={place}>{shares.get(id)?.[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who is ahead of whom: columns by number, as in the rows, so that many fit. */
function Duels({ ranked }: RankedProps): ReactNode {
  return (
    <table className="figures duels">
      <caption>
        How often the one in the row is ahead of the one in the column, in % of the assumptions
        tried
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Candidate</span>
          </th>
          {ranked.map(({ id, label }, index) => (
            <th scope="col" key={id}>
              <abbr title={label}>{index + 1}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ id, label, wins }, row) => (
          <tr key={id}>
            <th scope="row">
              {row + 1}. {label}
            </th>
            {ranked.map((other) => {
              const win = wins.find(({ over }) => over === other.id);
              if (win === undefined) return <td key={other.id}>·</td>;
              const words = `${label} is ahead of ${other.label} in ${wordShare(win.share)} of the assumptions tried`;
              return (
                <td key={other.id} title={words}>
                  {Math.round(win.share * 100)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CentralWeights({
  ranked,
  mode,
}: RankedProps & { readonly mode: WordedAlternatives["weightMode"] }): ReactNode {
  const { selectors } = useApp([]);
  const criteria = selectors.dataset.criteria.table;
  if (mode === "fixed") {
    return (
      <p className="quiet">
        Turn on “Try every weight” above to see with which weights each comes first.
      </p>
    );
  }
  return (
    <ul className="plain-list">
      {ranked.map(({ id, label, centralWeights }) => (
        <li key={id}>
          {centralWeights === null
            ? `${label} comes first with no weights that were tried.`
            : `${label} comes first when weights look like this: ${joinWords(
                wordMix(centralWeights, (one) => criterionLabel(criteria, one).toLowerCase()),
              )}.`}
        </li>
      ))}
    </ul>
  );
}
