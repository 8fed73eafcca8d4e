import type { NumberField } from "../../../core/model/quantity.ts";
import { writeNumber } from "../../../core/model/reading/read-number.ts";
import { FURTHER_FIELDS, INITIAL_STATE, type QuotaFurther } from "../app-state.ts";

interface QuotaReader {
  number(name: string, field: NumberField): number | null;
  choice<T extends string>(name: string, of: readonly T[]): T | null;
}

/** What is asked further of a quota, as parts of an address; what is as at first is left out. */
export function furtherParts(further: QuotaFurther): readonly (readonly [string, string])[] {
  const { quota } = INITIAL_STATE;
  const names = ["target", "days", "imports", "by", "order"] as const;
  return names.flatMap((name) =>
    further[name] === quota[name] ? [] : [[name, writeFurther(further[name])] as const],
  );
}

function writeFurther(value: number | string): string {
  return typeof value === "number" ? writeNumber(value) : value;
}

/** Reads it; what is not given or cannot be read is as at first. */
export function readFurther(reader: QuotaReader): QuotaFurther {
  const { quota } = INITIAL_STATE;
  return {
    target: reader.number("target", FURTHER_FIELDS.target) ?? quota.target,
    days: reader.number("days", FURTHER_FIELDS.days) ?? quota.days,
    imports: reader.number("imports", FURTHER_FIELDS.imports) ?? quota.imports,
    by: reader.choice("by", ["value", "number"]) ?? quota.by,
    order: reader.choice("order", ["outside", "inside"]) ?? quota.order,
  };
}
