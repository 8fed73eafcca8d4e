import type { Answered } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { wordNumber, wordQuantity } from "../core/model/quantity.ts";
import type { Blend } from "../core/query/tariff/blend.ts";
import type { TariffRate } from "../core/query/tariff/find-rate.ts";
import { labelIn, writeCards } from "./evidence-card.ts";

const BASIS = { allIn: "whole duty", added: "on top", base: "ordinary duty" } as const;

/** The duty on a route with each part and the claims behind it. */
export function writeTariffRate(answer: Answered<TariffRate>, dataset: Dataset): string {
  const { origin, destination, product, ratePercent, atLeastPercent, parts, quota, superseded } =
    answer.result;
  const [goods, from, to] = [product, origin, destination].map((id) => labelIn(dataset, id));
  const known = atLeastPercent === null ? "not known" : `at least ${wordNumber(atLeastPercent)} %`;
  const rate = ratePercent === null ? known : `${wordNumber(ratePercent)} %`;
  const older = writeCards(superseded, answer, dataset);
  return [
    `Duty on ${goods} from ${from} entering ${to}: ${rate}`,
    ...(quota === null
      ? []
      : [
          `Holds for ${wordQuantity(quota.units)}; beyond it ${quota.beyondPercent === null ? "not stated" : `${wordNumber(quota.beyondPercent)} %`}.`,
        ]),
    ...parts.flatMap(({ policy, ratePercent: share, basis, claims }) => [
      "",
      `${labelIn(dataset, policy)}: ${wordNumber(share)} % (${BASIS[basis]})`,
      ...writeCards(claims, answer, dataset),
    ]),
    ...(older.length === 0 ? [] : ["", "Replaced by it:", ...older]),
  ].join("\n");
}

/** What a quota does, in figures. */
export function writeTariffBlend({ result }: Answered<Blend>): string {
  const { effectiveRatePercent, marginalRatePercent, reliefPoints, relievedShare } = result;
  if (effectiveRatePercent === null || reliefPoints === null || relievedShare === null) {
    return `Nothing is shipped, so there is no average. The first unit would pay ${wordNumber(marginalRatePercent)} %.`;
  }
  return [
    `Average duty: ${wordNumber(effectiveRatePercent)} %`,
    `Duty of the last unit: ${wordNumber(marginalRatePercent)} %`,
    `Relief: ${wordNumber(reliefPoints)} points, on ${wordNumber(relievedShare * 100)} % of the units`,
  ].join("\n");
}
