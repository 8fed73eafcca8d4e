import type { BasisLine } from "../exchange/basis.ts";
import type { Column, FileEntity, FileLink, GraphFile } from "../exchange/graph-file.ts";
import { wordSpeakers } from "../exchange/references.ts";
import { applyLens } from "../graph/apply-lens.ts";
import { labelOf } from "../graph/entity-label.ts";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import { isQuantity, type Quantity } from "../model/quantity.ts";
import type { Source } from "../model/source.ts";
import { wordPlace } from "../model/wording/source-words.ts";
import { wordRelation } from "../word/sentence/relation.ts";
import { wordClaim } from "../word/sentence/sentence.ts";

/** A claim of the record with all that a row of it tells. */
export interface RecordClaim {
  readonly claim: Claim;
  readonly source: Source;
  readonly sentence: string;
  readonly saidBy: string;
  readonly publisher: string;
  /** Whether it counts under the lens of the export. */
  readonly counted: boolean;
}

/** Where a claim comes from: on every row, whatever the form. */
const PROVENANCE: readonly Column<RecordClaim>[] = [
  ["claim_id", ({ claim }) => claim.id],
  ["sentence", ({ sentence }) => sentence],
  ["counted", ({ counted }) => counted],
  ["kind", ({ claim }) => claim.kind],
  ["commitment", ({ claim }) => claim.commitment],
  ["polarity", ({ claim }) => claim.polarity],
  ["state", ({ claim }) => claim.state],
  ["from", ({ claim }) => claim.time.from ?? ""],
  ["to", ({ claim }) => claim.time.to ?? ""],
  ["as_of", ({ claim }) => claim.asOf ?? ""],
  ["said_by", ({ saidBy }) => saidBy],
  ["said_by_ids", ({ claim }) => claim.saidBy.map(({ id }) => id).join(" ")],
  ["interested", ({ claim }) => claim.saidBy.some(({ interested }) => interested)],
  ["source_id", ({ source }) => source.id],
  ["source_title", ({ source }) => source.title],
  ["publisher", ({ publisher }) => publisher],
  ["published", ({ source }) => source.published ?? ""],
  ["url", ({ source }) => source.url ?? ""],
  ["place", ({ claim }) => wordPlace(claim.at)],
];

/** The columns of the table of claims, a row each. */
export const CLAIM_COLUMNS: readonly Column<RecordClaim>[] = [
  ["subject_ids", ({ claim }) => claim.subject.join(" ")],
  ["predicate", ({ claim }) => claim.predicate],
  ["object_id", ({ claim }) => claim.object ?? ""],
  ["value", ({ claim }) => wordValue(claim.value)],
  ["qualifiers", ({ claim }) => wordQualifiers(claim)],
  ...PROVENANCE,
];

/** The columns of the table of entities. */
export const ENTITY_COLUMNS: readonly Column<Entity>[] = [
  ["id", ({ id }) => id],
  ["label", ({ label }) => label],
  ["class", (one) => one.class],
  ["subtype", ({ subtype }) => subtype ?? ""],
  ["names", ({ names }) => names.join("; ")],
  ["broader_ids", ({ broader }) => broader.join(" ")],
  ["unnamed", ({ unnamed }) => unnamed !== null],
  ["external_ids", (one) => one.externalIds.map((id) => `${id.scheme}:${id.value}`).join(" ")],
  ["note", ({ note }) => note],
];

/** The columns of the table of sources. */
export const SOURCE_COLUMNS: readonly Column<Source>[] = [
  ["id", ({ id }) => id],
  ["title", ({ title }) => title],
  ["title_basis", ({ titleBasis }) => titleBasis],
  ["publisher_id", ({ publisher }) => publisher],
  ["url", ({ url }) => url ?? ""],
  ["published", ({ published }) => published ?? ""],
  ["published_basis", ({ publishedBasis }) => publishedBasis],
  ["kind", ({ kind }) => kind],
  ["read", ({ read }) => read],
  ["licence", ({ licence }) => licence],
];

