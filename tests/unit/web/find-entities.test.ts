import { describe, expect, it } from "vitest";
import { findEntities } from "../../../src/web/state/find-entities.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();

function found(words: string, classes: Parameters<typeof findEntities>[2] = null): string[] {
  return findEntities(record, words, classes).map(({ id }) => id);
}

describe("the search box", () => {
  it.each([
    ["삼성SDI", "samsung-sdi"],
    ["삼성", "samsung-sdi"],
    ["LG에너지솔루션", "lg-energy-solution"],
    ["samsng", "samsung-sdi"],
    ["envison", "envision-group"],
    ["SAMSUNG", "samsung-sdi"],
    ["aesc flor", "aesc-florence"],
    ["lg-energy", "lg-energy-solution"],
  ])("finds for “%s” first %s", (words, id) => expect(found(words)[0]).toBe(id));

  it.each(["", "   ", "zzzzqqqq", "__"])("finds nothing for “%s”", (words) =>
    expect(found(words)).toEqual([]),
  );

  it("offers for a slot only what fits into it", () => {
    expect(found("bmw", ["organisation"])[0]).toBe("bmw");
    expect(found("bmw", ["organisation"])).not.toContain("bmw-woodruff");
    expect(found("us", ["place"])).toContain("us");
    expect(found("us", ["place"])).not.toContain("us-tariff-eu-cars");
  });

  it("says by which other name something was found", () => {
    const [first] = findEntities(record, "삼성SDI", null);
    expect(first?.label).toBe("Samsung SDI");
    expect(first?.note).toContain("삼성SDI");
  });

  it("offers no more than can be read at a glance", () => {
    expect(found("a").length).toBeLessThanOrEqual(8);
  });
});
