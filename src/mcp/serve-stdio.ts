import type { ChildProcess } from "node:child_process";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { startAnswering } from "./answering.ts";
import { makeServer, type ServerParts } from "./make-server.ts";

/**
 * Serves a record over standard input and output until the other side closes its end.
 *
 * @param start starts a process that answers from the same record: a `Question` in, a `Told` out
 */
export function serveRecord(parts: Omit<ServerParts, "ask">, start: () => ChildProcess): void {
  const answering = startAnswering(start);
  serveStdio(() => makeServer({ ...parts, ask: answering.ask }), {
    onerror: (error) => process.stderr.write(`${error.message}\n`),
  });
}
