import { z } from "zod";
import { PREDICATE_NAMES } from "../model/predicate.ts";
import { caseDocumentSchema } from "./schema/case-schema.ts";
import { anyClaimSchema, particularsOf } from "./schema/claim-schema.ts";
import {
  criteriaDocumentSchema,
  entityDocumentSchema,
  entitySchema,
  sourceDocumentSchema,
} from "./schema/document-schema.ts";
import { geographyDocumentSchema } from "./schema/geography-schema.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of each sort of data file, by its name in `data/schema/`; editors complete and check with it. */
export function makeJsonSchemas(): Readonly<Record<string, object>> {
  return {
    "entities.json": toJson(entityDocumentSchema(entitySchema)),
    "source.json": sourceJson(),
    "case.json": toJson(caseDocumentSchema),
    "criteria.json": toJson(criteriaDocumentSchema),
    "geography.json": toJson(geographyDocumentSchema),
  };
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input" });
}

// The fields that all claims have stand once; what a predicate asks for is added where the predicate is given.
function sourceJson(): object {
  const particulars = PREDICATE_NAMES.map((name) => [name, z.object(particularsOf(name))]);
  // One conversion of everything together, so that the parts share their definitions.
  const { $schema, $defs, properties } = toJson(
    z.object({
      document: sourceDocumentSchema(anyClaimSchema),
      ...Object.fromEntries(particulars),
    }),
  );
  const { document, ...rules } = properties as Readonly<Record<string, JsonSchema>>;
  const allOf = Object.entries(rules).map(([predicate, { properties: fields, required }]) => ({
    if: { properties: { predicate: { const: predicate } }, required: ["predicate"] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { object: false, value: false, ...fields }, ...(required && { required }) },
  }));
  const claims = document?.properties?.claims as JsonSchema;
  const items = { ...(claims.items as JsonSchema), allOf };
  return {
    $schema,
    ...document,
    properties: { ...document?.properties, claims: { ...claims, items } },
    $defs,
  };
}
