import { describe, expect, it } from "vitest";
import { LENSES } from "../../../src/core/model/lens.ts";
import { quote } from "../../../src/core/model/reading/plain-text.ts";
import type { OperationName } from "../../../src/core/operation/input/operation-forms.ts";

import { lensOf } from "../../../src/core/operation/view.ts";
import { answerTo, askFounding, failureOf } from "../../support/answers.ts";
import { FOUNDING_LENS } from "../../support/founding.ts";
import { readRecord } from "../../support/record.ts";
import { makeDataset, makeEntity, makeSource } from "../../support/small-dataset.ts";

const record = readRecord();
const refusal = (
  input: Record<string, unknown>,
  operation: OperationName = "alternatives",
): string => {
  const failure = failureOf(record, operation, input);
  expect(failure.code).toBe("invalid-input");
  return failure.message;
};

describe("a question", () => {
  it.each(["alternativs", "Paths", "tariff", "toString", "", 7, null])(
    "called %j is refused with all that can be asked",
    (name) => {
      const message = refusal({}, name as OperationName);
      expect(message).toContain(`There is no question ${quote(name)}.`);
      expect(message).toMatch(/ Known: alternatives, compare, .*, tariff offset\.$/);
    },
  );

  it("that is misspelt is refused with the one probably meant", () => {
    expect(refusal({}, "alternativs" as OperationName)).toContain('Did you mean "alternatives"?');
  });
});

describe("a name", () => {
  it("may be an id, a label or another name, in any case and script", () => {
    const ids = ["lg-energy-solution", "LG Energy Solution", "lges", "LG에너지솔루션"].map(
      (among) => askFounding("alternatives", { among }).result.meets[0]?.id,
    );
    expect(new Set(ids)).toEqual(new Set(["lg-energy-solution"]));
  });

  it("that nobody has fails with the three nearest", () => {
    const failure = failureOf(record, "alternatives", { among: "samsnug-sdi" });
    expect(failure.code).toBe("unknown-entity");
    expect(failure.message).toBe('No entity is called "samsnug-sdi".');
    expect(failure.suggestions.length).toBeLessThanOrEqual(3);
    expect(failure.suggestions[0]).toEqual({ id: "samsung-sdi", label: "Samsung SDI" });
  });

  it("of the wrong class fails with what is asked for and the nearest of that class", () => {
    const failure = failureOf(record, "alternatives", { product: "bmw", buyer: "bmw" });
    expect(failure).toMatchObject({
      code: "wrong-class",
      message: '"bmw" is a company or body; --product takes a product.',
    });
    const classes = new Map(record.entities.map((one) => [one.id, one.class]));
    for (const { id } of failure.suggestions) expect(classes.get(id)).toBe("product");
  });

  it("that two entities share fails and offers both", () => {
    const dataset = makeDataset([], {
      entities: [
        makeEntity("one", "organisation", { names: ["Twin"] }),
        makeEntity("two", "organisation", { names: ["twin"] }),
      ],
    });
    const failure = failureOf(dataset, "neighbours", { entity: "TWIN" });
    expect(failure.message).toBe('"TWIN" can mean 2 entities. Give the id.');
    expect(failure.suggestions.map(({ id }) => id)).toEqual(["one", "two"]);
  });

  it("that can mean several firms is not taken for one of them, though one is called so in full", () => {
    const dataset = makeDataset([], {
      entities: [
        makeEntity("twin-cells", "organisation", { label: "Twin Cells", ambiguousNames: ["Twin"] }),
        makeEntity("twin-inc", "organisation", { label: "Twin Inc." }),
      ],
    });
    const failure = failureOf(dataset, "neighbours", { entity: "Twin" });
    expect(failure.message).toBe('"Twin" can mean several firms. Give the id.');
    expect(failure.suggestions.map(({ id }) => id)).toEqual(["twin-cells", "twin-inc"]);
  });

  it("that two entities share is clear where only one is of the class asked for", () => {
    const dataset = makeDataset([], {
      entities: [
        makeEntity("town", "place", { names: ["Twin"] }),
        makeEntity("firm", "organisation", { names: ["Twin"] }),
      ],
    });
    const { need } = answerTo(dataset, "alternatives", {
      product: "cell",
      buyer: "Twin",
      market: "Twin",
    }).result;
    expect(need).toMatchObject({ buyer: "firm", market: "town" });
  });
});

describe("a question without a need", () => {
  it("is the one that the record opens with, and a record that opens with none asks for it", () => {
    const failure = failureOf(makeDataset([]), "alternatives", {});
    expect(failure).toMatchObject({
      code: "invalid-input",
      message: "--product is missing: the product that is needed.",
    });
  });
});

