import { describe, expect, it } from "vitest";
import { ask, type Question } from "../../../src/core/operation/ask.ts";
import type { OperationName } from "../../../src/core/operation/input/operation-forms.ts";
import { type Reopened, reopenAnswer } from "../../../src/core/operation/reopen-answer.ts";
import { writeAnswer } from "../../../src/core/operation/write-answer.ts";
import { wordDifferences, wordReopened } from "../../../src/core/word/answer/reopened.ts";
import { answerTo } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";
import { makeDataset } from "../../support/small-dataset.ts";

const dataset = makeDataset([
  {
    id: "s/1",
    subject: "ann",
    predicate: "produces",
    object: "cell",
    qualifiers: { stage: "supplying", region: "here" },
  },
]);
const question = {
  operation: "alternatives",
  input: {
    product: "cell",
    buyer: "buyer",
    market: "here",
    strict: true,
    seed: 7,
    require: ["local"],
  },
} as const;
const answer = answerTo(dataset, "alternatives", question.input);
const text = writeAnswer({ dataset, question, answer, link: null }, "answer-file");

function reopen(of: string, data = dataset): Reopened {
  const reopened = reopenAnswer(data, of);
  if ("failure" in reopened) throw new Error(reopened.failure.message);
  return reopened;
}

describe("an answer file that is opened again", () => {
  it("holds all that is needed to ask again, as texts", () => {
    const { format, version, citation, question: asked } = JSON.parse(text);
    expect({ format, version }).toEqual({ format: "second-source-answer", version: 1 });
    expect(citation).toContain("“Who else could supply cells to Buyer in Here?”");
    expect(asked).toEqual({
      operation: "alternatives",
      input: {
        product: "cell",
        buyer: "buyer",
        market: "here",
        require: ["local"],
        strict: "true",
        seed: "7",
        lens: "default",
      },
    });
  });

  it("gives the same answer to the last digit", () => {
    const { question: asked, answer: now, differences } = reopen(text);
    expect(differences).toEqual([]);
    expect(now).toEqual(answer);
    expect(ask(dataset, asked as Question)).toEqual(answer);
    expect(wordReopened(reopen(text))).toBe(
      "The answer is the same as in the file, to the last digit (data test).",
    );
  });

  it("takes nothing over from the answer in the file, and says where that differs", () => {
    const forged = text
      .replace(/("score": \{\s*"low": )[\d.]+/, (_, before: string) => `${before}0.1`)
      .replace(/"sentence": ".*"/, '"sentence": "Forged."');
    const reopened = reopen(forged);
    expect(reopened.answer).toEqual(answer);
    expect(reopened.differences.map(({ at, before }) => [at, before])).toEqual([
      ["result › meets › ann › score › low", "0.1"],
    ]);
    expect(reopened.worded.map(({ at, before }) => [at, before])).toEqual([
      ["evidence › s/1 › sentence", '"Forged."'],
    ]);
    expect(wordReopened(reopened)).toBe(
      "The answer is not the one in the file: 1 difference, though both say data test. The file was changed, or another version of the program made it.",
    );
    expect(wordDifferences([...reopened.differences, ...reopened.worded], 1)).toEqual([
      expect.stringMatching(/^result › meets › ann › score › low: 0\.1 in the file, [\d.]+ now$/),
      "and 1 more",
    ]);
  });

  it("compares facts: a sentence that reads otherwise is told, and makes no other answer of it", () => {
    const worded = text.replace(/("sentence": ")(.*)"/, '$1In other words: $2"');
    const reopened = reopen(worded);
    expect(reopened.differences).toEqual([]);
    expect(reopened.worded).toHaveLength(1);
    expect(wordReopened(reopened)).toBe(
      "The answer is the same as in the file, to the last digit (data test). The facts are; 1 sentence of the file reads otherwise.",
    );
  });

  it("looks through the lens of its question, whatever the default is, with all that narrows it", () => {
    const opinion = makeDataset([
      { ...dataset.claims[0], id: "s/1", subject: "ann", predicate: "produces", kind: "opinion" },
      { id: "s/2", subject: "bob", predicate: "hasSitesIn", object: "here" },
    ]);
    for (const lens of [
      { lens: "everything" },
      { lens: "facts" },
      { lens: "default", kinds: "fact,opinion" },
      { sources: "s" },
      { knownBy: "2024" },
      { trueAt: "2025-07" },
    ]) {
      const asked = { ...question, input: { ...question.input, ...lens } };
      const found = answerTo(opinion, "alternatives", asked.input);
      const file = { dataset: opinion, question: asked, answer: found, link: null };
      const again = reopen(writeAnswer(file, "answer-file"), opinion);
      expect(again.question.input).toMatchObject({ lens: "default", ...lens });
      expect(again.answer.lens).toEqual(found.lens);
      expect(again.differences).toEqual([]);
    }
  });

  describe("of a version before, which told in sentences alone what is a fact now", () => {
    const two = makeDataset([
      { ...dataset.claims[0], id: "s/1", subject: "ann", predicate: "produces", object: "cell" },
      { ...dataset.claims[0], id: "s/2", subject: "bob", predicate: "produces", object: "cell" },
      { id: "s/3", subject: "ann", predicate: "suppliesTo", object: "bob" },
    ]);
    const { require: _, ...need } = question.input;
    const numbers = { shipped: 4, quota: 1, inQuota: 10, outOfQuota: 20 };
    const asked: readonly Question[] = [
      { operation: "compare", input: { ...need, candidates: ["ann", "bob"] } },
      { operation: "alternatives", input: { ...need, require: ["local"] } },
      { operation: "neighbours", input: { entity: "ann" } },
      { operation: "paths", input: { from: "ann", to: "ann" } },
      { operation: "tariff blend", input: numbers },
    ];
    const sinceThen = ["facts", "gist", "furthest", "fromNeighbour", "noPath", "means"];
    type Fields = Record<string, unknown>;
    /** A value without some fields, and with the words that stood beside them. */
    const without = (value: unknown, names: readonly string[], isGone: () => boolean): unknown => {
      if (Array.isArray(value)) return value.map((one) => without(one, names, isGone));
      if (typeof value !== "object" || value === null) return value;
      const fields = Object.entries(value).flatMap(([name, one]) =>
        names.includes(name) && isGone() ? [] : [[name, without(one, names, isGone)]],
      );
      return Object.fromEntries(fields);
    };
    const differencesOf = (of: Question, change: (answer: Fields) => unknown) => {
      const found = answerTo(two, of.operation, of.input);
      const file = { dataset: two, question: of, answer: found, link: null };
      const { answer: full, ...beside } = JSON.parse(writeAnswer(file, "answer-file"));
      return reopen(JSON.stringify({ ...beside, answer: change(full) }), two).differences;
    };

    it.each(asked)("$operation: the rest is compared", (of) => {
      const old = (full: Fields): Fields => {
        const { result, ...beside } = without(full, sinceThen, () => true) as Fields;
        const { options } = result as Fields;
        if (options === undefined) return { ...beside, result };
        const ofOptions = without(options, ["conflicting"], () => true);
        return { ...beside, result: { ...(result as Fields), options: ofOptions } };
      };
      expect(differencesOf(of, old)).toEqual([]);
      expect(differencesOf(of, (full) => ({ ...old(full), lens: null }))).not.toEqual([]);
      expect(differencesOf(of, (full) => without(full, ["verdict"], () => true))).toEqual([]);
    });

    it("a file that has some of these facts has all, so that one that is left out is seen", () => {
      for (const name of ["facts", "gist", "verdict"]) {
        let left = 1;
        const first = (full: Fields) => without(full, [name], () => left-- > 0);
        expect(differencesOf(asked[0] as Question, first).length, name).toBeGreaterThan(0);
      }
    });

    it("words that stand beside facts now are no difference there, and are one in a file of today", () => {
      const [, , , , blend] = asked as readonly [Question, Question, Question, Question, Question];
      const labelled = ({ caveats, ...full }: Fields): Fields => ({
        ...full,
        caveats: (caveats as Fields[]).map(({ assumed, ...caveat }) => ({
          ...caveat,
          assumed: (assumed as Fields[]).map((one) => ({ ...one, label: "the quota" })),
        })),
      });
      const old = (full: Fields): unknown => without(labelled(full), ["means"], () => true);
      expect(differencesOf(blend, old)).toEqual([]);
      expect(differencesOf(blend, labelled)).toHaveLength(4);
    });
  });

  it("says on which data the file was made where that is another", () => {
    const newer = { ...dataset, version: "newer" };
    expect(wordReopened(reopen(text, newer))).toBe(
      "The answer is the same as in the file, to the last digit, though the file was made on data test and this is data newer.",
    );
    const more = { ...makeDataset([]), version: "newer" };
    const reopened = reopen(text, more);
    expect(reopened.differences).toContainEqual(
      expect.objectContaining({ at: "result › meets › ann", now: null }),
    );
    expect(wordReopened(reopened)).toMatch(
      /^The answer is not the one in the file: \d+ differences\. The file was made on data test, and this is data newer\.$/,
    );
  });

  it("fails with the nearest names where the data does not know what it asks for", () => {
    expect(
      reopenAnswer(dataset, text.replaceAll('"buyer": "buyer"', '"buyer": "byer"')),
    ).toMatchObject({
      failure: {
        code: "unknown-entity",
        message: 'The file cannot be opened on data test: No entity is called "byer".',
        suggestions: expect.arrayContaining([{ id: "buyer", label: "Buyer" }]),
      },
    });
  });
});

describe("a file is vouched for only where every field was compared", () => {
  type Change = (file: Record<string, unknown> & { answer: Record<string, unknown> }) => void;
  const changed = (change: Change): string => {
    const file = JSON.parse(text);
    change(file);
    return JSON.stringify(file);
  };
  it.each<[string, Change, string]>([
    ["a citation", (file) => Object.assign(file, { citation: "Forged." }), "citation"],
    ["no citation", (file) => delete file.citation, "citation"],
    ["a verdict", ({ answer: one }) => Object.assign(one, { verdict: "Buy Ann." }), "verdict"],
    ["a field beside the answer", (file) => Object.assign(file, { signed: "by us" }), "signed"],
    [
      "a scenario that was not assumed",
      ({ answer: one }) => Object.assign(one, { scenario: { name: "Shut" } }),
      "scenario",
    ],
    ["no caveats", ({ answer: one }) => delete one.caveats, "caveats"],
    [
      "a name that all objects have",
      ({ answer: one }) => Object.assign(one, { constructor: "Forged." }),
      "constructor",
    ],
  ])("%s is seen", (_, change, at) => {
    const { differences } = reopen(changed(change));
    expect(differences.map((one) => one.at)).toEqual([at]);
  });

  it("a version of the data that was changed by itself is seen in the citation", () => {
    const { differences } = reopen(
      changed(({ answer: one }) => Object.assign(one, { dataVersion: "older" })),
    );
    expect(differences.map(({ at }) => at)).toEqual(["citation"]);
  });
});

describe("an answer of the record", () => {
  const record = readRecord();
  it.each(record.case.examples)("is the same when its file is opened, of $ask", (example) => {
    const asked = { operation: example.ask as OperationName, input: example.input };
    const found = answerTo(record, asked.operation, asked.input);
    const file = writeAnswer(
      { dataset: record, question: asked, answer: found, link: null },
      "answer-file",
    );
    expect(reopen(file, record)).toMatchObject({ differences: [], answer: found });
  });
});

describe("a question that names much", () => {
  it("is asked again from its file as it was: all sources of the record, one by one", () => {
    const record = readRecord();
    const sources = record.sources.map(({ id }) => id);
    const asked = { operation: "search", input: { words: "LG", sources } } as const;
    const found = answerTo(record, asked.operation, asked.input);
    const file = writeAnswer(
      { dataset: record, question: asked, answer: found, link: null },
      "answer-file",
    );
    expect(reopen(file, record).differences).toEqual([]);
    const once = { ...asked, input: { words: "LG", sources: sources.join(",") } };
    expect(ask(record, once)).toEqual(found);
  });
});

describe("a file that is no answer file", () => {
  type Sketch = Record<string, unknown> & { question: Record<string, unknown> };
  const with_ = (part: (file: Sketch) => void): string => {
    const file = JSON.parse(text);
    part(file);
    return JSON.stringify(file);
  };
  it.each<[string, string, RegExp]>([
    ["not JSON", "%PDF-1.7", /^This is no answer file: it is no JSON, or was cut short\. Save one/],
    ["empty", "", /^This is no answer file: it is no JSON/],
    ["somebody's secret", "root:x:0:0:secret", /^(?!.*secret)This is no answer file/],
    ["cut", text.slice(0, -30), /no JSON, or was cut short \(line \d+\)/],
    ["nested without end", "[".repeat(200_000), /nested more than 40 levels deep/],
    ["a field twice", text.replace("{", '{"citation":"Forged.",'), /field "citation" stands twice/],
    ["longer than any answer", `"${"a".repeat(8_000_000)}"`, /at most 8000000 are read/],
    ["a list", "[1]", /no answer file/],
    ["another format", '{"format":"graphml"}', /its format is "graphml"/],
    ["no format", "{}", /it names no format/],
    ["no version", with_((file) => delete file.version), /does not say its version/],
    [
      "a newer version",
      with_((file) => Object.assign(file, { version: 2 })),
      /newer program made this file \(version 2; this one reads 1\)/,
    ],
    ["cut short", with_((file) => delete file.answer), /cut short/],
    [
      "an unknown question",
      with_(({ question: asked }) => Object.assign(asked, { operation: "alternatvies" })),
      /asks "alternatvies", which is no question of this program\. Did you mean "alternatives"\? Known: alternatives,/,
    ],
    [
      "an inherited name",
      with_(({ question: asked }) => Object.assign(asked, { operation: "constructor" })),
      /asks "constructor"/,
    ],
    [
      "no input",
      with_(({ question: asked }) => Object.assign(asked, { input: 3 })),
      /input is 3 and no list of names/,
    ],
    [
      "an input that is no text",
      with_(({ question: asked }) => Object.assign(asked, { input: { seed: 7, buyer: "x" } })),
      /"seed" must be a text or a list of texts, and 7 is none/,
    ],
    [
      "an input that the question does not have",
      with_(({ question: asked }) => Object.assign(asked, { input: { byer: "bmw" } })),
      /There is no “byer” here\. Did you mean “buyer”\?/,
    ],
  ])("is refused in words: %s", (_, content, words) => {
    const read = reopenAnswer(dataset, content);
    if (!("failure" in read)) throw new Error("It was read.");
    expect(read.failure.code).toBe("invalid-input");
    expect(read.failure.message).toMatch(words);
    expect(read.failure.message.length).toBeLessThan(600);
  });
});
