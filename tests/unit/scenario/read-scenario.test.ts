import { describe, expect, it } from "vitest";
import { LONGEST_NAME } from "../../../src/core/model/reading/limits.ts";
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

  it("takes an id as long as a name may be, and none that is longer", () => {
    const id = (length: number) => ({ id: "a".repeat(length) });
    expect(readScenario({ ...whole, ...id(LONGEST_NAME) }, record).problems).toEqual([]);
    expect(problemsOf(id(LONGEST_NAME + 1))).toMatchObject([{ field: "id" }]);
  });

  it("names what is like an entity that is not there, and says so where nothing is", () => {
    const [near] = problemsOf({ patches: [{ ...patch, entity: "aesc-florense" }] });
    expect(near).toMatchObject({ message: expect.stringContaining("aesc-florense") });
    const [other] = problemsOf({ patches: [{ ...patch, entity: "cell-46-series" }] });
    expect(other?.message).not.toBe(near?.message?.replace("aesc-florense", "cell-46-series"));
    expect(near?.hint).toContain("aesc-florence");
    const [none] = problemsOf({ patches: [{ ...patch, entity: "zzzzzzzzzzzz" }] });
    expect(none?.hint).toBe("Search for it by name.");
  });

  it("takes a share that is only bounded, with what it says of its ends", () => {
    const share = { min: 50, minExclusive: true, unit: "percent" };
    const claim = {
      ...{ subject: ["catl"], predicate: "ownsStakeIn", object: "sk-on" },
      qualifiers: { share },
    };
    const { scenario } = readScenario(
      { ...whole, patches: [{ type: "addHypothesis", claim }] },
      record,
    );
    expect(scenario?.patches).toMatchObject([{ claim: { qualifiers: { share } } }]);
  });

  it("sets a duty between places only", () => {
    const tariff = {
      ...{ type: "setTariff", policy: "us-tariff-eu-cars", product: "passenger-car" },
      ...{ origin: "eu", destination: "us", ratePercent: 15 },
    };
    expect(readScenario({ ...whole, patches: [tariff] }, record).scenario?.patches).toEqual([
      { ...tariff, basis: "allIn", quotaUnits: null, beyondPercent: null, offsetShare: 0 },
    ]);
    for (const name of ["origin", "destination"]) {
      expect(problemsOf({ patches: [{ ...tariff, [name]: "bmw" }] })).toMatchObject([
        { field: `patches[0].${name}` },
      ]);
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
    const denied = owner("lg-chem", 60, {});
    Object.assign(denied.claim, { polarity: "negative" });
    expect(
      readScenario({ ...whole, patches: [owner("catl", 60), denied] }, record).problems,
    ).toEqual([]);
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

describe("a scenario from anywhere", () => {
  it.each([null, 7, "text", [], {}, { password: "hunter2" }, [patch]])(
    "is told to be none where it is %j, and no more",
    (value) => {
      const { problems } = readScenario(value, record);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ field: "", message: "it is no scenario" });
      expect(JSON.stringify(problems)).not.toContain("hunter2");
    },
  );

  it("is told a hundred mistakes at most, whatever their number", () => {
    const broken = Array.from({ length: 900 }, (_, index) => ({ ...patch, entity: `x${index}` }));
    expect(problemsOf({ patches: broken })).toHaveLength(100);
    const fields = Object.fromEntries(broken.map((_, index) => [`f${index}`, 1]));
    expect(problemsOf(fields)).toHaveLength(100);
  });

  it.each([
    ["more assumptions than anybody makes", { patches: Array(1001).fill(patch) }, "patches"],
    ["a text without end", { name: "a".repeat(2001) }, "name"],
    ["a text that turns", { name: "a\u202eb" }, "name"],
    ["a control character", { note: "a\u001b[2Jb" }, "note"],
    ["an id that is a path", { id: "../../etc" }, "id"],
    [
      "a year before all batteries",
      { patches: [{ ...patch, time: { from: "0001" } }] },
      "patches[0].time.from",
    ],
    [
      "a year beyond all plans",
      { patches: [{ ...patch, time: { to: "2999" } }] },
      "patches[0].time.to",
    ],
    [
      "a date in a list",
      { patches: [{ ...patch, time: { from: ["2026"] } }] },
      "patches[0].time.from",
    ],
    ["a name that all objects have", JSON.parse('{"__proto__": {"a": 1}}'), "__proto__"],
    [
      "a quota beyond all cars",
      { patches: [{ type: "setTariff", quotaUnits: 1e10 }] },
      "patches[0].quotaUnits",
    ],
  ])("is refused with %s", (_, change, field) => {
    const found = problemsOf(change);
    expect(found.map((one) => one.field)).toContain(field);
    for (const { message } of found) expect(message.length).toBeLessThan(200);
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
    ["a subject twice", { subject: ["sk-on", "sk-on"] }],
    ["itself as its owner", { predicate: "acquired", object: "sk-on", qualifiers: {} }],
    ["a date in a list", { predicate: "acquired", qualifiers: { date: ["2026"] } }],
    ["a value and a range", { qualifiers: { volume: { value: 3, max: 4, unit: "GWh" } } }],
    ["no number", { qualifiers: { volume: { unit: "GWh" } } }],
    ["a range that runs backwards", { qualifiers: { volume: { min: 3, max: 2, unit: "GWh" } } }],
    ["more than the world makes", { qualifiers: { volume: { value: 1e308, unit: "GWh" } } }],
    ["less than nothing", { qualifiers: { volume: { value: -1, unit: "GWh" } } }],
    ["a number as text", { qualifiers: { volume: { value: "27,5", unit: "GWh" } } }],
    ["a mark that is none", { qualifiers: { volume: { value: 3, approx: "yes", unit: "GWh" } } }],
    [
      "a status that its subject cannot have",
      {
        subject: "aesc-florence",
        predicate: "hasStatus",
        object: null,
        value: "inForce",
        qualifiers: {},
      },
    ],
  ])("is refused with %s", (_, change) => {
    expect(read(change).scenario).toBeNull();
  });
});
