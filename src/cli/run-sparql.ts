import { fork } from "node:child_process";
import { fail } from "../core/model/answer.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { LONGEST_QUERY } from "../core/sparql/run-query.ts";
import type { Printed } from "../io/print.ts";
import { readTextFile } from "../io/read-text-file.ts";
import { EXIT } from "./dispatch.ts";
import { formatsOf } from "./output-format.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import type { SparqlOrder, SparqlReport } from "./sparql-process.ts";

// As it lies beside this file, in the source and in the package.
const ANSWERS = `./sparql-process.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`;

/** `sparql`: a query over the record as statements, in a process of its own, which is ended when its time is up. */
export async function runSparql(parsed: ParsedArguments): Promise<Printed> {
  const { format, file, input } = parsed;
  const refuse = (message: string, exit: number): Printed =>
    printFailure(fail("invalid-input", message), format === "json", exit);
  if (!formatsOf("sparql").includes(format)) {
    return refuse(`sparql is written as text, json, csv, and not as ${format}.`, EXIT.usage);
  }
  if (file !== null && input.query !== undefined) {
    return refuse(`A query and the file ${quote(file)} are given. Give one.`, EXIT.usage);
  }
  const read =
    file === null ? null : readTextFile(file === "-" ? "/dev/stdin" : file, LONGEST_QUERY);
  if (read !== null && read.problem !== null) {
    const { message, hint } = read.problem;
    return refuse(`The query ${quote(file)} cannot be read: ${message}. ${hint}`, EXIT.failed);
  }
  return answerApart({ parsed, query: read?.text ?? null }, (seconds) =>
    refuse(
      `The query took more than ${seconds} seconds and was stopped. Ask for less, or give it more with --seconds.`,
      EXIT.failed,
    ),
  );
}

function answerApart(order: SparqlOrder, late: (seconds: number) => Printed): Promise<Printed> {
  const child = fork(new URL(ANSWERS, import.meta.url), [], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (printed: Printed): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill();
      resolve(printed);
    };
    child.on("message", (report: SparqlReport) => {
      if ("printed" in report) end(report.printed);
      else timer = setTimeout(() => end(late(report.seconds)), report.seconds * 1000);
    });
    child.on("exit", () => reject(new Error("The process that runs queries ended by itself.")));
    child.on("error", reject);
    child.send(order);
  });
}
