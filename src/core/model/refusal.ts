import type { CriterionId } from "./criteria.ts";
import type { EntityId } from "./entity.ts";
import type { NumberField, Quantity } from "./quantity.ts";
import type { EntityClass } from "./vocabulary.ts";

/** What sort of thing is wrong. */
export type FailureCode =
  | "unknown-entity"
  | "unknown-claim"
  | "wrong-class"
  | "broken-scenario"
  | "broken-endpoint"
  | "invalid-input";

/** An entity with its label, which is data and no sentence. */
export interface Named {
  readonly id: EntityId;
  readonly label: string;
}

/** What asks for a value: a parameter, or a part of what one takes. */
export interface Taker {
  /** The name of the parameter, as the input has it. */
  readonly parameter: string;
  /** True where it stands without a flag. */
  readonly positional?: boolean;
  /** Which part of what was given: a form of it by name, an amount or percentage in it, or the units or value of a lot. */
  readonly part?:
    | { readonly sort: "form" | "amount" | "percentage"; readonly text: string }
    | { readonly sort: "units" | "value" };
}

/** Why a claim gives no number that is asked for. */
export type ClaimProblem =
  | { readonly code: "left-out" | "denied" | "no-trade" | "no-terms" | "none" }
  | { readonly code: "not-money" | "not-units" | "range"; readonly quantity: Quantity }
  | { readonly code: "not-stated"; readonly what: "volume" | "quota" | "rate" | "rateBeyond" };

/** Why somebody is no candidate of an answer. */
export type StrangerReason =
  | "not-among"
  | "lost"
  | "buyer"
  | "of-buyer"
  | "unnamed"
  | "collective"
  | "nothing-said";

/** Why one of a list of the reader's own is not ranked: it is no candidate, no company, not in the record, or fails what is required. */
export type UnrankedReason =
  | Exclude<StrangerReason, "not-among">
  | "not-in-record"
  | "no-company"
  | "excluded";

