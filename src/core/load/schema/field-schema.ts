/**
 * The schemas of single fields. In this gate the `error` of a schema is what was expected, in words: it stands
 * after "Expected" in the message that a person reads.
 */
import { z } from "zod";
import type { IssueCode } from "../../model/issue.ts";
import { getSpan, parseEdtf } from "../../model/period.ts";
import type { QualifierShape } from "../../model/predicate-rule.ts";
import { LONGEST_NAME, LONGEST_TEXT } from "../../model/reading/limits.ts";
import { isSeen, quote } from "../../model/reading/plain-text.ts";
import {
  FIRST_YEAR,
  isPlausibleDate,
  LAST_YEAR,
  MOST_PLAUSIBLE,
} from "../../model/reading/plausible.ts";
import { STAGES, UNKNOWN, type Unit } from "../../model/vocabulary.ts";
import { guessDate } from "./guess-date.ts";

// A strict content security policy forbids compiled checks; unless told, zod would first try whether it may.
z.config({ jitless: true });

/** An issue that a schema raises by itself carries its code, and what was expected, in these parameters. */
export interface RaisedIssue {
  readonly code: IssueCode;
  readonly expected: string;
  readonly hint: string;
}

/** Raises an issue with a code of ours from inside a schema. */
export function raise(
  context: { addIssue(issue: { code: "custom"; message: string; params: object }): void },
  message: string,
  raised: RaisedIssue,
): void {
  context.addIssue({ code: "custom", message, params: raised });
}

/** What is wrong with `object: unknown` and `value: unknown`. */
export function unknownComplement(field: string): RaisedIssue & { readonly message: string } {
  return {
    code: "wrong-complement",
    message: `"${UNKNOWN}" is no ${field}`,
    expected: `no ${field}, and the state ${UNKNOWN}`,
    hint: `Leave ${field} out and write state: ${UNKNOWN}.`,
  };
}

/** An object with these fields and no others; `form` says how it is written. */
export function recordSchema<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  form: string | ((found: unknown) => string),
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: ({ code, input }) => {
      if (code === "unrecognized_keys") return Object.keys(shape).join(", ") || "no fields";
      return typeof form === "string" ? form : form(input);
    },
  });
}

/** A text of which something is seen, of at most `longest` characters. */
export function textSchema(
  expected: string = "text",
  longest: number = LONGEST_TEXT,
): z.ZodType<string, string> {
  const text = z.string({ error: expected }).regex(/\S/, { error: expected });
  return text.max(longest).superRefine((found, context) => {
    if (isSeen(found) || !/\S/.test(found)) return;
    raise(context, "nothing of the text is seen", {
      code: "damaged-text",
      expected: `${expected}, in letters, digits or signs`,
      hint: "It is made of blanks, marks or fillers only. Write it anew.",
    });
  });
}

/** A name that readers see. */
export function nameSchema(expected?: string): z.ZodType<string, string> {
  return textSchema(expected, LONGEST_NAME);
}

/**
 * A list whose items speak of each word of a closed list once. A word that is left out would count as nothing, and
 * change answers in silence.
 */
