import { describe, expect, it } from "vitest";
import { searchEntities } from "../../../src/core/query/search/search.ts";
import { searchInWords } from "../../../src/core/word/search.ts";
import { answerTo, askFounding } from "../../support/answers.ts";
import { makeDataset, makeEntity } from "../../support/small-dataset.ts";

const first = (words: string): string | undefined => askFounding("search", { words }).result[0]?.id;

const OTHERS = makeDataset(
  [{ id: "s/c1", subject: "volt-works", predicate: "operates", object: "volt-south" }],
  {
    entities: [
      makeEntity("skoda", "organisation", { label: "Škoda Auto", names: ["ŠKODA"] }),
      makeEntity("panasonic-energy", "organisation", {
        label: "Panasonic Energy",
        aliases: ["panasonic-cells"],
      }),
      makeEntity("cafe", "organisation", { label: "Café Électrique" }),
      makeEntity("volt-north", "facility", { label: "Volt North" }),
      makeEntity("volt-south", "facility", { label: "Volt South" }),
      makeEntity("volt-works", "organisation", { label: "Volt Works of the Northern Lakes" }),
      makeEntity("han-inc", "organisation", { label: "Han Inc." }),
      makeEntity("han-cells", "organisation", { label: "Han Cells", ambiguousNames: ["Han"] }),
      makeEntity("han-mine", "facility", { label: "Han mine" }),
      makeEntity("east-han", "organisation", { label: "East Han Works", names: ["동한전지"] }),
      makeEntity("cell-46120", "product", { label: "46120" }),
      makeEntity("cell-46100", "product", { label: "46100" }),
    ],
  },
);
const hits = (words: string) => answerTo(OTHERS, "search", { words }).result;
const among = (words: string): readonly string[] => hits(words).map(({ id }) => id);
const notes = (words: string): readonly string[] =>
  answerTo(OTHERS, "search", { words }).caveats.map(({ message }) => message);

