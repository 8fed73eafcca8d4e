import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFailure } from "../../src/core/model/answer.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { FORMS, type OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { toolName } from "../../src/mcp/make-server.ts";
import { readRecord } from "../support/record.ts";
import { readSolarRecord, SOLAR_FOLDER } from "../support/solar-record.ts";
import { storeOf } from "../support/sparql-store.ts";

// Two processes start, each with the record.
const START = 120_000;
const root = fileURLToPath(new URL("../../", import.meta.url));

interface Assistant {
  readonly client: Client;
  readonly transport: StdioClientTransport;
}

/** An assistant that knows nothing but the protocol, over a real pipe. */
async function connect(...flags: readonly string[]): Promise<Assistant> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--import", "tsx", "src/cli/main.ts", "mcp", ...flags],
    cwd: root,
    stderr: "pipe",
  });
  const client = new Client({ name: "tests", version: "1" });
  await client.connect(transport);
  return { client, transport };
}

/** The examples of a record, again under a lens that leaves little, and questions of numbers alone. */
function questionsOf({ case: about }: Dataset): readonly Question[] {
  const own = about.examples.map(({ ask: name, input }) => ({
    operation: name as OperationName,
    input,
  }));
  const late = own
    .filter(({ operation }) => !["diff", "tariff blend"].includes(operation))
    .map(({ operation, input }) => ({ operation, input: { knownBy: "2020", ...input } }));
  const blend = { quota: 100, inQuota: 10, outOfQuota: 27.5 };
  return [
    ...own,
    ...late,
    { operation: "scenario list", input: {} },
    { operation: "tariff blend", input: { ...blend, shipped: 0 } },
    { operation: "tariff quota", input: { target: 15, shipped: 400, inQuota: 10, outOfQuota: 27 } },
    { operation: "tariff prorate", input: { quota: 100, shipped: 400, days: 184 } },
    { operation: "tariff offset", input: { exports: 0, imports: 5, outOfQuota: 27.5 } },
  ];
}

interface Structured {
  readonly result: unknown;
  readonly evidence: Record<string, { readonly sentence: string }>;
  readonly limits: readonly string[];
}

async function call({ client }: Assistant, name: string, input: object, signal?: AbortSignal) {
  const given = await client.callTool(
    { name, arguments: { ...input } },
    signal === undefined ? {} : { signal },
  );
  const [first] = given.content ?? [];
  const words = first?.type === "text" ? first.text : "";
  return {
    words,
    failed: given.isError === true,
    structured: given.structuredContent as unknown as Structured,
  };
}

describe.each([
  { name: "the record", dataset: readRecord(), flags: [] },
  { name: "another record", dataset: readSolarRecord(), flags: ["--data", SOLAR_FOLDER] },
])("an assistant that asks $name", ({ dataset, flags }) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await connect(...flags);
  }, START);
  afterAll(() => assistant.client.close());

  it("finds every question as a tool that says what it takes and gives", async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      Object.keys(FORMS).map((name) => toolName(name as OperationName)),
    );
    for (const { inputSchema, outputSchema, description } of tools) {
      expect(Object.keys(inputSchema.properties ?? {})).toContain("knownBy");
      expect(outputSchema?.required).toContain("evidence");
      expect(description).toMatch(/\.$/);
    }
  });

  it("gets the same answers as everywhere, with the claims behind them", async () => {
    // The client checks each answer against the schema of its tool once it has seen the tools.
    await assistant.client.listTools();
    for (const { operation, input } of questionsOf(dataset)) {
      const answer = ask(dataset, { operation, input });
      if (isFailure(answer)) {
        expect((await call(assistant, toolName(operation), input)).failed).toBe(true);
        continue;
      }
      const { structured, words, failed } = await call(assistant, toolName(operation), input);
      expect(failed, words).toBe(false);
      expect(structured.result).toEqual(JSON.parse(JSON.stringify(answer.result)));
      expect(Object.keys(structured.evidence)).toEqual(Object.keys(answer.evidence));
      expect(structured.limits.join(" ")).toContain(dataset.version);
      expect(words.length).toBeLessThan(14_000);
    }
  });

  it("reads each claim and source whole", async () => {
    const [claim] = dataset.claims.filter(({ source }) => source !== null);
    const read = async (uri: string): Promise<Record<string, unknown>> => {
      const { contents } = await assistant.client.readResource({ uri });
      const [first] = contents;
      return JSON.parse(first !== undefined && "text" in first ? first.text : "{}");
    };
    expect(await read(`claim://${claim?.id}`)).toMatchObject({
      id: claim?.id,
      at: claim?.at,
      sentence: expect.stringMatching(/\.$/),
      publication: { id: claim?.source },
    });
    const source = await read(`source://${claim?.source}`);
    expect(source).toMatchObject({ id: claim?.source });
    expect(source.claims).toContainEqual(expect.objectContaining({ id: claim?.id }));
    await expect(read("claim://nobody/c01")).rejects.toThrow("claim://nobody/c01");
    const { resources } = await assistant.client.listResources();
    expect(resources).toHaveLength(dataset.sources.length);
  });

  it("is offered the worked questions, with the claims of each step", async () => {
    const { prompts } = await assistant.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(
      ["opening-question", ...dataset.case.stories.map(({ id }) => id)].slice(
        dataset.case.examples.some((one) => one.ask === "alternatives") ? 0 : 1,
      ),
    );
    for (const { id, steps } of dataset.case.stories) {
      const { messages } = await assistant.client.getPrompt({ name: id });
      const told = JSON.stringify(messages);
      for (const claim of steps.flatMap(({ claims }) => claims)) expect(told).toContain(claim);
    }
  });
});

