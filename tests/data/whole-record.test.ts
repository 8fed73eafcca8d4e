import { describe, expect, it } from "vitest";
import { ask } from "../../src/core/operation/ask.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";
import type { ResultOf } from "../../src/core/operation/operations.ts";
import { answerTo } from "../support/answers.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();

function result<Name extends OperationName>(
  operation: Name,
  input: Record<string, unknown>,
): ResultOf<Name> {
  return answerTo(record, operation, input).result;
}

const EU_CAR = { origin: "eu", destination: "us", product: "passenger-car", trueAt: "2025-08-15" };

describe("the two clocks", () => {
  it.each([
    ["2025-07-01", 27.5],
    ["2025-10-01", 15],
  ])("tell the duty on an EU car of 15 August 2025 as known on %s: %s %", (knownBy, percent) => {
    const answer = answerTo(record, "tariff rate", { ...EU_CAR, knownBy });
    expect(answer.result.ratePercent).toBe(percent);
    const [part] = answer.result.parts;
    expect(part?.claims.length).toBeGreaterThan(0);
    for (const id of part?.claims ?? []) expect(answer.evidence).toHaveProperty([id]);
  });

  it("let nothing be known before its source came out", () => {
    const { lens, result: changes } = answerTo(record, "diff", {
      from: "2025-06-23",
      to: "2025-10-01",
    });
    expect(lens.knownBy).toBeNull();
    const published = new Map(record.sources.map(({ id, published: date }) => [id, date ?? ""]));
    for (const id of changes.added) {
      const date = published.get(id.slice(0, id.lastIndexOf("/"))) ?? "";
      expect(date > "2025-06-23" || date.length < 10, `${id} ${date}`).toBe(true);
    }
  });
});

describe("the duty on cells", () => {
  it("adds the ordinary duty, Section 301 and the surcharge for Chinese cells in March 2026", () => {
    const rate = result("tariff rate", {
      origin: "china",
      destination: "us",
      product: "cell-46-series",
      trueAt: "2026-03-15",
    });
    expect(rate.ratePercent).toBeCloseTo(38.4, 9);
    expect(rate.parts.map(({ ratePercent }) => ratePercent).sort((a, b) => a - b)).toEqual([
      3.4, 10, 25,
    ]);
  });
});

describe("the counts of the article", () => {
  it.each([
    ["lg-energy-solution", 7],
    ["sk-on", 4],
  ])("come out for %s by distinct places in the US: %i", (maker, count) => {
    const derived = result("derived", { entity: maker });
    const byPlace = derived.find(
      ({ label }) => label === "cell plants in the United States, by place",
    );
    expect(byPlace?.amount?.low).toBe(count);
    expect(byPlace?.inputs.length).toBeGreaterThan(count);
  });
});

describe("the answer on the whole record", () => {
  const answer = answerTo(record, "alternatives");

  it("brings the makers beyond the trio by rule", () => {
    const ids = answer.result.meets.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...["lg-energy-solution", "sk-on", "samsung-sdi"],
        ...["catl", "eve-energy", "panasonic-energy", "bak"],
      ]),
    );
    // It makes them for its own use.
    expect(answer.result.excluded.map(({ id }) => id)).toEqual(["tesla"]);
    const named = answer.result.sameSupplier.map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining(["aesc-smyrna", "aesc-bowlinggreen"]));
  });

  it("offers no supplier whose contract with the buyer was called off", () => {
    expect(answer.result.meets.map(({ id }) => id)).not.toContain("northvolt");
  });

  it("weighs what is told of lines, and leaves out the duty where none is known", () => {
    const weighed = answer.result.weights.map(({ id }) => id);
    expect(weighed).toEqual(["line-stage", "line-start", "line-duty", "line-capacity"]);
    const need = { product: "lfp-cell", buyer: "stellantis", market: "eu" };
    const europe = answerTo(record, "alternatives", need);
    expect(europe.result.weights.map(({ id }) => id)).not.toContain("line-duty");
    expect(europe.caveats.map(({ code }) => code)).toContain("criterion-silent");
  });

  it("cites a source that can be followed for every value", () => {
    const cells = answer.result.meets.flatMap(({ criteria }) => criteria);
    for (const id of cells.flatMap(({ claims }) => claims)) {
      expect(answer.evidence[id]?.publication?.title, id).not.toBe("");
    }
  });

  it("is the same whoever asks twice", () => {
    expect(ask(record, { operation: "alternatives", input: {} })).toEqual(answer);
  });
});
