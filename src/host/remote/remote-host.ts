import { layOver } from "../../core/load/lay-over.ts";
import { rawDocuments } from "../../core/load/schema/raw.ts";
import { wordIssue } from "../../core/load/word-issue.ts";
import { type Answer, fail, isFailure } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { ask, type Question } from "../../core/operation/ask.ts";
import { walkOf } from "../../core/operation/ranking-walk.ts";
import { isReadEnough, type Reads, readsOf } from "../../core/operation/reads.ts";
import { type RdfDocument, readQuads } from "../../core/rdf/read-quads.ts";
import { wordCautions } from "../../core/word/caution.ts";
import type { Endpoint } from "./endpoint.ts";
import { PagedGraph } from "./paged-graph.ts";
import { SLICE_LIMITS, Slice, type SliceLimits } from "./slice.ts";
import {
  EndpointError,
  LIMITS,
  type Limits,
  type Outside,
  SparqlClient,
  type Traffic,
} from "./sparql-client.ts";

/** An answer with the part of the graph that it was worked out from. */
export interface RemoteAnswer {
  readonly answer: Answer<unknown>;
  /** The part that was fetched, as a record of its own; null where none came. */
  readonly dataset: Dataset | null;
  readonly fetched: Fetched;
}

/** What was fetched for an answer. */
export interface Fetched extends Traffic {
  readonly claims: number;
  readonly entities: number;
  /** Steps from what the question names. */
  readonly steps: number;
  /** Whether a limit was reached, so that the answer rests on a part only of what it should. */
  readonly partial: boolean;
}

/** Where a graph is asked that is too large to be opened. */
export interface RemoteHost {
  /** Rejects with the reason of the signal where it is aborted; whatever the endpoint does is a failure. */
  ask(question: Question, signal?: AbortSignal): Promise<RemoteAnswer>;
}

export interface RemoteOptions {
  readonly endpoint: Endpoint;
  /** A record whose case, scales, reference data and scenarios stand for those of the graph, which are no claims. */
  readonly frame: Dataset;
  /** An ISO day, for the rule that no source is of the future. */
  readonly today: string;
  readonly outside: Outside;
  readonly limits?: Partial<Limits & SliceLimits>;
}

/**
 * A host over a SPARQL endpoint: for each question it fetches what the question says it reads, passes it through the gate
 * and asks the core. Nothing is kept from one question to the next.
 */
export function createRemoteHost(options: RemoteOptions): RemoteHost {
  return {
    async ask(question, signal = new AbortController().signal) {
      const limits = { ...LIMITS, ...SLICE_LIMITS, ...options.limits };
      const client = new SparqlClient(options.endpoint, limits, options.outside, signal);
      const graph = new PagedGraph(client);
      const slice = new Slice(graph, limits);
      try {
        return await askSlice(options, question, { client, graph, slice });
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof EndpointError)) throw error;
        const answer = fail("broken-endpoint", error.message);
        return { answer, dataset: null, fetched: fetchedBy(slice, client, null, 0) };
      }
    },
  };
}

interface Reading {
  readonly client: SparqlClient;
  readonly graph: PagedGraph;
  readonly slice: Slice;
}

async function askSlice(
  { frame, today }: RemoteOptions,
  question: Question,
  { client, graph, slice }: Reading,
): Promise<RemoteAnswer> {
  const reads = readsOf(frame, question);
  if (reads === null) {
    const message = `"${question.operation}" reads the whole graph here, which is never fetched. Name an entity, ask another question, or ask a folder by --data.`;
    const fetched = fetchedBy(slice, client, null, 0);
    return { answer: fail("invalid-input", message), dataset: null, fetched };
  }
  const version = await graph.version();
  await slice.begin(reads);
  const open = (): Dataset => openSlice(frame, readQuads(slice.quads), { version, today });
  const { answer, dataset, steps } = reads.ranks
    ? await rank(question, slice, open, frame)
    : await walk(question, reads, slice, open);
  const fetched = fetchedBy(slice, client, dataset, steps);
  if (isFailure(answer) || !fetched.partial) return { answer, dataset, fetched };
  const told = wordCautions(dataset, [{ code: "slice-cut", read: fetched.claims, claims: [] }]);
  return { answer: { ...answer, caveats: [...told, ...answer.caveats] }, dataset, fetched };
}

async function rank(question: Question, slice: Slice, open: () => Dataset, frame: Dataset) {
  const entities = readQuads(slice.quads).filter((document) => "entities" in document);
  const vocabulary = openSlice(frame, entities, {});
  const way = walkOf(vocabulary, question, slice.parties, (id) => slice.classOf(id));
  const steps = way === null ? 0 : await slice.follow(way);
  const dataset = way === null ? vocabulary : open();
  return { answer: ask(dataset, question), dataset, steps };
}

async function walk(question: Question, reads: Reads, slice: Slice, open: () => Dataset) {
  let steps = 0;
  while (steps < reads.steps && (await slice.step(reads.through))) {
    steps++;
    if (question.operation !== "paths" || steps === reads.steps) continue;
    const dataset = open();
    const answer = ask(dataset, question);
    if (!isFailure(answer) && isReadEnough(question, answer.result, steps)) {
      return { answer, dataset, steps };
    }
  }
  const dataset = open();
  return { answer: ask(dataset, question), dataset, steps };
}

/** Documents of the endpoint as a record: through the gate, in the frame. */
function openSlice(
  frame: Dataset,
  documents: readonly RdfDocument[],
  { version = frame.version, today }: { readonly version?: string; readonly today?: string },
): Dataset {
  const empty: Dataset = { ...frame, entities: [], sources: [], claims: [] };
  const raw = rawDocuments("the endpoint", documents);
  const { dataset, issues } = layOver(empty, raw, version, today === undefined ? {} : { today });
  if (dataset !== null) return dataset;
  const errors = issues.filter(({ severity }) => severity === "error");
  const first = errors.slice(0, 3).map(wordIssue).join(" ");
  throw new EndpointError(
    `What the endpoint holds is refused, with ${errors.length} errors. ${first}`,
  );
}

function fetchedBy(
  slice: Slice,
  client: SparqlClient,
  dataset: Dataset | null,
  steps: number,
): Fetched {
  return {
    ...client.traffic,
    claims: dataset?.claims.length ?? 0,
    entities: dataset?.entities.length ?? 0,
    steps,
    partial: slice.partial,
  };
}
