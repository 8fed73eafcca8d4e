import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import { ALL_STATUSES } from "../../../core/model/vocabulary.ts";
import { MOST_STEPS, type Only } from "../app-state.ts";
import { quote } from "./mend-address.ts";

/** What is drawn alone, as the address has it: "around:aesc:2:1" for two steps up and one down, "relation:suppliesTo". */
export function writeOnly(only: Only): string {
  switch (only.type) {
    case "around":
      return `around:${only.id}:${only.up}:${only.down}`;
    case "relation":
      return `relation:${only.predicate}`;
    case "status":
      return `status:${only.status}`;
  }
}

const AROUND = /^around:([^:]+):(\d):(\d)$/;

/** Reads it; null where there is none, or none that can be read, which is added to the problems. */
export function readOnly(text: string | null, problems: string[]): Only | null {
  if (text === null) return null;
  const [, id, up, down] = AROUND.exec(text.trim()) ?? [];
  if (id !== undefined && Number(up) <= MOST_STEPS && Number(down) <= MOST_STEPS)
    return { type: "around", id, up: Number(up), down: Number(down) };
  const [type, name, more] = text.trim().split(":");
  const predicate = PREDICATE_NAMES.find((one) => one === name);
  if (type === "relation" && predicate !== undefined && more === undefined)
    return { type, predicate };
  const status = ALL_STATUSES.find((one) => one === name);
  if (type === "status" && status !== undefined && more === undefined) return { type, status };
  problems.push(
    `The link draws only ${quote(text)}, which is nothing that can be drawn alone. It looks like around:NAME:2:1 (steps up and down, 0 to ${MOST_STEPS}), relation:NAME or status:NAME.`,
  );
  return null;
}
