import type { ClaimId } from "../../model/claim.ts";
import type { CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import type { StatusWord } from "../../model/vocabulary.ts";
import type { Truth } from "../need/truth.ts";
import type { Crossing } from "../options/duty.ts";
import type { AnswerLine, OrderLine } from "../options/lines/answer-lines.ts";
import type { Gap } from "../options/lines/gap.ts";
import type { Headline } from "../options/lines/headline.ts";
import type { Bridge, Premise } from "../options/lines/lost-lines.ts";
import type { Match } from "../options/match.ts";
import type { Screen } from "../options/measure-option.ts";
import type { OptionKey, Standing } from "../options/option.ts";
import type { ClaimGist } from "./gist.ts";
import type { Verdict } from "./requirements.ts";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A supply option as an answer shows it. Plain JSON; null where nothing is stated. */
export interface ShownOption {
  readonly key: OptionKey;
  readonly supplier: EntityId;
  /** The firm that runs the plant and counts with the supplier. */
  readonly through: EntityId | null;
  readonly plant: EntityId | null;
  /** The narrowest place that is told. */
  readonly place: EntityId | null;
  /** The country it lies in; the place itself where that lies in none. */
  readonly country: EntityId | null;
  readonly match: Match | "maker";
  /** The products as sources say. */
  readonly products: readonly EntityId[];
  readonly standing: Standing;
  readonly status: StatusWord | null;
  readonly statusClaims: readonly ClaimId[];
  readonly start: {
    readonly kind: "done" | "plan";
    /** ISO days; null where that end is open. */
    readonly earliest: string | null;
    readonly latest: string | null;
    /** Whether it was planned for before the newest source, and nothing later says whether it came about. */
    readonly overdue: boolean;
  } | null;
  /** GWh a year. */
  readonly capacity: Range | null;
  /** What the capacity counts, where that is a part of it. */
  readonly scopes: readonly string[];
  /** GWh a year that others are to get, and the buyers whose share is not stated. */
  readonly committed: (Range & { readonly open: readonly EntityId[] }) | null;
  readonly free: Range | null;
  readonly crossing: Crossing;
  /** Percent of the value. */
  readonly duty: Range | null;
  readonly gates: readonly {
    readonly id: Screen;
    readonly truth: Truth;
    readonly word: string;
    readonly claims: readonly ClaimId[];
  }[];
  readonly requirements: readonly Verdict[];
  /** The first screen or requirement that it fails; null where it is in play. */
  readonly failed: Verdict | null;
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly low: number;
    readonly high: number;
    readonly claims: readonly ClaimId[];
    /** What is said; null where nothing is. */
    readonly gist: ClaimGist | null;
    readonly conflicting: boolean;
  }[];
  readonly score: Range;
  /** Share of the assumptions tried in which it is its supplier's best; null where it is not ranked. */
  readonly share: number | null;
  readonly customers: readonly {
    readonly id: EntityId;
    readonly label: string;
    readonly claims: readonly ClaimId[];
  }[];
  /** What curators noted on the claims that decide. */
  readonly notes: readonly { readonly claim: ClaimId; readonly note: string }[];
  /** Its claims on which sources contradict each other. */
  readonly conflicts: readonly ClaimId[];
  readonly claims: readonly ClaimId[];
}

/** What the answer says of lines, beside the ranking. */
export interface LineAnswer {
  readonly headline: Headline & { readonly lines: readonly AnswerLine[] };
  readonly orderLine: OrderLine;
  /** The options of everyone who comes into question, whatever list they are in. */
  readonly options: readonly ShownOption[];
  /** The buyer's own lines. */
  readonly ownMake: readonly ShownOption[];
  /** Other lines of the lost supplier. */
  readonly otherLines: readonly ShownOption[];
  readonly bridge: readonly Bridge[];
  /** null where nobody is to be replaced. */
  readonly premise: (Omit<Premise, "this"> & { readonly claims: Premise["this"] }) | null;
  readonly gap: Gap;
}
