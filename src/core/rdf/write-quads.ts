import { applyLens } from "../graph/apply-lens.ts";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import { isQuantity } from "../model/quantity.ts";
import type { Source } from "../model/source.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import {
  CLAIM_FIELDS,
  claimTypeIri,
  ENTITY_FIELDS,
  EXTERNAL_ID_FIELDS,
  FACET_FIELDS,
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
import {
  claimIri,
  EDTF,
  entityIri,
  iriOf,
  RECORD_GRAPH,
  sourceIri,
  UNKNOWN_IRI,
  wordIri,
} from "./names.ts";
import type { Quad, Term } from "./quad.ts";

const TYPE = iriOf("rdf:type");
const iri = (value: string): Term => ({ iri: value });
const literal = (text: string, datatype: string): Term => ({ text, datatype });
const texts = (text: string): Term => literal(text, iriOf("xsd:string"));

/**
 * A record as statements. Each claim is a graph of its own, named as the claim; what is told of claims, and entities and
 * sources, stand in the graph of the record; the default graph holds what the claims say that count under the lens, and
 * nothing that is denied or not known. In the order of the record. O(claims).
 */
export function* writeQuads(dataset: Dataset, lens: Lens): Generator<Quad> {
  yield* node(RECORD_GRAPH, [
    [TYPE, iri(iriOf("ss:Record"))],
    [iriOf("ss:version"), texts(dataset.version)],
    [iriOf("ss:lens"), texts(lens.name)],
  ]);
  for (const entity of dataset.entities) yield* writeEntity(entity);
  for (const source of dataset.sources) yield* writeSource(source);
  const { counted } = applyLens(dataset, lens);
  for (const claim of dataset.claims) {
    if (claim.source === null) continue;
    yield* writeClaim(claim);
    for (const [subject, predicate, object] of assertions(claim)) {
      yield { subject, predicate, object, graph: claimIri(claim.id) };
      if (counted.has(claim.id)) yield { subject, predicate, object, graph: null };
    }
  }
}

function writeEntity(entity: Entity): readonly Quad[] {
  const self = entityIri(entity.id);
  const external = entity.externalIds.map(
    (one, index) => [`${self}#id-${index + 1}`, one] as const,
  );
  return [
    ...node(self, [
      [TYPE, iri(iriOf(`ss:${entity.class}`))],
      ...fields(self, ENTITY_FIELDS, entity),
      ...fields(self, FACET_FIELDS, entity.facets),
      ...external.map(([id]): Pair => [iriOf("ss:externalId"), iri(id)]),
    ]),
    ...external.flatMap(([id, one]) => node(id, fields(id, EXTERNAL_ID_FIELDS, one))),
  ];
}

function writeSource(source: Source): readonly Quad[] {
  const self = sourceIri(source.id);
  return node(self, [
    [TYPE, iri(iriOf("ss:Source"))],
    [TYPE, iri(iriOf("prov:Entity"))],
    ...fields(self, SOURCE_FIELDS, source),
  ]);
}

function writeClaim(claim: Claim): readonly Quad[] {
  const self = claimIri(claim.id);
  const value = valueField(claim.predicate);
  const described = [
    ...fields(self, CLAIM_FIELDS, claim),
    ...fields(self, TIME_FIELDS, claim.time),
    ...fields(self, qualifierFields(claim.predicate), claim.qualifiers),
    ...(value === null ? [] : fields(self, [value], claim)),
  ];
  const several = claim.subject.length > 1;
  return [
    ...node(self, [
      [TYPE, iri(iriOf("ss:Claim"))],
      [TYPE, iri(claimTypeIri(claim.predicate))],
      [TYPE, iri(iriOf("oa:Annotation"))],
      [iriOf("ss:predicate"), iri(predicateIri(claim.predicate))],
      ...described,
      ...claim.saidBy.map(({ id }): Pair => [iriOf("prov:wasAttributedTo"), iri(entityIri(id))]),
      ...numbered(self, "said", claim.saidBy).map(
        ([id]): Pair => [iriOf("prov:qualifiedAttribution"), iri(id)],
      ),
      ...(several ? [[iriOf("ss:subjectOrder"), texts(claim.subject.join(" "))] as Pair] : []),
      [iriOf("oa:hasTarget"), iri(`${self}#place`)],
    ]),
    ...quantityNodes(self, claim),
    ...numbered(self, "said", claim.saidBy).flatMap(([id, one, position]) =>
      node(id, [
        [TYPE, iri(iriOf("prov:Attribution"))],
        ...fields(id, SPEAKER_FIELDS, one),
        [iriOf("ss:position"), literal(String(position), iriOf("xsd:integer"))],
      ]),
    ),
    ...node(`${self}#place`, [
      [iriOf("oa:hasSource"), iri(sourceIri(claim.source ?? ""))],
      [iriOf("oa:hasSelector"), iri(`${self}#selector`)],
    ]),
    ...node(`${self}#selector`, [
      [TYPE, iri(iriOf("oa:FragmentSelector"))],
      [iriOf("rdf:value"), texts(claim.at)],
    ]),
  ];
}

