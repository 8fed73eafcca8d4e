import { type Described, describe, readDescribed } from "../../core/rdf/described.ts";
import { NAMESPACE, RECORD_GRAPH } from "../../core/rdf/names.ts";
import type { Quad } from "../../core/rdf/quad.ts";
import type { Query } from "../../core/rdf/query-text.ts";
import * as queries from "../../core/rdf/slice-queries.ts";
import { EndpointError, type SparqlClient } from "./sparql-client.ts";

/** Rows that are asked for at once. */
const PAGE = 5000;

/** IRIs, sorted; `cut` where there are more. */
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
    if (row?.version === undefined) {
      throw new EndpointError(
        `The endpoint holds no record in the graph ${RECORD_GRAPH}. Load one as export writes it.`,
      );
    }
    if (other !== undefined) throw new EndpointError("The endpoint holds two records in one.");
    return row.version;
  }

  /** The first ids of a query. */
  async first(query: Query, limit: number): Promise<readonly string[]> {
    const rows = await this.#client.select(query, limit);
    return rows.map(({ id = "" }) => NAMESPACE + id);
  }

  /** All ids of a list, page after page until its end comes. */
  async list(query: queries.ListQuery, most: number): Promise<Listed> {
    const ids: string[] = [];
    for (let after = ""; ; ) {
      const rows = await this.#client.select(query(after, PAGE), PAGE);
      const page = rows.flatMap(({ id = "" }) => (id === queries.LIST_END ? [] : [id]));
      ids.push(...page);
      if (ids.length > most) return { ids: ids.slice(0, most).map(toIri), cut: true };
      if (page.length < rows.length) return { ids: ids.map(toIri), cut: false };
      const last = page.at(-1) ?? "";
      if (last <= after) throw new EndpointError("The endpoint gives the same page again.");
      after = last;
    }
  }

  /** All that is read of some things; in halves, where the end of an answer does not come. */
  async describe(sort: Described, iris: readonly string[]): Promise<readonly Quad[]> {
    const rows = await this.#client.select(describe(sort, iris, PAGE), PAGE);
    const quads = readDescribed(sort, iris, rows);
    if (quads !== null) return quads;
    if (iris.length === 1) {
      throw new EndpointError(
        `The endpoint does not tell what was asked of one thing: ${iris.join("")}.`,
      );
    }
    const half = Math.ceil(iris.length / 2);
    return [
      ...(await this.describe(sort, iris.slice(0, half))),
      ...(await this.describe(sort, iris.slice(half))),
    ];
  }
}

const toIri = (id: string): string => NAMESPACE + id;
