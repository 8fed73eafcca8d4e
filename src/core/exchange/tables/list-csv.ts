import { type Answered, disputedBy } from "../../model/answer.ts";
import { UNITS } from "../../model/vocabulary.ts";
import { CLASS_WORDS, sortWord, wordStanding } from "../../model/wording/words.ts";
import type { Listing } from "../../query/facet/list-entities.ts";
import type { Reopening } from "../basis.ts";
import { type Cell, writeCsv } from "../csv.ts";
import type { Names } from "../names.ts";

const COLUMNS = [
  ...["id", "label", "class", "sort", "places", "countries", "status"],
  ...["capacity_low", "capacity_high", "capacity_unit", "claim_ids", "contested_by"],
];

/**
 * A list as a table: a row for each thing, the stack and the lens on every row so that a row can stand alone. An empty
 * cell is what is not stated, or what cannot be said of such a thing.
 */
export function writeListCsv(
  { result, lens, dataVersion, disputes }: Answered<Listing & { readonly sentence: string }>,
  names: Names,
  { command, link }: Reopening,
): string {
  const basis: readonly (readonly [string, string])[] = [
    ["list", result.sentence],
    ["lens", lens.name],
    ["data_version", dataVersion],
    ["command", command],
    ...(link === null ? [] : [["link", link] as const]),
  ];
  const rows = result.rows.map((row): readonly Cell[] => [
    ...basis.map(([, words]) => words),
    ...[row.id, row.label, CLASS_WORDS[row.class].one],
    row.subtype === null ? "" : sortWord(row.subtype),
    row.places.map(names.entity).join("; "),
    row.countries.map(names.entity).join("; "),
    row.status === null ? "" : wordStanding(row.status),
    row.capacity?.low ?? "",
    row.capacity?.high ?? "",
    row.capacity === null ? "" : UNITS[names.unit].many,
    row.claims.join(" "),
    disputedBy(disputes, row.claims).join(" "),
  ]);
  return writeCsv([[...basis.map(([column]) => column), ...COLUMNS], ...rows]);
}
