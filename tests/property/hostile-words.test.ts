import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { LENS_PARAMETERS } from "../../src/core/operation/input/lens-parameters.ts";
import { FORMS, type OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { flagOf, type Parameter } from "../../src/core/operation/input/parameter.ts";
import { readAddress, writeAddress } from "../../src/web/state/address/address.ts";
import { appState } from "../support/arbitrary-state.ts";
import { FUZZ, HOSTILE, mutation } from "../support/mutations.ts";
import { makeDataset } from "../support/small-dataset.ts";

const dataset = makeDataset([
  {
    id: "s/1",
    subject: "ann",
    predicate: "produces",
    object: "cell",
    qualifiers: { stage: "supplying", region: "here" },
  },
  { id: "s/2", subject: "plant", predicate: "locatedIn", object: "here" },
  {
    id: "s/3",
    subject: "ann",
    predicate: "suppliesTo",
    object: "buyer",
    qualifiers: { product: "cell" },
  },
]);

const names = Object.keys(FORMS) as OperationName[];
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("ann", "buyer", "cell", "here", "plant", "s/1", "lost") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("2025", "2025-06-23", "1", "10", "27.5", "true", "fact"),
  },
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** A question with values of every sort in the slots of an operation, and now and then in none of them. */
const question: fc.Arbitrary<Question> = fc.constantFrom(...names).chain((operation) => {
  const parameters: readonly Parameter[] = [...FORMS[operation].parameters, ...LENS_PARAMETERS];
  const anything = fc.oneof({ weight: 4, arbitrary: value }, fc.array(value, { maxLength: 3 }));
  const slots = parameters.map((parameter) =>
    fc.tuple(
      fc.constant(parameter.name),
      fc.oneof({ weight: 8, arbitrary: fitting(parameter) }, { weight: 1, arbitrary: anything }),
    ),
  );
  const stranger = fc.tuple(fc.constantFrom("__proto__", "constructor", "byer", ""), anything);
  const slot = fc.oneof(...slots.map((arbitrary) => ({ weight: 3, arbitrary })), {
    weight: 1,
    arbitrary: stranger,
  });
  return fc
    .uniqueArray(slot, { maxLength: 8, selector: ([name]) => name })
    .map((entries) => ({ operation, input: Object.fromEntries(entries) }));
});

/** A value of the sort that a parameter takes. */
function fitting({ takes }: Parameter): fc.Arbitrary<unknown> {
  const ids = dataset.entities
    .filter((one) => !("classes" in takes) || takes.classes?.includes(one.class) !== false)
    .map(({ id }) => id);
  switch (takes.type) {
    case "entity":
      return fc.constantFrom(...ids);
    case "entities":
      return fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
    case "date":
      return fc.constantFrom("2025", "2026-02", "2025-06-23", "2024~");
    case "integer":
      return fc.integer({ min: takes.min, max: Math.min(takes.max, 100) });
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 100 }).map(String), fc.constantFrom("s/1", "27.5"));
    case "choice":
      return fc.constantFrom(...takes.of);
    case "choices":
      return fc.array(fc.constantFrom(...takes.of), { minLength: 1, maxLength: 3 });
    case "flag":
      return fc.boolean();
    case "scenario":
      return fc.constant(JSON.stringify({ name: "n", dataVersion: "1", patches: [] }));
    default:
      return fc.constantFrom("ann", "local", "readiness>=supplying", "free", "2025", "s/1");
  }
}

describe("a question with anything in its slots", () => {
  it("is answered, or refused in words, and the same each time", () => {
    fc.assert(
      fc.property(question, ({ operation, input }) => {
        const answer = ask(dataset, { operation, input });
        expect(ask(dataset, { operation, input })).toEqual(answer);
        if (!("failure" in answer)) return;
        const { message, suggestions } = answer.failure;
        expect(message).toMatch(/\w/);
        expect(message.length).toBeLessThan(20_000);
        expect(suggestions.length).toBeLessThanOrEqual(3);
      }),
      FUZZ,
    );
  });
});

describe("arguments of any sort", () => {
  const flags = [
    ...new Set(names.flatMap((name) => FORMS[name].parameters.map((one) => flagOf(one.name)))),
    ...LENS_PARAMETERS.map(({ name }) => flagOf(name)),
    ...[
      "--json",
      "--help",
      "--version",
      "--format",
      "--format=json",
      "--allow-drop",
      "--",
      "-",
      "-h",
    ],
  ];
  // What takes long on the whole record is asked of the small one above.
  const quick = ["search", "explain", "tariff blend", "scenario list", "scenario check", "paths"];
  const word = fc.oneof(
    fc.constantFrom(...flags),
    fc.constantFrom(...flags.map((flag) => `${flag}=`)),
    fc.constantFrom(...flags.map((flag) => `${flag}=2025`)),
    fc.constantFrom(
      ...HOSTILE.map((text) => text.replaceAll("\u0000", "")),
      "",
      "aesc",
      "bmw",
      "us",
    ),
  );
  const argv = fc
    .tuple(
      fc.constantFrom(...quick, "validat", "reopen", "", "--json"),
      fc.array(word, { maxLength: 4 }),
    )
    .map(([command, words]) => [...command.split(" ").filter(Boolean), ...words]);

  it("end with 0, 1 or 2, and with words; as JSON where that is asked for", () => {
    fc.assert(
      fc.property(argv, (words) => {
        const { out, err, exit } = runCommand(words);
        expect([0, 1, 2]).toContain(exit);
        expect(`${out}${err}`).toMatch(/\w/);
        expect(`${out}${err}`).not.toMatch(/\n\s+at \S+ \(|TypeError|RangeError|undefined/);
        if (out !== "" && words.includes("--json") && !words.includes("--")) JSON.parse(out);
      }),
      FUZZ,
    );
  });
});

describe("a link that somebody broke", () => {
  it("gives a state that can be written and read again", () => {
    fc.assert(
      fc.property(appState, mutation, (written, mutate) => {
        const read = readAddress(mutate(writeAddress(written)));
        for (const problem of read.problems) expect(problem.length).toBeLessThan(2000);
        const again = readAddress(writeAddress(read.state));
        expect(again).toEqual({ state: read.state, problems: [] });
      }),
      FUZZ,
    );
  });
});
