import type { EntityClass } from "../../core/model/vocabulary.ts";
import type { SlotRole } from "../../core/query/slot-options.ts";
import type { QuestionState } from "./app-state.ts";
import { FOUNDING_QUOTA } from "./quota.ts";
import { FOUNDING_QUESTION } from "./transitions.ts";

/** A question in words, with slots for entities and days. */
export interface Template {
  readonly id: string;
  /** The question as the search offers it. */
  readonly title: string;
  /** Words and slots in their order. */
  readonly parts: readonly (string | Slot)[];
  /** The question with its slots as at first. */
  readonly question: QuestionState;
}

/** A place in a template. */
export type Slot = EntitySlot | DateSlot;

interface SlotBase {
  /** The parameter of the question that it sets. */
  readonly input: string;
  readonly label: string;
}

/** A place that an entity of some classes fills. */
export interface EntitySlot extends SlotBase {
  readonly classes: readonly EntityClass[];
  /** What it takes, where that decides what is offered first. */
  readonly role?: SlotRole;
  /** What it is called to leave it open: "anywhere"; left out where it cannot be. */
  readonly open?: string;
}

/** A place that a day fills. */
export interface DateSlot extends SlotBase {
  readonly takes: "date";
}

/** Whether a place takes a day. */
export function isDateSlot(slot: Slot): slot is DateSlot {
  return "takes" in slot;
}

const PARTIES: readonly EntityClass[] = ["organisation", "facility", "programme"];

/** The questions that the Ask panel offers; each opens a live answer. */
export const TEMPLATES: readonly Template[] = [
  {
    id: "alternatives",
    title: "Who else can supply a product to a buyer?",
    parts: [
      "Who else could supply ",
      { input: "product", label: "Product", classes: ["product"], role: "product" },
      " to ",
      { input: "buyer", label: "Buyer", classes: ["organisation"], role: "buyer" },
      " in ",
      { input: "market", label: "Market", classes: ["place"], role: "market", open: "anywhere" },
      " instead of ",
      {
        input: "insteadOf",
        label: "Lost supplier",
        classes: ["organisation", "facility"],
        role: "supplier",
        open: "anyone",
      },
      "?",
    ],
    question: FOUNDING_QUESTION,
  },
  {
    id: "paths",
    title: "How are two parties connected?",
    parts: [
      "How are ",
      { input: "from", label: "First party", classes: PARTIES },
      " and ",
      { input: "to", label: "Second party", classes: PARTIES },
      " connected?",
    ],
    question: { operation: "paths", input: { from: "aesc", to: "bmw-woodruff" } },
  },
  {
    id: "dependents",
    title: "What depends on a plant, company or country?",
    parts: [
      "What depends on ",
      {
        input: "entity",
        label: "Plant, company or country",
        classes: ["organisation", "facility", "place"],
      },
      "?",
    ],
    question: { operation: "depends-on", input: { entity: "aesc-florence" } },
  },
  {
    id: "exposure",
    title: "What does a buyer rest on?",
    parts: [
      "What does ",
      { input: "buyer", label: "Buyer", classes: PARTIES, role: "buyer" },
      " rest on for ",
      {
        input: "product",
        label: "Product",
        classes: ["product"],
        role: "product",
        open: "any product",
      },
      " in ",
      { input: "market", label: "Market", classes: ["place"], role: "market", open: "anywhere" },
      "?",
    ],
    question: {
      operation: "exposure",
      input: { buyer: "bmw", product: "cell-46-series", market: "us" },
    },
  },
  {
    id: "owners",
    title: "Who owns a company?",
    parts: ["Who owns ", { input: "subject", label: "Company", classes: ["organisation"] }, "?"],
    question: { operation: "explain", input: { subject: "aesc", predicate: "ownsStakeIn" } },
  },
  {
    id: "tariff",
    title: "What is said of a tariff?",
    parts: [
      "What is said of ",
      { input: "subject", label: "Tariff or policy", classes: ["policy"] },
      "?",
    ],
    question: { operation: "explain", input: { subject: "us-tariff-eu-cars" } },
  },
  {
    id: "conflicts",
    title: "Where do sources disagree?",
    parts: ["Where do sources disagree?"],
    question: { operation: "conflicts", input: {} },
  },
  {
    id: "duty",
    title: "What duty do goods pay on entry?",
    parts: [
      "What duty do ",
      { input: "product", label: "Goods", classes: ["product"] },
      " from ",
      { input: "origin", label: "Origin", classes: ["place"] },
      " pay on entry to ",
      { input: "destination", label: "Destination", classes: ["place"] },
      "?",
    ],
    question: {
      operation: "tariff rate",
      input: { origin: "eu", destination: "us", product: "passenger-car" },
    },
  },
  {
    id: "quota",
    title: "What does a quota do to a duty?",
    parts: ["What does a quota do to a duty?"],
    question: FOUNDING_QUOTA,
  },
  {
    id: "changes",
    title: "What became known between two dates?",
    parts: [
      "What became known between ",
      { input: "from", label: "First date", takes: "date" },
      " and ",
      { input: "to", label: "Second date", takes: "date" },
      "?",
    ],
    question: { operation: "diff", input: { from: "2025-06-23", to: "2025-10-01" } },
  },
];
