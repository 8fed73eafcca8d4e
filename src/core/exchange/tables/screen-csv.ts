import { type Answered, disputedBy } from "../../model/answer.ts";
import type { Screening } from "../../query/screen/screen-list.ts";
import { wordWay } from "../../word/screening.ts";
import type { Reopening } from "../basis.ts";
import { type Cell, writeCsv } from "../csv.ts";
import type { Names } from "../names.ts";

const COLUMNS = [
  ...["exposed_to", "lens", "data_version", "link"],
  ...["own_number", "name", "entity_id", "entity", "may_be"],
  ...["answer", "way", "path", "weakest_claim", "weakest_claim_date", "claims_known"],
  ...["claim_ids", "contested_by"],
];

/**
 * A screened list as a table: a row for each of the list, in its order and with its own number, so that it can be joined
 * back. An empty cell is what is not stated.
 */
export function writeScreenCsv(
  { result, lens, dataVersion, disputes }: Answered<Screening>,
  names: Names,
  { link }: Pick<Reopening, "link">,
): string {
  const rows = result.members.map((one): readonly Cell[] => {
    const { path } = one;
    const stations = path.length === 0 ? [] : [path[0]?.from ?? "", ...path.map(({ to }) => to)];
    const claims = path.flatMap((step) => step.claims);
    return [
      ...[names.entity(result.exposedTo), lens.name, dataVersion, link ?? ""],
      ...[one.number ?? "", one.name, one.entity ?? ""],
      one.entity === null ? "" : names.entity(one.entity),
      one.near.join(" "),
      one.answer,
      one.way === null ? "" : wordWay(one.way),
      stations.map(names.entity).join(" > "),
      ...[one.weakest ?? "", one.date ?? ""],
      one.entity === null ? "" : one.known,
      claims.join(" "),
      disputedBy(disputes, claims).join(" "),
    ];
  });
  return writeCsv([COLUMNS, ...rows]);
}
