import type { ChildProcess } from "node:child_process";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Dataset } from "../core/model/dataset.ts";
import { startAnswering } from "./answering.ts";
import { makeServer } from "./make-server.ts";

/**
 * Serves a record over standard input and output until the other side closes its end.
 *
 * @param start starts a process that answers from the same record: a `Question` in, a `Told` out
 */
export function serveRecord(dataset: Dataset, version: string, start: () => ChildProcess): void {
  const answering = startAnswering(start);
  serveStdio(() => makeServer({ dataset, version, ask: answering.ask }), {
    onerror: (error) => process.stderr.write(`${error.message}\n`),
  });
}
