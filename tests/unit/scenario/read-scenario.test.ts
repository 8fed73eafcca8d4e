import { describe, expect, it } from "vitest";
import { readScenario } from "../../../src/core/scenario/read-scenario.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();
const patch = {
  type: "setStatus",
  entity: "aesc-florence",
  status: "constructionPaused",
  time: { from: "2025-06-05" },
};
const whole = { name: "A pause", dataVersion: record.version, patches: [patch] };

function problemsOf(change: Record<string, unknown>) {
  const { scenario, problems } = readScenario({ ...whole, ...change }, record);
  expect(scenario).toBeNull();
  for (const { expected, hint } of problems) {
    expect(expected).toMatch(/\w/);
    expect(hint).toMatch(/\.$/);
  }
  return problems;
}

describe("a scenario", () => {
  it("is read with what it leaves out filled in", () => {
    expect(readScenario(whole, record)).toEqual({
      scenario: {
        id: "a-pause",
        name: "A pause",
        note: "",
        dataVersion: record.version,
        patches: [{ ...patch, time: { from: "2025-06-05", to: null } }],
      },
      problems: [],
    });
  });

  it("comes back the same from its own JSON, as every one that comes with the record does", () => {
    expect(record.scenarios.map(({ id }) => id)).toContain("florence-stays-paused");
    for (const scenario of record.scenarios) {
      const again = readScenario(JSON.parse(JSON.stringify(scenario)), record);
      expect(again.scenario).toEqual(scenario);
    }
  });

  it("takes no number for text, and says what to write", () => {
    const tariff = {
      ...{ type: "setTariff", policy: "us-tariff-eu-cars", origin: "eu", destination: "us" },
      product: "passenger-car",
    };
    const hintOf = (ratePercent: unknown) =>
      problemsOf({ patches: [{ ...tariff, ratePercent }] })
        .filter(({ field }) => field.endsWith("ratePercent"))
        .map(({ hint }) => hint);
    expect(hintOf("27,5")).toEqual(["Write 27.5, without quotes."]);
    expect(hintOf("many")).toEqual(["Write it in the form that is expected."]);
  });

  it("takes no shares of one company that are more than it at one time", () => {
    const owner = (subject: string, value: number, time = {}) => ({
      type: "addHypothesis",
      claim: {
        ...{ subject, predicate: "ownsStakeIn", object: "sk-on", time },
        qualifiers: { share: { value, unit: "percent" } },
      },
    });
    const patches = [owner("catl", 60), owner("northvolt", 30), owner("lg-chem", 20.5)];
    expect(problemsOf({ patches })).toMatchObject([
      {
        field: "patches[2]",
        message: 'with this the assumed shares of "sk-on" are 110.5 % at one time',
      },
    ]);
    const sold = [owner("catl", 60, { to: "2026" }), owner("lg-chem", 60, { from: "2027" })];
    expect(readScenario({ ...whole, patches: sold }, record).problems).toEqual([]);
  });

  it("may assume nothing", () => {
    expect(readScenario({ ...whole, patches: [] }, record).scenario?.patches).toEqual([]);
  });

  it("says all that is wrong with it at once", () => {
    const problems = problemsOf({ name: 7, patches: [{ ...patch, entity: "aesc-florenc" }, 3] });
    expect(problems.map(({ field }) => field)).toEqual([
      "name",
      "patches[0].entity",
      "patches[1].type",
    ]);
    expect(problems[1]?.message).toContain('"aesc-florenc"');
    expect(problems[1]?.hint).toContain("aesc-florence");
  });

  it.each([
    ["a status that a plant cannot have", { ...patch, status: "inForce" }, "patches[0].status"],
    ["an entity of another class", { ...patch, entity: "bmw" }, "patches[0].entity"],
    ["a date that is none", { ...patch, time: { from: "2025-13" } }, "patches[0].time.from"],
    [
      "a period that runs backwards",
      { ...patch, time: { from: "2026", to: "2025" } },
      "patches[0].time",
    ],
    [
      "a claim that is not there",
      { type: "suppress", claims: ["kh-2025-06-23/c999"] },
      "patches[0].claims[0]",
    ],
    ["a misspelt field", { ...patch, stauts: "closed" }, "patches[0].stauts"],
    ["a kind of assumption that is none", { type: "wish" }, "patches[0].type"],
  ])("refuses %s and names the field", (_, broken, field) => {
    expect(problemsOf({ patches: [broken] }).map((one) => one.field)).toContain(field);
  });

  it("refuses two statuses of one plant, since the answer would hang on their order", () => {
    const again = { ...patch, status: "closed" };
    expect(problemsOf({ patches: [patch, again] })[0]?.message).toContain('"aesc-florence"');
  });
});

describe("an assumed claim", () => {
  const claim = {
    subject: "sk-on",
    predicate: "suppliesTo",
    object: "bmw",
    qualifiers: { product: "cell-46-series", region: "us" },
  };
  const read = (change: Record<string, unknown>) =>
    readScenario(
      { ...whole, patches: [{ type: "addHypothesis", claim: { ...claim, ...change } }] },
      record,
    );

  it("is read by the table of predicates", () => {
    expect(read({}).scenario?.patches[0]).toEqual({
      type: "addHypothesis",
      claim: {
        ...claim,
        subject: ["sk-on"],
        value: null,
        polarity: "positive",
        time: { from: null, to: null },
      },
    });
  });

  it("may leave a required qualifier open, which is then unknown", () => {
    const { scenario } = read({ qualifiers: {} });
    const [patched] = scenario?.patches ?? [];
    expect(patched?.type === "addHypothesis" && patched.claim.qualifiers).toEqual({
      product: "unknown",
    });
  });

  it.each([
    ["a source", { source: "kh-2025-06-23" }, "source"],
    ["a speaker", { saidBy: ["bmw"] }, "saidBy"],
    ["a kind", { kind: "fact" }, "kind"],
  ])("has no place for %s, so it cannot pass for evidence", (_, change, field) => {
    expect(read(change).problems.map((one) => one.field)).toContain(`patches[0].claim.${field}`);
  });

  it.each([
    ["an object of the wrong class", { object: "us" }],
    ["a qualifier that the predicate lacks", { qualifiers: { colour: "red" } }],
    ["a quantity in the wrong unit", { qualifiers: { volume: { value: 3, unit: "jobs" } } }],
    ["a value where an object belongs", { value: "bmw" }],
  ])("is refused with %s", (_, change) => {
    expect(read(change).scenario).toBeNull();
  });
});
