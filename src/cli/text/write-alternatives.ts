import { wordDifference } from "../../core/exchange/difference-lines.ts";
import { makeNames, type Names } from "../../core/exchange/names.ts";
import type { Answered } from "../../core/model/answer.ts";
import type { ClaimId } from "../../core/model/claim.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordRange, wordRanks } from "../../core/model/figure.ts";
import { joinWords, STAGE_WORDS, STATUS_WORDS_SHOWN } from "../../core/model/wording/words.ts";
import type {
  WordedAlternatives,
  WordedCandidate,
  WordedExcluded,
  WordedRanked,
} from "../../core/word/ranking/alternatives.ts";
import { wordGap } from "../../core/word/ranking/gap.ts";
import { wordNeed } from "../../core/word/ranking/need.ts";
import type { WordedOption } from "../../core/word/ranking/option.ts";
import { wordOption } from "../../core/word/ranking/option.ts";
import { RECALL_WORDS } from "../../core/word/ranking/recall.ts";
import { wordFirstShare, wordFlip, wordWeights } from "../../core/word/ranking/shares.ts";
import type { WordedVerdict } from "../../core/word/ranking/worded.ts";
import { cite, citeBehind, contestedMark, writeCards } from "./evidence-card.ts";
import { writeFirmness, writeTasks, writeTreatments } from "./write-firmness.ts";

/** The answer to "who instead?" for a terminal: the three lists, what is missing, what would flip the order. */
export function writeAlternatives(answer: Answered<WordedAlternatives>, dataset: Dataset): string {
  const { result } = answer;
  const names = makeNames(dataset);
  const list = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : ["", title, ...rows];
  const everyone = [...result.meets, ...result.possible, ...result.excluded];
  const required = everyone.some(({ requirements }) => requirements.length > 0);
  const plants = result.lost?.plants ?? [];
  const order = "listed by the lowest possible score";
  const mark: Mark = (claims) => contestedMark(answer, claims);
  return [
    wordNeed(result.need, names.inSentence, names.trade),
    "",
    ...headRows(result),
    "",
    ...gapRows(result, names),
    weightLine(result, names),
    ...writeCards(
      plants.flatMap(({ claims }) => claims.slice(0, 1)),
      answer,
      dataset,
    ),
    ...list(
      `What the scenario “${answer.scenario?.name}” changes:`,
      result.difference === null
        ? []
        : wordDifference(result.difference, names).map((line) => `  ${line}`),
    ),
    ...(everyone.length === 0 ? ["", "Nobody comes into question."] : []),
    ...list(
      required ? `Meets every requirement (${order}):` : `Candidates (${order}):`,
      result.meets.flatMap((one) => rankedRows(one, result, names)),
    ),
    ...list(
      `Could meet every requirement, if what is missing turns out well (${order}):`,
      result.possible.flatMap((one) => [
        ...rankedRows(one, result, names),
        ...one.missing.map((verdict) => `      ${writeOpen(verdict, mark)}`),
      ]),
    ),
    ...list(
      "Does not meet a requirement:",
      result.excluded.flatMap((one) => [excludedRow(one, mark), ...optionRows(one, result, names)]),
    ),
    ...list(
      "Other lines of the lost supplier:",
      result.otherLines.map((one) => `  ${optionRow(one, names)}`),
    ),
    ...list(
      "The buyer's own lines:",
      result.ownMake.map((one) => `  ${optionRow(one, names)}`),
    ),
    ...list("Other plants of the lost supplier:", otherPlants(result)),
    ...list("Most worth finding out:", writeTasks(result, names)),
    ...list(
      "How firm the order is (shares of the assumptions tried):",
      writeFirmness(result, names),
    ),
    ...list("The order would change:", flipRows(result, names)),
    ...list("What other treatments of unknown would say:", writeTreatments(result, names)),
  ].join("\n");
}

function weightLine(result: WordedAlternatives, { criterion }: Names): string {
  const shares = [...wordWeights(result)]
    .map(([id, share]) => `${criterion(id)} ${share}`)
    .join(", ");
  switch (result.weightMode) {
    case "fixed":
      return `Weights: ${shares}.`;
    case "free":
      return `Weights: free, all mixes tried; on average ${shares}.`;
    case "order":
      return `Weights: all mixes that keep the order of importance; on average ${shares}.`;
  }
}

function headRows({ headline, orderLine }: WordedAlternatives): readonly string[] {
  return [headline.text, ...headline.lines.map(({ text }) => text), orderLine.text];
}

function gapRows({ gap, need }: WordedAlternatives, names: Names): readonly string[] {
  return wordGap(gap, need, names).map(({ text, claims }) => `${text}${citeBehind(claims)}`);
}

