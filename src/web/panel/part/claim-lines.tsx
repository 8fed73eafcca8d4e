import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import { wordPublished } from "../../../core/model/wording/source-words.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { useApp } from "./app-context.tsx";
import { ClaimsLink } from "./state-link.tsx";

/** Claims in a line each, with who published them and when. */
export function ClaimLines({ ids }: { readonly ids: readonly ClaimId[] }): ReactNode {
  return <SideLines sides={ids.map((id) => ({ claims: [id] }))} />;
}

/** The sides of a disagreement in a line each: the first claim of the side, with how many say the same. */
export function SideLines(props: {
  readonly sides: readonly { readonly claims: readonly ClaimId[] }[];
}): ReactNode {
  const { state, selectors } = useApp();
  const graph = selectors.graph(state);
  return (
    <ul className="statements">
      {props.sides.map(({ claims }) => {
        const claim = graph.claims.get(claims[0] ?? "");
        if (claim === undefined) return null;
        return (
          <li key={claim.id}>
            <ClaimsLink ids={claims}>{wordClaim(claim, graph.entities)}</ClaimsLink>{" "}
            <span className="quiet">
              {wordSource(graph, claim.source)}
              {claims.length > 1 && `; ${claims.length - 1} more`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function wordSource({ sources, entities }: SupplyGraph, id: string | null): string {
  const source = sources.get(id);
  if (source === undefined) return "your assumption";
  return `${labelOf(source.publisher, entities)}, ${wordPublished(source)}`;
}
