import type { ReactNode } from "react";
import { useApp } from "./app-context.tsx";

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
        out: each of these would decide the order by accident. In the founding case, zero puts
        Samsung SDI last and leaving out puts it first, on the same evidence.
      </p>
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