/** Why an answer cannot be given: a reason with what it speaks of. The words for it are made by `core/word`. */
export type Why =
  // What stands in the input.
  | {
      readonly reason: "unknown-question";
      readonly name: unknown;
      readonly known: readonly string[];
    }
  | {
      readonly reason: "unknown-parameter";
      readonly name: string;
      readonly known: readonly string[];
    }
  /** `about` is what the parameter is, as its form describes it. */
  | { readonly reason: "missing"; readonly taker: Taker; readonly about: string }
  | { readonly reason: "no-text"; readonly taker: Taker; readonly value: unknown }
  | { readonly reason: "no-texts"; readonly taker: Taker; readonly value: unknown }
  | {
      readonly reason: "too-long";
      readonly taker: Taker;
      readonly most: number;
      readonly text: string;
      readonly length: number;
    }
  | {
      readonly reason: "too-many-names";
      readonly taker: Taker;
      readonly most: number;
      readonly count: number;
    }
  | {
      readonly reason: "names-nothing";
      readonly taker: Taker;
      readonly about: string;
      readonly text: string;
    }
  | { readonly reason: "no-date"; readonly taker: Taker; readonly text: string }
  | {
      readonly reason: "no-number";
      readonly taker: Taker;
      readonly text: string;
      readonly field: NumberField;
      readonly orClaim: boolean;
    }
  | { readonly reason: "no-switch"; readonly taker: Taker; readonly value: unknown }
  | {
      readonly reason: "not-among";
      readonly taker: Taker;
      readonly text: string;
      readonly of: readonly string[];
    }
  /** No list of the reader's own is there, or none of that id. */
  | {
      readonly reason: "no-own-list";
      readonly taker: Taker;
      readonly text: string;
      readonly known: readonly string[];
    }
  /** `takes` is the grammar of the parameter, as its form describes it. */
  | {
      readonly reason: "no-requirement" | "no-lot" | "no-step" | "criterion-twice";
      readonly taker: Taker;
      readonly text: string;
      readonly takes: string;
    }
  | {
      readonly reason: "no-weight";
      readonly taker: Taker;
      readonly text: string;
      /** The number in it, and what it may be; null where it is not at fault. */
      readonly number: { readonly text: string; readonly field: NumberField } | null;
      readonly takes: string;
    }
  | { readonly reason: "weights-zero"; readonly text: string | null }
  | { readonly reason: "no-criterion"; readonly text: string; readonly known: readonly string[] }
  | {
      readonly reason: "no-stage";
      readonly stage: string;
      readonly text: string;
      readonly known: readonly string[];
    }
  | {
      readonly reason: "no-chemistry";
      readonly taker: Taker;
      readonly text: string;
      readonly known: readonly string[];
    }
  /** A phrase with a word that turns its meaning round, which no step of a list can say. */
  | { readonly reason: "no-negation"; readonly text: string; readonly word: string }
  | { readonly reason: "nothing-understood"; readonly text: string }
  | { readonly reason: "no-source-kind"; readonly text: string; readonly known: readonly string[] }
  | { readonly reason: "no-source"; readonly text: string; readonly nearest: readonly string[] }
  | {
      readonly reason: "lots-not-all";
      readonly text: string;
      readonly units: number;
      readonly shipped: number;
    }
  | { readonly reason: "firm-above-all"; readonly firm: number; readonly shipped: number }
  | {
      readonly reason: "idle-without";
      readonly taker: Taker;
      readonly needs: Taker;
    }
  | {
      readonly reason: "idle-beside";
      readonly taker: Taker;
      readonly beside: Taker & { readonly value: string };
      readonly instead: Taker;
    }
  /** A parameter, or a text that was given for one, which would change nothing beside what is explained. */
  | {
      readonly reason: "explained-alone";
      readonly what: "entity" | "claim" | "score";
      readonly taker: Taker;
      /** The text, where the parameter stands without a flag. */
      readonly text: string | null;
    }
  | { readonly reason: "nothing-to-explain"; readonly taker: Taker }
  | {
      readonly reason: "no-score";
      readonly taker: Taker;
      readonly text: string;
      readonly criteria: readonly CriterionId[];
    }
  | {
      readonly reason: "no-option";
      readonly option: string;
      readonly supplier: EntityId;
      readonly known: readonly string[];
    }
  | { readonly reason: "release-to"; readonly release: string; readonly taker: Taker }
  | {
      readonly reason: "neither-date-nor-release";
      readonly text: string;
      readonly releases: readonly string[];
    }
  | {
      readonly reason: "ends-before";
      readonly to: Taker & { readonly date: string };
      readonly from: Taker & { readonly date: string };
    }
  // Names.
  | { readonly reason: "no-entity"; readonly text: string; readonly hasNear: boolean }
  | { readonly reason: "several-entities"; readonly text: string; readonly count: number | null }
  | {
      readonly reason: "wrong-class";
      readonly text: string;
      readonly class: EntityClass;
      readonly taker: Taker;
      readonly takes: readonly EntityClass[];
    }
  | { readonly reason: "no-claim"; readonly id: string; readonly like: string }
  | {
      readonly reason: "claim-does-not-fit";
      readonly id: string;
      readonly taker: Taker;
      readonly problem: ClaimProblem;
    }
  | { readonly reason: "no-scenario"; readonly id: string; readonly known: readonly string[] }
  /** What is wrong with a scenario, as its reader tells it of a file. */
  | { readonly reason: "scenario-unread"; readonly problem: string }
  | {
      readonly reason: "scenario-wrong";
      readonly issues: readonly {
        readonly field: string;
        readonly message: string;
        readonly expected: string;
        readonly hint: string;
      }[];
    }
  // What was asked, and has no answer.
  | { readonly reason: "no-market"; readonly requirements: readonly string[] }
  | { readonly reason: "market-criteria-only" }
  | {
      readonly reason: "no-sort";
      readonly requirement: string;
      readonly asked: Named;
      readonly product: Named;
      readonly known: readonly EntityId[];
    }
  | {
      readonly reason: "compared-count";
      readonly least: number;
      readonly most: number;
      readonly given: readonly Named[];
    }
  | {
      readonly reason: "no-candidate";
      readonly stranger: Named;
      readonly because: StrangerReason;
      readonly candidates: readonly Named[];
    }
  | { readonly reason: "nothing-shipped" }
  | { readonly reason: "quota-relieves-nothing"; readonly within: number; readonly beyond: number }
  | {
      readonly reason: "target-out-of-reach";
      readonly target: number;
      readonly within: number;
      readonly beyond: number;
    }
  // Answer files.
  | { readonly reason: "file-is-none"; readonly problem: string }
  | { readonly reason: "file-without-fields" }
  | { readonly reason: "file-format"; readonly format: unknown }
  | { readonly reason: "file-version"; readonly version: unknown }
  | { readonly reason: "file-too-new"; readonly version: number; readonly reads: number }
  | { readonly reason: "file-cut-short" }
  | { readonly reason: "file-question"; readonly name: unknown; readonly known: readonly string[] }
  | { readonly reason: "file-input"; readonly input: unknown }
  | { readonly reason: "file-values"; readonly names: readonly string[]; readonly first: unknown }
  | { readonly reason: "file-unanswered"; readonly version: string; readonly why: Why };

/** Why something could not be done, without words for it, and the nearest names that could. */
export interface Refusal {
  readonly failure: {
    readonly code: FailureCode;
    readonly why: Why;
    readonly suggestions: readonly Named[];
  };
}

/** Makes a refusal; of an input that is not as it must be where no code is given. */
export function refusal(
  why: Why,
  code: FailureCode = "invalid-input",
  suggestions: readonly Named[] = [],
): Refusal {
  return { failure: { code, why, suggestions } };
}

/** Whether what was asked of the core was refused. */
export function isRefusal(given: object): given is Refusal {
  return "failure" in given;
}
