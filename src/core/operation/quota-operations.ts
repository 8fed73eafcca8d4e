import type { Caution } from "../model/caution.ts";
import type { AskedNumber } from "../query/tariff/asked-number.ts";
import { type Blend, blendRates } from "../query/tariff/blend.ts";
import { type DutyAmount, measureDuty } from "../query/tariff/duty-amount.ts";
import { type FirmRate, findFirmRate } from "../query/tariff/firm-rate.ts";
import {
  type OffsetOrder,
  offsetRatePercent,
  offsetWithQuotaPercent,
  waivedShare,
} from "../query/tariff/offset.ts";
import { type PartYearQuota, prorateQuota } from "../query/tariff/part-year.ts";
import { type QuotaForTarget, quotaForTarget } from "../query/tariff/quota-for-target.ts";
import type { QuotaShipment } from "../query/tariff/quota-terms.ts";
import { relativeRelief } from "../query/tariff/relief.ts";
import { boundRateOfLots, type RateBounds } from "../query/tariff/unequal-values.ts";
import { type AskedNumbers, readNumbers } from "./input/asked-numbers.ts";
import type { Operation } from "./input/operation.ts";
import { type COUNTED_BY, QUOTA_FORMS } from "./input/quota-forms.ts";
import {
  BLEND_EXTRAS,
  BLEND_INPUTS,
  offsetInputs,
  PART_YEAR_INPUTS,
  quotaBesideOffset,
  TARGET_INPUTS,
} from "./input/quota-inputs.ts";
import { readLots } from "./input/read-lots.ts";

/** The numbers behind a result, each with its basis. */
interface WithInputs {
  readonly inputs: readonly AskedNumber[];
}

export interface TariffBlend extends Blend, WithInputs {
  /** The part of the duty that the quota takes away, at most 1; null where there is none to take away from. */
  readonly relativeRelief: number | null;
  /** Duty in the currency of the unit value; null where no such value was given. */
  readonly money: DutyAmount | null;
  /** What one firm pays; null where none was asked about. */
  readonly firm: FirmRate | null;
  /** Bounds where units are of unequal value; null where no lots were given. */
  readonly byLots: RateBounds | null;
}

function shipmentOf(numbers: AskedNumbers): QuotaShipment {
  return {
    shipped: numbers.value("shipped"),
    quota: numbers.value("quota"),
    inQuotaPercent: numbers.value("inQuota"),
    outOfQuotaPercent: numbers.value("outOfQuota"),
  };
}

const LOTS_ASSUMED: Caution = { code: "assumed-inputs", what: "lots", claims: [] };

/** `tariff blend`: what a quota does. */
export const tariffBlend: Operation<TariffBlend> = {
  ...QUOTA_FORMS["tariff blend"],
  run(graph, input) {
    const numbers = readNumbers(graph, input, BLEND_INPUTS, BLEND_EXTRAS);
    const shipment = shipmentOf(numbers);
    const lots = readLots(input, shipment.shipped);
    const unitValue = numbers.optional("unitValue");
    const firmShipped = numbers.optional("firmShipped");
    if (firmShipped !== null && firmShipped > shipment.shipped) {
      const { shipped } = shipment;
      return input.refuse({ reason: "firm-above-all", firm: firmShipped, shipped });
    }
    const result = {
      ...blendRates(shipment),
      relativeRelief: relativeRelief(shipment),
      money: unitValue === null ? null : measureDuty(shipment, unitValue),
      firm: firmShipped === null ? null : findFirmRate(shipment, firmShipped),
      byLots: lots === null ? null : boundRateOfLots(lots, shipment),
      inputs: numbers.inputs,
    };
    return numbers.finding(result, lots === null ? [] : [LOTS_ASSUMED]);
  },
};

export interface TariffQuota extends QuotaForTarget, WithInputs {}

