import { describe, expect, it } from "vitest";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { commandsOf, matching } from "../../../src/web/state/command/commands.ts";
import { chooseView } from "../../../src/web/state/transitions.ts";
import { KEY_GROUPS } from "../../../src/web/state/words/key-words.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const labels = (state = INITIAL_STATE) => commandsOf(record, state).map(({ label }) => label);

describe("the commands", () => {
  it("have an id of their own each, and hold the record's questions, stories and lenses", () => {
    const ids = commandsOf(record, INITIAL_STATE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(labels()).toEqual(
      expect.arrayContaining([
        "Who else can supply a product to a buyer?",
        `Tell: ${record.case.stories[0]?.title}`,
        `Count by the lens “${record.case.lenses[0]?.label}”`,
      ]),
    );
  });

  it("that would change nothing are not offered", () => {
    expect(labels()).not.toContain("Show the graph");
    expect(labels()).not.toContain("Leave the story");
    expect(labels(chooseView("table")(INITIAL_STATE))).toContain("Show the graph");
    const tell = commandsOf(record, INITIAL_STATE).find(({ sort }) => sort === "story");
    const told = tell?.to(INITIAL_STATE) ?? INITIAL_STATE;
    expect(labels(told)).toContain("Next step of the story");
    expect(labels(told)).not.toContain("Step back in the story");
  });

  it("are found by any of their words, in any order", () => {
    const found = matching(commandsOf(record, INITIAL_STATE), " table  CLAIMS ");
    expect(found.map(({ label }) => label)).toEqual(["Table of claims"]);
  });
});

describe("the keys", () => {
  it("stand once in each part of the page", () => {
    for (const { keys } of KEY_GROUPS)
      expect(new Set(keys.map((one) => one.keys)).size).toBe(keys.length);
  });
});