/** What a claim says, as plain statements: none where it denies it or the source does not tell. */
function assertions(claim: Claim): readonly (readonly [string, string, Term])[] {
  const { state, polarity, predicate, object, subject, id } = claim;
  if (state !== "known" || polarity !== "positive") return [];
  const said = object === null ? plainValue(claim) : iri(entityIri(object));
  const complement = said ?? iri(claimIri(id));
  return subject.map((one) => [entityIri(one), predicateIri(predicate), complement]);
}

// A predicate without object and value points to the claim, whose note says it.
function plainValue(claim: Claim): Term | null {
  const field = valueField(claim.predicate);
  if (field === null || claim.value === null) return null;
  return termOf(field, claim.value, claimIri(claim.id));
}

type Pair = readonly [property: string, object: Term];

function node(subject: string, pairs: readonly Pair[]): readonly Quad[] {
  return pairs.map(([predicate, object]) => ({ subject, predicate, object, graph: RECORD_GRAPH }));
}

function fields(self: string, table: readonly Field[], record: object): readonly Pair[] {
  const values = record as Readonly<Record<string, unknown>>;
  return table.flatMap((field) =>
    [values[field.key] ?? []].flat().flatMap((value): readonly Pair[] => {
      if (value === "" && field.required !== true) return [];
      return [[field.property, termOf(field, value, self)]];
    }),
  );
}

function termOf({ key, kind }: Field, value: unknown, self: string): Term {
  // A text may be the word itself; what is unknown is told elsewhere there.
  if (value === UNKNOWN && kind.as !== "text" && kind.as !== "word") return iri(UNKNOWN_IRI);
  if (typeof value === "object") return iri(`${self}#${key}`);
  return plainTerm(kind, String(value));
}

function plainTerm(kind: Kind, text: string): Term {
  switch (kind.as) {
    case "entity":
      return iri(entityIri(text));
    case "source":
      return iri(sourceIri(text));
    case "claim":
      return iri(claimIri(text));
    case "word":
      return iri(wordIri(kind.scheme, text));
    case "date":
      return literal(text, EDTF);
    case "boolean":
      return literal(text, iriOf("xsd:boolean"));
    case "address":
      return literal(text, iriOf("xsd:anyURI"));
    case "quantity":
    case "quantityOrText":
    case "text":
      return texts(text);
  }
}

function quantityNodes(self: string, { value, qualifiers }: Claim): readonly Quad[] {
  const given = { ...qualifiers, ...(value === null ? {} : { value }) };
  return Object.entries<unknown>(given).flatMap(([key, one]) =>
    isQuantity(one)
      ? node(`${self}#${key}`, [
          [TYPE, iri(iriOf("ss:Quantity"))],
          ...fields(`${self}#${key}`, QUANTITY_FIELDS, one),
          ...NUMBER_KEYS.flatMap((name): readonly Pair[] => {
            const number = one[name];
            return number === undefined
              ? []
              : [[numberIri(name), literal(decimal(number), iriOf("xsd:decimal"))]];
          }),
        ])
      : [],
  );
}

// A decimal has no exponent.
function decimal(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toFixed(20).replace(/\.?0+$/, "") : text;
}

function numbered<T>(
  self: string,
  name: string,
  all: readonly T[],
): readonly (readonly [id: string, one: T, position: number])[] {
  return all.map((one, index) => [`${self}#${name}-${index + 1}`, one, index + 1]);
}
