import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../../src/web/state/address/address.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { nextOf, stepDay, stepOfKey } from "../../../src/web/state/time/days.ts";
import { makeScale, playFrom, yearMarks } from "../../../src/web/state/time/scale.ts";
import { chooseLens, moveClock } from "../../../src/web/state/transitions.ts";
import { wordBin, wordTurns } from "../../../src/web/state/words/time-words.ts";

const BINS = [
  { first: "2025-01-01", last: "2025-03-31" },
  { first: "2025-04-01", last: "2025-06-30" },
];

describe("a step in time", () => {
  it("is a day, a month or a year by its key", () => {
    const pressed = (key: string, shiftKey = false) => {
      const step = stepOfKey({ key, shiftKey });
      return step === null ? null : stepDay("2024-02-29", step);
    };
    expect(pressed("ArrowRight")).toBe("2024-03-01");
    expect(pressed("ArrowUp")).toBe("2024-03-29");
    expect(pressed("PageDown")).toBe("2024-01-29");
    expect(pressed("ArrowRight", true)).toBe("2025-02-28");
    expect(pressed("a")).toBeNull();
  });

  it("keeps to the last day of a shorter month", () => {
    expect(stepDay("2025-01-31", { unit: "month", by: 1 })).toBe("2025-02-28");
    expect(stepDay("2025-01-15", { unit: "month", by: -1 })).toBe("2024-12-15");
  });

  it("goes to the nearest event on its side, and to none beyond the last", () => {
    const days = ["2025-01-01", "2025-03-01"];
    expect(nextOf(days, "2025-01-01", 1)).toBe("2025-03-01");
    expect(nextOf(days, "2025-02-01", -1)).toBe("2025-01-01");
    expect(nextOf(days, "2025-03-01", 1)).toBeNull();
  });

  it("of a play goes from end to end of the bins, and stops after the last", () => {
    expect(playFrom(BINS, null)).toBe("2025-03-31");
    expect(playFrom(BINS, "2025-03-31")).toBe("2025-06-30");
    expect(playFrom(BINS, "2025-06-30")).toBeNull();
  });
});

describe("the scale", () => {
  it("finds a day again at its place, and keeps what lies beyond at its ends", () => {
    const scale = makeScale(BINS);
    for (const day of ["2025-01-01", "2025-02-13", "2025-06-30"])
      expect(scale?.dayAt(scale.placeOf(day))).toBe(day);
    expect(scale?.placeOf("2031-01-01")).toBe(1);
    expect(scale?.dayAt(-3)).toBe("2025-01-01");
    expect(makeScale([])).toBeNull();
  });

  it("writes as many years as have room", () => {
    const years = (first: string, last: string) =>
      yearMarks({ first, last }, 9).map((day) => day.slice(0, 4));
    expect(years("2018-07-01", "2024-12-31")).toEqual([
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
    expect(years("2012-01-01", "2029-12-31")).toHaveLength(9);
  });
});

describe("a clock that is moved", () => {
  const at = (date: string | null) => moveClock("trueAt", date);
  const june = at("2025-06-01")(INITIAL_STATE);

  it("marks what is otherwise since its date before, and from any date nothing", () => {
    expect(june.since).toBeNull();
    const july = at("2025-07-01")(june);
    expect(july.since).toEqual({ clock: "trueAt", date: "2025-06-01" });
    expect(at(null)(july).since).toBeNull();
    expect(chooseLens("facts")(july).since).toBeNull();
  });

  it("in a drag marks from where the drag began", () => {
    const dragged = moveClock("trueAt", "2025-09-01", () => "2025-06-01")(at("2025-07-01")(june));
    expect(dragged.since?.date).toBe("2025-06-01");
  });

  it("stands in the address with what is marked", () => {
    const state = at("2025-07-01")(june);
    expect(readAddress(writeAddress(state))).toEqual({ state, problems: [] });
    expect(readAddress("#v=1&since=noon:2025").problems).toEqual([
      "The link marks what changed since “noon:2025”, which is no date of a clock. It looks like true-at:2025-07-31 or known-by:2025-07-31.",
    ]);
  });
});

describe("in words", () => {
  const link = {
    of: "link",
    edge: "e",
    subject: "a",
    predicate: "suppliesTo",
    object: "b",
    claims: [],
  } as const;
  const since = { clock: "trueAt", date: "2025-06-01" } as const;

  it("counts what began, was paused, changed and ended, from the earlier date to the later", () => {
    const turns = [
      { ...link, sort: "began" },
      { ...link, sort: "began" },
      { ...link, sort: "ended" },
    ] as const;
    const lens = (trueAt: string) => ({ ...INITIAL_STATE.lens, trueAt });
    expect(wordTurns(turns, since, lens("2025-07-01"))).toBe("Since 1 June 2025: 2 began, 1 ended");
    expect(wordTurns(turns, since, lens("2025-05-01"))).toBe(
      "From 1 May 2025 to 1 June 2025: 2 began, 1 ended",
    );
    expect(wordTurns([], since, lens("2025-07-01"))).toBe(
      "Since 1 June 2025: nothing is otherwise",
    );
  });

  it("says of a bin what is in it", () => {
    const bin = { first: "2025-07-01", last: "2025-09-30", facts: 25, plans: 1, sources: 47 };
    expect(wordBin(bin)).toBe(
      "July to September 2025: 25 facts and statements and 1 plan; 47 sources came out",
    );
  });
});
