import type { EntityId } from "../../model/entity.ts";
import type { SourceId } from "../../model/source.ts";
import type { RateUnit, StatusWord, Unit } from "../../model/vocabulary.ts";
import type { Role } from "../read/column-words.ts";
import type { Encoding } from "../read/decode-text.ts";

/** What one row of a table speaks of. */
export const ROW_SHAPES = ["plant", "project", "company", "relation", "stake", "trade"] as const;
export type RowShape = (typeof ROW_SHAPES)[number];

/** What a word for a relation means, and in which direction; `leaveOut` = a relation that the record does not have. */
export const RELATION_MEANINGS = [
  "suppliesTo",
  "suppliedBy",
  "operates",
  "operatedBy",
  "ownsStakeIn",
  "ownedBy",
  "partOf",
  "hasPart",
  "leaveOut",
] as const;
export type RelationMeaning = (typeof RELATION_MEANINGS)[number];

/** What the number in a column of amounts means: the unit of one, with how many of it a 1 stands for. */
export interface Measure {
  /** null where nobody has said it: such amounts are left out. */
  readonly unit: Unit | null;
  readonly times: number;
}

/** How a table becomes claims. Plain JSON but for its maps; kept under the signature of the header. */
export interface Mapping {
  /** `signatureOf` the header. */
  readonly header: string;
  readonly table: string;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly headerRecord: number;
  readonly row: RowShape;
  /** By column, in the order of the table. */
  readonly columns: ReadonlyMap<string, Role>;
  readonly source: {
    readonly title: string;
    /** Who says it, in words. */
    readonly publisher: string;
    /** EDTF; null = not known. The date of the file is not it. */
    readonly asOf: string | null;
    readonly licence: string;
    /** The source of the record that this file is; null = another. */
    readonly same: SourceId | null;
  };
  /** Columns of numbers: whether a 0 in them is a value. */
  readonly zero: ReadonlyMap<string, "unknown" | "value">;
  /** Cells that stand for no answer, besides the usual ones. */
  readonly unknownWords: readonly string[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly amountBasis: "pledged" | "spent" | "totalCost" | "unknown";
  readonly capacityBasis: "plan" | "installed" | "output" | "unknown";
  readonly capacityUnit: RateUnit;
  readonly statuses: ReadonlyMap<string, StatusWord | "leaveOut">;
  readonly relations: ReadonlyMap<string, RelationMeaning>;
  readonly products: ReadonlyMap<string, EntityId | "leaveOut">;
  /** What is supplied where a row does not say it. */
  readonly product: EntityId | "unknown";
  /** Decided by the reader: whom a name stands for, or that it is somebody new or nobody. */
  readonly parties: ReadonlyMap<string, EntityId | "new" | "leaveOut">;
  /** Decided by the reader: which plant a record of that number is. */
  readonly plants: ReadonlyMap<string, EntityId | "new">;
  readonly repeats: "keep" | "drop";
}

/** What is the same for all files with these columns, in this order. */
export function signatureOf(header: readonly string[]): string {
  return header.map((name) => name.toLowerCase()).join(" | ");
}

/** The columns that have a role. */
export function columnsOf(mapping: Mapping, role: Role): readonly string[] {
  return [...mapping.columns].filter(([, own]) => own === role).map(([column]) => column);
}
