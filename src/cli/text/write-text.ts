import type { Answered } from "../../core/model/answer.ts";
import { criterionLabel } from "../../core/model/criteria.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordDate } from "../../core/model/period.ts";
import { countWord, KIND_WORDS, wordStanding } from "../../core/model/wording/words.ts";
import type { OperationName } from "../../core/operation/input/operation-forms.ts";
import type { ResultOf } from "../../core/operation/operations.ts";
import type { Path } from "../../core/query/walk/find-paths.ts";
import { SORT_WORDS, type WordedConflict } from "../../core/word/answer/conflicts.ts";
import type { WordedNeighbour } from "../../core/word/answer/neighbourhood.ts";
import { wordHit } from "../../core/word/search.ts";
import { contestedMark, labelIn, writeCards } from "./evidence-card.ts";
import { writeAlternatives } from "./write-alternatives.ts";
import { writeComparison } from "./write-comparison.ts";
import { writeDossier } from "./write-dossier.ts";
import { writeDependents, writeExposure } from "./write-exposure.ts";
import { writeList } from "./write-list.ts";
import { writeScenario, writeScenarios } from "./write-scenario.ts";
import { writeScreening } from "./write-screening.ts";
import {
  writeTariffBlend,
  writeTariffOffset,
  writeTariffProrated,
  writeTariffQuota,
  writeTariffRate,
} from "./write-tariff.ts";

type AnswerTo<Name extends OperationName> = Answered<ResultOf<Name>>;

const WRITERS: {
  readonly [Name in OperationName]: (answer: AnswerTo<Name>, dataset: Dataset) => string;
} = {
  alternatives: writeAlternatives,
  compare: writeComparison,
  explain: writeExplanation,
  describe: writeDossier,
  search: writeSearch,
  list: writeList,
  paths: writePaths,
  neighbours: writeNeighbours,
  conflicts: writeConflicts,
  derived: writeDerived,
  diff: writeChanges,
  "tariff rate": writeTariffRate,
  "tariff blend": writeTariffBlend,
  "depends-on": writeDependents,
  exposure: writeExposure,
  screen: writeScreening,
  "scenario list": writeScenarios,
  "scenario show": writeScenario,
  "scenario check": writeScenario,
  "tariff quota": writeTariffQuota,
  "tariff prorate": writeTariffProrated,
  "tariff offset": writeTariffOffset,
};

/** An answer in words, for a terminal. */
export function writeText<Name extends OperationName>(
  name: Name,
  answer: AnswerTo<Name>,
  dataset: Dataset,
): string {
  const write = WRITERS[name] as (answer: AnswerTo<Name>, dataset: Dataset) => string;
  return write(answer, dataset);
}

function writeExplanation(answer: AnswerTo<"explain">, dataset: Dataset): string {
  const { stated, values, said } = answer.result;
  const cardsOf = (over: boolean): readonly string[] => {
    const ids = values.flatMap((one) => (one.over === over ? [one.claim] : []));
    return writeCards(ids, answer, dataset, { notes: true });
  };
  const history = cardsOf(true);
  const before = history.length === 0 ? [] : ["", "Ended or replaced before that day:", ...history];
  const cards = [...cardsOf(false), ...before];
  const claims = values.map(({ claim }) => claim);
  const others = said.claims.filter((id) => !claims.includes(id));
  const own = writeCards(others, answer, dataset, { notes: true });
  const heading = cards.length > 0 ? "Says of others:" : "Says:";
  return [
    ...(stated ? cards : notStated(answer, cards)),
    ...(own.length === 0 ? [] : ["", heading, ...own]),
  ].join("\n");
}

function notStated(answer: AnswerTo<"explain">, inferred: readonly string[]): readonly string[] {
  if (inferred.length > 0) return ["Not stated by any source. Inferred by us:", ...inferred];
  const leftOut = answer.caveats.some(({ code }) => code === "left-out-by-lens");
  return [leftOut ? "Not stated under this lens." : "Not stated."];
}

function writeSearch({ result }: AnswerTo<"search">): string {
  if (result.length === 0) return "Nothing found.";
  return result
    .map((hit) => `  ${hit.id.padEnd(30)}  ${hit.label} (${wordHit(hit).join(", ")})`)
    .join("\n");
}

function writePaths(answer: AnswerTo<"paths">, dataset: Dataset): string {
  const { paths, advice } = answer.result;
  if (paths.length === 0) return advice;
  return paths
    .map((path, index) => {
      const steps = path.steps.flatMap(({ claims }) =>
        writeCards(claims.slice(0, 1), answer, dataset),
      );
      const names = path.nodes.map((id) => labelIn(dataset, id)).join(" – ");
      const length = countWord(path.length, "step");
      const weakest = `weakest claim: ${KIND_WORDS[path.weakest.kind]}`;
      const claims = path.steps.flatMap((step) => step.claims);
      const time = wordTime(path) + contestedMark(answer, claims);
      const head = `${index + 1}. ${names} (${length}, ${weakest}${time})`;
      return [head, ...steps].join("\n");
    })
    .join("\n\n");
}

