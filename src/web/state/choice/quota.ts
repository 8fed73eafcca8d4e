import { nameLens } from "../../../core/exchange/basis.ts";
import type { PlotCaption } from "../../../core/exchange/tariff-plot-svg.ts";
import type { Answered } from "../../../core/model/answer.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { type NumberField, wordNumber, wordRate } from "../../../core/model/quantity.ts";
import { BLEND_INPUTS } from "../../../core/operation/input/quota-inputs.ts";
import type { TariffBlend } from "../../../core/operation/quota-operations.ts";
import type { AskedNumber } from "../../../core/query/tariff/asked-number.ts";
import type { QuotaShipment } from "../../../core/query/tariff/quota-terms.ts";
import { exampleOf } from "../opening.ts";

/** The four numbers in the order of the page. */
const ROWS = [
  { name: "shipped", label: "Units shipped" },
  { name: "quota", label: "Quota, units" },
  { name: "inQuota", label: "Rate within the quota, %" },
  { name: "outOfQuota", label: "Rate beyond the quota, %" },
] as const;

/** One number on the page: what it is, what it rests on, and the claim to go back to. */
export interface QuotaRow extends AskedNumber {
  readonly label: string;
  readonly field: NumberField;
  /** The claim that the question of the record starts from, where the number is another; null where it is that claim's. */
  readonly backTo: ClaimId | null;
}

/** The numbers of the question as rows. */
export function quotaRows({ inputs }: TariffBlend, dataset: Dataset): readonly QuotaRow[] {
  const start = exampleOf(dataset, "tariff blend")?.input ?? {};
  return ROWS.flatMap((row) => {
    const input = inputs.find(({ name }) => name === row.name);
    if (input === undefined) return [];
    const from = start[row.name];
    const { field } = BLEND_INPUTS[row.name];
    const backTo = input.claim === null && typeof from === "string" ? from : null;
    return [{ ...row, ...input, field, backTo }];
  });
}

/** The shipment that the answer is about. */
export function shipmentIn({ inputs }: TariffBlend): QuotaShipment {
  const value = (name: string): number => inputs.find((one) => one.name === name)?.value ?? 0;
  return {
    shipped: value("shipped"),
    quota: value("quota"),
    inQuotaPercent: value("inQuota"),
    outOfQuotaPercent: value("outOfQuota"),
  };
}

/** The claims behind the answer, each once. */
export function claimsBehind({ inputs }: TariffBlend): readonly ClaimId[] {
  return [...new Set(inputs.flatMap(({ claim }) => claim ?? []))];
}

/** The question in words. */
export function wordQuotaQuestion({ quota, outOfQuotaPercent }: QuotaShipment): string {
  return `What does a quota of ${wordNumber(quota)} do to a duty of ${wordRate(outOfQuotaPercent)}?`;
}

/** What stands under the plot in a file: the question, the lens, the data and where each number is from. */
export function captionOf(answer: Answered<TariffBlend>, dataset: Dataset): PlotCaption {
  const { result, lens, scenario, dataVersion } = answer;
  const assumed = scenario === undefined ? "" : `, assuming “${scenario.name}”`;
  return {
    question: wordQuotaQuestion(shipmentIn(result)),
    lens: `${nameLens(lens)}${assumed}`,
    dataVersion,
    numbers: quotaRows(result, dataset).map(
      ({ label, value, claim }) =>
        `${label.replace(/, .*$/, "")} ${wordNumber(value)}: ${claim ?? "an assumption"}`,
    ),
  };
}
