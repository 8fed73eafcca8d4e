import type { ReactNode } from "react";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { resultOf } from "../../state/drawing/selectors.ts";
import { openingQuestion } from "../../state/opening.ts";
import { useApp, useSelected } from "../part/app-context.tsx";
import { useAskedApart } from "../part/use-asked-apart.ts";
import { UnknownTreatments } from "./unknown-treatments.tsx";

/** How the ranking comes about, in plain words: scales, what unknown does, what the shares mean. */
export function MethodPage(): ReactNode {
  const { selectors } = useApp();
  return (
    <section className="page">
      <h2>How this is worked out</h2>
      <h3>Who is a candidate</h3>
      <p>
        Whoever a source says makes or supplies the product, whoever a source calls an alternative,
        and whoever supplies the same buyer with the same component elsewhere. The supplier that is
        lost, the buyer and parties without a name are never candidates.
      </p>
      <h3>Values</h3>
      <p>
        Each criterion has a fixed scale from 0 to 1, so a further candidate never changes the order
        of the others. A reported fact or a statement gives one value. A plan lies between its rung
        and the one below. An opinion gives the upper half or the lower half. What is not stated is
        the whole scale. Where sources of the same strength disagree, the value is the whole span
        they cover.
      </p>
      <dl className="scales">
        {selectors.dataset.criteria.table.map(({ id, label, asks, scale, warning }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {asks} {scale} {warning}
            </dd>
          </div>
        ))}
      </dl>
      <h3>What unknown does</h3>
      <p>
        It widens the score into a range. It is not counted as zero, not as the middle, and not left
        out: each of these would decide the order by accident, on the same evidence.
      </p>
      <TreatmentsAtHand />
      <h3>Why fixed scales</h3>
      <p>
        Some methods stretch each scale between the candidates at hand. Then whoever joins can turn
        the order of the others. Take plants and readiness with weights 0.6 and 0.4: A has 7 plants
        and readiness 0.4, B has 4 and 0.8. Then C joins, with 20 and 0.4.
      </p>
      <RankReversal />
      <h3>Rank range</h3>
      <p>
        The best and worst place that the candidate can take over all values that the claims allow.
        Two candidates that rest on the same claim rise and fall together.
      </p>
      <h3>Share of the assumptions tried</h3>
      <p>
        20,000 times, every open value is drawn evenly from its range, once for each claim, and the
        candidates are ranked. The share says in how many of these a candidate comes first. It is no
        probability: nobody knows how likely each value is. The draws have a fixed seed, so the same
        question gives the same answer.
      </p>
      <p className="quiet">
        Method: stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen
        2001), with missing values as intervals (Jiménez, Mateos and Ríos-Insua 2009). Sampling
        error of a share: at most 0.4 points.
      </p>
    </section>
  );
}

/** The answer that stands, or that to the opening question, under each treatment of unknown. */
function TreatmentsAtHand(): ReactNode {
  const { state, shown, selectors } = useApp(["question", "lens"]);
  const { question, lens } = state;
  const isAsked = question?.operation === "alternatives";
  const asked = isAsked ? question : openingQuestion(selectors.dataset);
  const atHand = useSelected(() => (asked === null ? null : shown.answer(asked, lens)));
  const apart = useAskedApart(atHand === null ? asked : null);
  const answer = atHand ?? apart.answer;
  const result = answer === null ? null : resultOf<WordedAlternatives>(answer);
  if (apart.problem !== null) {
    return <p className="notice">It could not be worked out: {apart.problem}</p>;
  }
  if (result === null || result.unknownTreatments.length === 0) return null;
  return (
    <>
      <p>
        {isAsked ? "In the answer at hand:" : "In the opening question:"} a range is the only one of
        the four that assumes nothing which nobody has said.
      </p>
      <UnknownTreatments treated={result.unknownTreatments} />
    </>
  );
}

/** Figures of published methods, for comparison only: the program computes the last one. */
const REVERSAL: readonly (readonly [method: string, before: string, after: string])[] = [
  ["Scaled from least to greatest", "A 0.6, B 0.4", "C 0.6, B 0.4, A 0.11"],
  ["TOPSIS", "A 0.56, B 0.44", "C 0.73, B 0.27, A 0.17"],
  ["Fixed scales: ours", "B 0.44, A 0.37", "C 0.76, B 0.44, A 0.37"],
];

function RankReversal(): ReactNode {
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">A and B only</th>
            <th scope="col">once C joins</th>
          </tr>
        </thead>
        <tbody>
          {REVERSAL.map(([method, before, after]) => (
            <tr key={method}>
              <th scope="row">{method}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The first two turn A and B round although nothing about either has changed. Ours, from 0 to
        20 plants and from 0 to 1, does not.
      </p>
    </>
  );
}
