import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseArguments } from "../../src/cli/parse-arguments.ts";
import { runRemote } from "../../src/cli/run-remote.ts";
import { isFailure } from "../../src/core/model/answer.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { writeNQuads } from "../../src/core/rdf/n-quads.ts";
import { writeQuads } from "../../src/core/rdf/write-quads.ts";
import { readRecord } from "../support/record.ts";
import { remoteHostAt } from "../support/remote-host.ts";
import { HAS_VIRTUOSO, startVirtuoso, type Virtuoso } from "../support/virtuoso.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const LONG = 300_000;

const QUESTIONS: readonly Question[] = [
  { operation: "alternatives", input: {} },
  { operation: "paths", input: { from: "aesc", to: "bmw-woodruff" } },
  { operation: "neighbours", input: { entity: "BMW", up: 2, down: 1 } },
  { operation: "explain", input: { subject: "aesc", predicate: "ownsStakeIn" } },
  { operation: "conflicts", input: { entity: "envision-group" } },
  { operation: "depends-on", input: { entity: "aesc-florence" } },
];

/** An answer but for how much was searched for it; what a claim replaces or follows from has no order. */
function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value) =>
      key === "searched"
        ? undefined
        : ["derivedFrom", "supersedes"].includes(key)
          ? [...value].sort()
          : value,
    ),
  );
}

const title = HAS_VIRTUOSO
  ? "a graph in Virtuoso"
  : "a graph in Virtuoso, left out: virtuoso-opensource is not installed";

describe.skipIf(!HAS_VIRTUOSO)(title, () => {
  const record = readRecord();
  let virtuoso: Virtuoso;
  beforeAll(async () => {
    virtuoso = await startVirtuoso(() => writeNQuads(writeQuads(record, LENSES.default)));
  }, LONG);
  afterAll(() => virtuoso?.stop());

  it.each(QUESTIONS)(
    "answers $operation as the record itself does",
    async (question) => {
      const { answer, fetched } = await remoteHostAt(virtuoso.url, record).ask(question);
      expect(comparable(answer)).toEqual(comparable(ask(record, question)));
      expect(fetched.partial).toBe(false);
      if (question.operation === "alternatives") expect(fetched.bytes).toBeLessThan(2_000_000);
    },
    LONG,
  );

  it(
    "says that an answer is partial where a limit is reached",
    async () => {
      const host = remoteHostAt(virtuoso.url, record, { claims: 600 });
      const { answer, fetched } = await host.ask({
        operation: "depends-on",
        input: { entity: "aesc-florence" },
      });
      if (isFailure(answer)) throw new Error(answer.failure.message);
      expect(fetched.partial).toBe(true);
      expect(answer.caveats[0]?.message).toMatch(/^This is a partial answer/);
    },
    LONG,
  );

  it(
    "is asked on the command line, and what reads the whole is refused there",
    async () => {
      const run = (...words: readonly string[]) =>
        spawnSync(
          process.execPath,
          ["--import", "tsx", "src/cli/main.ts", ...words, "--endpoint", virtuoso.url],
          { cwd: root, encoding: "utf8", env: { ...process.env, SECOND_SOURCE_TOKEN: "hush" } },
        );
      const asked = run("conflicts", "envision-group");
      expect(asked.status).toBe(0);
      expect(asked.stderr).toMatch(/^Fetched [\d,]+ claims on/);
      expect(asked.stdout + asked.stderr).not.toContain("hush");
      const refused = async (...words: readonly string[]) =>
        (await runRemote(parseArguments([...words, "--endpoint", virtuoso.url]))).err;
      expect(await refused("search", "anything")).toContain("reads the whole graph");
      expect(await refused("export", "trig")).toContain("--endpoint goes with a question");
    },
    LONG,
  );
});
