import type { Cell } from "../exchange/csv.ts";
import { groupBy } from "../graph/group-by.ts";
import type { IntakeDraft } from "../intake/draft-intake.ts";
import type { IntakeReading } from "../intake/read/read-intake.ts";
import { wordNear } from "../word/intake.ts";

/** What came in and what was decided: the columns of the file, with the ids that its names stand for. */
export function decidedRows(
  { chosen }: IntakeReading,
  { names, plants, issues }: IntakeDraft,
): readonly (readonly Cell[])[] {
  const namesAt = groupBy(
    names.flatMap((one) => one.records.map((record) => ({ record, one }))),
    ({ record }) => record,
  );
  const issuesAt = groupBy(issues, ({ record }) => record);
  const plantAt = new Map(plants.map(({ record, entity }) => [record, entity]));
  const held = new Set(chosen.held.map(({ record }) => record));
  const asideAt = new Map(chosen.aside.map(({ record, reason }) => [record, reason]));
  const rows = [...chosen.records, ...chosen.held, ...chosen.aside].sort(
    (a, b) => a.record - b.record,
  );
  const header = [
    "record",
    "line",
    ...chosen.header,
    "state",
    "parties",
    "near",
    "plant",
    "to look at",
  ];
  return [
    header,
    ...rows.map(({ record, line, cells }): readonly Cell[] => {
      const said = (namesAt.get(record) ?? []).map(({ one }) => one);
      const state = held.has(record) ? "held back" : (asideAt.get(record) ?? "read");
      const near = said.flatMap(({ match }) =>
        match.found === "near" ? [`${match.entities.join(" or ")}: ${wordNear(match.reason)}`] : [],
      );
      return [
        record,
        line,
        ...chosen.header.map((_, index) => cells[index] ?? ""),
        state,
        state === "read" ? said.flatMap(({ entity }) => entity ?? []).join("; ") : "",
        state === "read" ? near.join("; ") : "",
        plantAt.get(record) ?? "",
        (issuesAt.get(record) ?? []).map(({ code }) => code).join("; "),
      ];
    }),
  ];
}
