import { toGrid } from "./graph-grids.ts";
import { isFields, listOf, text } from "./read-graph-json.ts";
import type { Grid, Loss } from "./table.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the Beneficial Ownership Data Standard 0.4 (and statements of 0.2, where they have the same fields) as a table of
 * stakes: one row for each interest in the newest open statement of a record, ended where the record was closed.
 */
export function readOwnership(value: unknown): {
  readonly grids: readonly Grid[];
  readonly losses: readonly Loss[];
} {
  const statements = listOf(value);
  const names = new Map<string, string>();
  for (const one of statements) {
    const details = fieldsOf(one.recordDetails);
    const [first] = listOf(details.names);
    const name = text(details.name) || text(first?.fullName);
    for (const id of [text(one.recordId), text(one.statementId)]) {
      if (id !== "" && name !== "") names.set(id, name);
    }
  }
  const missing = new Set<string>();
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined && id !== "") missing.add(id);
    return name ?? id;
  };
  const byRecord = new Map<string, Fields[]>();
  for (const one of statements.filter(({ recordType }) => recordType === "relationship")) {
    const id = text(one.recordId) || text(one.statementId);
    byRecord.set(id, [...(byRecord.get(id) ?? []), one]);
  }
  let withoutShare = 0;
  const changed: string[] = [];
  const rows = [...byRecord].flatMap(([record, versions]) => {
    const ordered = versions.toSorted((a, b) =>
      text(a.statementDate) < text(b.statementDate) ? -1 : 1,
    );
    const closed = ordered.findLast(({ recordStatus }) => recordStatus === "closed");
    const open = ordered.findLast(({ recordStatus }) => recordStatus !== "closed") ?? closed;
    const details = fieldsOf(open?.recordDetails);
    if (closed !== undefined && closed !== open) {
      const before = JSON.stringify([details.interestedParty, sharesOf(details)]);
      const after = fieldsOf(closed.recordDetails);
      if (before !== JSON.stringify([after.interestedParty, sharesOf(after)])) changed.push(record);
    }
    const party = details.interestedParty;
    const reason = isFields(party) ? text(party.reason) || "unknown" : "";
    return listOf(details.interests).map((interest) => {
      const share = writeShare(fieldsOf(interest.share));
      if (share === "") withoutShare++;
      const ended = fieldsOf(listOf(fieldsOf(closed?.recordDetails).interests)[0]);
      return [
        record,
        reason === "" ? nameOf(text(party)) : "",
        reason,
        nameOf(text(details.subject)),
        share,
        text(interest.directOrIndirect),
        text(interest.type),
        text(interest.startDate),
        text(interest.endDate) ||
          (closed === undefined ? "" : text(ended.endDate) || text(closed.statementDate)),
        text(open?.statementDate),
      ];
    });
  });
  const header = [
    ...["id", "owner", "owner reason", "owned", "share", "directness"],
    ...["interest", "from date", "to date", "as of"],
  ];
  const losses: Loss[] = [];
  if (missing.size > 0) losses.push({ code: "missing-node", ids: [...missing] });
  if (withoutShare > 0) losses.push({ code: "no-share", count: withoutShare });
  if (changed.length > 0) losses.push({ code: "ended-otherwise", ids: changed });
  return { grids: [toGrid("stakes", header, rows)], losses };
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function sharesOf(details: Fields): readonly string[] {
  return listOf(details.interests).map(({ share }) => writeShare(fieldsOf(share)));
}

function writeShare(share: Fields): string {
  if (typeof share.exact === "number") return String(share.exact);
  const low = share.minimum ?? share.exclusiveMinimum;
  const high = share.maximum ?? share.exclusiveMaximum;
  if (typeof low === "number" && typeof high === "number") return `${low} to ${high}`;
  if (typeof share.exclusiveMinimum === "number") return `> ${share.exclusiveMinimum}`;
  if (typeof low === "number") return `>= ${low}`;
  return typeof high === "number" ? `<= ${high}` : "";
}
