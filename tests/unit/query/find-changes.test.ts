import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { digestOfClaim } from "../../../src/core/model/digest.ts";
import { answerTo, failureOf } from "../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const SOURCES = [
  makeSource("s", "2025-01-10"),
  makeSource("t", "2025-06-23"),
  makeSource("u", "2025-09-25"),
  makeSource("undated", null),
];

function status(id: string, value: string, source: string, more: Partial<ClaimSketch> = {}) {
  return {
    id,
    subject: "plant",
    predicate: "hasStatus",
    value,
    source,
    ...more,
  } as ClaimSketch;
}

const HISTORY = [
  status("1", "underConstruction", "s"),
  status("2", "constructionPaused", "t"),
  status("3", "cancelled", "u"),
];

function data(...claims: ClaimSketch[]): Dataset {
  return makeDataset(claims, { sources: SOURCES });
}

describe("between two dates", () => {
  it("a status that was another before is told with both, and with the claims that say so", () => {
    const { result } = answerTo(data(...HISTORY), "diff", { from: "2025-03-01", to: "2025-07-01" });
    expect(result).toMatchObject({ added: ["2"], changed: [], withdrawn: [] });
    expect(result.statuses).toEqual([
      { entity: "plant", before: "underConstruction", after: "constructionPaused", claims: ["2"] },
    ]);
  });

  it("a status of which there was no word before has none before", () => {
    const { result } = answerTo(data(...HISTORY), "diff", { from: "2024-12-31", to: "2025-03-01" });
    expect(result.statuses).toMatchObject([{ before: null, after: "underConstruction" }]);
  });

  it("a date counts to its end: what came out on the first is old, and on the second new", () => {
    const { result } = answerTo(data(...HISTORY), "diff", { from: "2025-01-10", to: "2025-06-23" });
    expect(result.added).toEqual(["2"]);
  });

  it("without a second date everything known counts, as the lens has it", () => {
    const { result } = answerTo(data(...HISTORY), "diff", { from: "2025-03-01" });
    expect(result).toMatchObject({ to: "test", added: ["2", "3"] });
    const narrow = answerTo(data(...HISTORY), "diff", { from: "2025-03-01", sources: "s,u" });
    expect(narrow.result.added).toEqual(["3"]);
  });

  it("a claim that a newer one replaces is withdrawn", () => {
    const newer = status("2", "cancelled", "t", { supersedes: ["1"] });
    const { result } = answerTo(data(status("1", "operating", "s"), newer), "diff", {
      from: "2025-03-01",
      to: "2025-07-01",
    });
    expect(result).toMatchObject({ added: ["2"], withdrawn: ["1"] });
  });

  it("what has no date is on neither side, and that is told", () => {
    const { result, caveats } = answerTo(data(status("1", "operating", "undated")), "diff", {
      from: "2025-03-01",
      to: "2025-07-01",
    });
    expect(result.added).toEqual([]);
    expect(caveats).toMatchObject([{ code: "undated", claims: ["1"] }]);
  });

  it("the second must not lie before the first", () => {
    const refused = failureOf(data(), "diff", { from: "2025-07-01", to: "2025-06-30" });
    expect(refused.message).toBe("--to 2025-06-30 lies before --from 2025-07-01.");
  });
});

describe("since a release", () => {
  const before = data(...HISTORY);
  const release = {
    name: "2025.1.1",
    claims: Object.fromEntries(before.claims.map((one) => [one.id, digestOfClaim(one)])),
  };
  const now: Dataset = {
    ...data(HISTORY[0] as ClaimSketch, status("2", "idled", "t"), status("4", "operating", "u")),
    releases: [release],
  };

  it("claims are new, changed or withdrawn by their ids and what they say", () => {
    expect(answerTo(now, "diff", { from: "2025.1.1" }).result).toEqual({
      from: "2025.1.1",
      to: "test",
      added: ["4"],
      changed: ["2"],
      withdrawn: ["3"],
      statuses: [],
    });
  });

  it("nothing is different where nothing was changed", () => {
    const same = { ...before, releases: [release] };
    expect(answerTo(same, "diff", { from: "2025.1.1" }).result).toMatchObject({
      added: [],
      changed: [],
      withdrawn: [],
    });
  });

  it("no second date is taken, and a name that is none is refused with those that are", () => {
    expect(failureOf(now, "diff", { from: "2025.1.1", to: "2025-07-01" }).message).toContain(
      "leave --to out",
    );
    expect(failureOf(now, "diff", { from: "2025.9.9" }).message).toContain("(2025.1.1)");
  });
});
