import { describe, expect, it } from "vitest";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { findEntities } from "../../../src/web/state/choice/find-entities.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();
const host = createLocalHost();
host.open(asBytes(record));

type Classes = Parameters<typeof findEntities>[3];
const offer = (words: string, classes: Classes = null) =>
  findEntities(host, record, words, classes);

async function found(words: string, classes: Classes = null): Promise<readonly string[]> {
  return (await offer(words, classes)).options.map(({ id }) => id);
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
  ])("finds for “%s” first %s", async (words, id) => expect((await found(words))[0]).toBe(id));

  it.each(["", "   ", "zzzzqqqq", "__"])("finds nothing for “%s”", async (words) =>
    expect(await found(words)).toEqual([]),
  );

  it("offers for a slot only what fits into it", async () => {
    expect((await found("bmw", ["organisation"]))[0]).toBe("bmw");
    expect(await found("bmw", ["organisation"])).not.toContain("bmw-woodruff");
    expect(await found("us", ["place"])).toContain("us");
    expect(await found("us", ["place"])).not.toContain("us-tariff-eu-cars");
  });

  it("says by which other name something was found", async () => {
    const [first] = (await offer("삼성SDI")).options;
    expect(first?.label).toBe("Samsung SDI");
    expect(first?.note).toContain("삼성SDI");
  });

  it("marks what has only a similar name, in words, and says that nothing is called so", async () => {
    const { options, note } = await offer("samsng");
    expect(options[0]).toMatchObject({ id: "samsung-sdi", similar: true });
    expect(options[0]?.note).toContain("similar name");
    expect(note).toContain("Nothing in the record is called “samsng”");
    expect((await offer("Samsung SDI")).options[0]?.note).not.toContain("similar");
  });

  it("says why it offers nothing", async () => {
    expect((await offer("zzzzqqqq")).note).toContain("not in the record");
    expect((await offer("bmw", ["product"])).note).toBe(
      "“bmw” is found as BMW (company or body). Here a product is asked for.",
    );
    expect((await offer("  ")).note).toBeNull();
  });

  it("offers no more than can be read at a glance, and fills a slot with that many", async () => {
    expect(await found("a")).toHaveLength(8);
    expect(await found("s", ["place"])).toHaveLength(8);
  });
});
