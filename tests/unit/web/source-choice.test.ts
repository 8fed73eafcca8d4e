import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAddress } from "../../../src/web/state/address/address.ts";
import { INITIAL_STATE, type LensState } from "../../../src/web/state/app-state.ts";
import {
  namePreset,
  presetSources,
  sourcePresets,
  withSource,
  wordSources,
} from "../../../src/web/state/choice/source-choice.ts";
import { selectLens } from "../../../src/web/state/readable-lens.ts";
import { FOUNDING_SOURCE, LENS_NAMES } from "../../support/founding.ts";
import { readRecord } from "../../support/record.ts";
import { makeDataset, makeSource } from "../../support/small-dataset.ts";

const dataset = makeDataset([], {
  case: readRecord().case,
  sources: [
    makeSource(FOUNDING_SOURCE),
    makeSource("paper-2026"),
    { ...makeSource("firm"), kind: "company" },
    { ...makeSource("blog"), kind: "community" },
    { ...makeSource("digest"), kind: "aggregator" },
  ],
});
const ALL = [FOUNDING_SOURCE, "paper-2026", "firm", "blog", "digest"];

function counted(name: string, lens: LensState["lens"]) {
  const state: LensState = { ...INITIAL_STATE.lens, lens };
  const preset = sourcePresets(dataset).find((one) => one.name === name);
  if (preset === undefined) throw new Error(`There is no preset ${name}.`);
  const sources = presetSources(preset, dataset, state);
  return selectLens(dataset, { ...state, sources }).sources;
}

describe("a choice of sources", () => {
  it.each(LENS_NAMES)("by a preset counts the same under the lens %s", (lens) => {
    expect(counted("all", lens) ?? ALL).toEqual(expect.arrayContaining(ALL));
    expect(counted("founding", lens)).toEqual([FOUNDING_SOURCE]);
    expect(counted("primary", lens)).toEqual(
      expect.arrayContaining([FOUNDING_SOURCE, "paper-2026", "firm"]),
    );
    expect(counted("primary", lens)).toHaveLength(3);
  });

  it.each(["all", "founding", "primary"])(
    "by the preset %s is known again by what it counts",
    (preset) => {
      for (const lens of LENS_NAMES) {
        expect(namePreset(counted(preset, lens), dataset)?.name).toBe(preset);
      }
    },
  );

  it("of one's own has no name", () => {
    expect(namePreset(["firm"], dataset)).toBeNull();
    expect(namePreset(["firm", "blog", "digest"], dataset)).toBeNull();
  });

  it("takes one in and leaves one out, in the order of the record", () => {
    expect(withSource(null, "firm", false, dataset)).toEqual(ALL.filter((id) => id !== "firm"));
    expect(withSource(["digest"], "firm", true, dataset)).toEqual(["firm", "digest"]);
  });

  it("is said in few words, whichever it is, and means the same", () => {
    const shipped = readRecord();
    const ids = shipped.sources.map(({ id }) => id);
    const choices: readonly (readonly string[])[] = [
      ids.slice(1),
      ids.filter((_, at) => at % 97 !== 0),
      ids.slice(0, 3),
      [FOUNDING_SOURCE],
      shipped.sources.flatMap(({ id, kind }) => (kind === "news" && id !== ids[0] ? [id] : [])),
    ];
    for (const chosen of choices) {
      const sources = wordSources(chosen, shipped);
      const lens = { ...INITIAL_STATE.lens, sources };
      const found = selectLens(shipped, lens).sources ?? ids;
      expect([...found].sort()).toEqual([...chosen].sort());
      expect(writeAddress({ ...INITIAL_STATE, lens }).length).toBeLessThan(600);
    }
  });

  it("means the same in any words, for any choice", () => {
    fc.assert(
      fc.property(fc.subarray(ALL, { minLength: 1 }), (chosen) => {
        const lens = { ...INITIAL_STATE.lens, sources: wordSources(chosen, dataset) };
        expect([...(selectLens(dataset, lens).sources ?? [])].sort()).toEqual([...chosen].sort());
      }),
    );
  });

  it("never leaves out the last one", () => {
    expect(withSource(["firm"], "firm", false, dataset)).toBeNull();
  });
});
