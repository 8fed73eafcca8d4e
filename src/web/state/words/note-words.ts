import type { Issue } from "../../../core/model/issue.ts";
import { UNITS, type Unit } from "../../../core/model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import {
  capital,
  MILESTONE_WORDS,
  STAGE_WORDS,
  STATUS_WORDS_SHOWN,
} from "../../../core/model/wording/words.ts";
import type { Note, NoteBasis } from "../../../core/own-notes/note.ts";
import type { NoteIssue, NoteRelation } from "../../../core/own-notes/note-form.ts";

/** What a field of a note asks for, where its own name would not say it. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  object: "Whom or what",
  subject: "By whom or what",
  value: "Value",
  "qualifiers.directness": "Directly or indirectly",
  "qualifiers.part": "Which part",
  "qualifiers.coordinates": "Latitude, longitude",
  "qualifiers.precision": "How exactly the place is known",
  "qualifiers.stage": "How far it is",
  "qualifiers.region": "Where",
  "qualifiers.market": "For which market",
  "qualifiers.outlet": "Who gets it",
  "qualifiers.value": "Worth",
  "qualifiers.basis": "What it rests on, or what the number is",
  "qualifiers.essential": "Cannot do without it",
  "qualifiers.amount": "Amount of money",
  "qualifiers.number": "How many people",
  "qualifiers.countingRule": "How it was counted",
  "qualifiers.scope": "What the number counts",
  "qualifiers.subject": "Of what",
  "qualifiers.site": "Plant",
  "qualifiers.cause": "Why",
  "qualifiers.property": "Which property",
};

/** The label of a field. */
export function wordNoteField(name: string): string {
  return FIELD_WORDS[name] ?? capital(spaced(name.replace(/^qualifiers\./, "")));
}

/** A word of a closed list, as a choice. */
export function wordChoice(word: string): string {
  const known: Readonly<Record<string, string>> = {
    ...MILESTONE_WORDS,
    ...STATUS_WORDS_SHOWN,
    ...STAGE_WORDS,
    unknown: "not known",
    true: "yes",
    false: "no",
  };
  return known[word] ?? spaced(word);
}

export function wordUnit(unit: Unit): string {
  return UNITS[unit].many;
}

/** A relation, as one of the things that can be said. */
export function wordNoteRelation({ predicate, direction }: NoteRelation): string {
  if (predicate === "remark") return "a remark in your own words";
  const { one, inverse } = PREDICATE_WORDS[predicate];
  return direction === "out" ? one : inverse;
}

/** What is wrong with a field, as its form says it before the gate is asked. */
export function wordNoteIssue({ code, text }: NoteIssue): string {
  switch (code) {
    case "missing":
      return "This is missing. Fill it in.";
    case "no-number":
      return `“${text}” is no number. Write one such as 12, about 12, 10 to 15 or more than 50.`;
    case "no-range":
      return `“${text}” runs backwards. Write the smaller number first.`;
  }
}

/** That somebody who is to be newly named is there already. */
export function wordKnown(label: string): string {
  return `The record has “${label}”. Find it by its name, and note something on it.`;
}

/** What the gate says of a field. */
export function wordGateIssue({ message, expected, hint }: Issue): string {
  return `${capital(message)}. Expected: ${expected}. ${hint}`;
}

/** What a note rests on, in a few words. */
export function wordBasis(basis: NoteBasis): string {
  switch (basis.type) {
    case "source":
      return basis.date === null ? basis.address : `${basis.address}, ${basis.date}`;
    case "readAgain":
      return "the same source, read again";
    case "assumption":
      return "my assumption";
  }
}

/** How sure its writer is that two are one, where a note says so. */
export function wordStrength({ commitment }: Note["says"]): string {
  return STRENGTHS.find(({ value }) => value === commitment)?.label ?? "";
}

/** How sure somebody is that two are one. */
export const STRENGTHS = [
  { value: "probable", label: "probably" },
  { value: "possible", label: "possibly" },
  { value: "uncommitted", label: "hardly, but not ruled out" },
] as const;

function spaced(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
