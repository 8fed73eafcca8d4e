import { findSlip } from "../model/name/closest.ts";
import { type NumberField, wordNumber, wordQuantity } from "../model/quantity.ts";
import { LONGEST_NAME } from "../model/reading/limits.ts";
import { quote } from "../model/reading/plain-text.ts";
import { readNumber, wordField } from "../model/reading/read-number.ts";
import type { ClaimProblem, Taker, Why } from "../model/refusal.ts";
import { CLASS_WORDS, joinWords } from "../model/wording/words.ts";
import type { AnswerReason } from "./answer-refusals.ts";
import type { FileReason } from "./file-refusals.ts";
import { type RefusalWords, type Written, wordSlip } from "./written.ts";

/** The reasons that an input gives. */
type InputReason = Exclude<Why["reason"], AnswerReason | FileReason | "file-unanswered">;

/** What is told of an input that is not as it must be. */
export const INPUT_REFUSALS: RefusalWords<InputReason> = {
  "unknown-question": ({ name, known }) =>
    `There is no question ${quote(name)}.${wordSlip(String(name), known)} Known: ${known.join(", ")}.`,
  "unknown-parameter": ({ name, known }, as) =>
    wordUnknown(
      as({ parameter: name }),
      known.map((parameter) => as({ parameter })),
    ),
  missing: ({ taker, about }, as) => `${wordTaker(taker, as)} is missing: ${about}.`,
  "no-text": ({ taker, value }, as) => `${wordTaker(taker, as)} takes a text, not ${quote(value)}.`,
  "no-texts": ({ taker, value }, as) => `${wordTaker(taker, as)} takes texts, not ${quote(value)}.`,
  "too-long": ({ taker, most, text, length }, as) =>
    `${wordTaker(taker, as)} takes at most ${most} characters, and ${quote(text)} has ${length}.`,
  "too-many-names": ({ taker, most, count }, as) =>
    `${wordTaker(taker, as)} takes at most ${most} names, and ${count} are given.`,
  "names-nothing": ({ taker, about, text }, as) =>
    `${quote(text)} names nothing. ${wordTaker(taker, as)}: ${about}.`,
  "no-date": ({ taker, text }, as) =>
    `"${text}" is no date. ${wordTaker(taker, as)} takes a year, month or day that exists: 2025, 2025-07 or 2025-07-31.`,
  "no-number": ({ taker, text, field, orClaim }, as) =>
    `"${text}" ${wordProblem(text, field)}. ${wordTaker(taker, as)} takes ${wordField(field)}${orClaim ? ", or the id of a claim" : ""}.`,
  "no-switch": ({ taker, value }, as) =>
    `${wordTaker(taker, as)} is on or off; it takes no ${quote(value)}.`,
  "not-among": ({ taker, text, of }, as) =>
    `"${text}" is not among what ${wordTaker(taker, as)} takes: ${of.join(", ")}.${wordSlip(text, of)}`,
  "no-own-list": ({ taker, text, known }, as) =>
    known.length === 0
      ? `There is no list of yours here, and ${wordTaker(taker, as)} says ${quote(text)}. Open the list first, or name companies.`
      : `No list of yours has the id in ${quote(text)}. ${wordTaker(taker, as)} takes mine, or ${known.map((id) => `mine:${id}`).join(", ")}.`,
  "no-requirement": ({ taker, text, takes }, as) =>
    `"${text}" is no requirement. ${wordTaker(taker, as)} takes ${takes}.`,
  "no-lot": ({ taker, text, takes }, as) =>
    `"${text}" is no lot. ${wordTaker(taker, as)} takes ${takes}.`,
  "no-step": ({ taker, text, takes }, as) =>
    `${quote(text)} is no step. ${wordTaker(taker, as)} takes ${takes}.`,
  "no-negation": ({ text, word }) =>
    `${quote(text)} says ${quote(word)}, which turns round what no step can say so of. Name what to keep, or what to leave out behind “not”.`,
  "nothing-understood": ({ text }) =>
    `Nothing in ${quote(text)} is understood. It takes sorts, places, statuses, products, names, amounts and dates, such as "paused plants", "over 20 GWh" or "since June".`,
  "criterion-twice": ({ taker, text, takes }, as) =>
    `"${text}" names a criterion twice. ${wordTaker(taker, as)} takes ${takes}.`,
  "no-weight": ({ taker, text, number, takes }, as) => {
    const why =
      number === null ? "" : `: "${number.text}" ${wordProblem(number.text, number.field)}`;
    return `"${text}" gives no weight${why}. ${wordTaker(taker, as)} takes ${takes}.`;
  },
  "weights-zero": ({ text }) =>
    `All weights${text === null ? "" : ` in "${text}"`} are zero, so nothing can be ranked. Give at least one criterion a weight above 0.`,
  "no-criterion": ({ text, known }) => `"${text}" is no criterion. Criteria: ${known.join(", ")}.`,
  "no-stage": ({ stage, text, known }) =>
    `"${stage}" in "${text}" is no stage. Stages, lowest first: ${known.join(", ")}.`,
  "no-chemistry": ({ taker, text, known }, as) =>
    `"${text}" is no chemistry that is told apart here. ${wordTaker(taker, as)} takes ${known.join(", ") || "none in this record"}.`,
  "no-source-kind": ({ text, known }) =>
    `No kind of source is called "${text}". Known: ${known.join(", ")}.`,
  "no-source": ({ text, nearest }) =>
    `No source has the id "${text}".${nearest.length === 0 ? "" : ` Nearest: ${nearest.join(", ")}.`}`,
  "lots-not-all": ({ text, units, shipped }) =>
    `The lots of "${text}" are ${units} units, and ${shipped} are shipped. Give lots for all of them.`,
  "firm-above-all": ({ firm, shipped }) =>
    `One firm cannot ship ${wordNumber(firm)} of ${wordNumber(shipped)} units.`,
  "idle-without": ({ taker, needs }, as) =>
    `${wordTaker(taker, as)} has no meaning without ${wordTaker(needs, as)}.`,
  "idle-beside": ({ taker, beside, instead }, as) =>
    `${wordTaker(taker, as)} has no meaning beside ${wordTaker(beside, as)} ${beside.value}: ${wordTaker(instead, as)} are the units.`,
  "explained-alone": ({ what, taker, text }, as) =>
    `${EXPLAINED[what]} is explained by itself; ${text === null ? wordTaker(taker, as) : `"${text}"`} has no meaning beside it.`,
  "nothing-to-explain": ({ taker }, as) =>
    `Nothing to explain is given: it takes an entity, the id of a claim, or ${wordTaker(taker, as)} <candidate>/<criterion>.`,
  "no-score": ({ taker, text, criteria }, as) =>
    `"${text}" is no score. ${wordTaker(taker, as)} takes <candidate>/<criterion> or <candidate>/<plant>/<criterion>; criteria: ${criteria.join(", ")}.`,
  "no-option": ({ option, supplier, known }) =>
    `"${option}" is no option of ${supplier} for this need. Options: ${known.join(", ")}.`,
  "release-to": ({ release, taker }, as) =>
    `"${release}" is a release, which is held against the present data: leave ${wordTaker(taker, as)} out.`,
  "neither-date-nor-release": ({ text, releases }) =>
    `"${text}" is neither a date (2025-06-23) nor an earlier release (${releases.join(", ") || "none"}).`,
  "ends-before": ({ to, from }, as) =>
    `${wordTaker(to, as)} ${to.date} lies before ${wordTaker(from, as)} ${from.date}.`,
  "no-entity": ({ text, hasNear }) =>
    `No entity is called "${text}"${hasNear ? "" : ", and none has a similar name"}.`,
  "several-entities": ({ text, count }) =>
    `"${text}" can mean ${count === null ? "several firms" : `${count} entities`}. Give the id.`,
  "wrong-class": ({ text, class: given, taker, takes }, as) => {
    const wanted = joinWords(takes.map((one) => CLASS_WORDS[one].one)).replace(" and ", " or ");
    return `"${text}" is ${withArticle(CLASS_WORDS[given].one)}; ${wordTaker(taker, as)} takes ${withArticle(wanted)}.`;
  },
  "no-claim": ({ id, like }) => `No claim has the id "${id}". Ids look like ${like}.`,
  "claim-does-not-fit": ({ id, taker, problem }, as) =>
    `"${id}" does not fit ${wordTaker(taker, as)}: ${wordClaimProblem(problem)}. Give a number, or a claim that states it.`,
  "no-scenario": ({ id, known }) =>
    `No scenario is called ${quote(id)}. Known: ${known.join(", ")}. A scenario of your own is given as JSON or as a file.`,
  "scenario-unread": ({ problem }) => `The scenario cannot be read: ${problem}.`,
  "scenario-wrong": ({ issues }) =>
    [
      "The scenario cannot be read.",
      ...issues.map(
        ({ field, message, expected, hint }) =>
          `${field === "" ? "" : `${field}: `}${message}; expected ${expected}. ${hint}`,
      ),
    ].join("\n"),
};

