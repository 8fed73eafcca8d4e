import type { Predicate } from "../../core/model/claim.ts";
import type { EntityId } from "../../core/model/entity.ts";
import type { LensName } from "../../core/model/lens.ts";
import type { NumberField } from "../../core/model/quantity.ts";
import {
  type ClaimKind,
  ENTITY_CLASSES,
  type EntityClass,
  type StatusWord,
} from "../../core/model/vocabulary.ts";
import type { Step } from "../../core/query/facet/step.ts";
import type { OffsetOrder } from "../../core/query/tariff/offset.ts";
import type { AnyColumnName } from "../../core/word/columns.ts";

/** What counts: the lens, where null = as the preset has it, and the assumptions laid over the record. */
export interface LensState {
  readonly lens: LensName;
  readonly kinds: readonly ClaimKind[] | null;
  readonly sources: readonly string[] | null;
  readonly trueAt: string | null;
  readonly knownBy: string | null;
  /** The id of a scenario that comes with the record, or one as JSON; null = none. */
  readonly scenario: string | null;
}

export const QUESTION_NAMES = [
  "alternatives",
  "compare",
  "paths",
  "neighbours",
  "explain",
  "conflicts",
  "diff",
  "tariff rate",
  "depends-on",
  "exposure",
  "tariff blend",
] as const;
/** The questions that have a page. A search is answered where it is typed. */
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** A question with its input as text, by the names that the command line has for its flags. */
export interface QuestionState {
  readonly operation: QuestionName;
  readonly input: Readonly<Record<string, string | readonly string[]>>;
}

/** What is asked further on the page of a quota, beside the numbers of its question. */
export interface QuotaFurther {
  /** The average wished for, percent. */
  readonly target: number;
  /** Days of the year that the quota is for. */
  readonly days: number;
  /** Imports of what was made there, percent of the exports. */
  readonly imports: number;
  /** How that trade is counted. */
  readonly by: CountedBy;
  /** What waived units are taken out of. */
  readonly order: OffsetOrder;
}

export type CountedBy = "value" | "number";

/** What each of these numbers can be. */
export const FURTHER_FIELDS: Readonly<Record<"target" | "days" | "imports", NumberField>> = {
  target: { min: 0, max: 1000, unit: "%" },
  days: { min: 0, max: 365 },
  imports: { min: 0, max: 1000, unit: "%" },
};

/** What the right panel shows besides the answer; null = the answer, or an overview where there is none. */
export type Opened =
  | { readonly type: "entity"; readonly id: EntityId }
  | { readonly type: "edge"; readonly id: string }
  | { readonly type: "claims"; readonly ids: readonly string[] }
  | { readonly type: "leftOut" }
  | { readonly type: "about" }
  | { readonly type: "scenario" }
  | { readonly type: "method" };

export const LINE_SORTS = ["fact", "plan", "opinion", "contract"] as const;
/**
 * Sorts of links that are drawn apart and that the legend filters: facts and statements; plans; opinions,
 * forecasts and inferences; and supply under a contract.
 */
export type LineSort = (typeof LINE_SORTS)[number];

/** The most steps that are traced up or down from one entity. */
export const MOST_STEPS = 4;

/** What is drawn alone, of all that the lens shows; filters and hiding still take away from it. */
export type Only =
  /** An entity with what stands up to so many steps up and down the supply from it; 0 = none. */
  | { readonly type: "around"; readonly id: EntityId; readonly up: number; readonly down: number }
  /** Links of one relation, and their ends. */
  | { readonly type: "relation"; readonly predicate: Predicate }
  /** Entities of one status, and those next to them. */
  | { readonly type: "status"; readonly status: StatusWord };

export const VIEW_NAMES = ["graph", "table", "map"] as const;
/** How the middle of the page shows what is drawn. */
export type ViewName = (typeof VIEW_NAMES)[number];
export const CLOCKS = ["trueAt", "knownBy"] as const;
/** The two dates of a lens. */
export type Clock = (typeof CLOCKS)[number];

