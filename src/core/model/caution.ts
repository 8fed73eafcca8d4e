import type { ClaimId } from "./claim.ts";
import type { CriterionId } from "./criteria.ts";
import type { EntityId } from "./entity.ts";
import type { Edtf, Period } from "./period.ts";
import type { Quantity } from "./quantity.ts";
import type { StrangerReason, UnrankedReason } from "./refusal.ts";
import type { SourceId } from "./source.ts";
import type { ClaimKind, EntityClass, StatusWord } from "./vocabulary.ts";

/** A number of a question about a quota that its asker gives. */
export type AssumedNumber =
  | "shipped"
  | "quota"
  | "inQuota"
  | "outOfQuota"
  | "withoutOffset"
  | "unitValue"
  | "firmShipped"
  | "target"
  | "days"
  | "exports"
  | "imports";

/** What a caveat of each code speaks of, besides claims: ids, numbers, and names that are data. No words. */
export interface CautionParameters {
  "ambiguous-name": { readonly name: string; readonly firms: readonly EntityId[] };
  /** Of the numbers of a question, those that no claim gives; or the lots of goods by value. */
  "assumed-inputs":
    | {
        readonly what: "numbers";
        readonly of: number;
        /** By the name of the parameter, and what it is. */
        readonly assumed: readonly { readonly name: string; readonly means: AssumedNumber }[];
      }
    | { readonly what: "lots" };
  "base-duty-unknown": object;
  "capacity-of-part": {
    readonly parts: readonly {
      readonly option: string;
      readonly scopes: readonly string[];
    }[];
  };
  "captive-left-out": { readonly supplier: EntityId };
  /** `values`, `shares`, `answers` as in a conflict; `rates` of one start, of which the best backed is taken. */
  conflict:
    | {
        readonly sort: "values" | "shares" | "answers";
        readonly sides: readonly (readonly ClaimId[])[];
      }
    | { readonly sort: "rates" };
  "count-not-capacity": { readonly criterion: CriterionId };
  "coverage-none": { readonly candidate: EntityId };
  "criterion-silent": { readonly criteria: readonly CriterionId[] };
  /** The newest day that a source can be of, taken where none was asked for. */
  "day-taken": { readonly day: Edtf };
  "default-need": {
    readonly need: {
      readonly product: EntityId;
      readonly buyer: EntityId;
      readonly market: EntityId | null;
      readonly insteadOf: EntityId | null;
      readonly neededBy: Edtf | null;
      readonly chemistry?: string;
      readonly use?: string;
    };
  };
  "different-goods": {
    readonly goods: readonly {
      readonly product: EntityId;
      readonly origin: EntityId;
      readonly destination: EntityId;
    }[];
  };
  /** `status` is null where none is stated. */
  "disrupted-candidate": {
    readonly candidate: EntityId;
    readonly plant: EntityId;
    readonly status: StatusWord | null;
  };
  "duty-rate-unknown": object;
  /** `taken` where whoever asks has named the claims, so that they count all the same. */
  "ended-before": { readonly day: Edtf; readonly taken: boolean };
  "expert-attribution": object;
  "implied-source": { readonly suppliers: readonly EntityId[] };
  "interested-party": object;
  "left-out-by-lens":
    | { readonly on: "candidates" | "topic" | "speakers"; readonly kinds: readonly ClaimKind[] }
    | { readonly on: "claim" };
  "line-not-stated": { readonly suppliers: readonly EntityId[] };
  "market-not-stated": { readonly criteria: readonly CriterionId[] };
  /** A month was given without a year; `date` is the latest such month by the newest day that the record knows. */
  "month-taken": { readonly text: string; readonly date: Edtf; readonly newest: Edtf };
  "no-candidate": object;
  "no-difference": { readonly criterion: CriterionId };
  "not-a-candidate": { readonly entity: EntityId; readonly because: StrangerReason };
  /** `cut` where only a part was read; `classes` were asked for, and `other` is what is called so of another class. */
  "not-in-record": {
    readonly words: string;
    readonly cut: boolean;
    readonly classes: readonly EntityClass[] | null;
    readonly other: EntityId | null;
  };
  /** A ranking among lists of the reader's own: who of them is not ranked, by reason. */
  "of-own-list": {
    readonly lists: readonly SourceId[];
    readonly names: number;
    readonly ranked: number;
    readonly others: readonly {
      readonly because: UnrankedReason;
      readonly names: readonly string[];
    }[];
  };
  "one-house": { readonly members: readonly EntityId[] };
  "one-source": object;
  "other-tariff": { readonly tariffs: readonly EntityId[]; readonly others: readonly EntityId[] };
  "part-of-duty": object;
  "period-not-stated": object;
  "place-not-known":
    | { readonly open: "region"; readonly region: EntityId }
    | { readonly open: "country"; readonly places: readonly EntityId[] }
    | { readonly open: "border"; readonly origin: EntityId; readonly destination: EntityId }
    | {
        readonly open: "policies";
        readonly origin: EntityId;
        readonly destination: EntityId;
        readonly policies: readonly EntityId[];
      };
  /** Planned for before the date asked about; before the newest day, and still counted; or so of lines. */
  "plan-overdue":
    | { readonly sort: "asked" }
    | { readonly sort: "newest"; readonly newest: Edtf }
    | {
        readonly sort: "lines";
        readonly lines: readonly {
          readonly option: string;
          readonly supplier: EntityId;
          readonly plant: EntityId | null;
          /** ISO days; null where that end is open. */
          readonly earliest: string | null;
          readonly latest: string | null;
        }[];
      };
  "premise-not-met": { readonly supplier: EntityId; readonly buyer: EntityId };
  /** A place that counts as part of another, or a place whose members pay no duty to each other; `basis` is a title. */
  "reference-used":
    | {
        readonly place: EntityId;
        readonly whole: EntityId;
        readonly time: Period;
        readonly basis: string;
      }
    | { readonly union: EntityId; readonly basis: string };
  "related-entity": {
    readonly entity: EntityId;
    readonly other: EntityId;
    readonly as: "same" | "part";
    /** How many claims speak of the other. */
    readonly spoken: number;
  };
  replaced: { readonly corrected: boolean };
  "scenario-needs-date": object;
  "scenario-other-data": {
    readonly scenario: string;
    readonly madeOn: string;
    readonly version: string;
  };
  /** A limit was reached: the answer rests on the claims that were read until then. */
  "slice-cut": { readonly read: number };
  "similar-names": { readonly words: string; readonly cut: boolean };
  "source-stalled": { readonly suppliers: readonly EntityId[] };
  "taken-as-exact": { readonly quantities: readonly Quantity[] };
  "taken-as-uniform": { readonly what: "units" | "days" };
  /** Of claims that an answer rests on, or of those that a comparison of dates cannot place. */
  undated: { readonly of: "answer" | "changes" };
  /** Words of a phrase that were not understood and narrow nothing. */
  "words-left": { readonly words: readonly string[] };
  "unnamed-supplier": { readonly entity: EntityId };
}

export type CautionCode = keyof CautionParameters;

/** Something the reader of an answer should know: a code, what it speaks of, and the claims it is about. No words. */
export type Caution<Code extends CautionCode = CautionCode> = {
  readonly [C in Code]: {
    readonly code: C;
    readonly claims: readonly ClaimId[];
  } & CautionParameters[C];
}[Code];
