import { makeJsonSchemas } from "../core/load/json-schema.ts";
import { makeContext } from "../core/rdf/json-ld.ts";
import { writeShapes } from "../core/rdf/shapes.ts";

/** What `data/schema` holds, as texts by file name, all made from the code's own tables. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const asText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    ...Object.fromEntries(
      Object.entries(makeJsonSchemas()).map(([name, schema]) => [name, asText(schema)]),
    ),
    "context.jsonld": asText({ "@context": makeContext() }),
    "shapes.ttl": writeShapes(),
  };
}
