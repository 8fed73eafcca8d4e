import { type Answered, disputedBy, type Evidence } from "../../model/answer.ts";
import { wordPlace } from "../../model/wording/source-words.ts";
import { writeCsv } from "../csv.ts";
import type { Names } from "../names.ts";
import { wordSpeakers } from "../references.ts";

type Column = readonly [name: string, cell: (claim: Evidence, names: Names) => string];

const COLUMNS: readonly Column[] = [
  ["claim_id", ({ id }) => id],
  ["sentence", ({ sentence }) => sentence],
  ["kind", ({ kind }) => kind],
  ["commitment", ({ commitment }) => commitment],
  ["said_by", (claim, { entity }) => wordSpeakers(claim, entity)],
  ["source_id", ({ source }) => source ?? ""],
  ["source_title", ({ publication }) => publication?.title ?? ""],
  ["title_basis", ({ publication }) => publication?.titleBasis ?? ""],
  [
    "publisher",
    ({ publication }, { entity }) => (publication === null ? "" : entity(publication.publisher)),
  ],
  ["published", ({ publication }) => publication?.published ?? ""],
  ["published_basis", ({ publication }) => publication?.publishedBasis ?? ""],
  ["url", ({ publication }) => publication?.url ?? ""],
  ["place", ({ at }) => wordPlace(at)],
];

/**
 * The evidence of any answer as a table: a row for each claim, what the lens leaves out included. An empty cell is
 * what is not known.
 */
export function writeClaimsCsv(answer: Answered<unknown>, names: Names): string {
  const head = ["data_version", ...COLUMNS.map(([name]) => name), "contested_by"];
  const rows = Object.values(answer.evidence).map((claim) => [
    answer.dataVersion,
    ...COLUMNS.map(([, cell]) => cell(claim, names)),
    disputedBy(answer.disputes, [claim.id]).join(" "),
  ]);
  return writeCsv([head, ...rows]);
}
