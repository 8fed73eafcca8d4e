import { type ChildProcess, fork } from "node:child_process";
import { fail } from "../core/model/answer.ts";
import { readEndpoint } from "../host/remote/endpoint.ts";
import type { Printed } from "../io/print.ts";
import { programVersion } from "../io/program-version.ts";
import { serveRecord } from "../mcp/serve-stdio.ts";
import type { AnswerFrom } from "./answer-process.ts";
import { EXIT } from "./dispatch.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import { recordWith } from "./run-command.ts";
import { credentialsIn } from "./run-remote.ts";

// As it lies beside this file, in the source and in the package.
const ANSWERS = `./answer-process.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`;

/**
 * `mcp`: serves the record, or a graph elsewhere, to assistants over standard input and output, until the other side closes
 * its end.
 */
export function runMcp({ folder, own, endpoint }: ParsedArguments): Printed {
  const problem = endpoint === null ? null : findProblem(endpoint, own);
  if (problem !== null) return printFailure(fail("invalid-input", problem), false, EXIT.usage);
  const record = recordWith(folder, own);
  if ("problem" in record) {
    return printFailure(fail("invalid-input", record.problem), false, EXIT.failed);
  }
  const { dataset } = record;
  const parts = { dataset, version: programVersion(), isElsewhere: endpoint !== null };
  serveRecord(parts, () => startAnswers({ folder, own, endpoint }));
  return { out: "", err: record.note, exit: EXIT.answered };
}

function findProblem(url: string, own: readonly string[]): string | null {
  if (own.length > 0) return "--with is laid over a folder, and not over an endpoint.";
  const endpoint = readEndpoint(url, credentialsIn(process.env));
  return "problem" in endpoint ? endpoint.problem : null;
}

/** A process of its own, which ends with this one. Standard output belongs to the protocol. */
function startAnswers(from: AnswerFrom): ChildProcess {
  const child = fork(new URL(ANSWERS, import.meta.url), [JSON.stringify(from)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  child.unref();
  child.channel?.unref();
  const end = (): boolean => child.kill();
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}
