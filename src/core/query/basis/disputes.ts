import { type Conflict, contradictionsFirst } from "../../graph/disagreements.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Caveat, Dispute } from "../../model/answer.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { countWord, joinWords } from "../../model/wording/words.ts";
import { labelOf, wordClaim } from "../sentence/sentence.ts";

/** Where claims that are cited are disputed: contradictions first, each in the order of the graph. */
export function findDisputes(
  graph: SupplyGraph,
  cited: Iterable<ClaimId>,
): readonly (Dispute & Pick<Conflict, "sort">)[] {
  const found = new Set([...cited].flatMap(graph.disputing));
  return contradictionsFirst([...found]).map(({ sort, sides }) => ({
    nature: sort === "answers" ? "difference" : "contradiction",
    sort,
    sides,
  }));
}

/** Whether a claim that is cited is disputed. */
export function isDisputed(graph: SupplyGraph, cited: readonly ClaimId[]): boolean {
  return cited.some((id) => graph.disputing(id).length > 0);
}

const OPENINGS: { readonly [S in Conflict["sort"]]: string } = {
  values: "Sources contradict each other on what this rests on",
  shares: "Shares that this rests on are more than the whole together",
  answers: "Sources say different things of what this rests on, and may both be right",
};

/** That an answer rests on a dispute, with the first claim of each side in words and all of them to read. */
export function cautionOf(
  graph: SupplyGraph,
  { sort, sides }: Dispute & Pick<Conflict, "sort">,
): Caveat {
  const said = sides.map(({ claims }) => {
    const all = claims.map((id) => getClaim(graph, id));
    const words = all.slice(0, 1).map((one) => wordClaim(one, graph.entities).replace(/\.$/, ""));
    const publishers = wordPublishers(graph, all);
    return `“${words.join()}”${publishers === "" ? "" : ` (${publishers})`}`;
  });
  return {
    code: "conflict",
    message: `${OPENINGS[sort]}: ${said.join(" against ")}.`,
    claims: sides.flatMap(({ claims }) => claims),
  };
}

/** Of more publishers than these the number is given. */
const FEW = 3;

function wordPublishers(graph: SupplyGraph, claims: readonly Claim[]): string {
  const names = claims.flatMap(({ source }) => {
    const publisher = graph.sources.get(source)?.publisher;
    return publisher === undefined ? [] : [labelOf(publisher, graph.entities)];
  });
  const each = [...new Set(names)];
  return each.length > FEW ? countWord(each.length, "publisher") : joinWords(each);
}
