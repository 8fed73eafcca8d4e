import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { readAddress, writeAddress } from "../../../src/web/state/address/address.ts";
import { findUnknownIds } from "../../../src/web/state/address/unknown-ids.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { findLensProblems } from "../../../src/web/state/readable-lens.ts";
import { hasLeftStep, leaveStory, tellStep, toldStep } from "../../../src/web/state/story/story.ts";
import { chooseView, open } from "../../../src/web/state/transitions.ts";
import { wholeQuestion } from "../../../src/web/state/whole-question.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const RECORDS: readonly (readonly [string, Dataset])[] = [
  ["the shipped record", readRecord()],
  ["another record", readSolarRecord()],
];

const stepsOf = ({ case: { stories } }: Dataset) => stories.flatMap(({ steps }) => steps);

describe.each(RECORDS)("the stories of %s", (_, dataset) => {
  it("are there, and each has steps of its own", () => {
    expect(dataset.case.stories.length).toBeGreaterThan(0);
    const views = stepsOf(dataset).map(({ at }) => at);
    expect(new Set(views).size).toBe(views.length);
  });

  it.each(stepsOf(dataset).map(({ at, says }) => [says, at] as const))(
    "show a view that reads whole: %s",
    (_says, at) => {
      const { state, problems } = readAddress(at);
      expect(problems).toEqual([]);
      expect(findLensProblems(dataset, state.lens)).toEqual([]);
      expect(findUnknownIds(state, [graphUnder(dataset, LENSES.everything)])).toEqual([]);
      if (state.question === null) return;
      expect(ask(dataset, wholeQuestion(state.question, state.lens))).not.toHaveProperty("failure");
    },
  );
});

describe("a story that is told", () => {
  const dataset = readSolarRecord();
  const [story] = dataset.case.stories;
  if (story === undefined) throw new Error("The other record has no story.");
  const second = tellStep(story, 2)(INITIAL_STATE);

  it("shows each step's view, which stands in the address with its place", () => {
    expect(toldStep(dataset, second.story)).toMatchObject({ number: 2 });
    expect(second.question?.operation).toBe("depends-on");
    expect(readAddress(writeAddress(second))).toEqual({ state: second, problems: [] });
  });

  it("stays at its step while the reader goes on from it, and is left with the view", () => {
    const told = toldStep(dataset, second.story);
    if (told === null) throw new Error("The step is not told.");
    expect(hasLeftStep(told, second)).toBe(false);
    expect(hasLeftStep(told, chooseView("table")(second))).toBe(false);
    const gone = open({ type: "about" })(second);
    expect([hasLeftStep(told, gone), gone.story]).toEqual([true, second.story]);
    expect(leaveStory(gone)).toEqual({ ...gone, story: null });
  });

  it("has no step beyond its last, and one of another record is none", () => {
    expect(tellStep(story, 9)(INITIAL_STATE)).toBe(INITIAL_STATE);
    expect(toldStep(dataset, { id: story.id, step: 9 })).toBeNull();
    expect(toldStep(dataset, { id: "nothing", step: 1 })).toBeNull();
    expect(readAddress("#v=1&story=Narvik").problems[0]).toMatch("“Narvik”, which is no step");
  });
});
