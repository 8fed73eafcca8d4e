import { describe, expect, it } from "vitest";
import { isFailure } from "../../../src/core/model/answer.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import { LENS_PARAMETERS } from "../../../src/core/operation/input/lens-parameters.ts";
import { FORMS, type OperationName } from "../../../src/core/operation/input/operation-forms.ts";
import type { RawInput } from "../../../src/core/operation/input/parameter.ts";
import { messageOf } from "../../../src/web/state/parameter-label.ts";
import { failureOf } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();
const NAMES = Object.keys(FORMS) as OperationName[];
const NEED = { product: "cell-46-series", buyer: "bmw" };

/** What is wrong with any parameter that can be wrong by itself. */
const WRONG: readonly unknown[] = [
  "nobody-at-all/x/y",
  "",
  7.5,
  { a: 1 },
  ["x", 3],
  "a,".repeat(999),
];

/** Every parameter of every question with every wrong value, and what is wrong of several together. */
const ASKED: readonly (readonly [OperationName, RawInput])[] = [
  ...NAMES.flatMap((name) =>
    [...FORMS[name].parameters, ...LENS_PARAMETERS].flatMap((one) =>
      WRONG.map((value) => [name, { ...needOf(name), [one.name]: value }] as const),
    ),
  ),
  ...NAMES.map((name) => [name, { insteadof: "aesc" }] as const),
  ["explain", {}],
  ["explain", { subject: "bmw", product: "cell-46-series" }],
  ["explain", { score: "sk-on/nothing" }],
  ["diff", { from: "2025-07-01", to: "2025-06-30" }],
  ["diff", {}],
  ["tariff offset", { order: "inside" }],
  ["tariff offset", { by: "number", shipped: "4" }],
  ["tariff blend", { shipped: "4", quota: "kh-2025-06-23/c01", inQuota: "1", outOfQuota: "2" }],
  ["alternatives", { ...NEED, weights: "local=1,local=2" }],
  ["alternatives", { ...NEED, weights: "local=low" }],
  ["alternatives", { ...NEED, require: ["format:bmw"] }],
  ["alternatives", { ...NEED, require: ["nothing"] }],
];

function needOf(name: OperationName): RawInput {
  return name === "alternatives" || name === "compare" ? NEED : {};
}

const refused = ASKED.flatMap(([operation, input]) => {
  const answer = ask(record, { operation, input });
  return isFailure(answer) ? [{ operation, input, failure: answer }] : [];
});

describe("what is refused", () => {
  it("is refused for many reasons here, or the rules below would say little", () => {
    const reasons = new Set(refused.map(({ failure }) => failure.failure.why?.reason));
    expect(reasons.size).toBeGreaterThan(25);
  });

  it("always has a reason with what it speaks of, as data", () => {
    for (const { operation, input, failure } of refused) {
      const { why } = failure.failure;
      expect(why, `${operation} ${JSON.stringify(input).slice(0, 80)}`).toBeDefined();
      expect(JSON.parse(JSON.stringify(why))).toEqual(why);
    }
  });

  it("is told by a program and on a page without a flag", () => {
    for (const { failure } of refused) {
      // What was typed is quoted, and may be anything.
      for (const message of [failure.failure.message, messageOf(failure)]) {
        expect(message).not.toMatch(/(^|[^"\w-])--[a-z]|<(subject|from|to|words|entity|scenario)>/);
      }
    }
  });

  it("is the same on every surface but for how parameters are written", () => {
    for (const { operation, input, failure } of refused) {
      const told = failureOf(record, operation, input);
      expect({ ...told, message: "" }).toEqual({ ...failure.failure, message: "" });
    }
  });

  it.each([
    [{ product: "cell-46-series" }, "“buyer”", "“Buyer”", "--buyer"],
    [{ ...NEED, neededBy: "soon" }, "“neededBy”", "“Needed by”", "--needed-by"],
    [{ ...NEED, insteadOf: "cell-46-series" }, "“insteadOf”", "“Instead of”", "--instead-of"],
  ])("names the parameter as its surface does: %j", (input, name, label, flag) => {
    const answer = ask(record, { operation: "alternatives", input });
    if (!isFailure(answer)) throw new Error("It was answered.");
    expect(answer.failure.message).toContain(name);
    expect(messageOf(answer)).toContain(label);
    expect(failureOf(record, "alternatives", input).message).toContain(flag);
  });
});
