import type { ReactNode } from "react";
import type { Answered } from "../../../core/model/answer.ts";
import { criterionLabel } from "../../../core/model/criteria.ts";
import type { Cell } from "../../../core/query/list-conflicts.ts";
import { SORT_WORDS, type WordedConflict } from "../../../core/word/answer/conflicts.ts";
import { useApp } from "../part/app-context.tsx";
import { SideLines } from "../part/claim-lines.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { EntityLink } from "../part/state-link.tsx";

/** Where sources contradict each other, and where they give figures that differ. */
export function ConflictsPage({
  answer,
}: {
  readonly answer: Answered<readonly WordedConflict[]>;
}): ReactNode {
  const of = (nature: WordedConflict["nature"]): readonly WordedConflict[] =>
    answer.result.filter((one) => one.nature === nature);
  return (
    <section className="page answer" aria-label="Answer">
      <h2>Where do sources disagree?</h2>
      {answer.result.length === 0 && <p>No two claims under this lens contradict each other.</p>}
      <Group
        title="Contradictions"
        words="Values that cannot both hold, of the same thing at the same time."
        rows={of("contradiction")}
      />
      <Group
        title="Figures that differ"
        words="Stated for other dates, of other parts or counted otherwise, so that all may be right."
        rows={of("difference")}
      />
      <p className="quiet">
        Found by rule: the same subject and relation, and other values. No side is taken away.
      </p>
    </section>
  );
}

function Group(props: {
  readonly title: string;
  readonly words: string;
  readonly rows: readonly WordedConflict[];
}): ReactNode {
  const { title, words, rows } = props;
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span className="quiet">{rows.length}</span>
      </h3>
      <p className="quiet">{words}</p>
      <ShowMore count={rows.length} step={20}>
        {(shown) =>
          rows
            .slice(0, shown)
            .map((row) => <ConflictRow key={JSON.stringify(row.sides)} row={row} />)
        }
      </ShowMore>
    </section>
  );
}

function ConflictRow({ row }: { readonly row: WordedConflict }): ReactNode {
  return (
    <div className="relation conflict">
      <h4>
        <EntityLink id={row.subject} /> <span className="quiet">{SORT_WORDS[row.sort]}</span>
      </h4>
      <SideLines sides={row.sides} />
      <Bearing cells={row.bearsOn} />
    </div>
  );
}

/** What of the answer to the opening question rests on one of the sides. */
function Bearing({ cells }: { readonly cells: readonly Cell[] }): ReactNode {
  const { selectors } = useApp([]);
  if (cells.length === 0) return null;
  const { table } = selectors.dataset.criteria;
  const { asks } = selectors.dataset.case;
  return (
    <p className="bearing">
      Bears on {asks === "" ? "the opening question" : `“${asks}”`}:{" "}
      {cells.map(({ candidate, criterion, counted }, index) => (
        <span key={`${candidate} ${criterion}`}>
          {index > 0 && "; "}
          {criterionLabel(table, criterion).toLowerCase()} of <EntityLink id={candidate} />
          {!counted && " (without weight at first)"}
        </span>
      ))}
    </p>
  );
}
