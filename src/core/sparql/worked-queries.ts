import { findExample } from "../model/case.ts";
import type { Dataset } from "../model/dataset.ts";
import { RECORD_GRAPH, wordIri } from "../rdf/names.ts";

/** A query to begin with, told in words. */
export interface WorkedQuery {
  readonly title: string;
  readonly query: string;
}

const RECORD = `<${RECORD_GRAPH}>`;

/** Queries that every record can answer. */
const ANY: readonly WorkedQuery[] = [
  pairs("Who supplies whom", "supplier", "ss:suppliesTo", "customer"),
  pairs("Who makes what", "maker", "ss:produces", "product"),
  pairs("Who has a stake in whom", "owner", "ss:ownsStakeIn", "owned"),
  pairs("Where plants stand", "plant", "ss:locatedIn", "place"),
  {
    title: "Who says who supplies whom, in which source",
    query: `SELECT ?supplier ?customer ?said_by ?title ?place_in_source WHERE {
  GRAPH ?claim { ?supplier ss:suppliesTo ?customer }
  GRAPH ${RECORD} {
    ?claim prov:wasAttributedTo ?said_by ; prov:hadPrimarySource ?source ; ss:at ?place_in_source .
    ?source dct:title ?title
  }
} ORDER BY ?supplier ?customer`,
  },
  {
    title: "Links that more than one source tells of",
    query: `SELECT ?from ?to ?relation (COUNT(DISTINCT ?source) AS ?sources) WHERE {
  GRAPH ?claim { ?from ?relation ?to }
  GRAPH ${RECORD} { ?claim a ss:Claim ; prov:hadPrimarySource ?source ; ss:object ?to }
} GROUP BY ?from ?to ?relation HAVING (COUNT(DISTINCT ?source) > 1) ORDER BY DESC(?sources)`,
  },
  {
    title: "Sources by the number of their claims",
    query: `SELECT ?title ?published (COUNT(?claim) AS ?claims) WHERE {
  GRAPH ${RECORD} {
    ?claim a ss:Claim ; prov:hadPrimarySource ?source .
    ?source dct:title ?title .
    OPTIONAL { ?source dct:issued ?published }
  }
} GROUP BY ?source ?title ?published ORDER BY DESC(?claims)`,
  },
  {
    title: "How many claims of each kind",
    query: `SELECT ?kind (COUNT(?claim) AS ?claims) WHERE {
  GRAPH ${RECORD} { ?claim a ss:Claim ; ss:kind ?kind }
} GROUP BY ?kind ORDER BY DESC(?claims)`,
  },
  {
    title: "Plans, by when they are due",
    query: `SELECT ?subject ?relation ?due WHERE {
  GRAPH ${RECORD} {
    ?claim ss:kind <${wordIri("claim-kind", "plan")}> ;
      ss:subject ?subject ; ss:predicate ?relation ; ss:from ?due
  }
} ORDER BY ?due`,
  },
  {
    title: "Claims by somebody with a stake in them",
    query: `SELECT ?said_by (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
  GRAPH ${RECORD} {
    ?claim prov:qualifiedAttribution ?saying .
    ?saying prov:agent ?said_by ; ss:interested true
  }
} GROUP BY ?said_by ORDER BY DESC(?claims)`,
  },
  {
    title: "What is denied",
    query: `SELECT ?subject ?relation ?object ?title WHERE {
  GRAPH ${RECORD} {
    ?claim ss:polarity <${wordIri("polarity", "negative")}> ;
      ss:subject ?subject ; ss:predicate ?relation ; prov:hadPrimarySource ?source .
    ?source dct:title ?title
    OPTIONAL { ?claim ss:object ?object }
  }
}`,
  },
  {
    title: "What sources leave open",
    query: `SELECT ?subject ?detail ?title WHERE {
  GRAPH ${RECORD} {
    ?claim ?detail word:unknown ; ss:subject ?subject ; prov:hadPrimarySource ?source .
    ?source dct:title ?title
  }
}`,
  },
];

/**
 * Queries to begin with, in words: a dozen that every record can answer, and two about the buyer of its opening question.
 * The default graph holds what counts under the lens; each claim is a graph of its own.
 */
export function workedQueries({ case: about, entities }: Dataset): readonly WorkedQuery[] {
  const [id] = [findExample(about, "alternatives")?.buyer ?? []].flat();
  const buyer = entities.find((one) => one.id === id);
  if (buyer === undefined) return ANY;
  const { label } = buyer;
  return [
    ...ANY,
    {
      title: `Everybody upstream of ${label}, over any number of steps`,
      query: `SELECT DISTINCT ?supplier ?customer WHERE {
  ?supplier ss:suppliesTo ?customer .
  ?customer ss:suppliesTo* entity:${id}
}`,
    },
    {
      title: `All that is stated of ${label}`,
      query: `SELECT ?relation ?value WHERE { entity:${id} ?relation ?value }`,
    },
  ];
}

function pairs(title: string, left: string, relation: string, right: string): WorkedQuery {
  const query = `SELECT DISTINCT ?${left} ?${right} WHERE {
  ?${left} ${relation} ?${right}
} ORDER BY ?${left} ?${right}`;
  return { title, query };
}
