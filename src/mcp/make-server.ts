import {
  type CallToolResult,
  fromJsonSchema,
  type jsonSchemaValidator,
  McpServer,
} from "@modelcontextprotocol/server";
import type { Dataset } from "../core/model/dataset.ts";
import { PROGRAM } from "../core/model/wording/program.ts";
import type { Question } from "../core/operation/ask.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import { registerEvidence } from "./evidence-resources.ts";
import { inputSchema } from "./input-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { registerPrompts } from "./prompts.ts";
import { outputSchema } from "./result-schemas.ts";
import type { Told } from "./told.ts";

export interface ServerParts {
  readonly dataset: Dataset;
  /** Whether the dataset is only the frame of a graph elsewhere, whose claims are not at hand. */
  readonly isElsewhere: boolean;
  /** The version of the program. */
  readonly version: string;
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Told>;
}

/** An operation's name as a tool's: "tariff rate" → "tariff_rate". */
export function toolName(operation: OperationName): string {
  return operation.replaceAll(/[ -]/g, "_");
}

/** A server of the Model Context Protocol: each question a tool, the evidence as resources, the stories as prompts. */
export function makeServer({ dataset, isElsewhere, version, ask }: ServerParts): McpServer {
  const server = new McpServer(
    { name: PROGRAM, title: "Second Source", version },
    { instructions: isElsewhere ? INSTRUCT_ELSEWHERE : instruct(dataset) },
  );
  for (const form of Object.values(FORMS)) {
    const operation = form.name as OperationName;
    const config = {
      title: form.name,
      description: form.words,
      inputSchema: fromJsonSchema<Record<string, unknown>>(
        asDeclared(inputSchema(form)),
        UNCHECKED,
      ),
      outputSchema: fromJsonSchema(asDeclared(outputSchema(operation)), UNCHECKED),
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    };
    server.registerTool(toolName(operation), config, async (input, { mcpReq }) =>
      toResult(await ask({ operation, input }, mcpReq.signal)),
    );
  }
  if (!isElsewhere) registerEvidence(server, dataset);
  registerPrompts(server, dataset.case);
  return server;
}

function toResult({ words, structured, failed }: Told): CallToolResult {
  return {
    content: [{ type: "text", text: words }],
    structuredContent: structured,
    ...(failed ? { isError: true } : {}),
  };
}

// What is wrong with an input is told by the question itself, with what was expected and the nearest names; and an answer
// is never withheld because a schema knows less than the program. The tests check answers against their schemas.
const UNCHECKED: jsonSchemaValidator = {
  getValidator: () => (input) => ({
    valid: true,
    data: input as never,
    errorMessage: undefined,
  }),
};

// The same JSON; the package has a type of its own for it.
function asDeclared(schema: JsonSchema): Parameters<typeof fromJsonSchema>[0] {
  return schema as Parameters<typeof fromJsonSchema>[0];
}

const UNKNOWN_IS_NOT_FALSE =
  "What no source says is unknown, and not false. A plan is no fact, and a company's word about itself is a company statement.";

const INSTRUCT_ELSEWHERE = [
  "A graph of claims in a store elsewhere, of which each question fetches what it reads.",
  `Entities are named by id, or by a name as it is written in the graph. Questions that read all of it are refused. Every answer carries its claims, each as a sentence with its source. ${UNKNOWN_IS_NOT_FALSE}`,
].join("\n");

function instruct({ case: about, version, claims, sources }: Dataset): string {
  return [
    `${about.title === "" ? "A record" : about.title}: ${about.about}`.trim(),
    `The record ${version} holds ${claims.length} claims of ${sources.length} sources.`,
    `Entities are named by id or by name; search finds them. Every answer cites claims: read claim://<id> for who said it, where and when. ${UNKNOWN_IS_NOT_FALSE}`,
  ].join("\n");
}
