import type { Answered } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordNumber } from "../../core/model/quantity.ts";
import { countWord, joinWords, wordStanding } from "../../core/model/wording/words.ts";
import type { Dependent, Dependents, Effect } from "../../core/query/exposure/dependents.ts";
import type {
  Exposure,
  InputExposure,
  SinglePoint,
} from "../../core/query/exposure/measure-exposure.ts";
import type { SupplySource } from "../../core/query/exposure/sources.ts";
import type { Survival } from "../../core/query/exposure/survival.ts";
import { wordSlack } from "../../core/word/answer/slack.ts";
import { contestedMark, labelIn, writeCards } from "./evidence-card.ts";

const EFFECT_WORDS: { readonly [E in Effect]: string } = {
  lostAll: "loses all known sources",
  lostSome: "loses some, others remain",
  unknown: "not stated whether it is hit",
  unaffected: "unaffected",
};

/** What depends on something, the hardest hit first, each with its weakest claim. */
export function writeDependents(answer: Answered<Dependents>, dataset: Dataset): string {
  const { entity, affected, unaffected, failing } = answer.result;
  const name = (id: string): string => labelIn(dataset, id);
  const also = failing.filter((id) => id !== entity);
  const rows = (list: readonly Dependent[]): readonly string[] =>
    list.flatMap((one) => writeDependent(one, answer, dataset));
  return [
    `What depends on ${name(entity)}?`,
    ...(also.length === 0 ? [] : [`With it fails: ${joinWords(also.map(name))}.`]),
    ...(affected.length === 0 ? ["Nobody is said to be supplied from there."] : rows(affected)),
    ...(unaffected.length === 0 ? [] : ["", "Goes on:", ...rows(unaffected)]),
  ].join("\n");
}

function writeDependent(
  { buyer, product, places, effect, before, after, path, weakest }: Dependent,
  answer: Answered<Dependents>,
  dataset: Dataset,
): readonly string[] {
  const name = (id: string): string => labelIn(dataset, id);
  const goods = product === null ? "what it is supplied with" : name(product);
  const what = places.length === 0 ? goods : `${goods} (${places.map(name).join(", ")})`;
  const counts = before === null ? "" : ` (${before.length} → ${after?.length ?? 0})`;
  const contested = contestedMark(
    answer,
    path.flatMap(({ claims }) => claims),
  );
  const way = [path[0]?.from ?? "", ...path.map(({ to }) => to)].map(name).join(" – ");
  return [
    `  ${name(buyer)}, ${what}: ${EFFECT_WORDS[effect]}${counts}${contested}`,
    `    ${way}; weakest claim:`,
    ...writeCards(weakest === null ? [] : [weakest], answer, dataset).map((card) => `  ${card}`),
  ];
}

/** What a buyer rests on. */
export function writeExposure(answer: Answered<Exposure>, dataset: Dataset): string {
  const { buyer, market, inputs, survival, coverage } = answer.result;
  const where = market === null ? "" : ` in ${labelIn(dataset, market)}`;
  return [
    `What does ${labelIn(dataset, buyer)} rest on${where}?`,
    ...(inputs.length === 0 ? ["Nothing is said of what it is supplied with."] : []),
    ...inputs.flatMap((one) => ["", ...writeInput(one, answer, dataset)]),
    ...(coverage === null
      ? []
      : ["", `The essential product with fewest known sources has ${coverage}.`]),
    "",
    writeSurvival(survival),
  ].join("\n");
}

function writeInput(
  one: InputExposure,
  answer: Answered<Exposure>,
  dataset: Dataset,
): readonly string[] {
  const name = (id: string): string => labelIn(dataset, id);
  const known = countWord(one.known, "known source");
  const possible = one.possible === 0 ? "" : `, ${one.possible} possible`;
  return [
    `${name(one.product)}: ${known} (${one.operating} supplying already)${possible}`,
    ...one.sources.map(
      (source) => `  ${writeSource(source, name, contestedMark(answer, source.claims))}`,
    ),
    ...one.slack.map(
      (slack) =>
        `  ${wordSlack(slack, name)}${contestedMark(answer, slack.claims)}${writeCited(slack.claims)}`,
    ),
    ...one.singlePoints.map(
      (point) =>
        `  Single point of failure: ${writePoint(point, name)}${contestedMark(answer, point.claims)}`,
    ),
    `  Concentration of the known sources: ${writeConcentration(one.concentration)}`,
  ];
}

function writeSource(one: SupplySource, name: (id: string) => string, contested: string): string {
  const plants = one.plants.map(({ id, status }) => `${name(id)}, ${wordStanding(status)}`);
  const from = plants.length === 0 ? "plant not stated" : plants.join("; ");
  const out = one.standing === "out" ? ", does not count" : "";
  const fit = one.fit === "known" ? (one.implied ? "known, by implication" : "known") : one.fit;
  return `${name(one.supplier)} (${from}): ${fit}${out}${contested}${writeCited(one.claims)}`;
}

function writeCited(claims: readonly string[]): string {
  return claims.length === 0 ? "" : ` (${claims.slice(0, 3).join(", ")})`;
}

function writePoint({ id, sort }: SinglePoint, name: (id: string) => string): string {
  return `${name(id)} (${sort})`;
}

function writeConcentration(by: InputExposure["concentration"]): string {
  const words = (["owner", "country", "plant"] as const).map((sort) => {
    const index = by[sort];
    if (index === null) return `by ${sort} none to measure`;
    const range =
      index.high - index.low < 1e-9
        ? wordNumber(index.low)
        : `${wordNumber(index.low)} to ${wordNumber(index.high)}`;
    return `by ${sort} ${range}`;
  });
  return `${words.join(", ")} (Herfindahl–Hirschman index, 1 = all in one hand)`;
}

const INPUT_WORDS: { readonly [I in Survival["missing"][number]]: string } = {
  inventory: "stock",
  demandPerYear: "demand",
  remainingPerYear: "what still comes",
  recoveryDays: "days until the supply is back",
};

function writeSurvival({ survivalDays, endless, shortfall, missing }: Survival): string {
  if (endless) return "The stock is never used up: what remains covers the demand.";
  const open = joinWords(missing.map((one) => INPUT_WORDS[one]));
  if (survivalDays === null)
    return `How long the stock lasts is not computable: not known are ${open}.`;
  const days = `The stock lasts ${wordNumber(survivalDays)} days.`;
  if (shortfall === null)
    return `${days} What is short then is not computable: not known are ${open}.`;
  return `${days} Short until the supply is back: ${wordNumber(shortfall)} GWh.`;
}
