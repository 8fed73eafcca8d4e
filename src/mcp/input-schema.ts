import { LENS_PARAMETERS } from "../core/operation/input/lens-parameters.ts";
import type { OperationForm } from "../core/operation/input/operation.ts";
import type { Parameter } from "../core/operation/input/parameter.ts";
import { type JsonSchema, list, text } from "./json-schema.ts";

/**
 * What a tool takes, from the table that every surface reads. Nothing is required by the schema: what is missing, and
 * what fits in its place, is better told by the question itself.
 */
export function inputSchema({ parameters }: OperationForm): JsonSchema {
  const all = [...parameters, ...LENS_PARAMETERS];
  return {
    type: "object",
    properties: Object.fromEntries(all.map((one) => [one.name, parameterSchema(one)])),
    additionalProperties: false,
  };
}

function parameterSchema({ takes, words }: Parameter): JsonSchema {
  switch (takes.type) {
    case "entity":
      return text(`${words} (${wordClasses(takes.classes)}: its id or name)`);
    case "entities":
      return list({ type: "string" }, `${words} (${wordClasses(takes.classes)}: ids or names)`);
    case "date":
      return text(`${words} (a day, month or year: 2025-07-31, 2025-07, 2025)`);
    case "integer":
      return { type: "integer", description: `${words} (${takes.min} to ${takes.max})` };
    case "number":
      return takes.orClaim === true
        ? { type: ["number", "string"], description: `${words} (a number, or the id of a claim)` }
        : { type: ["number", "string"], description: words };
    case "choice":
      return { type: "string", enum: takes.of, description: words };
    case "choices":
      return list({ type: "string", enum: takes.of }, words);
    case "texts":
      return list({ type: "string" }, words);
    case "flag":
      return { type: "boolean", description: words };
    case "text":
      return text(words);
    case "scenario":
      return text(`${words} (the id of a scenario, or one as JSON)`);
  }
}

function wordClasses(classes: readonly string[] | undefined): string {
  return classes === undefined ? "any entity" : classes.join(" or ");
}
