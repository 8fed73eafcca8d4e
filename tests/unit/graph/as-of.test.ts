import { describe, expect, it } from "vitest";
import { graphAsOf, isOver } from "../../../src/core/graph/as-of.ts";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { governingStatus, isAssumedShut } from "../../../src/core/graph/status.ts";
import { claimsOn } from "../../../src/core/graph/supply-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import type { Patch } from "../../../src/core/model/scenario.ts";
import type { ClaimKind } from "../../../src/core/model/vocabulary.ts";
import { applyScenario } from "../../../src/core/scenario/apply-scenario.ts";
import { makeScenario } from "../../support/arbitrary-scenario.ts";
import {
  type ClaimSketch,
  makeClaim,
  makeDataset,
  makeSource,
} from "../../support/small-dataset.ts";

const SOURCES = [
  makeSource("old", "2018-03-05"),
  makeSource("s", "2025-06-23"),
  makeSource("new", "2026-02"),
  makeSource("undated", null),
];

const supply = (id: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  ...{ id, source: id.split("/")[0] ?? "s", subject: "ann", predicate: "suppliesTo" },
  ...{ object: "buyer", qualifiers: { product: "cell" } },
  ...more,
});
const about = (
  id: string,
  more: Partial<ClaimSketch> & Pick<ClaimSketch, "subject" | "predicate">,
): ClaimSketch => ({
  ...{ id, source: id.split("/")[0] ?? "s" },
  ...more,
});

function graphOf(claims: readonly ClaimSketch[], lens = {}) {
  return buildGraph(makeDataset(claims, { sources: SOURCES }), { ...LENSES.everything, ...lens });
}
/** What is over on the newest day that the claims know, or on the day of a need. */
const over = (claims: readonly ClaimSketch[], neededBy: string | null = null): readonly string[] =>
  [...graphAsOf(graphOf(claims), neededBy).ended].sort();

describe("a claim whose period has ended", () => {
  const until = (to: string, more: Partial<ClaimSketch> = {}) =>
    makeClaim(supply("s/1", { time: { from: "2019", to }, ...more }));

  it.each([
    ["2026-07-24", "2026-07-24", false],
    ["2026-07-24", "2026-07-25", true],
    ["2026-07", "2026-07-31", false],
    ["2026-07", "2026-08-01", true],
    ["2024-02", "2024-02-29", false],
    ["2024-02", "2024-03-01", true],
    ["2026", "2026-12-31", false],
    ["2026", "2027", true],
    ["2026~", "2026-12-31", false],
    ["../2026", "2026-12-31", false],
    ["../2026", "2027-01-01", true],
    ["2025-07/2025-12", "2025-12-31", false],
    ["2025-07/2025-12", "2026-01", true],
    ["2026/..", "2099", false],
    // A day that is only known to the year may still be before the end.
    ["2026-07-24", "2026", false],
    ["2026-07-24", "../2026", false],
  ])("on %s is over on %s: %s", (to, day, expected) => {
    expect(isOver(until(to), day)).toBe(expected);
  });

  it("has no end where none is given, and none for what happened", () => {
    expect(isOver(makeClaim(supply("s/1", { time: { from: "2019", to: null } })), "2099")).toBe(
      false,
    );
    for (const predicate of [
      "acquired",
      "hasMilestone",
      "invests",
      "pledgesJobs",
      "cutsJobs",
      "grantsIncentive",
      "remark",
    ] as const) {
      const claim = makeClaim({
        id: "s/1",
        subject: "ann",
        predicate,
        time: { from: "2019", to: "2020" },
      });
      expect(isOver(claim, "2025"), predicate).toBe(false);
    }
  });

  it.each(["plan", "forecast", "proposal"] as const)(
    "is no %s that is overdue, but one whose term is past",
    (kind: ClaimKind) => {
      expect(isOver(until("2024", { kind, time: { from: null, to: "2024" } }), "2025")).toBe(false);
      expect(isOver(until("2024", { kind, time: { from: "2024", to: null } }), "2025")).toBe(false);
      expect(isOver(until("2024", { kind }), "2025")).toBe(true);
    },
  );
});

