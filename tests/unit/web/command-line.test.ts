import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import { FORMS } from "../../../src/core/operation/input/operation-forms.ts";
import { commandLine } from "../../../src/web/state/address/command-line.ts";
import {
  INITIAL_STATE,
  type LensState,
  QUESTION_NAMES,
  type QuestionState,
} from "../../../src/web/state/app-state.ts";
import { templatesOf } from "../../../src/web/state/templates.ts";
import { lensState, questionWith, text } from "../../support/arbitrary-state.ts";
import { FOUNDING_QUESTION, LENS_NAMES } from "../../support/founding.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readRecord();
const selectors = makeSelectors(record);
const FOUNDING_LENS: LensState = { ...INITIAL_STATE.lens, lens: "founding" };

describe("the question as a command", () => {
  it("is what the documents say for the founding question", () => {
    const among = "lg-energy-solution,sk-on,samsung-sdi";
    const question = { ...FOUNDING_QUESTION, input: { ...FOUNDING_QUESTION.input, among } };
    expect(commandLine(question, FOUNDING_LENS)).toBe(
      `npm run -s cli -- alternatives --product cell-46-series --buyer bmw --market us --instead-of aesc --among ${among} --lens founding`,
    );
  });

  it("says what the page was asked, whatever characters are in it", () => {
    const anyQuestion = fc.constantFrom(...QUESTION_NAMES).chain((name) =>
      questionWith(name, ({ takes }) => {
        if (takes.type === "flag") return fc.constant("true");
        // What begins with a hyphen is a flag to any command; no id and no name does.
        return text.filter((one) => !one.startsWith("-"));
      }).filter(hasNoGap),
    );
    fc.assert(
      fc.property(anyQuestion, lensState, (question, lens) => {
        const { command, input, problem } = parseCommand(commandLine(question, lens));
        expect(problem).toBeNull();
        expect(command).toBe(question.operation);
        expect(input).toEqual(expectedInput(question, lens));
      }),
      { numRuns: 300 },
    );
  });

  it.each(templatesOf(readRecord()))(
    "gives the answer that the page gives to “$title”",
    ({ question }) => {
      for (const lens of LENS_NAMES) {
        expectSameAnswer(question, { ...INITIAL_STATE.lens, lens });
      }
    },
  );

  it("gives the same answer with requirements, weights, dates, kinds and sources set", () => {
    const input = {
      ...FOUNDING_QUESTION.input,
      neededBy: "2026",
      weights: "local>tariff>readiness",
      require: ["local", "readiness>=supplying", "not-owned-from:china:50"],
      strict: "true",
      seed: "7",
      samples: "100",
    };
    const lens: LensState = {
      lens: "everything",
      kinds: ["fact", "plan", "opinion"],
      sources: ["kh-2025-06-23"],
      trueAt: "2025-07",
      knownBy: "2025-12-31",
      scenario: "florence-stays-paused",
    };
    expectSameAnswer({ operation: "alternatives", input }, lens);
  });

  it.each(["true", "1", "false", "0"])(
    "gives the same answer where the link says “%s” to unknown counting as failing",
    (strict) => {
      const input = { ...FOUNDING_QUESTION.input, require: ["local"], strict };
      expectSameAnswer({ operation: "alternatives", input }, FOUNDING_LENS);
    },
  );
});

function expectSameAnswer(question: QuestionState, lens: LensState): void {
  const { input } = parseCommand(commandLine(question, lens));
  expect(ask(record, { operation: question.operation, input })).toEqual(
    selectors.answer(question, lens),
  );
}

/** A later positional word needs the ones before it. */
function hasNoGap({ operation, input }: QuestionState): boolean {
  const given = FORMS[operation].parameters
    .filter(({ positional }) => positional === true)
    .map(({ name }) => input[name] !== undefined);
  return given.every((one, index) => !one || given.slice(0, index).every(Boolean));
}

/** The input as the command line's reader hands it on. */
function expectedInput(question: QuestionState, lens: LensState): Record<string, unknown> {
  const flags = new Set<string>(
    FORMS[question.operation].parameters
      .filter(({ takes }) => takes.type === "flag")
      .map(({ name }) => name),
  );
  const slots = Object.entries(question.input).map(
    ([name, value]) => [name, flags.has(name) ? true : value] as const,
  );
  const lensParts = {
    ...(lens.lens === "default" ? {} : { lens: lens.lens }),
    ...(lens.trueAt === null ? {} : { trueAt: lens.trueAt }),
    ...(lens.knownBy === null ? {} : { knownBy: lens.knownBy }),
    ...(lens.kinds === null ? {} : { kinds: lens.kinds.join(",") }),
    ...(lens.sources === null ? {} : { sources: [lens.sources.join(",")] }),
    ...(lens.scenario === null ? {} : { scenario: lens.scenario }),
  };
  return { ...Object.fromEntries(slots), ...lensParts };
}

function parseCommand(line: string): ReturnType<typeof parseArguments> {
  const words = splitAsShell(line);
  expect(words.slice(0, 5)).toEqual(["npm", "run", "-s", "cli", "--"]);
  return parseArguments(words.slice(5));
}

/** Splits a line into words as a POSIX shell does; it may use single quotes and a backslash outside of them. */
function splitAsShell(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (quoted && letter !== "'") {
      word = (word ?? "") + letter;
    } else if (letter === "'") {
      quoted = !quoted;
      word ??= "";
    } else if (letter === "\\") {
      at += 1;
      word = (word ?? "") + line.charAt(at);
    } else if (letter === " ") {
      if (word !== null) words.push(word);
      word = null;
    } else {
      // Whatever else a shell gives a meaning to must stand in quotes.
      expect(letter).toMatch(/[\w,.:/=-]/);
      word = (word ?? "") + letter;
    }
  }
  expect(quoted).toBe(false);
  return word === null ? words : [...words, word];
}
