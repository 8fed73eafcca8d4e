import { type ReactNode, useLayoutEffect } from "react";
import { type BasisLine, listBasis, listRankingBasis } from "../../../core/exchange/basis.ts";
import { makeNames } from "../../../core/exchange/names.ts";
import { describeReference } from "../../../core/exchange/references.ts";
import type { Answered, Evidence } from "../../../core/model/answer.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { commandLine } from "../../state/address/command-line.ts";
import type { QuestionState } from "../../state/app-state.ts";
import { useApp } from "../part/app-context.tsx";

/** What stands above a printed answer: what it rests on, and how it is had again. */
export function PrintHead(props: {
  readonly question: QuestionState;
  readonly answer: Answered<unknown>;
}): ReactNode {
  const { question, answer } = props;
  const { state, selectors } = useApp();
  useOpenDetails();
  const basis: readonly BasisLine[] =
    question.operation === "alternatives"
      ? listRankingBasis(answer as Answered<WordedAlternatives>, makeNames(selectors.dataset))
      : listBasis(answer);
  const rows = [
    // The question is the heading of the page below.
    ...basis.filter(({ column }) => column !== "question"),
    { column: "command", label: "Ask again", words: commandLine(question, state.lens) },
    { column: "link", label: "Open again", words: location.href },
  ];
  return (
    <header className="print-head">
      <p>Second Source</p>
      <dl>
        {rows.map(({ column, label, words }) => (
          <div key={column}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** The claims that a printed answer cites, by their numbers. */
export function PrintReferences({ references }: { references: readonly Evidence[] }): ReactNode {
  const { selectors } = useApp([]);
  const names = makeNames(selectors.dataset);
  if (references.length === 0) return null;
  return (
    <section className="print-references">
      <h3>References</h3>
      <ol>
        {references.map((claim) => {
          const { said, where } = describeReference(claim, names);
          const url = claim.publication?.url ?? null;
          return (
            <li key={claim.id}>
              {claim.sentence} ({said}.) {where}. {url ?? "no address known"}{" "}
              <code>{claim.id}</code>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Paper cannot be unfolded: what is folded in the answer is opened, and folded again afterwards. */
function useOpenDetails(): void {
  useLayoutEffect(() => {
    const folded = document.querySelectorAll<HTMLDetailsElement>(
      ".detail-panel details:not([open]):not(.controls)",
    );
    for (const one of folded) one.open = true;
    return () => {
      for (const one of folded) one.open = false;
    };
  }, []);
}