describe("the day of an answer", () => {
  const ended = supply("s/1", { time: { from: "2019", to: "2025-12-31" } });

  it("is the newest that a counted source can be of, where none is asked for", () => {
    expect(graphOf([ended]).asOf).toEqual({ day: "2025-06-23", basis: "record" });
    expect(graphOf([ended, supply("new/1")]).asOf).toEqual({ day: "2026-02-28", basis: "record" });
    expect(graphOf([ended, supply("new/1")], { knownBy: "2025" }).asOf?.day).toBe("2025-06-23");
    expect(graphOf([supply("undated/1")]).asOf).toBeNull();
    expect(graphOf([supply("undated/1", { asOf: "2024-05" })]).asOf?.day).toBe("2024-05-31");
  });

  it("is no later than the source, though a claim speaks of the whole month", () => {
    expect(graphOf([supply("s/1", { asOf: "2025-06" })]).asOf?.day).toBe("2025-06-23");
  });

  it("decides what is over: what ended by the newest day held on an earlier one", () => {
    const claims = [ended, supply("new/1", { subject: "bob" })];
    expect(over(claims)).toEqual(["s/1"]);
    expect(over(claims, "2025-12-31")).toEqual([]);
    expect(over(claims, "2025-12")).toEqual([]);
    expect(over(claims, "2026-01-01")).toEqual(["s/1"]);
    expect(over([ended], "2027")).toEqual(["s/1"]);
  });

  it("is the last one of the need, and the first where the need is open", () => {
    const day = (neededBy: string) => graphAsOf(graphOf([ended]), neededBy).asOf?.day;
    expect(["2027", "2027-02", "../2027", "2027/2028", "2027/.."].map(day)).toEqual([
      ...["2027-12-31", "2027-02-28", "2027-12-31", "2028-12-31", "2027-01-01"],
    ]);
  });

  it("does not hang on the order of the claims", () => {
    const claims = [
      ended,
      supply("old/1"),
      supply("new/1", { subject: "bob" }),
      supply("undated/1"),
    ];
    expect(over(claims.toReversed())).toEqual(over(claims));
  });
});

describe("an assumption of a scenario", () => {
  const patch: Patch = {
    type: "setStatus",
    entity: "plant",
    status: "constructionPaused",
    time: { from: "2024", to: "2024-12" },
  };
  const laid = applyScenario(
    makeDataset([supply("s/1")], { sources: SOURCES }),
    makeScenario([patch]),
  );

  it("that ends counts whenever it holds where no day was asked for, and else by the day", () => {
    const graph = buildGraph(laid, LENSES.everything);
    expect(isAssumedShut(graph, "plant")).toBe(true);
    expect(isAssumedShut(graphAsOf(graph, "2024-12-31"), "plant")).toBe(true);
    expect(isAssumedShut(graphAsOf(graph, "2025-01-01"), "plant")).toBe(false);
  });

  it("leaves the day as the record has it, also where it sets the newest claim aside", () => {
    const base = buildGraph(
      makeDataset([supply("s/1"), supply("new/1")], { sources: SOURCES }),
      LENSES.everything,
    );
    const suppress = makeScenario([{ type: "suppress", claims: ["new/1"] }]);
    const assumed = buildGraph(applyScenario(base.dataset, suppress), base.lens, base);
    expect(assumed.asOf).toEqual(base.asOf);
  });
});

