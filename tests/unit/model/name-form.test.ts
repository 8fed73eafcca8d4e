import { describe, expect, it } from "vitest";
import { initialsOf, readingsOf, readName } from "../../../src/core/model/name/name-form.ts";
import { LONGEST_NAME } from "../../../src/core/model/reading/limits.ts";

describe("a name taken apart", () => {
  it.each([
    ["Volkswagen AG", "volkswagen", "ag"],
    ["Akkurat GmbH & Co. KG", "akkurat", "gmbh co kg"],
    ["Hana Cells Co., Ltd.", "hana cells", "co ltd"],
    ["Hana Cells Company Limited", "hana cells", "co ltd"],
    ["Pila S.p.A.", "pila", "spa"],
    ["Bateria Sp. z o.o.", "bateria", "spzoo"],
    ["Akku Zrt.", "akku", "zrt"],
    ["Celda S.A. de C.V.", "celda", "sadecv"],
    ["Celda S. de R.L. de C.V.", "celda", "sadecv"],
    ["Cellule N.V./S.A.", "cellule", "nv sa"],
    ["電池株式会社", "電池", "kk"],
    ["株式会社 電池", "電池", "kk"],
    ["電池股份有限公司", "電池", "有限公司"],
    ["전지 주식회사", "전지", "주"],
    ["㈜전지", "전지", "주"],
    ["PT Baterai Tbk", "baterai tbk", "pt"],
  ])("%s is %s, and says that it is %s", (name, core, form) => {
    const read = readName(name);
    expect({ core: read.core.join(" "), form: read.form }).toEqual({ core, form });
  });

  it.each(["SE", "AG", "Co.", "주", "Inc.", "The", "Group"])(
    "keeps %s, which is all of it",
    (name) => {
      expect(readName(name).core).toHaveLength(1);
      expect(readName(name).form).toBe("");
    },
  );

  it("keeps a word of a legal form where it stands inside of a name", () => {
    expect(readName("Co Lab Cells").core).toEqual(["co", "lab", "cells"]);
    expect(readName("SA Battery").core).toEqual(["sa", "battery"]);
    expect(readName("AB Volt AB").core).toEqual(["ab", "volt"]);
  });

  it("has no article, no “and”, and what a group is called beside it", () => {
    const { core, own, words } = readName("The Volt & Cell Group");
    expect(core).toEqual(["volt", "cell", "group"]);
    expect(own).toEqual(["volt", "cell"]);
    expect(words).toEqual(["the", "volt", "cell", "group"]);
  });

  it.each(["S.K. On", "SK On", "SK-On", "sk on", "ＳＫ　Ｏｎ", "SK’On"])(
    "is in one piece the same: %s",
    (name) => {
      expect(readName(name).whole).toBe("skon");
    },
  );

  it("is read up to the length that no name has", () => {
    expect(readName("a".repeat(100_000)).whole).toHaveLength(LONGEST_NAME);
  });
});

describe("the readings of a name", () => {
  const wholes = (name: string): readonly string[] => readingsOf(name).map(({ whole }) => whole);

  it.each([
    ["Göd", ["god", "goed"]],
    ["Malmö Åkeri", ["malmoakeri", "malmoeaakeri"]],
    ["ВМW", ["вмw", "bmw"]],
    ["Αudi", ["αudi", "audi"]],
    ["Wrocław", ["wroclaw"]],
    ["Öl", ["ol", "oel"]],
  ])("of %s are %s", (name, expected) => expect(wholes(name)).toEqual(expected));

  it("leave a word of another script as it is, beside", () => {
    expect(wholes("Вода")[0]).toBe("вода");
  });
});

describe("the initials of a name", () => {
  const of = (name: string): readonly string[] => initialsOf(name, readName(name));

  it.each([
    ["LG Energy Solution", ["les", "lges"]],
    ["Automotive Energy Supply Corporation", ["aesc", "aes"]],
    ["SK On", ["sko"]],
  ])("%s: %s", (name, expected) => expect(of(name)).toEqual(expected));

  it("are three letters at least, and of more than one word", () => {
    expect(of("Northvolt")).toEqual([]);
    expect(of("Solid Power")).toEqual([]);
  });
});
