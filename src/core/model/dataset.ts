import type { Case } from "./case.ts";
import type { Claim, ClaimId } from "./claim.ts";
import type { Criteria } from "./criteria.ts";
import type { Entity } from "./entity.ts";
import type { Geography } from "./geography.ts";
import type { Scenario } from "./scenario.ts";
import type { OwnList, Source } from "./source.ts";

/** The format of the shipped record; raised when an older program could not read it. */
export const DATASET_FORMAT = 4;

/** An earlier release of the data: what it held, as fingerprints. */
export interface Release {
  /** Such as `2026.11.1`. */
  readonly name: string;
  /** The fingerprint of each claim, by id. */
  readonly claims: Readonly<Record<ClaimId, string>>;
}

/** All records that passed the gate. Plain JSON, never changed once made. */
export interface Dataset {
  readonly format: typeof DATASET_FORMAT;
  /** The version of the data, such as `2026.11.1+3f2a91c0`: release and first digits of the content hash. */
  readonly version: string;
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly criteria: Criteria;
  /** What the record is about; no evidence. */
  readonly case: Case;
  /** Reference data on places; not evidence. */
  readonly geography: Geography;
  /** The releases before this one, the oldest first. */
  readonly releases: readonly Release[];
  /** The scenarios that come with the record, by id. */
  readonly scenarios: readonly Scenario[];
  /** The scenario that is laid over the record; the record itself has none. */
  readonly scenario?: Scenario;
  /** Lists of the reader's own that came in beside it; the record itself has none. */
  readonly lists?: readonly OwnList[];
}