describe("a parameter", () => {
  it("that the question does not have is refused, with the one probably meant and all others", () => {
    const message = refusal({ insteadof: "aesc" });
    expect(message).toContain("There is no --insteadof here. Did you mean --instead-of?");
    expect(message).toContain("--product, --buyer");
  });

  it("with the name of something inherited is refused like any other", () => {
    expect(refusal({ constructor: "x" })).toContain("There is no --constructor here.");
  });

  it("that is null or empty is not given", () => {
    expect(askFounding("alternatives", { buyer: null, among: "", require: [] }).result).toEqual(
      askFounding("alternatives").result,
    );
  });

  it("that is needed and not given is named with what it is for", () => {
    expect(refusal({ from: "aesc" }, "paths")).toBe("<to> is missing: where it ends.");
    expect(refusal({ market: "us" })).toBe("--product is missing: the product that is needed.");
    expect(refusal({}, "search")).toBe("<words> is missing: what to look for.");
  });
});

describe("a date", () => {
  it.each(["2025-13", "2025-02-30", "yesterday", "23.6.2025", "2025-6-1"])(
    "%s is none: it is quoted, with what a date looks like",
    (neededBy) => {
      const message = refusal({ neededBy });
      expect(message).toContain(`"${neededBy}" is no date. --needed-by takes`);
      expect(message).toContain("2025-07-31");
    },
  );

  it.each(["2026", "2026-02", "2024-02-29"])("%s is one", (neededBy) => {
    expect(askFounding("alternatives", { neededBy }).result.need.neededBy).toBe(neededBy);
  });
});

describe("a number", () => {
  it.each([
    ["-1", "is less than 0"],
    ["1.5", "is no whole number"],
    ["1e3", "is no number"],
    ["0x10", "is no number"],
    ["ten", "is no number"],
    ["99999999999999999999", "is more than 4,294,967,295"],
    [" ", "is empty"],
  ])("%s does not fit a seed: it is quoted, with what is wrong and what fits", (seed, problem) => {
    expect(refusal({ seed })).toBe(
      `"${seed}" ${problem}. --seed takes a whole number from 0 to 4,294,967,295.`,
    );
  });

  it("may be written with marks between thousands, and is never cut at one", () => {
    const seeded = (seed: string) => askFounding("alternatives", { seed, samples: "1 000" }).result;
    for (const seed of ["12,345", "12.345", "12’345", "１２３４５"]) {
      expect(seeded(seed)).toMatchObject({ seed: 12_345, samples: 1000 });
    }
  });

  it("that can be two is not guessed at, and both are named", () => {
    const exports = { imports: "5", outOfQuota: "27,5" };
    expect(refusal({ ...exports, exports: "20,000" }, "tariff offset")).toBe(
      '"20,000" can be 20 or 20,000; write 20 or 20000. --exports takes a number from 0 to 1,000,000,000,000,000, or the id of a claim.',
    );
    const { result } = askFounding("tariff offset", { ...exports, exports: "20.5" });
    expect(result.inputs.map(({ value }) => value)).toEqual([20.5, 5, 27.5]);
  });

  it("may be text or a number, and changes the draws", () => {
    const seeded = (seed: unknown) => askFounding("alternatives", { seed }).result;
    // 0 is a seed like any other, and not the one that is taken where none is given.
    for (const zero of [0, "0"]) {
      expect(seeded(zero).seed).toBe(0);
      expect(seeded(zero).meets[0]?.rankShares).not.toEqual(seeded(1).meets[0]?.rankShares);
    }
    expect(seeded("7")).toEqual(seeded(7));
    expect(seeded(7).meets[0]?.rankShares).not.toEqual(seeded(8).meets[0]?.rankShares);
  });

  it("of samples or steps beyond reason is refused", () => {
    expect(refusal({ samples: 0 })).toContain("from 1 to 1,000,000");
    expect(refusal({ samples: 1_000_001 })).toContain('"1000001"');
    expect(refusal({ entity: "bmw", up: 11 }, "neighbours")).toContain("from 0 to 10");
  });
});

