import { describe, expect, it } from "vitest";
import { explore, type LookName, type Looks } from "../../../src/core/operation/explore/explore.ts";
import { LIST_FACETS } from "../../../src/core/query/facet/step.ts";
import { wordEmpty, wordListed, wordStep } from "../../../src/core/word/listing.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readRecord();

function look<Name extends LookName>(
  name: Name,
  asked: Looks[Name]["asked"],
  dataset = record,
): Looks[Name]["found"] {
  const found = explore(dataset, { name, lens: {}, asked });
  if (found !== null && "failure" in found) throw new Error(found.failure.message);
  return found;
}

describe("a count at a value", () => {
  it("is the list that a press on it makes, for every facet", () => {
    for (const dataset of [record, readSolarRecord()]) {
      const steps = ["class=facility,company"];
      for (const facet of LIST_FACETS) {
        for (const { value, count } of look("count", { facet, steps }, dataset).slice(0, 12)) {
          const others = facet === "class" ? [] : steps;
          const sign = /^[<>]/.test(value) ? "" : "=";
          const { kept } = look("narrow", [...others, `${facet}${sign}${value}`], dataset);
          expect([facet, value, count]).toEqual([facet, value, kept.length]);
        }
      }
    }
  });

  it("stands under what takes it in", () => {
    const values = look("count", { facet: "place", steps: ["class=facility"] });
    const at = (value: string): number => values.findIndex((one) => one.value === value);
    expect(at("us")).toBeGreaterThan(at("north-america"));
    expect(values[at("us")]?.depth).toBe((values[at("north-america")]?.depth ?? 0) + 1);
    expect(values[at("tennessee")]?.depth).toBe((values[at("us")]?.depth ?? 0) + 1);
  });
});

describe("a stack", () => {
  it("keeps all by a step that cannot be read, and says why", () => {
    const good = look("narrow", ["class=facility"]);
    const both = look("narrow", ["class=facility", "place=atlantis"]);
    expect(both.kept).toEqual(good.kept);
    expect(both.steps[0]?.problem).toBeNull();
    expect(both.steps[1]?.problem).toContain("atlantis");
  });

  it("leaves the same in any order, and at each step no more than before", () => {
    const steps = ["class=facility", "place=us", "status=constructionPaused,idled"];
    const found = look("narrow", steps);
    const counts = found.steps.map(({ kept }) => kept);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(found.kept.length).toBe(counts.at(-1));
    expect(look("narrow", steps.toReversed()).kept).toEqual(found.kept);
    expect(found.open.filter((id) => found.kept.includes(id))).toEqual([]);
  });
});

describe("a phrase", () => {
  it.each([
    ["paused plants in the US", "plants · in the United States · paused"],
    ["who supplies Ford", "that supply Ford"],
    ["plants in Hungary over 20 GWh", "plants · in Hungary · over 20 GWh a year"],
    ["everything that changed since June 2026", "spoken of in what was published since June 2026"],
    ["companies", "companies"],
    ["plants in Germany or Poland", "plants · in Germany or Poland"],
  ])("%s is offered as “%s”, with the counts that it then has", (phrase, sentence) => {
    const offered = look("suggest", phrase);
    expect(offered?.sentence).toBe(sentence);
    const found = look("narrow", offered?.steps ?? []);
    expect([offered?.kept, offered?.open]).toEqual([found.kept.length, found.open.length]);
    expect(offered?.left).toEqual([]);
  });

  it("tells what was not understood, and is no list where a word turns its meaning round", () => {
    expect(look("suggest", "plants in Hungary wibble")?.left).toEqual(["wibble"]);
    expect(look("suggest", "plants not over 20 GWh")?.steps).toEqual([]);
    expect(look("suggest", "wibble wobble")).toBeNull();
    expect(look("suggest", "AESC Florence")).toBeNull();
  });
});

describe("the words of a list", () => {
  const step = (facet: "class" | "status" | "place", ...values: readonly string[]) => ({
    facet,
    values,
    on: true,
  });

  it("say a class where all its sorts are meant, and a word for what has one together", () => {
    expect(wordStep(record, step("class", "company", "group", "jointVenture"))).toBe("companies");
    expect(wordStep(record, step("class", "organisation", "company"))).toBe("organisations");
    expect(wordStep(record, step("status", "constructionPaused", "idled"))).toBe("paused");
    expect(wordStep(record, step("place", "hungary", "unknown"))).toBe(
      "in Hungary or place not stated",
    );
  });

  it("count what is listed by its sort, and say plainly that nothing is", () => {
    const steps = [step("class", "facility"), step("place", "hungary")];
    expect(wordListed(steps, 1)).toBe("1 plant");
    expect(wordListed([], 2)).toBe("2 entities");
    expect(wordEmpty(record, steps)).toBe("No plant is known that fits “in Hungary”.");
  });
});

describe("a cell", () => {
  it("is words with what they are sorted by, and nothing where no source says", () => {
    const ids = ["aesc-florence", "aesc-kentucky"];
    const [capacity, country] = look("tabulate", { ids, columns: ["capacity", "country"] });
    expect(capacity?.cells[0]).toEqual({ text: "30 GWh a year", key: 30 });
    expect(capacity?.cells[1]).toBeNull();
    expect(country?.cells[0]?.text).toBe("United States");
  });
});