export function wholeList<Item>(
  item: z.ZodType<Item>,
  wordsOf: (item: Item) => readonly string[],
  words: readonly string[],
): z.ZodType<readonly Item[]> {
  return z.array(item).superRefine((items, context) => {
    const given = items.flatMap(wordsOf);
    const expected = `each once: ${words.join(", ")}`;
    for (const word of words) {
      const times = given.filter((one) => one === word).length;
      if (times === 1) continue;
      raise(context, times === 0 ? `"${word}" is missing` : `"${word}" stands ${times} times`, {
        code: times === 0 ? "missing-field" : "duplicate-id",
        expected,
        hint: times === 0 ? "Add it." : "Leave one of them.",
      });
    }
  });
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entity or a source. */
export const idSchema: z.ZodType<string, string> = z
  .string({ error: "an id, such as some-firm" })
  .superRefine((text, context) => {
    // What every object of the language has by itself cannot be told from an entry of ours.
    if (text.length <= LONGEST_NAME && ID.test(text) && !(text in {})) return;
    raise(context, `${quote(text)} is no id`, {
      code: "bad-id",
      expected: `at most ${LONGEST_NAME} small letters, digits and single hyphens, such as some-firm`,
      hint: "Write the name as a slug; an id is not shown to readers.",
    });
  })
  .meta({ id: "id", pattern: ID.source });

/** An EDTF date. A bare year may be written as a number. */
export const dateSchema: z.ZodType<string, string | number> = z
  .union([z.string(), z.number()], { error: "a date, such as 2025, 2025-07 or 2025-07-31" })
  .transform(String)
  .superRefine((text, context) => {
    if (parseEdtf(text) !== null) return refuseFarYear(text, context);
    const guess = guessDate(text);
    raise(context, `${quote(text)} is no date`, {
      code: "bad-date",
      expected: "a year, month or day that exists, such as 2025, 2025-07 or 2025-07-31",
      hint:
        guess === null
          ? "Write ~ after it for about, a/b for within, ../b for by, a/.. for from."
          : `Did you mean ${guess}?`,
    });
  })
  .meta({ id: "date" });

/** Raises an issue where a period ends before it begins. */
export function refuseReversed(
  { from, to }: { readonly from?: string; readonly to?: string },
  context: Parameters<typeof raise>[0],
): void {
  if (from === undefined || to === undefined) return;
  if (parseEdtf(from) === null || parseEdtf(to) === null) return;
  if (getSpan(from).earliest <= getSpan(to).latest) return;
  raise(context, `the period from ${from} to ${to} runs backwards`, {
    code: "reversed-period",
    expected: "an end on or after the start",
    hint: "Swap the two dates, or correct the wrong one.",
  });
}

function refuseFarYear(text: string, context: Parameters<typeof raise>[0]): void {
  if (isPlausibleDate(text)) return;
  raise(context, `"${text}" is out of the years that a source can speak of`, {
    code: "out-of-range",
    expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
    hint: "Check the year in the source.",
  });
}

const quantitySchemas = new Map<string, z.ZodType>();

/** A number with its unit, exact or a range, from 0 to `max` or to what is plausible in the unit. */
export function quantitySchema(units: readonly Unit[], max: number = Infinity): z.ZodType {
  const limit = max === Infinity ? "" : `-up-to-${max}`;
  const name = `quantity-in-${units.join("-or-")}${limit}`;
  // The same schema for the same units, so that it stands once in the JSON Schema.
  const schema = quantitySchemas.get(name) ?? makeQuantitySchema(units, max).meta({ id: name });
  quantitySchemas.set(name, schema);
  return schema;
}

function makeQuantitySchema(units: readonly Unit[], greatest: number): z.ZodType {
  return recordSchema(
    {
      value: z.exactOptional(z.number()),
      min: z.exactOptional(z.number()),
      max: z.exactOptional(z.number()),
      minExclusive: z.exactOptional(z.boolean()),
      approx: z.exactOptional(z.boolean()),
      unit: z.enum(units),
    },
    (found) => quantityForm(found, units),
  ).superRefine((quantity, context) => {
    const { value, min, max, unit } = quantity;
    const numbers = [value, min, max].filter((one) => one !== undefined);
    if (numbers.length === 0 || (value !== undefined && numbers.length > 1)) {
      raise(context, `${JSON.stringify(quantity)} is no quantity`, {
        code: "wrong-shape",
        expected: "a value, or a min, a max or both",
        hint: "Give the exact number, or the ends of the range that the source gives.",
      });
    }
    if (min !== undefined && max !== undefined && min > max) {
      raise(context, `the range from ${min} to ${max} runs backwards`, {
        code: "reversed-interval",
        expected: "min not greater than max",
        hint: "Swap the two ends, or correct the wrong one.",
      });
    }
    const limit = Math.min(greatest, MOST_PLAUSIBLE[unit]);
    for (const number of numbers) {
      if (number >= 0 && number <= limit) continue;
      raise(context, `${number} ${unit} is out of range`, {
        code: "out-of-range",
        expected: `0 to ${limit} ${unit}`,
        hint: "Check the number and its unit in the source.",
      });
    }
  });
}

/** How a quantity is written, with the number found where it is one. */
export function quantityForm(found: unknown, units: readonly Unit[]): string {
  return `a number with its unit, such as { value: ${typeof found === "number" ? found : 12}, unit: ${units[0]} }`;
}

/** The schema of one qualifier. What a source does not give is written `unknown`. */
export function qualifierSchema(shape: QualifierShape): z.ZodType {
  switch (shape.type) {
    case "entity":
      return idSchema;
    case "quantity":
      return z.union([quantitySchema(shape.units, shape.max), z.literal(UNKNOWN)], {
        error: ({ input }) => `${quantityForm(input, shape.units)}; or ${UNKNOWN}`,
      });
    case "word":
      return z.enum([...shape.words, UNKNOWN]);
    case "stage":
      return z.enum(STAGES);
    case "date":
      return z.union([z.literal(UNKNOWN), dateSchema], {
        error: `a date, such as 2025-07-31; or ${UNKNOWN}`,
      });
    case "boolean":
      return z.union([z.boolean(), z.literal(UNKNOWN)], { error: `true, false or ${UNKNOWN}` });
    case "text":
      return textSchema("text in our own words");
  }
}
