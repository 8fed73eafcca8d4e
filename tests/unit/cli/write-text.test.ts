import { describe, expect, it } from "vitest";
import { writeText } from "../../../src/cli/text/write-text.ts";
import { answerTo } from "../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeSource } from "../../support/small-dataset.ts";

const SOURCES = [makeSource("s", "2025-01-10"), makeSource("t", "2025-06-23")];

describe("disagreements in words", () => {
  const home = (id: string, object: string): ClaimSketch => ({
    id,
    subject: "ann",
    predicate: "ascribedNationality",
    object,
  });
  const capacity = (id: string, value: number, asOf: string): ClaimSketch => ({
    id,
    subject: "plant",
    predicate: "hasCapacity",
    value: { value, unit: "GWhPerYear" },
    qualifiers: { basis: "installed" },
    asOf,
  });

  it("stand under two headings with their number, contradictions first", () => {
    const dataset = makeDataset([
      home("s/1", "here"),
      home("s/2", "there"),
      capacity("s/3", 30, "2021"),
      capacity("s/4", 40, "2024"),
    ]);
    const lines = writeText("conflicts", answerTo(dataset, "conflicts"), dataset).split("\n");
    const outer = lines.filter((line) => line !== "" && !line.startsWith(" "));
    expect(outer).toEqual([
      "Contradictions: 1",
      "Ann:",
      "Figures that differ, and may both be right: 1",
      "Plant:",
    ]);
  });

  it("have no heading without any", () => {
    const dataset = makeDataset([home("s/1", "here")]);
    expect(writeText("conflicts", answerTo(dataset, "conflicts"), dataset)).toBe(
      "No contradictions under this lens.",
    );
  });
});

describe("what changed in words", () => {
  it("names statuses as readers know them", () => {
    const status = (id: string, value: ClaimSketch["value"] & string, source: string) =>
      ({ id, subject: "plant", predicate: "hasStatus", value, source }) as const;
    const dataset = makeDataset(
      [status("1", "underConstruction", "s"), status("2", "constructionPaused", "t")],
      { sources: SOURCES },
    );
    const answer = answerTo(dataset, "diff", { from: "2025-03-01" });
    expect(writeText("diff", answer, dataset)).toContain(
      "Plant: under construction → construction paused",
    );
  });
});

describe("what a buyer rests on, in words", () => {
  it("has no empty brackets after a pause of which no date is stated", () => {
    const dataset = makeDataset([
      {
        id: "s/1",
        subject: "plant",
        predicate: "suppliesTo",
        object: "buyer",
        qualifiers: { product: "cell" },
      },
      { id: "s/2", subject: "ann", predicate: "operates", object: "plant" },
      { id: "s/3", subject: "plant", predicate: "hasStatus", value: "constructionPaused" },
    ]);
    const answer = answerTo(dataset, "exposure", { buyer: "buyer", product: "cell" });
    const text = writeText("exposure", answer, dataset);
    expect(text).toMatch(/^ {2}Plant stands still; .*nobody states when it paused.* needed$/m);
  });
});
