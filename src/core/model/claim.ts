import type { EntityId } from "./entity.ts";
import type { Edtf, Period } from "./period.ts";
import type { Quantity } from "./quantity.ts";
import type { SourceId } from "./source.ts";
import type {
  ClaimKind,
  Commitment,
  Milestone,
  Polarity,
  Stage,
  State,
  StatusWord,
  Unknown,
} from "./vocabulary.ts";

/** `<source>/<number>`, such as `gazette-2025/c07`; stable for good. */
export type ClaimId = string;

/** A party in the chain of those who say it, the outermost first. */
export interface Speaker {
  readonly id: EntityId;
  /** True where the party has a stake in what it says. */
  readonly interested: boolean;
  /** Set where the party speaks together with the one before it, which does not quote it. */
  readonly jointly?: true;
}

/**
 * What each predicate says besides its subject and object. `Unknown` marks what a source would have to give
 * and does not; an absent optional field was not asked of the source.
 */
export interface Qualifiers {
  ownsStakeIn: { readonly share: Quantity | Unknown; readonly directness?: "direct" | "indirect" };
  acquired: {
    readonly date: Edtf | Unknown;
    readonly price?: Quantity | Unknown;
    readonly part?: string;
  };
  basedIn: { readonly town?: string };
  ascribedNationality: Record<never, never>;
  operates: { readonly order?: string };
  locatedIn: { readonly coordinates?: string; readonly precision?: string };
  partOf: Record<never, never>;
  produces: {
    readonly stage: Stage;
    readonly region?: EntityId | Unknown;
    readonly chemistry?: string;
    readonly capacity?: Quantity | Unknown;
    /** Who gets what is made, where a source says: the maker itself, others, or both. */
    readonly outlet?: "own" | "sold" | "both" | Unknown;
  };
  suppliesTo: {
    readonly product: EntityId | Unknown;
    readonly region?: EntityId | Unknown;
    readonly volume?: Quantity | Unknown;
    readonly value?: Quantity | Unknown;
    readonly agreement?: EntityId;
    /** On what the supply rests, where a source says. */
    readonly basis?: "contract" | "memorandum" | "listing" | "report";
    readonly chemistry?: string;
    readonly role?: string;
  };
  usesComponent: { readonly essential?: boolean | Unknown };
  assembles: { readonly region?: EntityId };
  partyTo: { readonly role?: string };
  invests: {
    readonly amount: Quantity | Unknown;
    readonly basis: "pledged" | "spent" | "totalCost" | Unknown;
    readonly part?: string;
  };
  pledgesJobs: { readonly number: Quantity | Unknown };
  employs: { readonly number: Quantity | Unknown };
  cutsJobs: { readonly number: Quantity | Unknown };
  facilityCount: { readonly region: EntityId | Unknown; readonly countingRule: string };
  hasCapacity: {
    readonly basis: "plan" | "installed" | "output" | Unknown;
    readonly product?: EntityId;
    readonly region?: EntityId;
    /** What the number counts, in our words: "plant 1", "storage line", "all plants in the US". */
    readonly scope?: string;
  };
  hasMilestone: { readonly date: Edtf | Unknown; readonly product?: EntityId };
  hasOrders: {
    readonly product: EntityId | Unknown;
    readonly basis?: "backlog" | "intake";
    readonly region?: EntityId;
  };
  inTalksWith: {
    readonly product: EntityId | Unknown;
    readonly market?: EntityId | Unknown;
    readonly basis?: string;
  };
  licensesTo: { readonly subject?: string; readonly site?: EntityId };
  grantsIncentive: { readonly amount: Quantity | Unknown; readonly form?: string };
  hasStatus: { readonly cause?: string };
  imposes: { readonly role?: string };
  proposes: { readonly terms?: string };
  appliesTo: {
    readonly origin: EntityId | Unknown;
    readonly product: EntityId | Unknown;
    readonly rate?: Quantity | Unknown;
    /** `allIn` = the whole duty on entry; `added` = on top of others; `base` = the ordinary duty. */
    readonly basis?: "allIn" | "added" | "base";
    readonly quota?: Quantity | Unknown;
    readonly outOfQuotaRate?: Quantity | Unknown;
    readonly quotaPeriod?: string | Unknown;
  };
  tradeVolume: {
    readonly destination: EntityId | Unknown;
    readonly product: EntityId | Unknown;
    /** What is counted, where it is not the whole flow: "share of all German car exports". */
    readonly measure?: string;
  };
  exposedTo: Record<never, never>;
  affiliatedWith: { readonly role?: string; readonly field?: string };
  alternativeFor: {
    readonly product: EntityId | Unknown;
    readonly market?: EntityId | Unknown;
    readonly basis?: string;
  };
  tariffRisk: { readonly comparedWith: EntityId | Unknown };
  hasSitesIn: { readonly count?: Quantity | Unknown };
  hasProperty: { readonly property: string };
  remark: { readonly topic?: string };
  possiblySameAs: { readonly method?: string };
}

/** What a claim says of its subject. */
export type Predicate = keyof Qualifiers;

/** The plain value of predicates that have one instead of an object. */
export interface Values {
  facilityCount: Quantity;
  hasCapacity: Quantity;
  hasMilestone: Milestone;
  hasOrders: Quantity;
  hasStatus: StatusWord;
  tradeVolume: Quantity;
  tariffRisk: "lower" | "higher";
  hasProperty: Quantity | string;
}
export type ValuePredicate = keyof Values;

interface ClaimBase {
  readonly id: ClaimId;
  /** null for an assumption of a scenario, which no source states. */
  readonly source: SourceId | null;
  /** Place in the source: headline, deck, paragraph, page or table row. */
  readonly at: string;
  /** Those spoken of. One statement about several parties is one claim: one draw, one edge each. */
  readonly subject: readonly [EntityId, ...EntityId[]];
  readonly state: State;
  readonly polarity: Polarity;
  /** When what is said holds; of a plan, when the planned thing is due. */
  readonly time: Period;
  readonly kind: ClaimKind;
  readonly commitment: Commitment;
  /** Those who say it, the outermost first; empty for an assumption. */
  readonly saidBy: readonly Speaker[];
  /** The date spoken of, where it is not the source's own date. */
  readonly asOf: Edtf | null;
  readonly note: string;
  readonly supersedes: readonly ClaimId[];
  /** The claim whose evidence this one repeats; both count once. */
  readonly sameEvidenceAs: ClaimId | null;
  /** Inferences only: the rule and the claims it rests on. */
  readonly rule: string | null;
  readonly derivedFrom: readonly ClaimId[];
}

/** A claim with the given predicate. `object` is null for plain values and where the state is not known. */
export type ClaimOf<P extends Predicate> = P extends Predicate
  ? ClaimBase & {
      readonly predicate: P;
      readonly object: EntityId | null;
      readonly value: P extends ValuePredicate ? Values[P] | null : null;
      readonly qualifiers: Readonly<Qualifiers[P]>;
    }
  : never;

/** One statement of one source: who said what of whom, where, and when it holds. */
export type Claim = ClaimOf<Predicate>;

/** A claim as far as it says who stands to whom; it is not checked. */
export interface FoundClaim {
  readonly predicate: string;
  readonly subject: readonly string[];
  readonly object: string | null;
  readonly qualifiers: Readonly<Record<string, unknown>>;
}
