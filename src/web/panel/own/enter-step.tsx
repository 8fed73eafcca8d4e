import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { IntakeIssue } from "../../../core/intake/claims/claim-draft.ts";
import { capital, countWord, writeCount } from "../../../core/model/wording/words.ts";
import { wordIntakeIssue, wordRankable } from "../../../core/word/intake.ts";
import { wordRowPlace } from "../../state/words/own-words.ts";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { GateNotice } from "./gate-notice.tsx";
import type { StepProps } from "./step-props.ts";

/** What will enter: rows as sentences, what is missing, and what the gate says. */
export function EnterStep({ open }: StepProps): ReactNode {
  const { entities } = useApp([]).selectors.everything();
  // The plants that may be meant stand in an issue by their ids.
  const named = (issue: IntakeIssue): IntakeIssue =>
    issue.code === "plant-open"
      ? {
          ...issue,
          text: issue.text
            .split(", ")
            .map((id) => labelOf(id, entities))
            .join(" or "),
        }
      : issue;
  const { counts, rows, issues, gate, isAccepted, rankable, members } = open.report;
  return (
    <section aria-label="Look and enter">
      <p>
        {countWord(counts.records, "row")} {counts.records === 1 ? "becomes" : "become"}{" "}
        {countWord(counts.claims, "claim")}, with{" "}
        {countWord(counts.newEntities, "entity", "entities")} that only this file names.{" "}
        {counts.claims > 0 && wordRankable(rankable)}{" "}
        {members > 0 &&
          `${countWord(members, "name")} make your list, which can be screened and narrowed to.`}
      </p>
      <h3>The first rows, as they will be read</h3>
      <ul className="plain-list own-preview">
        {rows.map((row) => (
          <li key={row.record}>
            <strong>{capital(wordRowPlace(row))}</strong>
            <ul className="bullets">
              {row.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {row.issues.map((issue) => (
                <li key={`${issue.code} ${issue.column}`} className="own-lacks">
                  {wordIntakeIssue(named(issue))}
                </li>
              ))}
              {row.sentences.length === 0 && <li>Nothing of it becomes a claim.</li>}
            </ul>
          </li>
        ))}
      </ul>
      {issues.all > 0 && (
        <details className="controls">
          <summary>{writeCount(issues.all)} to look at</summary>
          <ShowMore count={issues.shown.length} step={20}>
            {(shown) => (
              <ul className="bullets">
                {issues.shown.slice(0, shown).map((issue) => (
                  <li key={`${issue.record} ${issue.code} ${issue.column} ${issue.text}`}>
                    {capital(wordRowPlace(issue))}: {wordIntakeIssue(named(issue))}
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
          {issues.all > issues.shown.length && (
            <p className="quiet">
              The first {issues.shown.length}. Once the file is in, save it as CSV to have them all.
            </p>
          )}
        </details>
      )}
      <GateNotice
        isAccepted={isAccepted}
        lines={gate.shown
          .slice(0, 20)
          .map(
            ({ at, message, expected, hint }) =>
              `${at === "" ? "" : `${capital(at)}: `}${message}. Expected: ${expected}. ${hint}`,
          )}
      />
    </section>
  );
}
