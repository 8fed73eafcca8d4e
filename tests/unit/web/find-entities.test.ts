import { describe, expect, it } from "vitest";
import { findEntities } from "../../../src/web/state/choice/find-entities.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();

function found(words: string, classes: Parameters<typeof findEntities>[2] = null): string[] {
  return findEntities(record, words, classes).options.map(({ id }) => id);
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
    const [first] = findEntities(record, "삼성SDI", null).options;
    expect(first?.label).toBe("Samsung SDI");
    expect(first?.note).toContain("삼성SDI");
  });

  it("marks what has only a similar name, in words, and says that nothing is called so", () => {
    const { options, note } = findEntities(record, "samsng", null);
    expect(options[0]).toMatchObject({ id: "samsung-sdi", similar: true });
    expect(options[0]?.note).toContain("similar name");
    expect(note).toContain("Nothing in the record is called “samsng”");
    expect(findEntities(record, "Samsung SDI", null).options[0]?.note).not.toContain("similar");
  });

  it("says why it offers nothing", () => {
    expect(findEntities(record, "zzzzqqqq", null).note).toContain("not in the record");
    expect(findEntities(record, "bmw", ["product"]).note).toBe(
      "“bmw” is found as BMW (company or body). Here a product is asked for.",
    );
    expect(findEntities(record, "  ", null).note).toBeNull();
  });

  it("offers no more than can be read at a glance, and fills a slot with that many", () => {
    expect(found("a")).toHaveLength(8);
    expect(found("s", ["place"])).toHaveLength(8);
  });
});
