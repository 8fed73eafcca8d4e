import type { Answered } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordNumber, wordQuantity, wordRate } from "../../core/model/quantity.ts";
import type {
  TariffBlend,
  TariffOffset,
  TariffProrated,
  TariffQuota,
} from "../../core/operation/quota-operations.ts";
import type { AskedNumber } from "../../core/query/tariff/asked-number.ts";
import type { TariffRate } from "../../core/query/tariff/find-rate.ts";
import { wordFreeTrade } from "../../core/word/answer/free-trade.ts";
import { contestedMark, labelIn, writeCards } from "./evidence-card.ts";

const BASIS = { allIn: "whole duty", added: "on top", base: "ordinary duty" } as const;

/** The duty on a route with each part and the claims behind it. */
export function writeTariffRate(answer: Answered<TariffRate>, dataset: Dataset): string {
  const {
    origin,
    destination,
    product,
    ratePercent,
    atLeastPercent,
    parts,
    quota,
    superseded,
    free,
  } = answer.result;
  const [goods, from, to] = [product, origin, destination].map((id) => labelIn(dataset, id));
  const known = atLeastPercent === null ? "not known" : `at least ${wordRate(atLeastPercent)}`;
  const rate = ratePercent === null ? known : wordRate(ratePercent);
  const older = writeCards(superseded, answer, dataset);
  return [
    `Duty on ${goods} from ${from} entering ${to}: ${rate}`,
    ...(free === null ? [] : [wordFreeTrade(free, (id) => labelIn(dataset, id))]),
    ...(quota === null
      ? []
      : [
          `Holds for ${wordQuantity(quota.units)}; beyond it ${quota.beyondPercent === null ? "not stated" : wordRate(quota.beyondPercent)}.`,
        ]),
    ...parts.flatMap(({ policy, ratePercent: share, basis, claims }) => [
      "",
      `${labelIn(dataset, policy)}: ${wordRate(share)} (${BASIS[basis]}${contestedMark(answer, claims)})`,
      ...writeCards(claims, answer, dataset),
    ]),
    ...(older.length === 0 ? [] : ["", "Replaced by it:", ...older]),
  ].join("\n");
}

/** What a quota does, in figures. */
export function writeTariffBlend(answer: Answered<TariffBlend>, dataset: Dataset): string {
  const { effectiveRatePercent, marginalRatePercent, reliefPoints, relievedShare } = answer.result;
  const { relativeRelief, money, firm, byLots } = answer.result;
  if (effectiveRatePercent === null || reliefPoints === null || relievedShare === null) {
    return `Nothing is shipped, so there is no average. The first unit would pay ${wordRate(marginalRatePercent)}.`;
  }
  const relative = relativeRelief === null ? "" : `, ${wordRate(relativeRelief * 100)} of the duty`;
  return [
    `Average duty: ${wordRate(effectiveRatePercent)}`,
    `Duty of the last unit: ${wordRate(marginalRatePercent)}`,
    `Relief: ${wordNumber(reliefPoints)} points${relative}, on ${wordRate(relievedShare * 100)} of the units`,
    ...(money === null
      ? []
      : [
          `In money: ${wordNumber(money.withQuota)} instead of ${wordNumber(money.flat)}, which saves ${wordNumber(money.saving)}`,
        ]),
    ...(firm === null
      ? []
      : [
          `The firm: ${wordRate(firm.proRataPercent)} where the quota is shared pro rata; first come, ${wordRate(firm.firstComeLowPercent)} to ${wordRate(firm.firstComeHighPercent)}`,
        ]),
    ...(byLots === null
      ? []
      : [
          `By value: ${wordRate(byLots.lowPercent)} where the dearest enter within the quota, ${wordRate(byLots.highPercent)} where the cheapest do`,
        ]),
    ...writeInputs(answer, dataset),
  ].join("\n");
}

/** The quota for a target, in figures. */
export function writeTariffQuota(answer: Answered<TariffQuota>, dataset: Dataset): string {
  const { quotaUnits, exactQuotaUnits } = answer.result;
  const rounded = quotaUnits === exactQuotaUnits ? "" : `, from ${wordNumber(exactQuotaUnits)}`;
  return [
    `Quota needed: ${wordNumber(quotaUnits)} units${rounded}`,
    ...writeInputs(answer, dataset),
  ].join("\n");
}

/** The quota of a part of a year, in figures. */
export function writeTariffProrated(answer: Answered<TariffProrated>, dataset: Dataset): string {
  const { quotaUnits, usedUpAfterDays } = answer.result;
  return [
    `Quota of the part: ${wordNumber(quotaUnits)} units`,
    usedUpAfterDays === null
      ? "Not used up before it ends."
      : `Used up after ${wordNumber(usedUpAfterDays)} days.`,
    ...writeInputs(answer, dataset),
  ].join("\n");
}

/** What an offset leaves of a duty, in figures. */
export function writeTariffOffset(answer: Answered<TariffOffset>, dataset: Dataset): string {
  const { by, order, waivedShare, effectiveRatePercent } = answer.result;
  if (waivedShare === null || effectiveRatePercent === null) {
    return "Nothing is exported, so there is no average.";
  }
  const from =
    order === null
      ? ""
      : `, taken ${order === "inside" ? "out of the quota" : "out of the rest, beyond the quota"}`;
  return [
    `Average duty: ${wordRate(effectiveRatePercent)}`,
    `Waived: ${wordRate(waivedShare * 100)} of the exports by ${by}${from}`,
    ...writeInputs(answer, dataset),
  ].join("\n");
}

/** The claims that numbers were read from; nothing where all are assumptions, which a caveat says. */
function writeInputs(
  answer: Answered<{ readonly inputs: readonly AskedNumber[] }>,
  dataset: Dataset,
): readonly string[] {
  const ids = answer.result.inputs.flatMap(({ claim }) => claim ?? []);
  return ids.length === 0 ? [] : ["", "From claims:", ...writeCards(ids, answer, dataset)];
}
