import type { Claim, ClaimId, Predicate } from "./claim.ts";
import type { EntityId } from "./entity.ts";
import type { Period } from "./period.ts";
import type { Polarity, StatusWord } from "./vocabulary.ts";

/**
 * Assumptions laid over the record: what if. Plain JSON, never evidence. An answer under a scenario is read against
 * the same answer without it.
 */
export interface Scenario {
  /** Such as `plant-stays-closed`. */
  readonly id: string;
  readonly name: string;
  /** What it is for, in the words of whoever made it; "" where nothing is said. */
  readonly note: string;
  /** The version of the data that it was made on. */
  readonly dataVersion: string;
  readonly patches: readonly Patch[];
}

/** One assumption. */
export type Patch = SetStatus | AddHypothesis | Suppress | SetTariff;
export type PatchType = Patch["type"];

/** A plant, agreement, programme or policy stands so, from some day to some day; null = open. */
export interface SetStatus {
  readonly type: "setStatus";
  readonly entity: EntityId;
  readonly status: StatusWord;
  readonly time: Period;
}

/** Something is so that no source says. */
export interface AddHypothesis {
  readonly type: "addHypothesis";
  readonly claim: Hypothesis;
}

/** What an assumed claim says; who says it, where and when is nobody, nowhere and never. */
export interface Hypothesis {
  readonly subject: readonly [EntityId, ...EntityId[]];
  readonly predicate: Predicate;
  readonly object: EntityId | null;
  readonly value: Claim["value"];
  readonly qualifiers: Readonly<Record<string, unknown>>;
  readonly polarity: Polarity;
  readonly time: Period;
}

/** Claims of the record that are not to count. */
export interface Suppress {
  readonly type: "suppress";
  readonly claims: readonly [ClaimId, ...ClaimId[]];
}

/** A tariff has this rate on these goods, perhaps for a quota only, perhaps less an offset. */
export interface SetTariff {
  readonly type: "setTariff";
  readonly policy: EntityId;
  readonly origin: EntityId;
  readonly destination: EntityId;
  readonly product: EntityId;
  readonly ratePercent: number;
  /** `allIn` = the whole duty on entry; `added` = on top of others; `base` = the ordinary duty. */
  readonly basis: "allIn" | "added" | "base";
  /** Goods a year that enter at the rate; null = all of them. */
  readonly quotaUnits: number | null;
  /** The rate beyond the quota; null = not assumed. */
  readonly beyondPercent: number | null;
  /** Share of the goods' value that an offset frees from the duty, in [0, 1]. */
  readonly offsetShare: number;
}

/** What stands before the id of an assumed claim, where a claim of the record has its source. */
export const HYPOTHESIS_PREFIX = "scenario/";

/** Whether an id is that of a claim that a scenario assumes. */
export function isAssumedId(id: ClaimId): boolean {
  return id.startsWith(HYPOTHESIS_PREFIX);
}
