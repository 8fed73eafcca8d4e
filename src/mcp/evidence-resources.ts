import {
  type McpServer,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import type { Dataset } from "../core/model/dataset.ts";
import { wordClaim } from "../core/word/sentence/sentence.ts";

/** Claims and sources, whole: `claim://<source>/<number>` and `source://<id>`. */
export function registerEvidence(server: McpServer, dataset: Dataset): void {
  const entities = new Map(dataset.entities.map((one) => [one.id, one]));
  const sources = new Map(dataset.sources.map((one) => [one.id, one]));
  const claims = new Map(dataset.claims.map((one) => [one.id, one]));
  const sentenceOf = (id: string): string => {
    const claim = claims.get(id);
    return claim === undefined ? "" : wordClaim(claim, entities);
  };

  server.registerResource(
    "claim",
    new ResourceTemplate("claim://{source}/{number}", { list: undefined }),
    { title: "A claim", description: "Who said what of whom, where, when; with its source." },
    (uri, { source, number }) => {
      const claim = claims.get(`${source}/${number}`);
      if (claim === undefined) throw new ResourceNotFoundError(uri.href);
      return asJson(uri, {
        ...claim,
        sentence: sentenceOf(claim.id),
        publication: claim.source === null ? null : (sources.get(claim.source) ?? null),
      });
    },
  );

  server.registerResource(
    "source",
    new ResourceTemplate("source://{id}", {
      list: () => ({
        resources: dataset.sources.map(({ id, title }) => ({
          uri: `source://${id}`,
          name: id,
          title,
          mimeType: "application/json",
        })),
      }),
    }),
    { title: "A source", description: "A publication with all its claims in sentences." },
    (uri, { id }) => {
      const source = sources.get(String(id));
      if (source === undefined) throw new ResourceNotFoundError(uri.href);
      const own = dataset.claims.filter((one) => one.source === source.id);
      return asJson(uri, {
        ...source,
        claims: own.map((one) => ({ id: one.id, at: one.at, sentence: sentenceOf(one.id) })),
      });
    },
  );
}

function asJson(uri: URL, value: unknown): ReadResourceResult {
  const text = JSON.stringify(value, null, 2);
  return { contents: [{ uri: uri.href, mimeType: "application/json", text }] };
}
