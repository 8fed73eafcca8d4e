import { keepWith } from "../graph/keep-with.ts";
import { findClaim, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Evidence } from "../model/answer.ts";
import type { ClaimId } from "../model/claim.ts";
import { wordClaim } from "../word/sentence/sentence.ts";

/** A claim of the dataset with its source, in a sentence; claims that the lens leaves out can be cited too. */
export const evidenceFor: (graph: SupplyGraph, id: ClaimId) => Evidence = keepWith(
  (graph: SupplyGraph, id: ClaimId) => {
    const claim = findClaim(graph, id);
    if (claim === undefined) throw new Error(`No claim "${id}" in the data.`);
    const publication = graph.sources.get(claim.source) ?? null;
    return { ...claim, sentence: wordClaim(claim, graph.entities), publication };
  },
);
