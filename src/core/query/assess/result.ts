import type { ClaimId } from "../../model/claim.ts";
import type { CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import type { UnrankedReason } from "../../model/refusal.ts";
import type { OwnMember, SourceId } from "../../model/source.ts";
import type { Stage, StatusWord } from "../../model/vocabulary.ts";
import type { UnknownTreatment } from "../decision/unknown-treatments.ts";
import type { RecallRule } from "../need/candidates.ts";
import type { Need } from "../need/need.ts";
import type { Truth } from "../need/truth.ts";
import type { Headline } from "../options/lines/headline.ts";
import type { Lead, OptionKey, Standing } from "../options/option.ts";
import type { ClaimGist } from "./gist.ts";
import type { LineAnswer } from "./option-result.ts";
import type { Verdict } from "./requirements.ts";

/** What an answer ranks by: routes from lines that sources place, or companies where they place none. */
export type Basis = "routes" | "companies";

/** The answer to "who instead?": three lists and what would change them. Plain JSON. */
export interface Alternatives extends LineAnswer {
  readonly need: Need;
  /** What the candidates are compared by: supply options, or companies where no source places a line. */
  readonly basis: Basis;
  readonly lost: LostSupply | null;
  /** Those who meet every requirement; all of them where there is none. */
  readonly meets: readonly RankedCandidate[];
  /** Those who could, with the facts that are missing. */
  readonly possible: readonly PossibleCandidate[];
  /** Those who do not, with the first requirement that fails. */
  readonly excluded: readonly ExcludedCandidate[];
  /** Other plants of the supplier that is lost. */
  readonly sameSupplier: readonly PlantStanding[];
  /** Facts that are missing or uncertain, the one that matters most first. */
  readonly missing: readonly MissingFact[];
  /** What other treatments of unknown values would make of those in play, in the order of the lists. */
  readonly unknownTreatments: readonly ({ readonly id: EntityId } & UnknownTreatment)[];
  /** Weights at which two candidates change places, the smallest change first. */
  readonly flips: readonly Flip[];
  /** The criteria that count, with their weights scaled to a sum of 1 (the mean of the free ones). */
  readonly weights: readonly { readonly id: CriterionId; readonly weight: number }[];
  readonly weightMode: "fixed" | "free" | "order";
  readonly seed: number;
  readonly samples: number;
  /** What a scenario changes; null without one. */
  readonly difference: Difference | null;
  /** What was searched: the limits of the answer. */
  readonly searched: { readonly claims: number; readonly sources: number };
  /** Who of the lists of the reader's own is ranked; left out where it is not limited to them. */
  readonly ownList?: ListRanked;
}

/** One of a list of the reader's own that is not ranked, and why. */
export interface UnrankedMember extends OwnMember {
  readonly because: UnrankedReason;
}

/** What of the lists that a ranking is limited to is ranked. Plain JSON. */
export interface ListRanked {
  readonly lists: readonly SourceId[];
  /** Whom the lists name, each once. */
  readonly names: number;
  readonly ranked: number;
  /** In the order of the lists. */
  readonly others: readonly UnrankedMember[];
}

export interface Owner {
  readonly id: EntityId;
  readonly label: string;
  readonly claims: readonly ClaimId[];
}

/** Every candidate, listed wherever it stands. */
export interface CandidateBase {
  readonly id: EntityId;
  readonly label: string;
  readonly why: readonly { readonly rule: RecallRule; readonly claims: readonly ClaimId[] }[];
  /** Who is said to own a stake in it. */
  readonly owners: readonly Owner[];
  readonly score: { readonly low: number; readonly high: number };
  /** Share of the weight on criteria of which at least one claim speaks, in [0, 1]. */
  readonly coverage: number;
  readonly criteria: readonly CriterionValue[];
  readonly requirements: readonly Verdict[];
  /** The weakest claim that a value rests on; null where no claim does. */
  readonly weakest: ClaimId | null;
  /** The keys of its options. */
  readonly options: readonly OptionKey[];
  /** The best of what is documented of its options. */
  readonly standing: Standing;
  /** Claims on the product that name no plant and that a line explains. */
  readonly alsoSaid: readonly ClaimId[];
  /** Its plants in the market that are no option. */
  readonly leads: readonly Lead[];
}

export interface RankedCandidate extends CandidateBase {
  /** The option by which it is mostly taken; null where companies are compared. */
  readonly leading: OptionKey | null;
  readonly rank: { readonly best: number; readonly worst: number; readonly exact: boolean };
  /** Share of the assumptions tried in which it takes each rank, first to last. */
  readonly rankShares: readonly number[];
  /** Share of the assumptions tried in which it is ahead of each other ranked candidate. */
  readonly wins: readonly { readonly over: EntityId; readonly share: number }[];
  /** Mean weights with which it comes first, by criterion; null where it never does. */
  readonly centralWeights: Readonly<Record<string, number>> | null;
  readonly confidence: number | null;
  /** The fact whose finding out could raise its lowest score most; null where nothing is open. */
  readonly movesUp: MoveUp | null;
}

/** What would move a candidate up. */
export interface MoveUp {
  readonly criterion: CriterionId;
  /** Weight × width: how far its score can move. */
  readonly swing: number;
  /** The claims that leave it open; empty where nothing is stated. */
  readonly claims: readonly ClaimId[];
  /** The ranks it could still take if this turned out as well as it can. */
  readonly rank: { readonly best: number; readonly worst: number };
}

export interface PossibleCandidate extends RankedCandidate {
  readonly missing: readonly Verdict[];
}

export interface ExcludedCandidate extends CandidateBase {
  /** The option that got furthest; null where companies are compared. */
  readonly furthest: OptionKey | null;
  readonly rank: null;
  readonly failed: Verdict;
}

export interface CriterionValue {
  readonly id: CriterionId;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** What the draw hangs on: values with the same key rise and fall together. */
  readonly key: string;
  readonly claims: readonly ClaimId[];
  /** What is said; null where nothing is. */
  readonly gist: ClaimGist | null;
  /** Whether claims of equal strength disagree, or one that it rests on is disputed. */
  readonly conflicting: boolean;
}

export interface MissingFact {
  readonly criterion: CriterionId;
  /** How far the score of each candidate can move by it. */
  readonly candidates: readonly { readonly id: EntityId; readonly swing: number }[];
  /** The options on which it bears; the candidates themselves where companies are compared. */
  readonly options: readonly string[];
  /** The greatest of these. */
  readonly swing: number;
  /** The claims that leave it open; empty where nothing is stated. */
  readonly claims: readonly ClaimId[];
  /** Whose places hang on it: the ranks they could still take if it turned out badly, and if it turned out well. */
  readonly places: readonly {
    readonly id: EntityId;
    readonly low: { readonly best: number; readonly worst: number };
    readonly high: { readonly best: number; readonly worst: number };
  }[];
}

export interface Flip {
  readonly between: readonly [EntityId, EntityId];
  readonly criterion: CriterionId;
  readonly weight: number;
  /** The weight at which the two change places, the others keeping their proportions. */
  readonly at: number;
}

export interface PlantStanding {
  readonly id: EntityId;
  readonly label: string;
  readonly status: StatusWord | null;
  /** How far the plant is with the product; "unknown" where not stated. */
  readonly stage: Stage;
  readonly claims: readonly ClaimId[];
}

export interface LostSupply {
  readonly id: EntityId;
  readonly label: string;
  /** Its plants that are out of action, with the claims that say so. */
  readonly plants: readonly PlantStanding[];
}

/** What a scenario changes in an answer, against the same question without it. Plain JSON. */
export interface Difference {
  /** The candidates in the order of the lists, those that fail a requirement left out. */
  readonly order: { readonly before: readonly EntityId[]; readonly after: readonly EntityId[] };
  /** The candidates of whom anything changes, in the order after, then those that are gone. */
  readonly candidates: readonly CandidateChange[];
  /** The buyer, its plants and programmes that have another number of known sources of the product. */
  readonly supply: readonly SupplyChange[];
  /** Options that stand otherwise; null where there is none. */
  readonly options: readonly {
    readonly key: OptionKey;
    readonly before: Standing | null;
    readonly after: Standing | null;
  }[];
  /** The headlines, where they say other things; null where they are the same. */
  readonly headlines: { readonly before: Headline; readonly after: Headline } | null;
  /** What is missing from options in the market, GWh a year, where it differs; null where it is the same. */
  readonly gap: {
    readonly before: { readonly low: number; readonly high: number } | null;
    readonly after: { readonly low: number; readonly high: number } | null;
  } | null;
  /** Of each plant that is assumed otherwise and changes nothing here, why. */
  readonly idle: readonly IdleAssumption[];
}

/** An assumption about a plant that changes nothing in an answer. */
export interface IdleAssumption {
  readonly plant: EntityId;
  /**
   * `ofLostSupplier`: it is a plant of the supplier to be replaced, which counts for nothing here. `notAnOption`: no
   * source says that it makes the product. `outBefore`: its option is out without the assumption.
   * `stillCounts`: what is assumed takes no supply away by the day it is needed.
   */
  readonly why: "ofLostSupplier" | "notAnOption" | "outBefore" | "stillCounts";
  readonly claims: readonly ClaimId[];
}

export interface CandidateChange {
  readonly id: EntityId;
  readonly label: string;
  /** null where it is no candidate. */
  readonly before: Place | null;
  readonly after: Place | null;
  /** Criteria with another value. */
  readonly criteria: readonly {
    readonly id: string;
    readonly before: { readonly low: number; readonly high: number };
    readonly after: { readonly low: number; readonly high: number };
    readonly claims: readonly ClaimId[];
  }[];
  /** Requirements that stand otherwise. */
  readonly requirements: readonly {
    /** As it is written in `--require`. */
    readonly requirement: string;
    readonly before: Truth;
    readonly after: Truth;
    readonly claims: readonly ClaimId[];
  }[];
}

/** Where a candidate stands in an answer. */
export interface Place {
  readonly list: "meets" | "possible" | "excluded";
  /** null where it is excluded. */
  readonly rank: { readonly best: number; readonly worst: number } | null;
  readonly score: { readonly low: number; readonly high: number };
  /** Share of the assumptions tried in which it comes first; null where it is excluded. */
  readonly firstShare: number | null;
}

export interface SupplyChange {
  readonly buyer: EntityId;
  /** Suppliers that are known sources. */
  readonly before: readonly EntityId[];
  readonly after: readonly EntityId[];
  readonly claims: readonly ClaimId[];
}
