import { PREDICATE_NAMES } from "../../../core/model/predicate.ts";
import type { Brought } from "../app-state.ts";
import { quote } from "./mend-address.ts";

/** Whose neighbours are brought, as the address has it: "NAME" for all of them, "NAME:suppliesTo:in" for its suppliers. */
export function writeBrought({ id, relation }: Brought): string {
  return relation === null ? id : `${id}:${relation.predicate}:${relation.direction}`;
}

/** Reads them; what cannot be read is left out and added to the problems. */
export function readBrought(texts: readonly string[], problems: string[]): readonly Brought[] {
  return texts.flatMap((text): Brought[] => {
    const [id = "", name, direction, more] = text.split(":");
    if (id !== "" && name === undefined) return [{ id, relation: null }];
    const predicate = PREDICATE_NAMES.find((one) => one === name);
    const isWhole = id !== "" && predicate !== undefined && more === undefined;
    if (isWhole && (direction === "in" || direction === "out"))
      return [{ id, relation: { predicate, direction } }];
    problems.push(
      `The link brings ${quote(text)}, which are no neighbours. They look like NAME, or NAME:RELATION:in or :out.`,
    );
    return [];
  });
}
