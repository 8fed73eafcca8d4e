import type { ReactNode } from "react";
import type { LeftOutBy } from "../../../core/graph/apply-lens.ts";
import { countWord, KIND_WORDS } from "../../../core/model/wording/words.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { useApp } from "../part/app-context.tsx";
import { ClaimsLink } from "../part/state-link.tsx";

const REASONS: { readonly [R in LeftOutBy]: string } = {
  sources: "From another source",
  kinds: "Of another kind",
  knownBy: "Published later",
  trueAt: "Does not hold on that date",
  superseded: "Replaced by a newer claim",
  scenario: "Set aside by the scenario",
};

/** The claims that the lens leaves out, by the part of it that does so. */
export function LeftOutPage(): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  const reasons = [...new Set(graph.leftOut.values())];
  const claims = graph.dataset.claims;
  return (
    <section className="page">
      <h2>
        {countWord(graph.leftOut.size + graph.annotations.size, "claim")} left out by the lens
      </h2>
      {graph.annotations.size > 0 && <h3>Drawn as notes, answering nothing</h3>}
      <ClaimList ids={[...graph.annotations.keys()]} />
      {reasons.map((reason) => (
        <section key={reason}>
          <h3>{REASONS[reason]}</h3>
          <ClaimList
            ids={claims.flatMap(({ id }) => (graph.leftOut.get(id) === reason ? [id] : []))}
          />
        </section>
      ))}
    </section>
  );
}

function ClaimList({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  return (
    <ul className="statements">
      {ids.map((id) => {
        const claim = graph.dataset.claims.find((one) => one.id === id);
        if (claim === undefined) return null;
        return (
          <li key={id}>
            <ClaimsLink ids={[id]}>{wordClaim(claim, graph.entities)}</ClaimsLink>{" "}
            <span className="quiet">{KIND_WORDS[claim.kind]}</span>
          </li>
        );
      })}
    </ul>
  );
}
