import type { Answered } from "../model/answer.ts";
import { wordFigure, wordRange, wordRanks, wordShare } from "../model/figure.ts";
import { joinWords, STAGE_WORDS, wordStanding } from "../model/wording/words.ts";
import type { PlantStanding } from "../query/assess/result.ts";
import type { WordedAlternatives, WordedRanked } from "../word/ranking/alternatives.ts";
import { wordGap } from "../word/ranking/gap.ts";
import { wordNeed } from "../word/ranking/need.ts";
import type { WordedOption } from "../word/ranking/option.ts";
import { wordOption } from "../word/ranking/option.ts";
import { RECALL_WORDS } from "../word/ranking/recall.ts";
import { wordFirstShare, wordFlip } from "../word/ranking/shares.ts";
import { listRankingBasis, type Reopening } from "./basis.ts";
import { citeAnswer } from "./citation.ts";
import { wordDifference } from "./difference-lines.ts";
import { codeSpan, markdownLink, markdownTable, plainMarkdown as plain } from "./markdown.ts";
import {
  type CitedAnswer,
  citedAnswer,
  endOfDocument,
  joinBlocks,
  section,
} from "./markdown-document.ts";
import type { Names } from "./names.ts";

type Writing = CitedAnswer<WordedAlternatives>;

/**
 * The answer to "who instead?" as a Markdown document: what it rests on, the three lists as tables, what would change
 * them, and every claim that it cites as a numbered reference. Figures are rounded for reading.
 */
export function writeAlternativesMarkdown(
  answer: Answered<WordedAlternatives>,
  names: Names,
  reopening: Reopening,
): string {
  const writing = citedAnswer(answer, names);
  const { need, lost, sameSupplier, difference } = answer.result;
  const blocks: readonly (readonly string[])[] = [
    [`# ${plain(wordNeed(need, names.inSentence, names.trade))}`],
    headlineBlock(writing),
    head(answer, names, reopening),
    section("What is needed, and what could be given", gapLines(writing)),
    section(
      "What is lost",
      (lost?.plants ?? []).map((one) => plantLine(one, writing)),
    ),
    section(
      "What the scenario changes",
      difference === null
        ? []
        : wordDifference(difference, names).map((line) => `- ${plain(line.trim())}`),
    ),
    ...lists(writing),
    section("Supply options", optionTable(answer.result.options, writing)),
    section("Other lines of the lost supplier", optionTable(answer.result.otherLines, writing)),
    section("The buyer's own lines", optionTable(answer.result.ownMake, writing)),
    section(
      "Other plants of the lost supplier",
      sameSupplier.map(
        (one) => `${plantLine(one, writing)}; with the product: ${STAGE_WORDS[one.stage]}`,
      ),
    ),
    section("Most worth finding out", missingLines(writing)),
    section("When the order flips", flipLines(writing)),
    ...endOfDocument(writing),
  ];
  return joinBlocks(blocks);
}

function head(
  answer: Answered<WordedAlternatives>,
  names: Names,
  { command, link }: Reopening,
): readonly string[] {
  const question = wordNeed(answer.result.need, names.inSentence, names.trade);
  const basis = listRankingBasis(answer, names).map(
    ({ label, words }) => `- **${label}:** ${plain(words)}`,
  );
  return [
    ...basis,
    `- **Ask again:** ${codeSpan(command)}`,
    ...(link === null ? [] : [`- **Open again:** ${markdownLink(link)}`]),
    `- **Cite as:** ${plain(citeAnswer(question, answer, null))}`,
  ];
}

function headlineBlock({ answer: { result }, cite }: Writing): readonly string[] {
  const { headline, orderLine } = result;
  return [
    `**${plain(headline.text)}**${cite(headline.claims)}`,
    "",
    ...headline.lines.map(({ text, claims }) => `- ${plain(text)}${cite(claims)}`),
    `- ${plain(orderLine.text)}`,
  ];
}

function gapLines({ answer: { result }, names, cite }: Writing): readonly string[] {
  return wordGap(result.gap, result.need, names).map(
    ({ text, claims }) => `- ${plain(text)}${cite(claims)}`,
  );
}

