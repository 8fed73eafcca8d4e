import { wordSpeakers } from "../../../core/exchange/references.ts";
import { memo } from "../../../core/graph/keep-with.ts";
import { governingStatus } from "../../../core/graph/status.ts";
import { getClaim, type SupplyEdge, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import { KIND_WORDS, STATUS_WORDS_SHOWN, wordSort } from "../../../core/model/wording/words.ts";
import { labelOf, wordClaim } from "../../../core/query/sentence/sentence.ts";
import type { AppState } from "../app-state.ts";
import { mapSliced, type Sliced, sortSliced } from "../sliced.ts";
import { claimsDrawn, type Drawing } from "./drawing.ts";
import { type LeftOutLinks, leftOutBeside } from "./left-out.ts";

/** What is drawn as a table. */
export interface Table {
  readonly lists: AppState["table"];
  readonly columns: readonly string[];
  /** What each row is about. */
  readonly ids: readonly string[];
  /** What the cells of a row say, in the order of the columns; put into words when first asked for. */
  readonly cells: (id: string) => readonly string[];
}

/** By which column a table is sorted. */
export interface TableSort {
  readonly column: number;
  readonly down: boolean;
}

/** The entities, the links or the claims of a drawing. */
export function makeTable(
  lists: AppState["table"],
  graph: SupplyGraph,
  drawing: Drawing,
  leftOut: LeftOutLinks,
): Table {
  switch (lists) {
    case "entities":
      return tabulateEntities(graph, drawing, leftOut);
    case "links":
      return tabulateLinks(graph, drawing);
    case "claims":
      return {
        lists,
        columns: ["Claim", "Said as", "By", "Place", "Id"],
        ids: claimsDrawn(graph, drawing).map(({ id }) => id),
        cells: memo((id: ClaimId) => {
          const claim = getClaim(graph, id);
          return [
            wordClaim(claim, graph.entities),
            KIND_WORDS[claim.kind],
            wordSpeakers(claim, (one) => labelOf(one, graph.entities)),
            claim.at,
            claim.id,
          ];
        }),
      };
  }
}

function tabulateEntities(
  graph: SupplyGraph,
  { nodes, edges }: Drawing,
  leftOut: LeftOutLinks,
): Table {
  const links = new Map<EntityId, number>();
  for (const { subject, object } of edges) {
    for (const id of new Set([subject, object])) links.set(id, (links.get(id) ?? 0) + 1);
  }
  return {
    lists: "entities",
    columns: ["Name", "Class", "Status", "Links", "Neighbours not drawn", "Claims"],
    ids: nodes,
    cells: memo((id) => {
      const entity = graph.entities.get(id);
      const { status } = governingStatus(graph, id);
      return [
        labelOf(id, graph.entities),
        entity === undefined ? "" : wordSort(entity),
        status === null ? "" : STATUS_WORDS_SHOWN[status],
        String(links.get(id) ?? 0),
        String(leftOutBeside(leftOut, id).length),
        String(graph.claimsAbout.get(id).length),
      ];
    }),
  };
}

function tabulateLinks(graph: SupplyGraph, { edges, assumed }: Drawing): Table {
  const name = (id: string): string => labelOf(id, graph.entities);
  const lost = new Set(assumed?.lost);
  const byId = new Map([...edges, ...lost].map((edge) => [edge.id, edge]));
  const wordLink = (edge: SupplyEdge): readonly string[] => [
    name(edge.subject),
    PREDICATE_WORDS[edge.predicate].one,
    name(edge.object),
    edge.product === null ? "" : name(edge.product),
    KIND_WORDS[edge.kind] +
      (edge.contract ? ", contract" : "") +
      (edge.contested ? ", contested" : "") +
      (lost.has(edge) ? ", set aside (assumed)" : ""),
    edge.status === null ? "" : STATUS_WORDS_SHOWN[edge.status],
    String(edge.claims.length),
  ];
  return {
    lists: "links",
    columns: ["From", "Relation", "To", "Product", "Said as", "Status", "Claims"],
    ids: [...byId.keys()],
    cells: memo((id) => {
      const edge = byId.get(id);
      return edge === undefined ? [] : wordLink(edge);
    }),
  };
}

const collator = new Intl.Collator("en", { numeric: true });

/** What the rows of a table are about, in the order of a column, in steps: a large record has tens of thousands. */
export function* sortTable(
  { ids, cells }: Table,
  { column, down }: TableSort,
): Sliced<readonly string[]> {
  const keyed = yield* mapSliced(ids, (id) => ({ id, key: cells(id)[column] ?? "" }));
  const turn = down ? -1 : 1;
  const sorted = yield* sortSliced(keyed, (a, b) => turn * collator.compare(a.key, b.key));
  return sorted.map(({ id }) => id);
}

/** Rows as text, a line each with tabs between the cells, as spreadsheets take it; the names of the columns first. */
export function* writeTable({ columns, cells }: Table, ids: readonly string[]): Sliced<string> {
  const lines = yield* mapSliced(ids, (id) => cells(id).join("\t"));
  return [columns.join("\t"), ...lines].join("\n");
}