const EXPLAINED = { entity: "An entity", claim: "A claim", score: "A score" } as const;

function wordTaker({ part, ...parameter }: Taker, as: Written): string {
  switch (part?.sort) {
    case undefined:
      return as(parameter);
    case "form":
      return part.text;
    case "amount":
    case "percentage":
      return `The ${part.sort} in "${part.text}"`;
    case "units":
      return `A lot of ${as(parameter)}`;
    case "value":
      return "The value of a lot";
  }
}

/** That there is no such parameter, with the one that was probably meant and all that are known, as they are written. */
export function wordUnknown(typed: string, known: readonly string[]): string {
  const near = findSlip(typed, known);
  const hint = near === null ? "" : ` Did you mean ${near}?`;
  return `There is no ${typed.length > LONGEST_NAME ? quote(typed) : typed} here.${hint} Known: ${known.join(", ")}.`;
}

// Read again for why it is none: the one reader of numbers knows.
function wordProblem(text: string, field: NumberField): string {
  const read = readNumber(text, field);
  return "problem" in read ? read.problem : "is not read";
}

function wordClaimProblem(problem: ClaimProblem): string {
  switch (problem.code) {
    case "left-out":
      return "the lens leaves this claim out";
    case "denied":
      return "it denies what it speaks of";
    case "no-trade":
      return "it states no volume of trade";
    case "no-terms":
      return "it states no terms of a tariff";
    case "none":
      return "no claim gives this number";
    case "not-money":
      return `it gives ${wordQuantity(problem.quantity)}, which is not an amount of money`;
    case "not-units":
      return `it gives ${wordQuantity(problem.quantity)}, which is not a number of units`;
    case "range":
      return `it gives a range, ${wordQuantity(problem.quantity)}, and no one number`;
    case "not-stated":
      return `it states no ${problem.what === "rateBeyond" ? "rate beyond its quota" : problem.what}`;
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