/** `tariff quota`: the quota that brings the average down to a rate. */
export const tariffQuota: Operation<TariffQuota> = {
  ...QUOTA_FORMS["tariff quota"],
  run(graph, input) {
    const numbers = readNumbers(graph, input, TARGET_INPUTS);
    const found = quotaForTarget(
      {
        shipped: numbers.value("shipped"),
        inQuotaPercent: numbers.value("inQuota"),
        outOfQuotaPercent: numbers.value("outOfQuota"),
      },
      numbers.value("target"),
    );
    return "failure" in found ? found : numbers.finding({ ...found, inputs: numbers.inputs });
  },
};

export interface TariffProrated extends PartYearQuota, WithInputs {}

/** `tariff prorate`: the quota of a part of a year. */
export const tariffProrate: Operation<TariffProrated> = {
  ...QUOTA_FORMS["tariff prorate"],
  run(graph, input) {
    const numbers = readNumbers(graph, input, PART_YEAR_INPUTS);
    const found = prorateQuota({
      yearQuota: numbers.value("quota"),
      shippedPerYear: numbers.value("shipped"),
      days: numbers.value("days"),
    });
    return numbers.finding({ ...found, inputs: numbers.inputs }, [
      { code: "taken-as-uniform", what: "days", claims: [] },
    ]);
  },
};

export interface TariffOffset extends WithInputs {
  readonly by: (typeof COUNTED_BY)[number];
  /** Share of the exports on which the duty is waived, in [0, 1]; null where nothing is exported. */
  readonly waivedShare: number | null;
  /** The average rate in percent; null where nothing is exported. */
  readonly effectiveRatePercent: number | null;
  /** Where waived units come from; null where there is no quota beside. */
  readonly order: OffsetOrder | null;
}

/** `tariff offset`: duty waived by trade in the other direction. */
export const tariffOffset: Operation<TariffOffset> = {
  ...QUOTA_FORMS["tariff offset"],
  run(graph, input) {
    const by = input.choice("by") === "number" ? "number" : "value";
    const beside = Object.keys(quotaBesideOffset("value")).some((name) => input.has(name));
    if (input.has("order") && !beside) {
      const [taker, needs] = [{ parameter: "order" }, { parameter: "quota" }];
      return input.refuse({ reason: "idle-without", taker, needs });
    }
    if (by === "number" && input.has("shipped")) {
      return input.refuse({
        ...{ reason: "idle-beside", taker: { parameter: "shipped" } },
        ...{ beside: { parameter: "by", value: by }, instead: { parameter: "exports" } },
      });
    }
    const numbers = readNumbers(graph, input, {
      ...offsetInputs(by),
      ...(beside ? quotaBesideOffset(by) : {}),
    });
    const share = waivedShare({
      exported: numbers.value("exports"),
      imported: numbers.value("imports"),
    });
    const order = beside ? (input.choice("order") === "inside" ? "inside" : "outside") : null;
    return numbers.finding(
      {
        by,
        waivedShare: share,
        effectiveRatePercent: share === null ? null : offsetAverage(numbers, share, { by, order }),
        order,
        inputs: numbers.inputs,
      },
      uniformValue(by === "number" || beside),
    );
  },
};

function offsetAverage(
  numbers: AskedNumbers,
  share: number,
  { by, order }: Pick<TariffOffset, "by" | "order">,
): number | null {
  const outOfQuotaPercent = numbers.value("outOfQuota");
  if (order === null) return offsetRatePercent(outOfQuotaPercent, share);
  const shipment = {
    shipped: numbers.value(by === "number" ? "exports" : "shipped"),
    quota: numbers.value("quota"),
    inQuotaPercent: numbers.value("inQuota"),
    outOfQuotaPercent,
  };
  return offsetWithQuotaPercent(shipment, share, order);
}

function uniformValue(assumed: boolean): readonly Caution[] {
  return assumed ? [{ code: "taken-as-uniform", what: "units", claims: [] }] : [];
}
