/** A part of a JSON Schema (2020-12), as far as tools are described by it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

export const text = (description: string): JsonSchema => ({ type: "string", description });
export const number = (description: string): JsonSchema => ({ type: "number", description });
export const flag = (description: string): JsonSchema => ({ type: "boolean", description });

export const list = (items: JsonSchema, description = ""): JsonSchema => ({
  type: "array",
  ...(description === "" ? {} : { description }),
  items,
});

/** An object with these fields, all of them always there; others may stand beside them. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  description = "",
): JsonSchema => ({
  type: "object",
  ...(description === "" ? {} : { description }),
  properties,
  required: Object.keys(properties),
});

/** The same, or null. */
export const orNull = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  type: [schema.type ?? "object", "null"].flat(),
});
