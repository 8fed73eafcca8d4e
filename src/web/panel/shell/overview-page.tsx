import type { ReactNode } from "react";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { CLASS_WORDS, capital, countWord } from "../../../core/model/wording/words.ts";
import { open } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";
import { StateLink } from "../part/state-link.tsx";
import { useCompact, useNarrow } from "../part/use-narrow.ts";
import { useSurvey } from "../part/use-survey.ts";
import { OpeningButton } from "./opening-button.tsx";

/** What the right panel shows before anything is asked: the case, and where its facts come from. */
export function OverviewPage(): ReactNode {
  const narrow = useNarrow();
  const compact = useCompact();
  const { title, about } = useApp([]).selectors.dataset.case;
  return (
    <section className="page">
      <h2>{title === "" ? "What this record holds" : title}</h2>
      {about !== "" && <p>{about}</p>}
      {compact && <OpeningButton />}
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

/** How many there are under the lens; while they are counted anew the number before stays. */
function Contradictions(): ReactNode {
  const { survey, waiting, problem } = useSurvey();
  const [one, many] = ["contradiction between sources", "contradictions between sources"];
  if (survey === null && problem === null) return <li aria-busy="true">{capital(many)} …</li>;
  if (survey === null || problem !== null) return <li>{capital(many)} could not be counted.</li>;
  return <li aria-busy={waiting}>{countWord(survey.contradictions, one, many)}</li>;
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
        <Contradictions />
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
