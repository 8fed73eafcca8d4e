import type { ReactNode } from "react";
import { wordRanks } from "../../../core/model/figure.ts";
import type { WordedExcluded, WordedRanked } from "../../../core/word/ranking/alternatives.ts";
import { EntityLink } from "../part/state-link.tsx";
import { CompareTick } from "./compare-bar.tsx";

/** The name of a candidate with its rank, where it has one, and the box that picks it for a comparison. */
export function CandidateHead({
  candidate: { id, label, rank },
  shown,
}: {
  readonly candidate: WordedRanked | WordedExcluded;
  /** Ids of all candidates shown. */
  readonly shown: readonly string[];
}): ReactNode {
  return (
    <div className="candidate-head">
      <h4>
        <EntityLink id={id} />
      </h4>
      {rank !== null && (
        <span className="rank" title={rank.exact ? undefined : "at most this wide"}>
          rank {wordRanks(rank)}
          {!rank.exact && <span className="quiet"> at most</span>}
        </span>
      )}
      <CompareTick id={id} label={label} shown={shown} />
    </div>
  );
}
