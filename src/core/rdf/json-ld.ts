import { PREDICATE_NAMES } from "../model/predicate.ts";
import {
  CLAIM_FIELDS,
  ENTITY_FIELDS,
  EXTERNAL_ID_FIELDS,
  FACET_FIELDS,
  type Field,
  NUMBER_KEYS,
  numberIri,
  QUANTITY_FIELDS,
  qualifierFields,
  SOURCE_FIELDS,
  SPEAKER_FIELDS,
  TIME_FIELDS,
} from "./fields.ts";
import { EDTF, iriOf, PREFIXES } from "./names.ts";
import type { Quad, Term } from "./quad.ts";

type Definition = string | { readonly "@id": string; readonly "@type"?: string };

/** The context of a record: short names for its properties, with the types of their values. */
export function makeContext(): Readonly<Record<string, Definition>> {
  const tables = [
    ...[ENTITY_FIELDS, FACET_FIELDS, EXTERNAL_ID_FIELDS, SOURCE_FIELDS],
    ...[CLAIM_FIELDS, TIME_FIELDS, SPEAKER_FIELDS, QUANTITY_FIELDS],
    ...PREDICATE_NAMES.map(qualifierFields),
  ];
  return Object.fromEntries([
    ...Object.entries(PREFIXES),
    ...tables.flat().map((field) => [nameOf(field.property), definitionOf(field)] as const),
    ...NUMBER_KEYS.map((key) => {
      const iri = numberIri(key);
      return [nameOf(iri), { "@id": shorten(iri), "@type": iriOf("xsd:decimal") }] as const;
    }),
  ]);
}

/**
 * Statements as one JSON-LD document with its context, a named graph for each graph, in their order. Every property
 * stands under its short name; what has another type than the context gives it says so.
 */
export function writeJsonLd(quads: Iterable<Quad>): string {
  const context = makeContext();
  const graphs = new Map<string | null, Map<string, Record<string, unknown>>>();
  for (const { subject, predicate, object, graph } of quads) {
    const nodes = graphs.get(graph) ?? new Map<string, Record<string, unknown>>();
    graphs.set(graph, nodes);
    const self = nodes.get(subject) ?? { "@id": shorten(subject) };
    nodes.set(subject, self);
    const [key, value] = entryOf(predicate, object, context);
    self[key] = self[key] === undefined ? value : [self[key], value].flat();
  }
  const named = [...graphs].flatMap(([graph, nodes]) =>
    graph === null
      ? [...nodes.values()]
      : [{ "@id": shorten(graph), "@graph": [...nodes.values()] }],
  );
  return JSON.stringify({ "@context": context, "@graph": named }, null, 1);
}

function entryOf(
  predicate: string,
  object: Term,
  context: ReturnType<typeof makeContext>,
): readonly [string, unknown] {
  if (predicate === iriOf("rdf:type") && "iri" in object) return ["@type", shorten(object.iri)];
  const name = nameOf(predicate);
  const defined = Object.hasOwn(context, name) ? context[name] : undefined;
  const type = typeof defined === "object" ? defined["@type"] : undefined;
  if (defined === undefined) return [shorten(predicate), expanded(object)];
  if ("iri" in object) return [name, type === "@id" ? shorten(object.iri) : expanded(object)];
  const plain = type ?? iriOf("xsd:string");
  return [name, object.datatype === plain ? object.text : expanded(object)];
}

function expanded(object: Term): unknown {
  if ("iri" in object) return { "@id": shorten(object.iri) };
  return object.datatype === iriOf("xsd:string")
    ? { "@value": object.text }
    : { "@value": object.text, "@type": object.datatype };
}

function definitionOf({ property, kind }: Field): Definition {
  const id = shorten(property);
  switch (kind.as) {
    case "entity":
    case "source":
    case "claim":
    case "word":
    case "quantity":
      return { "@id": id, "@type": "@id" };
    case "date":
      return { "@id": id, "@type": EDTF };
    case "boolean":
      return { "@id": id, "@type": iriOf("xsd:boolean") };
    case "address":
      return { "@id": id, "@type": iriOf("xsd:anyURI") };
    case "text":
    case "quantityOrText":
      return { "@id": id };
  }
}

/** A property's short name: its prefixed name with a hyphen, so that two vocabularies cannot meet in one. */
function nameOf(property: string): string {
  const short = shorten(property);
  return short.startsWith("ss:") ? short.slice(3) : short.replace(":", "-");
}

function shorten(iri: string): string {
  const [prefix, beginning] =
    Object.entries(PREFIXES).find(([, start]) => iri.startsWith(start)) ?? [];
  return prefix === undefined || beginning === undefined
    ? iri
    : `${prefix}:${iri.slice(beginning.length)}`;
}
