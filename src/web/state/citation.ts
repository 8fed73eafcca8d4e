import type { SupplyGraph } from "../../core/graph/supply-graph.ts";
import type { Evidence } from "../../core/model/answer.ts";
import type { Claim, ClaimId } from "../../core/model/claim.ts";
import { KIND_WORDS } from "../../core/model/words.ts";
import { labelOf } from "../../core/query/sentence.ts";
import { citeTitle, wordPublished } from "./source-list.ts";

/** A claim as a line to cite: what, as what, by whom, where, from which data. */
export function citeClaim(claim: Evidence, graph: SupplyGraph): string {
  const { sentence, publication: source } = claim;
  if (source === null) {
    return `${sentence} (${KIND_WORDS[claim.kind]}; no source says so.) Second Source, data ${graph.dataset.version}.`;
  }
  const speakers = claim.saidBy.slice(1).map(({ id }) => labelOf(id, graph.entities));
  const said = speakers.length === 0 ? "" : ` according to ${speakers.join(", ")}`;
  const publisher = labelOf(source.publisher, graph.entities);
  const link = source.url === null ? "" : ` ${source.url}`;
  return `${sentence} (${KIND_WORDS[claim.kind]}${said}; ${citeTitle(source)}, ${publisher}, ${wordPublished(source)}, ${claim.at}.${link}) Second Source ${claim.id}, data ${graph.dataset.version}.`;
}

/** A place in a source in words: P7 is paragraph 7. */
export function wordPlace(at: string): string {
  return at
    .split(/,\s*/)
    .map((place) => {
      if (place === "H") return "headline";
      if (place === "D") return "line under the headline";
      const paragraph = /^P(\d+)$/.exec(place)?.[1];
      return paragraph === undefined ? place : `paragraph ${paragraph}`;
    })
    .join(", ");
}

/** The counted claims on the same point: those that contradict it, and those that say the same. */
export function samePoint(
  graph: SupplyGraph,
  claim: Claim,
): { readonly contrary: readonly ClaimId[]; readonly alike: readonly ClaimId[] } {
  const sides = graph.conflicts
    .filter((conflict) => conflict.sides.some((side) => side.claims.includes(claim.id)))
    .flatMap((conflict) => conflict.sides.filter((side) => !side.claims.includes(claim.id)));
  const contrary = [...new Set(sides.flatMap(({ claims }) => claims))];
  const alike = [...graph.claims.values()].filter(
    (other) =>
      other.id !== claim.id &&
      other.predicate === claim.predicate &&
      claim.predicate !== "remark" &&
      other.object === claim.object &&
      JSON.stringify(other.value) === JSON.stringify(claim.value) &&
      givesTheSame(other, claim) &&
      other.subject.some((id) => claim.subject.includes(id)) &&
      !contrary.includes(other.id),
  );
  return { contrary, alike: alike.map(({ id }) => id) };
}

// What a claim gives beside its value: two starts on two dates are not said alike.
const GIVEN = ["date", "amount", "number", "share", "rate", "volume", "product", "stage", "basis"];

function givesTheSame(a: Claim, b: Claim): boolean {
  const [left, right]: readonly Readonly<Record<string, unknown>>[] = [a.qualifiers, b.qualifiers];
  return GIVEN.every((name) => JSON.stringify(left?.[name]) === JSON.stringify(right?.[name]));
}