/** The columns of all tables that hold yes or no. */
export const BOOLEAN_COLUMNS: readonly string[] = ["counted", "interested", "unnamed"];

/** The claims of a record that a source states, in its order, each with its source and whether it counts under the lens. */
export function recordClaims(dataset: Dataset, lens: Lens): readonly RecordClaim[] {
  const entities = new Map(dataset.entities.map((one) => [one.id, one]));
  const sources = new Map(dataset.sources.map((one) => [one.id, one]));
  const { counted } = applyLens(dataset, lens);
  const name = (id: string): string => labelOf(id, entities);
  return dataset.claims.flatMap((claim) => {
    const source = sources.get(claim.source ?? "");
    if (source === undefined) return [];
    return [
      {
        ...{ claim, source, sentence: wordClaim(claim, entities) },
        ...{ saidBy: wordSpeakers(claim, name), publisher: name(source.publisher) },
        counted: counted.has(claim.id),
      },
    ];
  });
}

interface ClaimLink extends FileLink {
  readonly row: RecordClaim;
}

/**
 * The record as a graph: an edge for each claim that leads from one thing to another, with where it comes from; what
 * that loses is told in `about`.
 */
export function recordGraph(
  dataset: Dataset,
  lens: Lens,
): GraphFile<Entity & FileEntity, ClaimLink> {
  const rows = recordClaims(dataset, lens);
  const links = rows.flatMap((row) => {
    const { claim } = row;
    const { id, object, subject, predicate } = claim;
    if (object === null) return [];
    const relation = wordRelation(claim, true);
    return subject.map((from, index) => ({
      // A claim about several parties is an edge of each.
      id: subject.length === 1 ? id : `${id}#${index + 1}`,
      ...{ from, to: object, predicate, relation, row },
    }));
  });
  const without = rows.filter(({ claim }) => claim.object === null).length;
  return {
    about: [
      ...aboutExport(dataset, lens),
      {
        column: "not_in_this_file",
        label: "Not in this file",
        words: `${without} of ${rows.length} claims, which lead to no second thing (amounts, dates, statuses, remarks); what sources are, beside their particulars on each edge; the order of speakers and what a claim replaces or rests on. A claim about several parties is an edge of each. Export it as TriG or JSON-LD to have all`,
      },
    ],
    entityColumns: ENTITY_COLUMNS,
    linkColumns: [
      ["relation", ({ relation }) => relation],
      ["predicate", ({ predicate }) => predicate],
      ["qualifiers", ({ row }) => wordQualifiers(row.claim)],
      ...PROVENANCE.map(([name, cell]): Column<ClaimLink> => [name, ({ row }) => cell(row)]),
    ],
    booleans: BOOLEAN_COLUMNS,
    entities: dataset.entities.map((one) => ({ ...one, at: null })),
    links,
  };
}

/** What a table of claims does not hold. */
export const TABLE_LOSES =
  "names and kinds of entities beside their ids, the order and roles of several speakers, what a claim replaces or rests on; values and qualifiers stand as text";

/** What an export is of. */
export function aboutExport(
  { version }: Dataset,
  { name, trueAt, knownBy }: Lens,
): readonly BasisLine[] {
  const dates = [
    ...(trueAt === null ? [] : [`true at ${trueAt}`]),
    ...(knownBy === null ? [] : [`known by ${knownBy}`]),
  ];
  return [
    { column: "data_version", label: "Data", words: version },
    { column: "lens", label: "Lens of “counted”", words: [name, ...dates].join(", ") },
  ];
}

function wordQualifiers({ qualifiers }: Claim): string {
  return Object.entries<unknown>(qualifiers)
    .map(([name, value]) => `${name}=${wordValue(value)}`)
    .join("; ");
}

function wordValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return isQuantity(value) ? wordQuantity(value) : String(value);
}

function wordQuantity({ value, min, max, unit, minExclusive, approx }: Quantity): string {
  const range =
    value === undefined
      ? `${min === undefined ? "" : `${minExclusive === true ? ">" : ""}${min}`}..${max ?? ""}`
      : String(value);
  return `${approx === true ? "about " : ""}${range} ${unit}`;
}
