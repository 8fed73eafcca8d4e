import { wordSpeakers } from "../../../core/exchange/references.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { memo } from "../../../core/graph/keep-with.ts";
import { getClaim, type SupplyEdge, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../../core/model/claim.ts";
import { wordDate } from "../../../core/model/period.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { KIND_WORDS, STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import { isOwnClaim, isOwnLink } from "../../../core/query/basis/own-files.ts";
import {
  type ClaimColumnName,
  columnTitle,
  type LinkColumnName,
} from "../../../core/word/columns.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { claimsDrawn, type Drawing } from "./drawing.ts";
import { counted, NOT_STATED, said, type Table, type TableCell } from "./table.ts";

/** The claims of a drawing, with what is told of each. */
export function tabulateClaims(
  graph: SupplyGraph,
  drawing: Drawing,
  columns: readonly ClaimColumnName[],
): Table {
  return {
    lists: "claims",
    columns: [{ name: "claim", title: "Claim" }, ...columns.map(headOf)],
    ids: claimsDrawn(graph, drawing).map(({ id }) => id),
    cells: memo((id: ClaimId) => {
      const claim = getClaim(graph, id);
      const cells = columns.map((name) => CLAIM_CELLS[name](graph, claim));
      return [said(wordClaim(claim, graph.entities)), ...cells];
    }),
  };
}

const CLAIM_CELLS: {
  readonly [N in ClaimColumnName]: (graph: SupplyGraph, claim: Claim) => TableCell;
} = {
  saidAs: (graph, { kind, source }) =>
    said([KIND_WORDS[kind], ...(isOwnClaim(graph, source) ? [YOUR_FILE] : [])].join(", ")),
  by: ({ entities }, claim) => said(wordSpeakers(claim, (one) => labelOf(one, entities))),
  published: ({ sources }, { source }) => dated(sources.get(source)?.published ?? null),
  holdsFrom: (_, { time }) => dated(time.from),
  holdsTo: (_, { time }) => dated(time.to),
  publication: ({ sources }, { source }) => said(sources.get(source)?.title ?? source ?? ""),
  at: (_, { at }) => said(at),
  id: (_, { id }) => said(id),
};

/** The links of a drawing, with what is told of each. */
export function tabulateLinks(
  graph: SupplyGraph,
  { edges, assumed }: Drawing,
  columns: readonly LinkColumnName[],
): Table {
  const lost = new Set(assumed?.lost);
  const byId = new Map([...edges, ...lost].map((edge) => [edge.id, edge]));
  return {
    lists: "links",
    columns: [{ name: "from", title: "From" }, ...columns.map(headOf)],
    ids: [...byId.keys()],
    cells: memo((id) => {
      const edge = byId.get(id);
      if (edge === undefined) return [];
      const told = { graph, edge, isLost: lost.has(edge) };
      const cells = columns.map((name) => LINK_CELLS[name](told));
      return [said(labelOf(edge.subject, graph.entities)), ...cells];
    }),
  };
}

interface ToldLink {
  readonly graph: SupplyGraph;
  readonly edge: SupplyEdge;
  /** Whether a scenario sets it aside. */
  readonly isLost: boolean;
}

const LINK_CELLS: { readonly [N in LinkColumnName]: (told: ToldLink) => TableCell } = {
  relation: ({ edge }) => said(PREDICATE_WORDS[edge.predicate].one),
  to: ({ graph, edge }) => said(labelOf(edge.object, graph.entities)),
  product: ({ graph, edge: { product } }) =>
    said(product === null ? "" : labelOf(product, graph.entities)),
  saidAs: ({ graph, edge, isLost }) =>
    said(
      [
        KIND_WORDS[edge.kind],
        ...(isOwnLink(graph, edge) ? [YOUR_FILE] : []),
        ...(edge.contract ? ["contract"] : []),
        ...(edge.contested ? ["contested"] : []),
        ...(isLost ? ["set aside (assumed)"] : []),
      ].join(", "),
    ),
  linkStatus: ({ edge: { status } }) => said(status === null ? "" : STATUS_WORDS_SHOWN[status]),
  contract: ({ edge }) => said(edge.contract ? "named" : ""),
  firstStated: (told) => dated(datesOf(told)[0] ?? null),
  lastStated: (told) => dated(datesOf(told).at(-1) ?? null),
  statedBy: ({ graph, edge }) =>
    counted(new Set(edge.claims.flatMap((id) => graph.claims.get(id)?.source ?? [])).size),
  statements: ({ edge }) => counted(edge.claims.length),
};

/** When the sources of a link came out, the oldest first. */
function datesOf({ graph, edge }: ToldLink): readonly string[] {
  const dates = edge.claims.flatMap((id) => {
    const source = graph.claims.get(id)?.source ?? null;
    return (source === null ? null : graph.sources.get(source)?.published) ?? [];
  });
  return dates.sort();
}

/** A date in words, sorted as it is written. */
function dated(date: string | null): TableCell {
  return date === null ? { text: NOT_STATED, key: null } : { text: wordDate(date), key: date };
}

function headOf(name: LinkColumnName | ClaimColumnName): Table["columns"][number] {
  return { name, title: columnTitle(name) };
}
