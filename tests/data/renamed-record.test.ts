import { describe, expect, it } from "vitest";
import { LENSES } from "../../src/core/model/lens.ts";
import { ask } from "../../src/core/operation/ask.ts";
import type { OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { graphUnder } from "../../src/core/operation/view.ts";
import { placeToBegin } from "../../src/web/state/drawing/positions.ts";
import { templatesOf } from "../../src/web/state/templates.ts";
import { readRecord } from "../support/record.ts";
import { renamedBack, renameIds } from "../support/renamed-record.ts";

const record = readRecord();
const renamed = renameIds(record);

/** By how much a share of the draws may differ: what is drawn hangs on the ids of claims. */
const DRAWN = 0.03;
const IS_DRAWN = /confidence|ahead|first|share|rows\.\d+\.cells/i;

/** Where two answers differ by more than the draws leave open. */
function differences(a: unknown, b: unknown, at: string = ""): readonly string[] {
  if (typeof a === "number" && typeof b === "number") {
    const scale = at.endsWith(".percent") ? 100 : 1;
    return Math.abs(a - b) <= (IS_DRAWN.test(at) ? scale * DRAWN : 0) ? [] : [`${at}: ${a}, ${b}`];
  }
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const part = (of: object, name: string): unknown => (of as Record<string, unknown>)[name];
    return names.flatMap((name) => differences(part(a, name), part(b, name), `${at}.${name}`));
  }
  const percents = (text: unknown): string => String(text).replace(/\d+(?= %)/g, "0");
  return a === b || percents(a) === percents(b) ? [] : [`${at}: ${String(a)}, ${String(b)}`];
}

/** What a scenario assumes is called by a digest of what it says, the ids in it included. */
function assumed<T>(said: T): T {
  return JSON.parse(JSON.stringify(said).replace(/scenario\/[0-9a-f]+/g, "scenario/one")) as T;
}

describe("the record with every id renamed", () => {
  it.each(record.case.examples)("answers $ask alike, with the names exchanged", (example) => {
    const operation = example.ask as OperationName;
    const again = renamed.case.examples[record.case.examples.indexOf(example)];
    const before = ask(record, { operation, input: example.input });
    const after = ask(renamed, { operation, input: again?.input ?? {} });
    expect(differences(assumed(before), assumed(renamedBack(after)))).toEqual([]);
  });

  it("offers the same questions and stands at the same places", () => {
    expect(renamedBack(templatesOf(renamed))).toEqual(templatesOf(record));
    const places = placeToBegin(graphUnder(record, LENSES.everything));
    expect(renamedBack(placeToBegin(graphUnder(renamed, LENSES.everything)))).toEqual(places);
  });
});