function optionTable(
  options: readonly WordedOption[],
  { names, cite }: Writing,
): readonly string[] {
  if (options.length === 0) return [];
  const rows = options.map((one) => {
    const words = wordOption(one, names);
    const room = [words.room, words.promised].filter((part) => part !== "").join("; ");
    const border = [words.way, words.duty].filter((part) => part !== "").join("; ");
    const parts = [words.standing, words.what, words.when, room, border];
    return [
      plain(names.entity(one.supplier)),
      plain(words.where),
      ...parts.map(plain),
      plain(words.failed),
      cite(one.claims).trim(),
    ];
  });
  return markdownTable(
    [
      "Supplier",
      "Where",
      "Standing",
      "What",
      "From when",
      "Room",
      "At the border",
      "Out because",
      "Claims",
    ],
    rows,
  );
}

function plantLine({ label, status, claims }: PlantStanding, { cite }: Writing): string {
  return `- ${plain(label)}: ${status === null ? "status not stated" : wordStanding(status)}${cite(claims)}`;
}

function lists(writing: Writing): readonly (readonly string[])[] {
  const { meets, possible, excluded } = writing.answer.result;
  const { cite } = writing;
  const order = "Listed by the lowest possible score.";
  const required = [...meets, ...possible, ...excluded].some((one) => one.requirements.length > 0);
  const title = required ? "Meets every requirement" : "Candidates";
  const open = possible.map(({ missing }) =>
    missing.map(({ words, claims }) => `${plain(words)}${cite(claims)}`).join("; "),
  );
  const failed = excluded.map(({ label, failed: { words, truth, claims } }) => [
    plain(label),
    `${truth === "false" ? "fails" : "not stated, and unknown counts as failing"}: ${plain(words)}${cite(claims)}`,
  ]);
  if (meets.length + possible.length + excluded.length === 0) {
    return [section("Candidates", ["Nobody comes into question."])];
  }
  return [
    meets.length === 0 ? [] : section(title, [order, "", ...ranking(meets, writing)]),
    possible.length === 0
      ? []
      : section("Could, and what is missing", [order, "", ...ranking(possible, writing, open)]),
    failed.length === 0
      ? []
      : section("Does not", markdownTable(["Candidate", "Requirement"], failed)),
  ];
}

function ranking(
  candidates: readonly WordedRanked[],
  { answer, names, cite }: Writing,
  open?: readonly string[],
): readonly string[] {
  const criteria = answer.result.weights.map(({ id }) => plain(names.criterion(id)));
  const header = ["Rank", "Candidate", "Score", "First in", "Coverage", ...criteria, "Why here"];
  const rows = candidates.map((one, index) => {
    const { rank, score, coverage, why, owners } = one;
    const held = owners.map(({ label, claims }) => `${plain(label)}${cite(claims)}`);
    const stake = `; ${joinWords(held)} ${held.length > 1 ? "have" : "has"} a stake in it`;
    return [
      `${wordRanks(rank)}${rank.exact ? "" : ", at most this wide"}`,
      plain(one.label),
      wordRange(score.low, score.high),
      wordFirstShare(answer.result, one.id),
      wordShare(coverage),
      ...one.criteria.map(
        ({ low, high, words, claims }) => `${wordRange(low, high)}: ${plain(words)}${cite(claims)}`,
      ),
      `${why.map(({ rule, claims }) => `${RECALL_WORDS[rule]}${cite(claims)}`).join("; ")}${held.length === 0 ? "" : stake}`,
      ...(open === undefined ? [] : [open[index] ?? ""]),
    ];
  });
  return markdownTable(open === undefined ? header : [...header, "Not settled"], rows);
}

function missingLines({ answer, names, cite }: Writing): readonly string[] {
  return answer.result.missing.map(({ criterion, candidates, swing, claims }) => {
    const whose = joinWords(candidates.map(({ id }) => names.entity(id)));
    return `- ${plain(`${names.criterion(criterion)} of ${whose}`)}: moves the score by up to ${wordFigure(swing)}${cite(claims)}`;
  });
}

function flipLines({ answer: { result }, names }: Writing): readonly string[] {
  if (result.weightMode !== "fixed") return [];
  return result.flips.map((flip) => {
    const {
      between: [a, b],
      criterion,
      weight,
    } = flip;
    const { at, now } = wordFlip(result, flip);
    const pair = plain(`${names.entity(a)} and ${names.entity(b)}`);
    const side = flip.at > weight ? "more" : "less";
    return `- ${pair} change places where ${plain(names.criterion(criterion))} weighs ${side} than ${at} (now ${now}), at the middle of every range`;
  });
}
