/** The beginning of all IRIs of ours. */
export const NAMESPACE = "urn:second-source:";

/** The IRIs of a record. They name and do not resolve: nobody keeps a server for them (`docs/adr/0056`). */
export const PREFIXES = {
  ss: "urn:second-source:term:",
  entity: "urn:second-source:entity:",
  source: "urn:second-source:source:",
  claim: "urn:second-source:claim:",
  word: "urn:second-source:word:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
} as const;

type Prefix = keyof typeof PREFIXES;

/** The IRI of a prefixed name: "prov:wasAttributedTo". */
export function iriOf(name: `${Prefix}:${string}`): string {
  const [prefix = "", ...rest] = name.split(":");
  return `${PREFIXES[prefix as Prefix]}${rest.join(":")}`;
}

/** The graph in which entities, sources and what is told of claims stand. */
export const RECORD_GRAPH = "urn:second-source:record";

/** The datatype of Extended Date/Time Format, as the Library of Congress names it. */
export const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

/** What a source would have to give and does not. */
export const UNKNOWN_IRI: string = iriOf("word:unknown");

export const entityIri = (id: string): string => PREFIXES.entity + id;
export const sourceIri = (id: string): string => PREFIXES.source + id;
export const claimIri = (id: string): string => PREFIXES.claim + id;
export const wordIri = (scheme: string, word: string): string =>
  `${PREFIXES.word}${scheme}/${word}`;

/** What stands behind the beginning of an IRI; null where it begins otherwise. */
export function idIn(iri: string, beginning: string): string | null {
  return iri.startsWith(beginning) ? iri.slice(beginning.length) : null;
}
