import { keepWith } from "../../core/graph/keep-with.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import type { EntityClass } from "../../core/model/vocabulary.ts";
import type { SlotRole } from "../../core/query/slot-options.ts";
import type { QuestionName, QuestionState } from "./app-state.ts";
import { exampleOf } from "./opening.ts";

/** A question in words, with slots for entities and days. */
export interface Template {
  readonly id: string;
  /** The question as the search offers it. */
  readonly title: string;
  /** Words and slots in their order. */
  readonly parts: readonly (string | Slot)[];
  readonly operation: QuestionName;
  /** What the question always says, such as the predicate. */
  readonly fixed?: QuestionState["input"];
}

/** A template as a record starts it. */
export interface StartedTemplate extends Template {
  /** The question with its slots as at first; a slot for which the record has no example is empty. */
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

/** Between these a way can be asked for. */
export const PARTIES: readonly EntityClass[] = ["organisation", "facility", "programme"];

/** The questions that can be asked in words, whatever the record. */
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
    operation: "alternatives",
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
    operation: "paths",
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
    operation: "depends-on",
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
    operation: "exposure",
  },
  {
    id: "owners",
    title: "Who owns a company?",
    parts: ["Who owns ", { input: "subject", label: "Company", classes: ["organisation"] }, "?"],
    operation: "explain",
    fixed: { predicate: "ownsStakeIn" },
  },
  {
    id: "tariff",
    title: "What is said of a tariff?",
    parts: [
      "What is said of ",
      { input: "subject", label: "Tariff or policy", classes: ["policy"] },
      "?",
    ],
    operation: "explain",
  },
  {
    id: "conflicts",
    title: "Where do sources disagree?",
    parts: ["Where do sources disagree?"],
    operation: "conflicts",
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
    operation: "tariff rate",
  },
  {
    id: "quota",
    title: "What does a quota do to a duty?",
    parts: ["What does a quota do to a duty?"],
    operation: "tariff blend",
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
    operation: "diff",
  },
];

/** The questions that a record can be asked, each with its slots as the record's examples fill them. */
export const templatesOf: (dataset: Dataset) => readonly StartedTemplate[] = keepWith(
  (dataset: Dataset) =>
    TEMPLATES.flatMap((template) => {
      const question = startOf(dataset, template);
      return question === null ? [] : [{ ...template, question }];
    }),
);

/** null where the record has nothing to ask of: no entity for a slot, or no numbers for a question without slots. */
function startOf(
  dataset: Dataset,
  { operation, fixed = {}, parts }: Template,
): QuestionState | null {
  const slots = parts.filter((part) => typeof part !== "string");
  const classOf = (id: string): EntityClass | undefined =>
    dataset.entities.find((one) => one.id === id)?.class;
  const fits = (input: QuestionState["input"]): boolean =>
    Object.entries(fixed).every(([name, value]) => input[name] === value) &&
    slots.every((slot) => {
      const value = input[slot.input];
      if (value === undefined) return !isDateSlot(slot) && slot.open !== undefined;
      return isDateSlot(slot) || slot.classes.includes(classOf(String(value)) ?? "event");
    });
  const example = exampleOf(dataset, operation, fits);
  if (example !== null) return example;
  if (operation === "tariff blend") return null;
  const canBeFilled = slots.every(
    (slot) => isDateSlot(slot) || dataset.entities.some((one) => slot.classes.includes(one.class)),
  );
  return canBeFilled ? { operation, input: fixed } : null;
}

/** The slots of a question that must be filled before it can be asked and are not. */
export function missingSlots({ parts }: Template, input: QuestionState["input"]): readonly Slot[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || (!isDateSlot(part) && part.open !== undefined)) return [];
    const value = input[part.input];
    return value === undefined || value === "" ? [part] : [];
  });
}
