import { describe, expect, it } from "vitest";
import type { Answered } from "../../../src/core/model/answer.ts";
import type { TariffBlend } from "../../../src/core/operation/quota-operations.ts";
import {
  captionOf,
  claimsBehind,
  quotaRows,
  shipmentIn,
} from "../../../src/web/state/choice/quota.ts";
import { askFounding, kh } from "../../support/answers.ts";
import { FOUNDING_QUOTA } from "../../support/founding.ts";
import { readFoundingRecord } from "../../support/record.ts";

const record = readFoundingRecord();

const asked = (change: Record<string, string> = {}): Answered<TariffBlend> =>
  askFounding("tariff blend", { ...FOUNDING_QUOTA.input, ...change });

describe("the founding quota on the page", () => {
  it("opens on four claims, of which none has another to go back to", () => {
    const { result } = asked();
    expect(quotaRows(result, record).map(({ name, value, basis }) => [name, value, basis])).toEqual(
      [
        ["shipped", 400_000, "claim"],
        ["quota", 100_000, "claim"],
        ["inQuota", 10, "claim"],
        ["outOfQuota", 27.5, "claim"],
      ],
    );
    expect(quotaRows(result, record).every(({ backTo }) => backTo === null)).toBe(true);
    expect(claimsBehind(result)).toEqual([kh("c59"), kh("c58"), kh("c54")]);
    expect(shipmentIn(result)).toEqual({
      shipped: 400_000,
      quota: 100_000,
      inQuotaPercent: 10,
      outOfQuotaPercent: 27.5,
    });
  });

  it("has a way back to the claim from a number that was typed, and none from another claim", () => {
    const rows = quotaRows(asked({ quota: "250000" }).result, record);
    expect(rows[1]).toMatchObject({ value: 250_000, basis: "assumption", backTo: kh("c58") });
    const other = quotaRows(asked({ outOfQuota: "30" }).result, record);
    expect(other[3]?.backTo).toBe(kh("c54"));
  });

  it("says under its plot where each number is from", () => {
    expect(captionOf(asked({ quota: "250000", knownBy: "2025-07-01" }), record)).toMatchObject({
      question: "What does a quota of 250,000 do to a duty of 27.5 %?",
      lens: "founding, known by 1 July 2025",
      numbers: [
        `Units shipped 400,000: ${kh("c59")}`,
        "Quota 250,000: an assumption",
        `Rate within the quota 10: ${kh("c58")}`,
        `Rate beyond the quota 27.5: ${kh("c54")}`,
      ],
    });
  });
});