describe("weights", () => {
  it.each([
    ["local=0,tariff=0", "zero"],
    ["local=-1", '"-1" is less than 0'],
    ["local=much", '"much" is no number'],
    ["local", "gives no weight"],
    ["local=1=2", "gives no weight"],
    ["local=1,local=2", "names a criterion twice"],
    ["local>local", "names a criterion twice"],
    ["price=1", '"price" is no criterion. Criteria: local, tariff, readiness'],
    ["local>price", '"price" is no criterion. Criteria: local, tariff, readiness'],
    ["local=1e999", '"1e999" is no number'],
    ["local=60%", '"60%" is no number'],
    ["local=1.234", "can be 1.234 or 1,234"],
  ])("%s are refused, quoting them", (weights, words) => {
    const message = refusal({ weights });
    expect(message).toContain(words);
    expect(message).toMatch(/^(All weights in )?"/);
  });

  it("may be huge or tiny: only their proportions count", () => {
    for (const weights of [
      "local=1000000000,tariff=1000000000",
      "local=0.000001,tariff=0.000001",
    ]) {
      expect(askFounding("alternatives", { weights }).result.weights).toEqual([
        { id: "local", weight: 0.5 },
        { id: "tariff", weight: 0.5 },
      ]);
    }
  });

  it("in an order leave out what is not named", () => {
    const { weights } = askFounding("alternatives", { weights: "readiness>local" }).result;
    expect(weights).toEqual([
      { id: "local", weight: 0.25 },
      { id: "readiness", weight: 0.75 },
    ]);
  });
});

describe("a requirement", () => {
  it("of an unknown form is refused with the list of forms", () => {
    for (const require of ["cheap", "readiness=supplying", "not-owned-from:china", "LOCAL"]) {
      const message = refusal({ require });
      expect(message).toContain(`"${require}" is no requirement.`);
      expect(message).toContain("local, readiness>=STAGE");
      expect(message).toContain("not-owned-from:PLACE:PERCENT");
    }
  });

  it("of a stage that is none is refused with the stages, lowest first", () => {
    for (const stage of ["done", "unknown", ""]) {
      const message = refusal({ require: `readiness>=${stage}` });
      expect(message).toContain(`"${stage}" in "readiness>=${stage}" is no stage.`);
      expect(message).toContain("none, inDevelopment, developmentComplete");
    }
  });

  it.each([
    ["150", "is more than 100"],
    ["-5", "is less than 0"],
    ["half", "is no number"],
    ["1e1", "is no number"],
    ["", "is empty"],
  ])("of a share of %s is refused", (percent, problem) => {
    const require = `not-owned-from:china:${percent}`;
    expect(refusal({ require })).toBe(
      `"${percent}" ${problem}. The percentage in "${require}" takes a number from 0 to 100.`,
    );
  });

  it("of a share takes it as people write it", () => {
    const { meets, possible, excluded } = askFounding("alternatives", {
      require: ["duty<=27,5 %", "not-owned-from:china:33,3"],
    }).result;
    const [first] = [...meets, ...possible, ...excluded];
    expect(first?.requirements.map(({ requirement }) => requirement)).toEqual([
      "duty<=27.5",
      "not-owned-from:china:33.3",
    ]);
  });

  it("of a place that is not there fails with the nearest places", () => {
    const failure = failureOf(record, "alternatives", { require: "not-owned-from:chna:50" });
    expect(failure).toMatchObject({ code: "unknown-entity" });
    expect(failure.suggestions[0]).toEqual({ id: "china", label: "China" });
    expect(failureOf(record, "alternatives", { require: "not-owned-from:bmw:50" }).code).toBe(
      "wrong-class",
    );
  });

  it("of local production needs a market", () => {
    const message = refusal({ product: "cell-46-series", buyer: "bmw", require: "local" });
    expect(message).toContain("market, and none is given");
  });
});

describe("a switch", () => {
  it("is on or off, as JSON or as text", () => {
    const strict = (value: unknown) =>
      askFounding("alternatives", { require: "local", strict: value }).result.possible.length;
    expect([true, "true", "1"].map(strict)).toEqual([0, 0, 0]);
    expect([false, "false", "0", null].map(strict)).toEqual([2, 2, 2, 2]);
    expect(refusal({ strict: "perhaps" })).toContain('"perhaps"');
  });
});

describe("a lens", () => {
  it("is the default where none is named, and any part of it can be changed", () => {
    expect(lensOf(record, {})).toEqual(LENSES.default);
    expect(
      lensOf(record, { lens: "founding", trueAt: "2025-08-15", knownBy: "2025-07-01" }),
    ).toEqual({ ...FOUNDING_LENS, trueAt: "2025-08-15", knownBy: "2025-07-01" });
  });

  it("with kinds of its own draws no annotations beside them", () => {
    expect(lensOf(record, { kinds: "fact,plan" })).toEqual({
      ...LENSES.default,
      kinds: ["fact", "plan"],
      annotations: [],
    });
  });

  it("that is misspelt is refused with the list and the one probably meant", () => {
    const message = refusal({ lens: "foundin" });
    expect(message).toContain('"foundin" is not among what --lens takes: founding,');
    expect(message).toContain('Did you mean "founding"?');
    expect(refusal({ kinds: "fact,opinon" })).toContain('Did you mean "opinion"?');
    expect(refusal({ sources: "nyt" })).toContain('No source has the id "nyt"');
  });

  it("takes sources by kind beside ids, each once, and refuses a kind that is none", () => {
    const dataset = {
      ...record,
      sources: [
        makeSource("a"),
        makeSource("b"),
        { ...makeSource("c"), kind: "company" as const },
        { ...makeSource("d"), kind: "community" as const },
      ],
    };
    const sources = (text: string) => lensOf(dataset, { sources: text });
    expect(sources("not:a")).toMatchObject({ sources: expect.not.arrayContaining(["a"]) });
    expect(sources("kind:news,not:b")).toMatchObject({ sources: ["a"] });
    expect(sources("not:b,kind:news,c")).toMatchObject({ sources: ["a", "c"] });
    expect(refusal({ sources: "not:nyt" })).toContain('No source has the id "nyt"');
    expect(sources("kind:news,c,a")).toMatchObject({ sources: ["a", "b", "c"] });
    // None is there: nothing counts, which is not the same as counting everything.
    expect(sources("kind:government")).toMatchObject({ sources: [] });
    expect(refusal({ sources: "kind:gossip" })).toContain(
      'No kind of source is called "kind:gossip"',
    );
  });

  it("is part of every answer", () => {
    expect(askFounding("search", { words: "LG" }).lens).toEqual(FOUNDING_LENS);
  });
});