/** The date of a clock before it was moved. */
export interface Since {
  readonly clock: Clock;
  readonly date: string;
}

/** A story and one of its steps, from 1. */
export interface StoryPlace {
  readonly id: string;
  readonly step: number;
}

/** A relation seen from one entity: what it says of others, or others of it. */
export interface Relation {
  readonly predicate: Predicate;
  readonly direction: "out" | "in";
}

/** An entity whose neighbours are drawn though the picture leaves them out by itself. */
export interface Brought {
  readonly id: EntityId;
  /** By which relation; null = by any. */
  readonly relation: Relation | null;
}

/** A file of the reader's own that is laid over the record. A link has no more of it than this. */
export interface OwnFile {
  /** The first digits of a digest of its bytes. */
  readonly hash: string;
  readonly name: string;
}

/** All that a link holds: one immutable value. Looks (theme, panel widths) are no part of it. */
export interface AppState {
  readonly lens: LensState;
  readonly question: QuestionState | null;
  readonly view: ViewName;
  readonly layout: "tiers" | "force";
  /** What of a large record is drawn: whom the question is about, or all. A small one is always drawn whole. */
  readonly scope: "case" | "record";
  /** null = what the question is about, or the whole record, by `scope`. */
  readonly only: Only | null;
  /** What is kept of all that the lens shows, step by step, in every view; filters and hiding still take away from it. */
  readonly stack: readonly Step[];
  /** Classes that are drawn. */
  readonly classes: readonly EntityClass[];
  /** Sorts of edges that are filtered out. */
  readonly hiddenLines: readonly LineSort[];
  /** Entities hidden by hand. */
  readonly hidden: readonly EntityId[];
  /** Entities whose plants and owners stand by themselves, and links that are drawn apart, beside what is so at rest. */
  readonly unfolded: readonly string[];
  /** Whose neighbours were brought into the picture. */
  readonly brought: readonly Brought[];
  /** Entities that stay in the picture and stand by themselves, whatever is asked, listed or filtered. */
  readonly pinned: readonly EntityId[];
  readonly selected: readonly string[];
  /** Candidates of the answer that are ticked to be compared. */
  readonly ticked: readonly EntityId[];
  readonly quota: QuotaFurther;
  readonly opened: Opened | null;
  readonly table: "entities" | "links" | "claims";
  /** Columns of the table that is shown, in their order; null = those that suit what it lists. */
  readonly columns: readonly AnyColumnName[] | null;
  /** What began, changed and ended since then is marked; null = nothing is. */
  readonly since: Since | null;
  /** The story that is told; null = none. */
  readonly story: StoryPlace | null;
  /** The reader's own files that are in the record, in the order in which they came. */
  readonly own: readonly OwnFile[];
  /** Whether the page stands inside of another: the view alone, without panels. */
  readonly embed: boolean;
}

/** Classes drawn at first: the parties, their plants and programmes, and what weighs on them. */
export const CLASSES_AT_FIRST: readonly EntityClass[] = ENTITY_CLASSES.filter((one) =>
  ["organisation", "facility", "programme", "policy"].includes(one),
);

/** The founding case, before anything was asked. */
export const INITIAL_STATE: AppState = {
  lens: {
    lens: "default",
    kinds: null,
    sources: null,
    trueAt: null,
    knownBy: null,
    scenario: null,
  },
  question: null,
  view: "graph",
  layout: "tiers",
  scope: "case",
  only: null,
  stack: [],
  classes: CLASSES_AT_FIRST,
  hiddenLines: [],
  hidden: [],
  unfolded: [],
  brought: [],
  pinned: [],
  selected: [],
  ticked: [],
  quota: { target: 15, days: 365, imports: 25, by: "value", order: "outside" },
  opened: null,
  table: "links",
  columns: null,
  since: null,
  story: null,
  own: [],
  embed: false,
};
