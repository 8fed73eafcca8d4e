import { describe, expect, it } from "vitest";
import {
  closestWords,
  editDistance,
  findSlip,
  foldText,
} from "../../../src/core/model/name/closest.ts";

const FIRMS = ["lg-energy-solution", "samsung-sdi", "sk-on", "catl", "bmw"];

describe("the closest words", () => {
  it("come nearest first, and never more than asked for", () => {
    expect(closestWords("samsng-sdi", FIRMS, 3)[0]).toBe("samsung-sdi");
    expect(closestWords("lg-energy", FIRMS, 1)).toEqual(["lg-energy-solution"]);
    expect(closestWords("catl", FIRMS, 9)[0]).toBe("catl");
  });

  it("do not depend on the order they were given in", () => {
    expect(closestWords("sdi", [...FIRMS].reverse(), 5)).toEqual(closestWords("sdi", FIRMS, 5));
  });

  it("leave out what has nothing in common", () => {
    expect(closestWords("zzz", ["bmw", "catl"], 3)).toEqual([]);
    expect(closestWords("svolt", ["chevrolet-bolt", "catl", "north-volt-works"], 3)).toEqual([]);
  });
});

describe("a slip", () => {
  it("is found where at most a third of the word differs", () => {
    expect(findSlip("comitment", ["commitment", "kind"])).toBe("commitment");
    expect(findSlip("company statement", ["companyStatement"])).toBe("companyStatement");
    expect(findSlip("knid", ["kind", "note"])).toBe("kind");
  });

  it("is not guessed where more of it does", () => {
    expect(findSlip("value", ["object", "note"])).toBeNull();
    expect(findSlip("newspaper", ["news", "trade"])).toBeNull();
    expect(findSlip("kind", [])).toBeNull();
  });
});

describe("the edit distance", () => {
  it("counts what is put in, taken out and changed, and a swap of neighbours once", () => {
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("abc", "abc")).toBe(0);
    expect(editDistance("kind", "knid")).toBe(1);
    expect(editDistance("japan", "japn")).toBe(1);
    expect(editDistance("sitting", "kitten")).toBe(3);
  });
});

describe("folded text", () => {
  it.each([
    ["Škoda", "skoda"],
    ["  Łódź ", "lodz"],
    ["Straße", "strasse"],
    ["STRAẞE", "strasse"],
    ["Ørsted", "orsted"],
    ["Đà Nẵng", "da nang"],
    ["Œuvre Æther", "oeuvre aether"],
    ["삼성SDI", "삼성sdi"],
    ["远景动力", "远景动力"],
  ])("of %s is %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps Hangul in one piece, however it was put in", () => {
    expect(foldText("삼성".normalize("NFD"))).toBe("삼성".normalize("NFC"));
  });

  it("is the same when folded again", () => {
    for (const text of ["Škoda", "STRAẞE", "삼성", "İstanbul"]) {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }
  });
});

describe("a text longer than any name", () => {
  it.each([201, 20_000, 1_000_000])("of %d characters has none near it", (length) => {
    const text = "catl".repeat(length).slice(0, length);
    expect(closestWords(text, FIRMS, 3)).toEqual([]);
    expect(findSlip(text, FIRMS)).toBeNull();
  });
});
