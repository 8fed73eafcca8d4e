import { setTimeout } from "node:timers/promises";
import { type Answer, fail, isFailure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { countWord } from "../core/model/wording/words.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import type { ResultOf } from "../core/operation/operations.ts";
import { type Credentials, type Endpoint, readEndpoint } from "../host/remote/endpoint.ts";
import { createRemoteHost, type Fetched, type RemoteHost } from "../host/remote/remote-host.ts";
import type { Printed } from "../io/print.ts";
import { EXIT, printFound, readQuestion } from "./dispatch.ts";
import { formatsOf } from "./output-format.ts";
import type { ParsedArguments } from "./parse-arguments.ts";
import { printFailure } from "./print-answer.ts";
import { FILES, recordWith } from "./run-command.ts";

/** A question with `--endpoint`: asked of a graph elsewhere, in the frame of the record of `--data`. */
export async function runRemote(parsed: ParsedArguments): Promise<Printed> {
  const { command, endpoint, format, folder } = parsed;
  const json = format === "json";
  const problem = findMisuse(parsed);
  const read = readEndpoint(endpoint ?? "", credentialsIn(process.env));
  if (problem !== null || "problem" in read) {
    const why = problem ?? ("problem" in read ? read.problem : "");
    return printFailure(fail("invalid-input", why), json, EXIT.usage);
  }
  const record = recordWith(folder, []);
  if ("problem" in record) {
    return printFailure(fail("invalid-input", record.problem), json, EXIT.failed);
  }
  const question = readQuestion(command as OperationName, parsed.input, FILES);
  if (isFailure(question)) return printFailure(question, json, EXIT.failed);
  const { answer, dataset, fetched } = await hostOf(read, record.dataset).ask(question);
  const found = answer as Answer<ResultOf<OperationName>>;
  const printed = printFound(question, found, dataset ?? record.dataset, format);
  return isFailure(answer) ? printed : { ...printed, err: wordFetched(fetched) };
}

/** Who asks, by the environment: an argument would stand in the list of processes. */
export function credentialsIn(environment: NodeJS.ProcessEnv): Credentials {
  const given = (name: string): string | undefined => environment[`SECOND_SOURCE_${name}`];
  return { user: given("USER"), password: given("PASSWORD"), token: given("TOKEN") };
}

/** A host over an endpoint, with the means of this program. */
export function hostOf(endpoint: Endpoint, frame: Dataset): RemoteHost {
  const wait = (ms: number, signal: AbortSignal): Promise<void> =>
    setTimeout(ms, undefined, { signal });
  return createRemoteHost({
    endpoint,
    frame,
    today: new Date().toISOString().slice(0, 10),
    outside: { fetch: globalThis.fetch, wait },
  });
}

function findMisuse({ command, file, format, own }: ParsedArguments): string | null {
  if (command === null || !Object.hasOwn(FORMS, command) || file !== null) {
    return "--endpoint goes with a question, and this is none.";
  }
  if (own.length > 0) return "--with is laid over a folder, and not over an endpoint.";
  if (formatsOf(command).includes(format)) return null;
  return `${command} is written as ${formatsOf(command).join(", ")}, and not as ${format}.`;
}

function wordFetched({ requests, bytes, claims, entities, steps }: Fetched): string {
  const size = bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  const what = `${countWord(claims, "claim")} on ${countWord(entities, "entity", "entities")}`;
  return `Fetched ${what}, ${countWord(steps, "step")} far: ${countWord(requests, "request")}, ${size} unpacked.`;
}
