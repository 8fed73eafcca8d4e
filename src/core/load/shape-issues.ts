import type { z } from "zod";
import type { Issue, IssueCode } from "../model/issue.ts";
import { findSlip } from "../model/name/closest.ts";
import { MOST_PROBLEMS } from "../model/reading/limits.ts";
import { quote } from "../model/reading/plain-text.ts";
import { adviseNumber } from "../model/reading/read-number.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import type { Place } from "./rules/placed.ts";
import { type RaisedIssue, unknownComplement } from "./schema/field-schema.ts";
import { fieldPath, lineOf } from "./schema/raw.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A checked value, or all that is wrong with its shape. */
export interface CheckedShape<Shape> {
  /** null where there are issues. */
  readonly value: Shape | null;
  readonly issues: readonly Issue[];
}

/** Checks what stands at one place of a document against its schema. */
export function checkShape<Shape>(
  schema: z.ZodType<Shape>,
  value: unknown,
  place: Place,
): CheckedShape<Shape> {
  const parsed = schema.safeParse(value, { error: wordExpected });
  if (parsed.success) return { value: parsed.data, issues: [] };
  const findings = parsed.error.issues
    .flatMap(innermost)
    .flatMap((issue) => describe(issue, value));
  const misspelt = new Set(findings.flatMap(({ meant }) => (meant ? [fieldPath(meant)] : [])));
  const issues = findings
    // A field that is there under a misspelt name is not missing as well.
    .filter(({ code, path }) => code !== "missing-field" || !misspelt.has(fieldPath(path)))
    .map(({ path, code, message, expected, hint }): Issue => {
      const field = [place.path, fieldPath(path)].filter((part) => part !== "").join(".");
      const line = lineOf(place.document, field);
      const file = place.document.file;
      return { code, severity: "error", message, file, line, field, expected, hint };
    });
  return { value: null, issues };
}

interface ShapeFinding {
  readonly path: Path;
  readonly code: IssueCode;
  readonly message: string;
  readonly expected: string;
  readonly hint: string;
  /** The field of which this one is a misspelling. */
  readonly meant?: Path;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number, with no comma and no unit in it",
  boolean: "true or false",
  array: "a list",
};

/** What was expected, for the schemas that do not say so themselves. */
function wordExpected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_WORDS[issue.expected] ?? String(issue.expected);
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "too_small":
      if (issue.origin === "array") return "a list with at least one entry";
      return `${issue.inclusive === true ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
    default:
      return "another value";
  }
}

// In a union the branch for the kind of value that was given tells what the writer meant; a value of a kind
// that no branch takes is the union's own issue.
function innermost(issue: ZodIssue): readonly ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find(
    (branch) =>
      !branch.some(
        ({ code, path }) =>
          path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
      ),
  );
  if (meant === undefined) return [issue];
  return meant.flatMap((one) => innermost({ ...one, path: [...issue.path, ...one.path] }));
}

function describe(issue: ZodIssue, record: unknown): readonly ShapeFinding[] {
  const { path, message: expected } = issue;
  const found = valueAt(record, path);
  if (issue.code === "custom") {
    const { code, expected, hint } = issue.params as unknown as RaisedIssue;
    return [{ path, code, message: issue.message, expected, hint }];
  }
  if (issue.code === "unrecognized_keys") {
    const fields = expected.split(", ");
    return issue.keys.map((key, index) =>
      // To compare each of thousands with every field takes minutes.
      unknownField(path, key, fields, found, index < MOST_PROBLEMS),
    );
  }
  if (found === undefined || found === null) return [missingField(path, found, expected)];
  if (found === UNKNOWN && fieldPath(path) === "value") {
    return [{ path, ...unknownComplement("value") }];
  }
  if (issue.code === "invalid_value") {
    const near = findSlip(String(found), issue.values.map(String));
    const message = `${quote(found)} is not one of the words`;
    const hint = near === null ? "Choose one of these words." : `Did you mean "${near}"?`;
    return [{ path, code: "unknown-word", message, expected, hint }];
  }
  const range =
    (issue.code === "too_small" || issue.code === "too_big") && issue.origin === "number";
  return [
    {
      path,
      code: range ? "out-of-range" : "wrong-shape",
      message: `${quote(found)} ${range ? "is out of range" : "does not fit here"}`,
      expected,
      hint: numberHint(issue, found) ?? "Write it in the form that is expected.",
    },
  ];
}

// A file holds plain numbers; one in the writing of a country is told as what it can mean.
function numberHint(issue: ZodIssue, found: unknown): string | null {
  return issue.code === "invalid_type" && issue.expected === "number" ? adviseNumber(found) : null;
}

function missingField(path: Path, found: undefined | null, expected: string): ShapeFinding {
  const name = path.length === 0 ? "the document" : `"${String(path.at(-1))}"`;
  const inQualifiers = path.includes("qualifiers");
  const hint = found === null ? "Fill it in, or take it out." : "Add it.";
  return {
    path,
    code: "missing-field",
    message: `${name} is ${found === null ? "empty" : "missing"}`,
    expected,
    hint: inQualifiers ? `Add it; what the source does not give is written ${UNKNOWN}.` : hint,
  };
}

function unknownField(
  path: Path,
  key: string,
  fields: readonly string[],
  record: unknown,
  guess: boolean,
): ShapeFinding {
  const given = record as Readonly<Record<string, unknown>>;
  const absent = fields.filter((field) => !Object.hasOwn(given, field));
  const meant = guess ? findSlip(key, absent) : null;
  return {
    path: [...path, key],
    code: "unknown-field",
    message: `there is no field ${quote(key)} here`,
    ...(meant === null
      ? wordStrangeField(key, fields, given.predicate)
      : { expected: meant, hint: `Did you mean "${meant}"?`, meant: [...path, meant] }),
  };
}

function wordStrangeField(
  key: string,
  fields: readonly string[],
  predicate: unknown,
): { readonly expected: string; readonly hint: string } {
  const expected = fields.join(", ");
  if (predicate === undefined) {
    return { expected, hint: "Correct the spelling, or take the field out." };
  }
  if (key !== "object" && key !== "value") {
    return { expected, hint: "Correct the spelling; particulars stand under qualifiers." };
  }
  const other = key === "object" ? "value" : "object";
  return fields.includes(other)
    ? { expected: other, hint: `${predicate} takes ${other}: write ${other} instead of ${key}.` }
    : { expected, hint: `${predicate} takes neither object nor value: its note says it.` };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}
