import { quote } from "../../core/model/reading/plain-text.ts";
import type { Query } from "../../core/rdf/query-text.ts";
import { type Row, readSparqlResults } from "../../core/rdf/sparql-results.ts";
import type { Endpoint } from "./endpoint.ts";

/** What one question may cost. */
export interface Limits {
  readonly requests: number;
  /** Of one answer of the endpoint, unpacked. */
  readonly answerBytes: number;
  /** Of all of them. */
  readonly bytes: number;
  /** For one request with its repetitions, in milliseconds. */
  readonly requestMs: number;
  /** How often a request is sent again where the endpoint is busy. */
  readonly retries: number;
}

export const LIMITS: Limits = {
  requests: 600,
  answerBytes: 8_000_000,
  bytes: 64_000_000,
  requestMs: 30_000,
  retries: 3,
};

/** What is given from outside. */
export interface Outside {
  readonly fetch: typeof globalThis.fetch;
  /** Resolves after some milliseconds; rejects where the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What was sent and came. */
export interface Traffic {
  readonly requests: number;
  /** Unpacked. */
  readonly bytes: number;
}

/** Thrown where an endpoint gives no answer that can be used; the message says what it gave and what to do. */
export class EndpointError extends Error {}

// A tenth of what the same rows are in JSON.
const MEDIA_TYPE = "text/csv";
const BUSY = [429, 503];
const LONGEST_WAIT_MS = 10_000;

/** Asks a SPARQL 1.1 endpoint by form-encoded POST, within limits and for one question. */
export class SparqlClient {
  readonly #endpoint: Endpoint;
  readonly #limits: Limits;
  readonly #outside: Outside;
  readonly #signal: AbortSignal;
  #requests = 0;
  #bytes = 0;

  constructor(endpoint: Endpoint, limits: Limits, outside: Outside, signal: AbortSignal) {
    this.#endpoint = endpoint;
    this.#limits = limits;
    this.#outside = outside;
    this.#signal = signal;
  }

  get traffic(): Traffic {
    return { requests: this.#requests, bytes: this.#bytes };
  }

  /**
   * The rows of an answer. Throws `EndpointError`, and what the signal was aborted with.
   *
   * @param most how many rows were asked for
   */
  async select({ text: query, variables }: Query, most: number): Promise<readonly Row[]> {
    const text = await this.#sendWithin(query);
    const results = readSparqlResults(text, variables, most);
    if ("rows" in results) return results.rows;
    throw this.#error(`its answer cannot be read: ${results.problem}. It begins ${start(text)}`);
  }

  async #sendWithin(query: string): Promise<string> {
    const timer = new AbortController();
    const signal = AbortSignal.any([this.#signal, timer.signal]);
    const { requestMs } = this.#limits;
    const timeout = setTimeout(() => timer.abort(), requestMs);
    try {
      return await this.#sendUntilHeard(query, signal);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (timer.signal.aborted) {
        throw this.#error(`it did not answer within ${requestMs / 1000} seconds`);
      }
      throw error;
    } finally {
      clearTimeout(timeout);
    }
  }

  async #sendUntilHeard(query: string, signal: AbortSignal): Promise<string> {
    for (let tried = 0; ; tried++) {
      const response = await this.#send(query, signal);
      if (!BUSY.includes(response.status)) return await this.#read(response);
      await response.body?.cancel();
      if (tried === this.#limits.retries) {
        throw this.#error(`it is too busy: it gave status ${response.status} ${tried + 1} times`);
      }
      await this.#outside.wait(waitFor(response, tried), signal);
    }
  }

  async #send(query: string, signal: AbortSignal): Promise<Response> {
    const { requests } = this.#limits;
    if (this.#requests === requests) {
      throw this.#error(`the question needs more than ${requests} requests`);
    }
    this.#requests++;
    const { url, authorization } = this.#endpoint;
    try {
      return await this.#outside.fetch(url, {
        method: "POST",
        body: new URLSearchParams({ query }),
        headers: {
          accept: MEDIA_TYPE,
          ...(authorization === null ? {} : { authorization }),
        },
        // Where it sends us might be anybody's.
        redirect: "manual",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        signal,
      });
    } catch {
      signal.throwIfAborted();
      throw this.#error("it cannot be reached");
    }
  }

  async #read(response: Response): Promise<string> {
    const { status, headers } = response;
    if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
      await response.body?.cancel();
      throw this.#error("it sends to another address, which is not followed. Give that address");
    }
    const text = await this.#readBody(response);
    if (status === 401 || status === 403) {
      throw this.#error(`it does not let us in (status ${status})`);
    }
    if (status !== 200) throw this.#error(`it gave status ${status}: ${start(text)}`);
    const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    if (type === MEDIA_TYPE) return text;
    throw this.#error(`it gave ${quote(type)}, and ${MEDIA_TYPE} was expected: ${start(text)}`);
  }

  async #readBody({ body }: Response): Promise<string> {
    if (body === null) return "";
    const reader = body.getReader();
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        this.#bytes += value.length;
        this.#refuseTooLarge(size);
        parts.push(value);
      }
    } catch (error) {
      await reader.cancel().catch(() => undefined);
      if (error instanceof EndpointError) throw error;
      this.#signal.throwIfAborted();
      throw this.#error("its answer was cut off");
    }
    return decode(parts, size) ?? this.#refuseText();
  }

  #refuseTooLarge(size: number): void {
    const { answerBytes, bytes } = this.#limits;
    if (size > answerBytes) throw this.#error(`an answer is larger than ${wordMb(answerBytes)}`);
    if (this.#bytes > bytes) {
      throw this.#error(`its answers are together larger than ${wordMb(bytes)}`);
    }
  }

  #refuseText(): never {
    throw this.#error("its answer is no text in UTF-8");
  }

  #error(what: string): EndpointError {
    return new EndpointError(`The endpoint ${this.#endpoint.url} gives no answer: ${what}.`);
  }
}

const wordMb = (bytes: number): string => `${bytes / 1_000_000} MB`;
const start = (text: string): string => quote(text.trim().slice(0, 160));

/** Doubled each time, or what the endpoint asks for. */
function waitFor({ headers }: Response, tried: number): number {
  const asked = Number(headers.get("retry-after") ?? Number.NaN) * 1000;
  const own = 500 * 2 ** tried;
  return Math.min(LONGEST_WAIT_MS, Number.isFinite(asked) && asked >= 0 ? asked : own);
}

function decode(parts: readonly Uint8Array[], size: number): string | null {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
