import type { ReactNode } from "react";
import { wordFigure, wordRanks } from "../../../core/model/figure.ts";
import type { ScoredRank } from "../../../core/query/decision/unknown-treatments.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { EntityLink } from "../part/state-link.tsx";

/** Score and rank of those in play under four treatments of what is not known, side by side. */
export function UnknownTreatments({
  treated,
}: {
  readonly treated: WordedAlternatives["unknownTreatments"];
}): ReactNode {
  return (
    <table className="figures">
      <caption>Rank, and score, by what unknown counts as</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Candidate</span>
          </th>
          <th scope="col">zero</th>
          <th scope="col">left out</th>
          <th scope="col">middle</th>
          <th scope="col">range: ours</th>
        </tr>
      </thead>
      <tbody>
        {treated.map(({ id, zero, skip, midpoint, interval }) => (
          <tr key={id}>
            <th scope="row">
              <EntityLink id={id} />
            </th>
            <Place of={zero} />
            <Place of={skip} />
            <Place of={midpoint} />
            <td>
              <strong>{wordRanks(interval)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ of }: { readonly of: ScoredRank | null }): ReactNode {
  if (of === null) return <td className="quiet">none</td>;
  return (
    <td>
      {of.rank}. <span className="quiet">{wordFigure(of.score)}</span>
    </td>
  );
}