describe("an assistant that is careless", () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await connect();
  }, START);
  afterAll(() => assistant.client.close());

  it("is told what is wrong, quoted, with what could have been meant", async () => {
    const unknown = await call(assistant, "describe", { entity: "bmww" });
    expect(unknown).toMatchObject({
      failed: true,
      structured: { failure: { code: "unknown-entity" } },
    });
    expect(unknown.words).toContain('"bmww"');
    expect(unknown.words).toContain("bmw-woodruff");
    for (const input of [{ depth: 2 }, { entity: 7 }, { entity: "bmw", trueAt: "soon" }, {}]) {
      const { failed, words } = await call(assistant, "neighbours", input);
      expect(failed, words).toBe(true);
      expect(words).not.toMatch(/--|at .*\.ts:/);
    }
    await expect(call(assistant, "no_such_tool", {})).rejects.toThrow("no_such_tool");
  });

  it("may end a call that takes long, and asks on", async () => {
    const slow = { samples: 100_000, weights: "free" };
    const cancel = new AbortController();
    const asked = call(assistant, "alternatives", slow, cancel.signal);
    const waiting = call(assistant, "search", { words: "a" }, cancel.signal);
    setTimeout(() => cancel.abort("enough"), 200);
    await expect(asked).rejects.toThrow("enough");
    await expect(waiting).rejects.toThrow("enough");
    expect((await call(assistant, "search", { words: "BMW" })).words).toContain("BMW");
  });

  it("may ask two things at once", async () => {
    const [found, listed] = await Promise.all([
      call(assistant, "search", { words: "north volt" }),
      call(assistant, "scenario_list", {}),
    ]);
    expect(found.words).toContain("Northvolt");
    expect(listed.structured.result).toHaveLength(1);
  });

  it("ends the server by closing the pipe, in the middle of an answer as well", async () => {
    const { client, transport } = await connect();
    const { pid } = transport;
    void client.callTool({ name: "conflicts", arguments: {} }).catch(() => {});
    await client.close();
    expect(() => process.kill(pid ?? 0, 0)).toThrow("ESRCH");
  });
});

describe("an assistant that asks a graph elsewhere", () => {
  const record = readSolarRecord();
  const answer = storeOf(record);
  const server = createServer(async (request, response) => {
    let form = "";
    for await (const part of request) form += String(part);
    response.writeHead(200, { "content-type": "text/csv" }).end(answer(form));
  });
  let assistant: Assistant;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/sparql`;
    assistant = await connect("--data", SOLAR_FOLDER, "--endpoint", url);
  }, START);
  afterAll(async () => {
    await assistant.client.close();
    server.closeAllConnections();
    server.close();
  });

  it("gets the same answer, with the claims behind it, and is told what cannot be asked", async () => {
    const local = ask(record, { operation: "alternatives", input: {} });
    if (isFailure(local)) throw new Error(local.failure.message);
    const { structured, words, failed } = await call(assistant, "alternatives", {});
    expect(failed).toBe(false);
    const { searched: _, ...result } = local.result;
    expect(structured.result).toMatchObject(JSON.parse(JSON.stringify(result)));
    expect(Object.keys(structured.evidence)).toEqual(Object.keys(local.evidence));
    expect(words).toContain("fetched for this from the record");
    const refused = await call(assistant, "search", { words: "wafer" });
    expect(refused.failed).toBe(true);
    expect(refused.words).toContain("reads the whole graph");
  });
});
