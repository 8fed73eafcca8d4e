import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import { digestOfClaim } from "../../../src/core/model/digest.ts";
import { makeClaim } from "../../support/small-dataset.ts";

const claim = makeClaim({ id: "s/1", subject: "ann", predicate: "suppliesTo", object: "buyer" });

describe("the fingerprint of a claim", () => {
  it("is 14 hexadecimal digits, and the same on every machine and in every version", () => {
    expect(digestOfClaim(claim)).toMatch(/^[0-9a-f]{14}$/);
    expect(digestOfClaim(claim)).toBe("00bd66b4ec9814");
    expect(digestOfClaim(structuredClone(claim))).toBe(digestOfClaim(claim));
  });

  it("is another as soon as anything of the claim is", () => {
    const changed: readonly Partial<Claim>[] = [
      { note: "" },
      { polarity: "negative" },
      { at: "P2" },
      { time: { from: "2025", to: null } },
    ];
    const digests = changed.map((part) => digestOfClaim({ ...claim, ...part } as Claim));
    expect(new Set([digestOfClaim(claim), ...digests]).size).toBe(changed.length + 1);
  });

  it("differs between ten thousand claims that differ in one number", () => {
    const digests = Array.from({ length: 10_000 }, (_, at) =>
      digestOfClaim({ ...claim, at: `P${at}` }),
    );
    expect(new Set(digests).size).toBe(10_000);
  });
});
