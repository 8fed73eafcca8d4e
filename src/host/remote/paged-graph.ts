import { RECORD_GRAPH } from "../../core/rdf/names.ts";
import type { Quad } from "../../core/rdf/quad.ts";
import * as queries from "../../core/rdf/slice-queries.ts";
import type { Row } from "../../core/rdf/sparql-results.ts";
import { EndpointError, type SparqlClient } from "./sparql-client.ts";

/** Rows that are asked for at once. */
const PAGE = 5000;

/** Ids, sorted; `cut` where there are more. */
export interface Listed {
  readonly ids: readonly string[];
  readonly cut: boolean;
}

/** A record at an endpoint, read in pages, each short enough to be answered. */
export class PagedGraph {
  readonly #client: SparqlClient;

  constructor(client: SparqlClient) {
    this.#client = client;
  }

  /** The version that the record at the endpoint says it has. Throws where there is no such record. */
  async version(): Promise<string> {
    const [row, other] = await this.#client.select(queries.VERSION_QUERY, 2);
    if (row?.version === undefined || !("text" in row.version)) {
      throw new EndpointError(
        `The endpoint holds no record in the graph ${RECORD_GRAPH}. Load one as export writes it.`,
      );
    }
    if (other !== undefined) throw new EndpointError("The endpoint holds two records in one.");
    return row.version.text;
  }

  /** The first ids of a query. */
  async first(query: string, limit: number): Promise<readonly string[]> {
    const rows = await this.#client.select(query, limit);
    return rows.flatMap((row) => iriIn(row, "id") ?? []);
  }

  /** All ids of a list, page after page. */
  async list(query: queries.ListQuery, most: number): Promise<Listed> {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const rows = await this.#client.select(query(after, PAGE), PAGE);
      const page = rows.flatMap((row) => iriIn(row, "id") ?? []);
      const last = page.at(-1) ?? null;
      if (last !== null && after !== null && last <= after) {
        throw new EndpointError("The endpoint gives the same page again.");
      }
      ids.push(...page);
      if (ids.length > most) {
        return { ids: ids.slice(0, most), cut: true };
      }
      if (!mayBeCut(page.length) || last === null) return { ids, cut: false };
      after = last;
    }
  }

  /** All that is told of some things; in halves, where there may be more than came. */
  async describe(iris: readonly string[]): Promise<readonly Quad[]> {
    const rows = await this.#client.select(queries.describe(iris, PAGE), PAGE);
    if (!mayBeCut(rows.length)) return rows.flatMap(quadOf);
    if (iris.length === 1) {
      if (rows.length < PAGE) return rows.flatMap(quadOf);
      throw new EndpointError(
        `The endpoint tells more than can be of one thing: ${iris.join("")}.`,
      );
    }
    const half = Math.ceil(iris.length / 2);
    return [
      ...(await this.describe(iris.slice(0, half))),
      ...(await this.describe(iris.slice(half))),
    ];
  }
}

// A server that cuts off does so at a round number, and says nothing.
const mayBeCut = (rows: number): boolean => rows > 0 && rows % 100 === 0;

function quadOf({ s, p, o }: Row): readonly Quad[] {
  if (s === undefined || p === undefined || o === undefined) return [];
  if (!("iri" in s && "iri" in p)) return [];
  return [{ subject: s.iri, predicate: p.iri, object: o, graph: RECORD_GRAPH }];
}

function iriIn(row: Row, name: string): string | null {
  const term = row[name];
  return term !== undefined && "iri" in term ? term.iri : null;
}