describe("what another claim ends", () => {
  const today = supply("new/today", { subject: "cat" });

  it("is what an older source told of the same thing without an end, and not a later word", () => {
    const end = supply("s/end", { time: { from: null, to: "2020" } });
    expect(over([end, supply("old/1"), supply("undated/1"), today])).toEqual([
      ...["old/1", "s/end", "undated/1"],
    ]);
    expect(over([end, supply("new/1")])).toEqual(["s/end"]);
    const told = supply("old/end", { time: { from: null, to: "2025-12" } });
    expect(over([told, supply("s/1"), today])).toEqual(["old/end", "s/1"]);
    expect(over([end, supply("old/1", { time: { from: "2021", to: null } }), today])).toEqual([
      "s/end",
    ]);
  });

  it("is not what goes on elsewhere or with another product", () => {
    const inThere = { product: "cell", region: "there" };
    const end = supply("s/end", { qualifiers: inThere, time: { from: null, to: "2020" } });
    const others = [
      supply("old/anywhere"),
      supply("old/here", { qualifiers: { product: "cell", region: "here" } }),
      supply("old/battery", { qualifiers: { product: "battery", region: "there" } }),
    ];
    expect(over([end, ...others, today])).toEqual(["s/end"]);
    expect(over([end, supply("old/there", { qualifiers: inThere }), today])).toEqual([
      "old/there",
      "s/end",
    ]);
  });

  it("is not ended by what somebody only expects", () => {
    const end = supply("s/end", { kind: "forecast", time: { from: "2018", to: "2020" } });
    expect(over([end, supply("old/1"), today])).toEqual(["s/end"]);
  });

  it.each([
    ["a status", { predicate: "hasStatus", value: "terminated" } as const],
    [
      "a milestone",
      { predicate: "hasMilestone", value: "ended", qualifiers: { date: "2025-03" } } as const,
    ],
  ])("is what rests on a contract that ended by %s", (_, word) => {
    const under = supply("old/1", { qualifiers: { product: "cell", agreement: "contract" } });
    const party = about("old/2", { subject: "ann", predicate: "partyTo", object: "contract" });
    const end = about("s/end", { subject: "contract", ...word });
    expect(over([under, party, end])).toEqual(["old/1", "old/2"]);
    expect(over([under, party, end], "2024")).toEqual([]);
    expect(over([under, party])).toEqual([]);
  });

  it("is a duty under a measure that has expired", () => {
    const duty = about("old/1", {
      ...{ subject: "tariff", predicate: "appliesTo", object: "here" },
      qualifiers: { origin: "there", product: "cell", rate: { value: 10, unit: "percent" } },
    });
    const end = about("s/end", { subject: "tariff", predicate: "hasStatus", value: "expired" });
    expect(over([duty, end])).toEqual(["old/1"]);
  });

  it("is who ran a plant before its present operator, and not who runs it as well", () => {
    const runs = (id: string, who: string | string[], more: Partial<ClaimSketch> = {}) =>
      about(id, { subject: who, predicate: "operates", object: "plant", ...more });
    expect(over([runs("old/1", "ann"), runs("s/1", "bob")])).toEqual(["old/1"]);
    expect(over([runs("old/1", "ann"), runs("s/1", ["ann", "bob"])])).toEqual([]);
    expect(over([runs("s/2", "ann"), runs("s/1", "bob")])).toEqual([]);
    // A later source that speaks of an earlier day is no later word.
    expect(over([runs("new/1", "ann", { asOf: "2017" }), runs("s/1", "bob")])).toEqual(["new/1"]);
    // Who is only to run it has not taken over.
    expect(over([runs("s/1", "ann"), runs("new/1", "bob", { kind: "plan" })])).toEqual([]);
    // On a day before the later word, both count.
    expect(over([runs("old/1", "ann"), runs("new/1", "bob")], "2025")).toEqual([]);
  });

  it("is a seller's hold on a plant, which the buyer then runs", () => {
    const seller = about("old/1", { subject: "ann", predicate: "operates", object: "plant" });
    const sold = about("s/1", { subject: "plant", predicate: "hasStatus", value: "sold" });
    const buyer = about("new/1", { subject: "bob", predicate: "operates", object: "plant" });
    expect(over([seller, sold])).toEqual(["old/1"]);
    expect(governingStatus(graphOf([seller, sold]), "plant").status).toBe("sold");
    const graph = graphOf([seller, sold, buyer]);
    expect(claimsOn(graph, "plant", "operates").map(({ id }) => id)).toEqual(["new/1"]);
    expect(governingStatus(graph, "plant").status).toBeNull();
  });

  it("is a stake of a former owner, once somebody is said to own the whole", () => {
    const owns = (id: string, who: string, value: number, more: Partial<ClaimSketch> = {}) =>
      about(id, {
        ...{ subject: who, predicate: "ownsStakeIn", object: "venture" },
        qualifiers: { share: { value, unit: "percent" } },
        ...more,
      });
    const before = [owns("old/1", "ann", 51), owns("old/2", "bob", 49)];
    expect(over([...before, owns("s/1", "ann", 100)])).toEqual(["old/2"]);
    expect(over([...before, owns("s/1", "ann", 99.9)])).toEqual([]);
    expect(over([...before, owns("s/1", "ann", 100, { kind: "plan" })])).toEqual([]);
    expect(over([...before, owns("s/1", "ann", 100), owns("s/2", "cat", 100)])).toEqual([]);
  });
});