/** The options of a candidate: a line on what is documented, and one with the values. */
function optionRows(
  { id }: WordedCandidate,
  { basis, options, weights }: WordedAlternatives,
  names: Names,
): readonly string[] {
  // Where companies are compared, their values stand with the company.
  const weighed = new Set(basis === "routes" ? weights.map((one) => one.id) : []);
  return options
    .filter(({ supplier }) => supplier === id)
    .flatMap((one) => {
      const cells = one.criteria
        .filter((cell) => weighed.has(cell.id))
        .map(({ id: criterion, low, high }) => `${criterion} ${wordRange(low, high)}`)
        .join(" · ");
      const behind = `${cells}${citeBehind(one.claims)}`.trim();
      return [`      ${optionRow(one, names)}`, ...(behind === "" ? [] : [`          ${behind}`])];
    });
}

function optionRow(one: WordedOption, names: Names): string {
  const words = wordOption(one, names);
  const { where, through, what, standing, when, room, promised, way, duty, customers, failed } =
    words;
  const parts = [standing, what, way, when, room, promised, duty, through];
  const others = customers === "" ? "" : `; named customers: ${customers}`;
  const out = failed === "" ? "" : `; out: ${failed}`;
  const contested = one.conflicts.length === 0 ? "" : "; sources contradict each other here";
  return `${where}: ${parts.filter((part) => part !== "").join("; ")}${others}${contested}${out}`;
}

function rankedRows(
  one: WordedRanked,
  result: WordedAlternatives,
  names: Names,
): readonly string[] {
  const { exact } = one.rank;
  const rank = `rank ${wordRanks(one.rank)}`;
  const bound = exact ? "" : " (at most this wide)";
  const first = wordFirstShare(result, one.id);
  const score = wordRange(one.score.low, one.score.high);
  return [
    `  ${one.label}: ${rank}${bound}, score ${score}, first in ${first} of the assumptions tried`,
    `      ${joinWords(one.why.map(({ rule }) => RECALL_WORDS[rule]))}${ownerWords(one)}`,
    ...(result.basis === "companies" ? criteriaRows(one, names) : []),
    ...optionRows(one, result, names),
    ...alsoRows(one),
  ];
}

function alsoRows({ alsoSaid }: WordedCandidate): readonly string[] {
  return alsoSaid.length === 0 ? [] : [`      also said, plant not named (${cite(alsoSaid)})`];
}

function ownerWords({ owners }: WordedCandidate): string {
  if (owners.length === 0) return "";
  return `; ${joinWords(owners.map(({ label }) => label))} ${owners.length > 1 ? "have" : "has"} a stake in it`;
}

function criteriaRows(one: WordedCandidate, { criterion }: Names): readonly string[] {
  const width = Math.max(...one.criteria.map(({ id }) => criterion(id).length)) + 3;
  return one.criteria.map(({ id, low, high, words, claims }) => {
    const value = wordRange(low, high);
    const cited = claims.length > 0 ? ` (${claims.join(", ")})` : "";
    return `      ${`${criterion(id)}:`.padEnd(width)}${value.padEnd(10)}${words}${cited}`;
  });
}

/** What stands behind words that rest on claims: ", contested", or nothing. */
type Mark = (claims: readonly ClaimId[]) => string;

function excludedRow({ label, failed }: WordedExcluded, mark: Mark): string {
  if (failed.truth !== "false") return `  ${label}: ${writeOpen(failed, mark)}`;
  return `  ${label}: fails: ${failed.words}${mark(failed.claims)}${citeBehind(failed.claims)}`;
}

// What is said and settles nothing is another thing than what nobody speaks of.
function writeOpen({ words, claims }: WordedVerdict, mark: Mark): string {
  if (claims.length === 0) return `not stated whether it ${words}: no claim speaks of it`;
  return `not settled whether it ${words}${mark(claims)}${citeBehind(claims)}`;
}

function otherPlants({ sameSupplier }: WordedAlternatives): readonly string[] {
  return sameSupplier.map(({ label, status, stage }) => {
    const state = status === null ? "status not stated" : STATUS_WORDS_SHOWN[status];
    return `  ${label} (${state}; with the product: ${STAGE_WORDS[stage]})`;
  });
}

function flipRows(result: WordedAlternatives, { entity, criterion }: Names): readonly string[] {
  return result.flips.map((flip) => {
    const {
      between: [a, b],
      criterion: id,
    } = flip;
    const { at, now } = wordFlip(result, flip);
    return `  ${entity(a)} and ${entity(b)} change places where ${criterion(id)} weighs ${at} instead of ${now}`;
  });
}
