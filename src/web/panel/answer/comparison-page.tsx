import { type ReactNode, useEffect } from "react";
import { writeComparisonSvg } from "../../../core/exchange/comparison-svg.ts";
import { fileName } from "../../../core/exchange/file-name.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { wordRange } from "../../../core/model/figure.ts";
import { joinWords } from "../../../core/model/wording/words.ts";
import type { RowGroup } from "../../../core/query/compare/comparison.ts";
import {
  GROUP_WORDS,
  PARTS_TOLD,
  type WordedCell,
  type WordedComparison,
  type WordedRow,
} from "../../../core/word/ranking/comparison.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { RangeBar } from "../part/range-bar.tsx";
import { saveFile } from "../part/save-file.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import "../../style/comparison.css";

const GROUPS = Object.keys(GROUP_WORDS) as readonly RowGroup[];

/** Candidates side by side: a table where there is room, else each row with its candidates below each other. */
export function ComparisonPage({
  answer,
}: {
  readonly answer: Answered<WordedComparison>;
}): ReactNode {
  const { announce } = useApp([]);
  const { result } = answer;
  const { candidates, needWords } = result;
  const names = joinWords(candidates.map(({ label }) => label));
  useEffect(() => announce(`Compared: ${names}.`), [names, announce]);
  const save = (): void => {
    const name = fileName(["comparison", ...candidates.map(({ id }) => id)].join("-"), ".svg");
    saveFile(name, "image/svg+xml", writeComparisonSvg(answer));
    announce(`Saved as ${name}.`);
  };
  return (
    <section className="page answer" aria-label="Answer">
      <h2>{names} side by side</h2>
      <p className="quiet">
        Who can supply {needWords}. Every figure is the one in the answer, where all its candidates
        are ranked. Whatever is underlined opens its claims.
      </p>
      <p>{wordDecisive(result)}</p>
      <div className="comparison">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className="comparison-scroll" tabIndex={0} aria-label="Comparison">
          <ComparisonTable result={result} />
        </section>
      </div>
      <Button onPress={save}>Save the comparison (SVG)</Button>
      <Caveats caveats={answer.caveats} />
    </section>
  );
}

function wordDecisive({ decisive, rows }: WordedComparison): string {
  const labels = rows
    .filter(({ group, id }) => group === "criterion" && decisive.some((one) => one === id))
    .map(({ label }) => label.toLowerCase());
  return labels.length === 0
    ? "On no criterion is one of them ahead for sure."
    : `One is ahead of another for sure on ${joinWords(labels)} only.`;
}

function ComparisonTable({ result }: { readonly result: WordedComparison }): ReactNode {
  const { candidates, rows } = result;
  return (
    <table className="comparison-table" data-columns={candidates.length}>
      <caption className="visually-hidden">
        Candidates in columns; under each row, how they differ
      </caption>
      <thead>
        <tr>
          <td />
          {candidates.map(({ id }) => (
            <th key={id} scope="col">
              <EntityLink id={id} />
            </th>
          ))}
        </tr>
      </thead>
      {GROUPS.map((group) => {
        const own = rows.filter((row) => row.group === group);
        return own.length === 0 ? null : (
          <tbody key={group}>
            <tr className="comparison-group">
              <th scope="rowgroup" colSpan={candidates.length + 1}>
                {GROUP_WORDS[group]}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.id} row={row} candidates={candidates} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row(props: {
  readonly row: WordedRow;
  readonly candidates: WordedComparison["candidates"];
}): ReactNode {
  const { label, cells, difference, group } = props.row;
  return (
    <>
      <tr className="comparison-row">
        <th scope="row" rowSpan={2}>
          {label}
        </th>
        {cells.map((cell, index) => (
          <td key={cell.candidate}>
            <span className="comparison-name" aria-hidden="true">
              {props.candidates[index]?.label}
            </span>
            <Cell cell={cell} isValue={group === "criterion"} />
          </td>
        ))}
      </tr>
      <tr>
        <td className="comparison-difference" colSpan={cells.length}>
          <span className="visually-hidden">Difference: </span>
          <p>{difference}</p>
        </td>
      </tr>
    </>
  );
}

function Cell(props: { readonly cell: WordedCell; readonly isValue: boolean }): ReactNode {
  const { words, parts, low, high, claims, stated, conflicting } = props.cell;
  const value = props.isValue && low !== null && high !== null ? { low, high } : null;
  const more = parts.length - PARTS_TOLD;
  return (
    <span className="comparison-cell">
      {value !== null && <RangeBar {...value} stated={stated} />}
      {!stated && <span className="quiet">{words}</span>}
      {parts.slice(0, PARTS_TOLD).map((part) => (
        <ClaimsLink key={part.words} ids={part.claims}>
          {value !== null && `${wordRange(value.low, value.high)}: `}
          {part.words}
        </ClaimsLink>
      ))}
      {more > 0 && <ClaimsLink ids={claims}>{more} more</ClaimsLink>}
      {conflicting && <span className="badge badge-warn">contested</span>}
    </span>
  );
}
