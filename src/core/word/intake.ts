import type { IntakeIssue } from "../intake/claims/claim-draft.ts";
import type { Because } from "../intake/mapping/guess-mapping.ts";
import type { MappingProblem } from "../intake/mapping/mapping-file.ts";
import type { OpenQuestion, WordCounts } from "../intake/mapping/open-questions.ts";
import type { NearReason } from "../intake/match/name-register.ts";
import type { AsideReason, IntakeRefusal, Loss } from "../intake/read/table.ts";
import { wordNumber } from "../model/quantity.ts";
import { quote } from "../model/reading/plain-text.ts";
import { UNITS } from "../model/vocabulary.ts";
import { countWord, joinWords, writeCount } from "../model/wording/words.ts";

/** Why a file of somebody's own is not opened, and what to do. */
export function wordIntakeRefusal(refusal: IntakeRefusal): string {
  switch (refusal.code) {
    case "empty":
      return "The file is empty.";
    case "too-large":
      return `The file has ${refusal.found} bytes, and at most ${refusal.most} are read. Split it.`;
    case "too-many":
      return `The file has more than ${refusal.most} ${refusal.what}, or a cell so far off that it would. Split it, or take the far cell out.`;
    case "unpacks-too-large":
      return "The file becomes far too large when it is unpacked. Save the table that you need as CSV.";
    case "doctype":
      return "The file begins with a document type, which can name other files. Take the line with <!DOCTYPE out.";
    case "too-deep":
      return "The file is nested deeper than any table or graph. Save the part that you need.";
    case "no-table":
      return "There is no table and no graph in the file that can be read. Expected CSV, TSV, XLSX, XLS, GEXF, GraphML, the JSON of Cytoscape or Kumu, or BODS 0.4.";
    case "own-source":
      return "The file is a source already, and there is nothing to guess in it. Ask with it by --with.";
    case "stopped":
      return "The reading was stopped. Nothing of the file was kept.";
    case "no-such-table":
      return `There is no sheet or table ${quote(refusal.name)}. The file has ${joinWords(refusal.tables.map(quote))}.`;
    case "no-such-record":
      return `There is no record ${refusal.record} to be the header: the last one is ${refusal.most}, and 0 means that there is none.`;
    case "not-text":
      return "The file is no text, no workbook and no graph. Save the table as CSV or XLSX.";
    case "broken":
      return `The file looks like ${refusal.format} and cannot be read as that${refusal.line === null ? "" : ` (line ${refusal.line})`}. Open it in the program that wrote it, and save it again.`;
  }
}

const ASIDE: Readonly<Record<AsideReason, string>> = {
  "before-header": "before the header",
  blank: "blank",
  total: "a total",
  footnote: "a footnote",
  "header-again": "the header again",
};

/** Why a row was set aside. */
export function wordAside(reason: AsideReason): string {
  return ASIDE[reason];
}

/** What a file says or names and a table does not hold. */
export function wordLoss(loss: Loss): string {
  switch (loss.code) {
    case "missing-node":
      return `Named, but not in the file: ${loss.ids.join(", ")}. Links to them are left out.`;
    case "undeclared-attribute":
      return `The file does not say what these fields are: ${loss.ids.join(", ")}.`;
    case "no-share":
      return `${countWord(loss.count, "interest")} without a share: how much is unknown.`;
    case "ended-otherwise":
      return `The statement that closes the record gives other particulars, and only its end is taken: ${loss.ids.join(", ")}.`;
    case "no-positions":
      return "Positions and colours are left where they are.";
  }
}

/** Why a column is taken for what it is. */
export function wordBecause(because: Because): string {
  if (because.by === "name") return "by its name";
  if (because.by === "reader") return "you said so";
  if (because.by === "nothing") return "nothing speaks for a use";
  return `${because.percent} % of its values are ${because.what === "names" ? "known names" : because.what}`;
}

const NEAR: Readonly<Record<NearReason, string>> = {
  "ambiguous-name": "the short name can mean several",
  several: "several have this name",
  "other-class": "it is the name of something of another sort",
  "same-core": "it is the same but for common words",
  "with-place": "it is a known name with a place behind it",
  "begins-so": "it begins with a known name",
  "one-edit": "one letter differs",
};

/** Why a name may be somebody and is not taken for them. */
export function wordNear(reason: NearReason): string {
  return NEAR[reason];
}

