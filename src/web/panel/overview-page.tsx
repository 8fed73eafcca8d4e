import type { ReactNode } from "react";
import type { LeftOutBy } from "../../core/graph/apply-lens.ts";
import { ENTITY_CLASSES } from "../../core/model/vocabulary.ts";
import { CLASS_WORDS, countWord, KIND_WORDS } from "../../core/model/words.ts";
import { wordClaim } from "../../core/query/sentence.ts";
import { open } from "../state/transitions.ts";
import { useApp } from "./app-context.tsx";
import { FoundingButton } from "./founding-button.tsx";
import { ClaimsLink, StateLink } from "./state-link.tsx";
import { useNarrow } from "./use-narrow.ts";

/** What the right panel shows before anything is asked: the case, and where its facts come from. */
export function OverviewPage(): ReactNode {
  const narrow = useNarrow();
  return (
    <section className="page">
      <h2>The founding case</h2>
      <p>
        AESC has paused the battery cell plant that was to supply BMW in South Carolina. Who else
        can supply the cells, why, and how sure are we?
      </p>
      {narrow && <FoundingButton />}
      <p className="quiet">
        Select anything in the graph or the table to read what is said of it, and by whom.
      </p>
      {narrow ? (
        <details className="controls">
          <summary>What the record holds, and cannot tell</summary>
          <RecordInFigures />
        </details>
      ) : (
        <RecordInFigures />
      )}
    </section>
  );
}

function RecordInFigures(): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const graph = selectors.graph(state);
  const { sources, entities } = graph.dataset;
  const named = ENTITY_CLASSES.map((one) => ({
    words: CLASS_WORDS[one],
    count: entities.filter((entity) => entity.class === one && graph.claimsAbout.has(entity.id))
      .length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <h3>What the record holds</h3>
      <ul className="plain-list">
        {named.map(({ words, count }) => (
          <li key={words.one}>{countWord(count, words.one, words.many)}</li>
        ))}
        <li>
          {countWord(
            graph.conflicts.length,
            "contradiction between sources",
            "contradictions between sources",
          )}
        </li>
      </ul>
      <p>
        From {countWord(sources.length, "source")}.{" "}
        <StateLink to={open({ type: "about" })}>About the data</StateLink> lists them, and says how
        well the record is backed and how to correct it.
      </p>
      <h3>What it cannot tell</h3>
      <p>
        Only what these sources say. A firm that none of them names is not here. Silence is no
        denial, and a plan is not a plant.
      </p>
    </>
  );
}

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
