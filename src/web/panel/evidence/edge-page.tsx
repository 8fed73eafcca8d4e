import type { ReactNode } from "react";
import type { SupplyEdge } from "../../../core/graph/supply-graph.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { countWord, STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import { isOwnLink } from "../../../core/query/basis/own-files.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import { open } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { EntityLink, StateLink } from "../part/state-link.tsx";
import { FactCard } from "./fact-card.tsx";

/**
 * The page of a link: what joins two entities, with the card of every claim behind it. One that the scenario sets aside
 * is shown as the record has it.
 */
export function EdgePage({ id }: { readonly id: string }): ReactNode {
  const { state, selectors, door } = useApp();
  const assuming = selectors.graph(state);
  const { scenario } = assuming.dataset;
  const isThere = scenario === undefined || assuming.network.hasEdge(id);
  const graph = isThere ? assuming : selectors.base(state);
  const edge = graph.network.edge(id);
  if (edge === null) {
    return (
      <p className="notice">
        There is no such link under this lens. A wider lens, or a newer version of the data, may
        have it.
      </p>
    );
  }
  return (
    <section className="page">
      <h2 className="edge-title">
        <EntityLink id={edge.subject} /> {wordVerb(edge)} <EntityLink id={edge.object} />
      </h2>
      {!isThere && (
        <p className="notice">
          The scenario “{scenario.name}” sets this link aside. That is your assumption and no
          evidence.{" "}
          <StateLink to={open({ type: "scenario" })}>See or change the scenario</StateLink>
        </p>
      )}
      {isOwnLink(graph, edge) && <p className="badge">{YOUR_FILE}</p>}
      {edge.product !== null && (
        <p className="quiet">
          Product: <EntityLink id={edge.product} />
        </p>
      )}
      {edge.status !== null && (
        <p className="notice">The supplying plant: {STATUS_WORDS_SHOWN[edge.status]}.</p>
      )}
      {edge.annotation && (
        <p className="notice">Drawn as a note only: this lens counts no claim of this kind.</p>
      )}
      <p>
        <Button look="plain" onPress={() => door.open({ link: id })}>
          Note something on it
        </Button>
      </p>
      <p className="quiet">
        {!isThere && "As the record has it without the scenario: "}
        {countWord(edge.claims.length, "claim")}, the strongest first
      </p>
      {edge.claims.map((claim) => (
        <FactCard key={claim} id={claim} />
      ))}
    </section>
  );
}

function wordVerb({ predicate, kind }: SupplyEdge): string {
  const { one, infinitive } = PREDICATE_WORDS[predicate];
  if (kind === "plan" && predicate !== "pledgesJobs") return `is planned to ${infinitive}`;
  return kind === "inference" ? `is inferred to ${infinitive}` : one;
}