/** A question that a file leaves open, with what holds until it is answered. */
export function wordQuestion(question: OpenQuestion): string {
  switch (question.ask) {
    case "same-file":
      return `Is it the source ${question.source} of the record? Taken: yes, so that it is no second voice.`;
    case "who-and-when":
      return "Who says it, as of when, under which licence? Taken: your own file, no date.";
    case "row":
      return `What is a row? Taken: ${question.taken === "trade" ? "the trade of a country" : `a ${question.taken}`}.`;
    case "zero":
      return `Is 0 a value in ${quote(question.column)}? ${question.zeros} of ${question.of} numbers are 0. Taken: unknown.`;
    case "unknown-words":
      return `Do these mean that a value is unknown? ${wordCounts(question.words)}. Taken: yes.`;
    case "money":
      return `In which currency or unit is ${quote(question.column)}, and what does a 1 stand for? ${countWord(question.cells, "amount")} left out until it is said.`;
    case "amount-basis":
      return `Are the ${countWord(question.cells, "amount")} pledged, spent or the total cost? Taken: unknown.`;
    case "capacity-basis":
      return `Are the ${countWord(question.cells, "capacity", "capacities")} a plan, installed or output? Taken: unknown.`;
    case "statuses":
      return `What does each status mean? ${wordCounts(question.words, true)}.`;
    case "relations":
      return `What does each relation mean, and which way? ${wordCounts(question.words, true)}.`;
    case "products":
      return `Which product is each? ${wordCounts(question.words, true)}.`;
    case "precision":
      return `${countWord(question.cells, "point")} with one decimal or none: taken as up to 11 km or 55 km off.`;
    case "repeats":
      return `${countWord(question.records.length, "record")} the same as an earlier one (${joinWords(question.records.slice(0, 8).map(String))}). Taken: kept.`;
    case "edge-product":
      return `What is supplied? No column says it. Taken: unknown.`;
  }
}

const SHOWN = 12;

function wordCounts(words: WordCounts, taken = false): string {
  const shown = words.slice(0, SHOWN).map(({ word, count, taken: as }) => {
    const name = word === "" ? "nothing" : quote(word);
    return `${name} (${count}${taken ? `: ${as === "leaveOut" ? "left out" : as}` : ""})`;
  });
  const more = words.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

/** What is to be looked at in a row. */
export function wordIntakeIssue({ code, column, text, most }: IntakeIssue): string {
  const where = column === "" ? "" : `${quote(column)}: `;
  const found = quote(text);
  switch (code) {
    case "no-number":
      return `${where}${found} is no number, or could be two. Left out.`;
    case "implausible":
      return `${where}${found} is less than nothing, or more than there can be${most === undefined ? "" : ` (${wordNumber(most.value)} ${UNITS[most.unit].many})`}. Left out. Check the number and its unit.`;
    case "refused":
      return `The record does not take it: ${text} Left out.`;
    case "no-date":
      return `${where}${found} is no date, or could be two. Left out.`;
    case "no-place":
      return text === ""
        ? "No place is named. Left open."
        : `${where}the place ${found} is not in the record. Left open.`;
    case "no-party":
      return "No party is named.";
    case "no-share":
      return `${where}${found} is no share from 0 to 100. Taken as unknown.`;
    case "no-unit":
      return `${where}${found} has no currency. Left out until it is said.`;
    case "no-relation":
      return `${where}${found} is no relation that the record has. Left out.`;
    case "unknown-end":
      return `An end of the link is missing: ${found}. Left out.`;
    case "zero-as-unknown":
      return `${where}0 is taken as unknown.`;
    case "point-at-zero":
      return "The point 0, 0 is taken as unknown.";
    case "point-swapped":
      return `Latitude and longitude look swapped: ${found}. The point is left out.`;
    case "shares-over-100":
      return `The shares are more than the whole: ${text} percent.`;
    case "plant-open":
      return `Which plant is it? It may be ${text}. Kept apart until it is said.`;
    case "one-plant":
      return `It may be the plant of record ${text}. Kept apart.`;
  }
}

/** How many rows can be ranked among suppliers, and what the others lack: "3 of 57 rows can be ranked among suppliers; 54 lack a stage." */
export function wordRankable({ rows, can, lack }: RankableCount): string {
  const lacking = [
    [lack.product, "a product of the record"],
    [lack.stage, "a stage"],
    [lack.place, "a place"],
  ] as const;
  const parts = lacking.flatMap(([count, what]) =>
    count === 0 ? [] : [`${writeCount(count)} ${count === 1 ? "lacks" : "lack"} ${what}`],
  );
  const rest = parts.length === 0 ? "" : `; ${joinWords(parts)}`;
  return `${writeCount(can)} of ${countWord(rows, "row")} can be ranked among suppliers${rest}.`;
}

/** As `countRankable` counts them. */
interface RankableCount {
  readonly rows: number;
  readonly can: number;
  readonly lack: Readonly<Record<"product" | "stage" | "place", number>>;
}

/** What is wrong with a mapping file. */
export function wordMappingProblem({ field, found, expected, near }: MappingProblem): string {
  const at = field === "" ? "The mapping" : `${quote(field)} in the mapping`;
  const hint = near === null ? "" : ` Did you mean ${quote(near)}?`;
  return `${at} is ${found}. Expected: ${expected}.${hint}`;
}
