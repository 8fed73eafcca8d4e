import { describe, expect, it } from "vitest";
import { answerTo, askFounding } from "../../support/answers.ts";
import { makeDataset, makeEntity } from "../../support/small-dataset.ts";

const first = (words: string): string | undefined => askFounding("search", { words }).result[0]?.id;

const OTHERS = makeDataset([], {
  entities: [
    makeEntity("skoda", "organisation", { label: "Škoda Auto", names: ["ŠKODA"] }),
    makeEntity("panasonic-energy", "organisation", {
      label: "Panasonic Energy",
      aliases: ["panasonic-cells"],
    }),
    makeEntity("cafe", "organisation", { label: "Café Électrique" }),
  ],
});
const among = (words: string): readonly string[] =>
  answerTo(OTHERS, "search", { words }).result.map(({ id }) => id);

describe("the search", () => {
  it.each([
    ["LG", "lg-energy-solution"],
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
    expect(among("panasonic-cells")).toEqual(["panasonic-energy"]);
  });

  it("puts first what is called just so, however common the word", () => {
    expect(askFounding("search", { words: "us" }).result[0]).toEqual({
      id: "us",
      label: "United States",
      class: "place",
      matched: "US",
    });
  });

  it("says by which name it was found", () => {
    expect(askFounding("search", { words: "삼성SDI" }).result[0]?.matched).toBe("삼성SDI");
  });

  it("finds words that stand in two names of the same thing, or name its class", () => {
    expect(first("bmw plant")).toBe("bmw-woodruff");
  });

  it("finds each entity once, and no more than asked for", () => {
    const ids = askFounding("search", { words: "BMW", limit: 3 }).result.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it("finds nothing for what is nobody's name", () => {
    expect(askFounding("search", { words: "xyzzyqq" }).result).toEqual([]);
  });
});
