import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";

/** The rules by which we work something out; each is in the file of its name. */
export type DerivationRule = Derived["rule"];

/**
 * Something that we work out from claims by a named rule. It is an inference: shown as ours, with its inputs, and
 * never an input to anything that is evidence. Facts only: `core/word` has the words for what it is and how it was
 * worked out.
 */
export type Derived = DerivedValue &
  (
    | {
        readonly rule: "ultimate-owner";
        /** Where the last of the owners is at home, by id; empty where it is not stated. */
        readonly homes: readonly EntityId[];
        /** Where the way ends, and why: its shares are more than it, nobody has more than half, or no owner is stated. */
        readonly end: {
          readonly at: EntityId;
          readonly why: "impossible" | "split" | "not-stated";
        };
      }
    | {
        readonly rule: "plant-count";
        readonly region: EntityId;
        /** Whether plants in one place count once. */
        readonly byPlace: boolean;
        /** How many sources state this number. */
        readonly stating: number;
      }
    | {
        readonly rule: "plant-load";
        /** In a year, in the unit of the record. */
        readonly capacity: number;
        /** Contracts whose amount or term is not stated, and whose they are. */
        readonly open: { readonly count: number; readonly buyers: readonly EntityId[] };
      }
    /** `spentPercent` is what is spent of the pledge. */
    | { readonly rule: "pledge"; readonly measure: "left"; readonly spentPercent: number }
    | { readonly rule: "pledge"; readonly measure: "per-job" }
    | {
        readonly rule: "stated-counts";
        readonly measure: "sum" | "concentration";
        /** The rule by which the sources counted. */
        readonly countingRule: string;
        readonly counts: readonly number[];
      }
    | { readonly rule: "supply-tier"; readonly buyer: EntityId }
  );

interface DerivedValue {
  readonly about: EntityId;
  /** The number or range, where it is one; null where it is not known. */
  readonly amount: { readonly low: number; readonly high: number; readonly unit: string } | null;
  /** Entities it names or counts, in order. */
  readonly entities: readonly EntityId[];
  readonly inputs: readonly ClaimId[];
}
