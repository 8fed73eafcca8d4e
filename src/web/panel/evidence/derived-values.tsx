import { type ReactNode, useMemo } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import { capital, countWord } from "../../../core/model/wording/words.ts";
import { openingNeed } from "../../../core/operation/input/opening-need.ts";
import { deriveAll } from "../../../core/query/derive/derive-all.ts";
import type { Derived } from "../../../core/query/derive/derived.ts";
import { type DerivedWords, wordDerived } from "../../../core/word/derived.ts";
import { useApp } from "../part/app-context.tsx";
import { Contested } from "../part/contested.tsx";
import { LineSign } from "../part/legend-signs.tsx";
import { ClaimsLink } from "../part/state-link.tsx";

/** What we work out about an entity, marked as ours, with formula, limits and inputs. */
export function DerivedValues({ id }: { readonly id: EntityId }): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  // Not by the selector of answers: that holds the question's, which the graph beside it reads.
  const found = useMemo(
    () =>
      deriveAll(graph, id, openingNeed(graph.dataset)?.buyer ?? null).result.map((one) =>
        wordDerived(graph.dataset, one),
      ),
    [graph, id],
  );
  if (found.length === 0) return null;
  return (
    <section className="relation" aria-label="Worked out by us">
      <h3>Worked out by us</h3>
      {found.map((one) => (
        <DerivedValue key={`${one.label} ${one.formula}`} derived={one} />
      ))}
    </section>
  );
}

function DerivedValue({ derived }: { readonly derived: Derived & DerivedWords }): ReactNode {
  const { label, words, formula, limits, inputs } = derived;
  return (
    <div className="derived">
      <p>
        <strong>{capital(label)}</strong>: {words}
        <Contested claims={inputs} />
      </p>
      <p className="derived-mark">
        <LineSign sort="opinion" /> our inference
        {inputs.length > 0 && (
          <>
            {" from "}
            <ClaimsLink ids={inputs} label={`${countWord(inputs.length, "claim")}: ${label}`}>
              {countWord(inputs.length, "claim")}
            </ClaimsLink>
          </>
        )}
      </p>
      <p className="quiet">How: {formula}.</p>
      {limits.map((limit) => (
        <p className="quiet" key={limit}>
          {limit}
        </p>
      ))}
    </div>
  );
}