function wordTime({ time: { from, to } }: Path): string {
  const ends = [
    from === null ? "" : `from ${wordDate(from)}`,
    to === null ? "" : `until ${wordDate(to)}`,
  ].filter((end) => end !== "");
  return ends.length === 0 ? "" : `, holds ${ends.join(" ")}`;
}

function writeNeighbours(answer: AnswerTo<"neighbours">, dataset: Dataset): string {
  const { up, down, depths } = answer.result;
  const side = (
    title: string,
    depth: number,
    list: readonly WordedNeighbour[],
  ): readonly string[] => {
    if (depth === 0) return [];
    const rows = list.map((one) => writeNeighbour(one, answer, dataset));
    return [title, ...(rows.length === 0 ? ["  none stated"] : rows)];
  };
  const lines = [
    ...side("Up the chain:", depths.up, up),
    ...side("Down the chain:", depths.down, down),
  ];
  return lines.length === 0 ? "No steps were asked for." : lines.join("\n");
}

function writeNeighbour(
  { label, depth, via, relations }: WordedNeighbour,
  answer: AnswerTo<"neighbours">,
  dataset: Dataset,
): string {
  const how = relations.map(({ words, kind, claims }) => {
    const [strongest = ""] = claims;
    const as = kind === "fact" ? "" : `${KIND_WORDS[kind]}, `;
    return `${words} – ${labelIn(dataset, via)} (${as}${strongest}${contestedMark(answer, claims)})`;
  });
  return `${"  ".repeat(depth)}${label} – ${how.join("; ")}`;
}

function writeDerived(answer: AnswerTo<"derived">, dataset: Dataset): string {
  if (answer.result.length === 0) return "Nothing can be worked out here under this lens.";
  return answer.result
    .map(({ label, words, formula, inputs, limits }) =>
      [
        `${label}: ${words}${contestedMark(answer, inputs)}`,
        `  Our inference: ${formula}.`,
        ...limits.map((limit) => `  ${limit}`),
        ...writeCards(inputs, answer, dataset),
      ].join("\n"),
    )
    .join("\n\n");
}

function writeChanges(answer: AnswerTo<"diff">, dataset: Dataset): string {
  const { from, to, added, changed, withdrawn, statuses } = answer.result;
  const list = (title: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : ["", `${title}:`, ...writeCards(ids, answer, dataset)];
  return [
    `From ${from} to ${to}: ${countWord(added.length, "new claim")}, ${changed.length} changed, ${withdrawn.length} withdrawn.`,
    ...(statuses.length === 0 ? [] : ["", "Statuses:"]),
    ...statuses.map(
      ({ entity, before, after }) =>
        `  ${labelIn(dataset, entity)}: ${wordStanding(before)} → ${wordStanding(after)}`,
    ),
    ...list("New", added),
    ...list("Changed", changed),
    ...(withdrawn.length === 0 ? [] : ["", "Withdrawn:", ...withdrawn.map((id) => `  ${id}`)]),
  ].join("\n");
}

function writeConflicts(answer: AnswerTo<"conflicts">, dataset: Dataset): string {
  if (answer.result.length === 0) return "No contradictions under this lens.";
  const group = (title: string, nature: WordedConflict["nature"]): readonly string[] => {
    const rows = answer.result.filter((one) => one.nature === nature);
    if (rows.length === 0) return [];
    return [`${title}: ${rows.length}`, ...rows.map((one) => writeConflict(one, answer, dataset))];
  };
  return [
    ...group("Contradictions", "contradiction"),
    ...group("Figures that differ, and may both be right", "difference"),
  ].join("\n\n");
}

function writeConflict(
  { sort, subject, sides, bearsOn }: WordedConflict,
  answer: AnswerTo<"conflicts">,
  dataset: Dataset,
): string {
  const cells = bearsOn.map(({ candidate, criterion, counted }) => {
    const off = counted ? "" : " (off by default)";
    return `${criterionLabel(dataset.criteria.table, criterion)} of ${labelIn(dataset, candidate)}${off}`;
  });
  return [
    `${labelIn(dataset, subject)}${SORT_WORDS[sort] === "" ? "" : ` (${SORT_WORDS[sort]})`}:`,
    ...sides.flatMap(({ claims }) => writeCards(claims, answer, dataset)),
    ...(cells.length === 0 ? [] : [`  Bears on: ${cells.join(", ")}`]),
  ].join("\n");
}
