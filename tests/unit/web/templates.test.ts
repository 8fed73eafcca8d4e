import { describe, expect, it } from "vitest";
import { isFailure } from "../../../src/core/model/answer.ts";
import { FORMS } from "../../../src/core/operation/input/operation-forms.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { isDateSlot, templatesOf } from "../../../src/web/state/templates.ts";
import { readRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const record = readRecord();
const selectors = makeSelectors(record);

describe.each(templatesOf(record))("the question “$title”", ({ question, parts }) => {
  it("has an answer as it stands", () => {
    expect(isFailure(selectors.answer(question, INITIAL_STATE.lens))).toBe(false);
  });

  it("has slots that the operation knows, filled with entities and days that fit them", () => {
    const names = FORMS[question.operation].parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(question.input)));
    for (const part of parts) {
      if (typeof part === "string") continue;
      if (isDateSlot(part)) {
        expect(question.input[part.input], part.input).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        continue;
      }
      if (part.open !== undefined && question.input[part.input] === undefined) continue;
      const entity = record.entities.find(({ id }) => id === question.input[part.input]);
      expect(part.classes, part.input).toContain(entity?.class);
    }
  });
});
