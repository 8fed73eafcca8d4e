import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Predicate } from "../../src/core/model/claim.ts";
import { PREDICATE_NAMES, PREDICATES } from "../../src/core/model/predicate.ts";
import type { QualifierShape } from "../../src/core/model/predicate-rule.ts";
import {
  CLAIM_KINDS,
  COMMITMENTS,
  CURRENCIES,
  ENTITY_CLASSES,
  MILESTONES,
  SOURCE_KINDS,
  STAGES,
  STATES,
  STATUS_WORDS,
  SUBTYPES,
  UNITS,
  UNNAMED_REASONS,
  type Unit,
} from "../../src/core/model/vocabulary.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";

const README = readFileSync(join(DATA_FOLDER, "README.md"), "utf8");

/** The cells of the table row that begins with a predicate. */
function rowOf(predicate: Predicate): readonly string[] {
  const rows = README.split("\n").filter((line) => line.startsWith(`| \`${predicate}\` |`));
  expect(rows, predicate).toHaveLength(1);
  return (rows[0] ?? "").split("|").map((cell) => cell.trim());
}

const codeIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name ?? "");

describe("the table of predicates in data/README.md", () => {
  it("has a row for every predicate and for nothing else", () => {
    const table = README.slice(README.indexOf("## Predicates"), README.indexOf("Use `remark`"));
    const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual([...PREDICATE_NAMES]);
  });

  it.each(PREDICATE_NAMES)("names the qualifiers of %s", (predicate) => {
    const [, , , , required, optional] = rowOf(predicate);
    expect(codeIn(required)).toEqual(Object.keys(PREDICATES[predicate].required));
    expect(codeIn(optional)).toEqual(Object.keys(PREDICATES[predicate].optional));
  });

  it.each(PREDICATE_NAMES)("says what stands on both sides of %s", (predicate) => {
    const [, , from = "", to = "", required, optional] = rowOf(predicate);
    const { subject, complement, ...rule } = PREDICATES[predicate];
    for (const one of subject.length === ENTITY_CLASSES.length ? ["any"] : subject) {
      expect(from).toContain(one);
    }
    if (complement.type === "entity") expect(to).toMatch(/^object: /);
    else expect(to).toMatch(complement.type === "none" ? /^nothing/ : /^value: /);
    const shapes = Object.values<QualifierShape>({ ...rule.required, ...rule.optional });
    const units = shapes.flatMap((shape) => (shape.type === "quantity" ? shape.units : []));
    // All currencies together are called money.
    const named = (unit: Unit): string => (CURRENCIES.some((one) => one === unit) ? "money" : unit);
    for (const unit of units) expect(`${required} ${optional}`).toContain(named(unit));
  });
});

describe("data/README.md", () => {
  it.each([
    ["unit", Object.keys(UNITS)],
    ["status", Object.values(STATUS_WORDS).flat()],
    ["stage", STAGES],
    ["milestone", MILESTONES],
    ["subtype", Object.values(SUBTYPES).flat()],
    ["class", ENTITY_CLASSES],
    ["kind of claim", CLAIM_KINDS],
    ["commitment", COMMITMENTS],
    ["state", STATES],
    ["kind of source", SOURCE_KINDS],
    ["reason for a missing name", UNNAMED_REASONS],
  ])("names every %s", (_, words) => {
    const missing = words.filter((word) => !new RegExp(`\\b${word}\\b`).test(README));
    expect(missing).toEqual([]);
  });

  it("says under which licence the data is", () => {
    expect(README).toContain("CC BY 4.0");
  });
});
