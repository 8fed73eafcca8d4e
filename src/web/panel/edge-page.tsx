import type { ReactNode } from "react";
import type { SupplyEdge } from "../../core/graph/supply-graph.ts";
import { PREDICATE_WORDS } from "../../core/model/predicate-words.ts";
import { countWord, STATUS_WORDS_SHOWN } from "../../core/model/words.ts";
import { useApp } from "./app-context.tsx";
import { FactCard } from "./fact-card.tsx";
import { EntityLink } from "./state-link.tsx";

/** The page of a link: what joins two entities, with the card of every claim behind it. */
export function EdgePage({ id }: { readonly id: string }): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  if (!graph.network.hasEdge(id)) {
    return (
      <p className="notice">
        There is no such link under this lens. A wider lens, or a newer version of the data, may
        have it.
      </p>
    );
  }
  const edge = graph.network.getEdgeAttributes(id);
  return (
    <section className="page">
      <h2 className="edge-title">
        <EntityLink id={edge.subject} /> {wordVerb(edge)} <EntityLink id={edge.object} />
      </h2>
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
      <p className="quiet">{countWord(edge.claims.length, "claim")}, the strongest first</p>
      {edge.claims.map((claim) => (
        <FactCard key={claim} id={claim} />
      ))}
    </section>
  );
}

function wordVerb({ predicate, kind }: SupplyEdge): string {
  const { one, infinitive } = PREDICATE_WORDS[predicate];
  if (kind === "plan") return `is planned to ${infinitive}`;
  return kind === "inference" ? `is inferred to ${infinitive}` : one;
}
