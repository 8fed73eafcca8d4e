import type { Predicate } from "../model/claim.ts";
import { PREDICATE_NAMES } from "../model/predicate.ts";
import { ENTITY_CLASSES } from "../model/vocabulary.ts";
import {
  CLAIM_FIELDS,
  claimTypeIri,
  ENTITY_FIELDS,
  type Field,
  type Kind,
  NUMBER_KEYS,
  numberIri,
  predicateIri,
  QUANTITY_FIELDS,
  qualifierFields,
  SOURCE_FIELDS,
  SPEAKER_FIELDS,
  TIME_FIELDS,
  valueField,
} from "./fields.ts";
import { EDTF, PREFIXES, UNKNOWN_IRI } from "./names.ts";

/**
 * SHACL shapes of a record, as Turtle: what entities, sources, claims, speakers and quantities must have, and what each
 * predicate asks for. They say no more than the gate does, and less: the gate looks across records as well.
 */
export function writeShapes(): string {
  const prefixes = Object.entries({ ...PREFIXES, sh: "http://www.w3.org/ns/shacl#" });
  return [
    ...prefixes.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`),
    "",
    ...ENTITY_CLASSES.map((name) => shape(name, [`sh:targetClass ss:${name}`], ENTITY_FIELDS)),
    shape("Source", ["sh:targetClass ss:Source"], SOURCE_FIELDS),
    shape("Claim", ["sh:targetClass ss:Claim"], [...CLAIM_FIELDS, ...TIME_FIELDS], [ATTRIBUTED]),
    shape("Speaker", ["sh:targetClass prov:Attribution"], SPEAKER_FIELDS),
    shape("Quantity", ["sh:targetClass ss:Quantity"], QUANTITY_FIELDS, NUMBERS),
    ...PREDICATE_NAMES.map(predicateShape),
    "",
  ].join("\n");
}

const ATTRIBUTED = "sh:property [ sh:path prov:qualifiedAttribution ; sh:minCount 1 ]";

const NUMBERS = NUMBER_KEYS.map(
  (key) => `sh:property [ sh:path <${numberIri(key)}> ; sh:maxCount 1 ; sh:datatype xsd:decimal ]`,
);

/** What claims with a predicate have of their own. */
function predicateShape(predicate: Predicate): string {
  const value = valueField(predicate);
  const fields = [...qualifierFields(predicate), ...(value === null ? [] : [value])];
  return shape(`claim-${predicate}`, [`sh:targetClass <${claimTypeIri(predicate)}>`], fields, [
    `sh:property [ sh:path ss:predicate ; sh:hasValue <${predicateIri(predicate)}> ]`,
  ]);
}

function shape(
  name: string,
  head: readonly string[],
  fields: readonly Field[],
  rest: readonly string[] = [],
): string {
  const lines = [...head, ...fields.map(property), ...rest];
  return `ss:shape-${name} a sh:NodeShape ;\n  ${lines.join(" ;\n  ")} .`;
}

function property({ property: path, kind, many, required }: Field): string {
  const parts = [
    `sh:path <${path}>`,
    ...(required === true ? ["sh:minCount 1"] : []),
    ...(many === true ? [] : ["sh:maxCount 1"]),
    ...valuesOf(kind),
  ];
  return `sh:property [ ${parts.join(" ; ")} ]`;
}

function valuesOf(kind: Kind): readonly string[] {
  switch (kind.as) {
    case "entity":
      return [named(PREFIXES.entity)];
    case "source":
      return [named(PREFIXES.source)];
    case "claim":
      return [named(PREFIXES.claim)];
    case "word":
      return [named(`${PREFIXES.word}${kind.scheme}/`)];
    case "quantity":
      return ["sh:nodeKind sh:IRI"];
    case "date":
      return [`sh:or ( [ sh:datatype <${EDTF}> ] [ sh:hasValue <${UNKNOWN_IRI}> ] )`];
    case "boolean":
      return [`sh:or ( [ sh:datatype xsd:boolean ] [ sh:hasValue <${UNKNOWN_IRI}> ] )`];
    case "address":
      return ["sh:datatype xsd:anyURI"];
    case "text":
      return ["sh:datatype xsd:string"];
    case "quantityOrText":
      return [];
  }
}

// A thing of the record, or what no source gives.
function named(beginning: string): string {
  return `sh:nodeKind sh:IRI ; sh:pattern "^(${beginning}|${UNKNOWN_IRI}$)"`;
}