describe("the search", () => {
  it.each([
    ["lges", "lg-energy-solution"],
    ["LG에너지솔루션", "lg-energy-solution"],
    ["삼성SDI", "samsung-sdi"],
    ["에스케이온", "sk-on"],
    ["宁德时代", "catl"],
    ["Envision AESC", "aesc"],
    ["us", "us"],
    ["Korea", "south-korea"],
    ["46xx", "cell-46-series"],
    ["neue klasse", "bmw-vision-neue-klasse"],
  ])("finds %s by another name, another script or a part of the name", (words, id) => {
    expect(first(words)).toBe(id);
  });

  it.each([
    ["samsnug sdi", "samsung-sdi"],
    ["Enivsion", "envision-group"],
    ["Korea Hreald", "korea-herald"],
    ["woodruf", "bmw-woodruff"],
    ["Florenze", "aesc-florence"],
    ["bmw plnat", "bmw-woodruff"],
  ])("forgives the slip in %s", (words, id) => {
    expect(askFounding("search", { words }).result.map((hit) => hit.id)).toContain(id);
  });

  it("minds no accents, on either side", () => {
    expect(among("skoda")).toEqual(["skoda"]);
    expect(among("Škoda")).toEqual(["skoda"]);
    expect(among("cafe electrique")).toEqual(["cafe"]);
  });

  it("finds an entity by the id that was merged into it", () => {
    expect(among("panasonic-cells")[0]).toBe("panasonic-energy");
  });

  it("puts first what is called just so, however common the word", () => {
    expect(askFounding("search", { words: "us" }).result[0]).toEqual({
      id: "us",
      label: "United States",
      class: "place",
      matched: "US",
      strength: "exact",
    });
  });

  it("says by which name it was found", () => {
    expect(askFounding("search", { words: "삼성SDI" }).result[0]?.matched).toBe("삼성SDI");
  });

  it("finds words that stand in two names of the same thing, or name its class", () => {
    expect(first("bmw plant")).toBe("bmw-woodruff");
  });

  it("puts a firm before its plants, though more was typed of their names and more is said of them", () => {
    expect(among("volt")).toEqual(["volt-works", "volt-south", "volt-north"]);
  });

  it("finds each entity once, and no more than asked for", () => {
    const ids = askFounding("search", { words: "BMW", limit: 3 }).result.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("the strength of a hit", () => {
  it.each([
    ["Han Inc.", "han-inc", "exact"],
    ["Volt North", "volt-north", "exact"],
    ["HAN, Incorporated", "han-inc", "exact"],
    ["Panasonic Energy Co., Ltd.", "panasonic-energy", "exact"],
    ["Panasonic", "panasonic-energy", "close"],
    ["panasonic ener", "panasonic-energy", "close"],
    ["Volt Works of the Northern Lakes Ltd", "volt-works", "exact"],
    ["Han Cells GmbH", "han-cells", "exact"],
    ["Panasonic Energy Holdings", "panasonic-energy", "close"],
    ["Panasonic Energy Group", "panasonic-energy", "close"],
    ["Panasnoic Energy", "panasonic-energy", "weak"],
    ["Panasonic Energy of Somewhere", "panasonic-energy", "weak"],
    ["Panasonic Corp.", "panasonic-energy", "weak"],
    ["동한전지", "east-han", "exact"],
    ["주식회사 동한 전지", "east-han", "exact"],
    ["전지", "east-han", "close"],
    ["동한전지헝가리", "east-han", "weak"],
  ])("of %s is for %s %s", (words, id, strength) => {
    expect(hits(words)[0]).toMatchObject({ id, strength });
  });

  it("is exact only for the firm with that legal form, where there is one", () => {
    const two = makeDataset([], {
      entities: [
        makeEntity("two-ag", "organisation", { label: "Two AG" }),
        makeEntity("two", "organisation", { label: "Two" }),
      ],
    });
    const found = searchEntities(two, "Two AG", { limit: 5 }).result;
    expect(found.map(({ id, strength }) => [id, strength])).toEqual([
      ["two-ag", "exact"],
      ["two", "close"],
    ]);
  });

  it("is none for a plant or product with a legal form, which is a firm's", () => {
    expect(among("Volt North Inc.")).toEqual([]);
    expect(among("46120 AG")).toEqual([]);
  });

  it("makes no slip of another figure, nor of a letter in a short word", () => {
    expect(among("46110")).toEqual([]);
    expect(among("46120")).toEqual(["cell-46120"]);
    expect(among("Hen")).toEqual([]);
  });

  it("shows nothing that is only similar beside what is called so", () => {
    expect(hits("Volt South").filter(({ strength }) => strength === "weak")).toEqual([]);
  });
});

describe("what the search says beside its hits", () => {
  it("is that there is none, what can be found, and what to do", () => {
    expect(notes("Zzyzx")).toHaveLength(1);
    expect(notes("Zzyzx")[0]).toMatch(/^“Zzyzx” is not in the record.*Check the spelling/);
    expect(notes("Zzyzx")[0]).toContain("companies and bodies, plants,");
    expect(notes("Zzyzx")[0]).toContain("data/README.md");
  });

  it("is that names are only similar", () => {
    expect(notes("Panasnoic")).toEqual([
      "Nothing in the record is called “Panasnoic”; what is shown has a similar name.",
    ]);
  });

  it("is all the firms that an ambiguous name can mean", () => {
    expect(notes("Han")).toEqual(["“Han” can mean several firms: Han Cells and Han Inc."]);
    expect(hits("han").map(({ id, strength }) => [id, strength])).toEqual([
      ["han-cells", "close"],
      ["han-inc", "close"],
      ["east-han", "close"],
      ["han-mine", "close"],
    ]);
  });

  it("leaves no doubt where the legal form says which is meant, and similar names where it says another", () => {
    expect(hits("Han Inc")[0]).toMatchObject({ id: "han-inc", strength: "exact" });
    expect(notes("Han Inc")).toEqual([]);
    expect(hits("Han Holdings").slice(0, 2)).toMatchObject([
      { id: "han-inc", strength: "close" },
      { id: "han-cells", strength: "weak" },
    ]);
  });

  it("is nothing where something is called so, or a part of it", () => {
    expect(notes("Volt South")).toEqual([]);
    expect(notes("Volt")).toEqual([]);
  });

  it("is as what it was found, where something of another class is asked for", () => {
    const { result, caveats } = searchInWords(OTHERS, "cafe", { limit: 5, classes: ["product"] });
    expect(result).toEqual([]);
    expect(caveats[0]?.message).toBe(
      "“cafe” is found as Café Électrique (company or body). Here a product is asked for.",
    );
  });

  it("is short for a long text, and says how much of it was read", () => {
    const { caveats } = searchInWords(OTHERS, "x".repeat(100_000), { limit: 5 });
    const message = caveats[0]?.message ?? "";
    expect(message).toContain("Only its first 200 characters were read.");
    expect(message.length).toBeLessThan(600);
  });
});
