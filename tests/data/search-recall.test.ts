import { describe, expect, it } from "vitest";
import { searchEntities } from "../../src/core/query/search/search.ts";
import { readRecord } from "../support/record.ts";

/** What people type, by the kind of difference from the name in the record, and what they mean. */
const TYPED: Readonly<Record<string, readonly (readonly [typed: string, id: string])[]>> = {
  "a legal name": [
    ["Volkswagen AG", "volkswagen"],
    ["SK On Co., Ltd.", "sk-on"],
    ["The BMW Group", "bmw"],
    ["Bayerische Motoren Werke Aktiengesellschaft", "bmw"],
    ["Contemporary Amperex Technology Co., Limited", "catl"],
    ["Samsung SDI Co., Ltd.", "samsung-sdi"],
    ["Samsung Electronics Co., Ltd.", "samsung-electronics"],
    ["LG Energy Solution, Ltd.", "lg-energy-solution"],
    ["LG Chem, Ltd.", "lg-chem"],
    ["Northvolt AB", "northvolt"],
    ["Stellantis N.V.", "stellantis"],
    ["Renault S.A.", "renault"],
    ["Umicore NV/SA", "umicore"],
    ["Ford Motor Co.", "ford"],
    ["General Motors Company", "general-motors"],
    ["Tesla, Inc.", "tesla"],
    ["Toyota Motor Corporation", "toyota"],
    ["Nissan Motor Co., Ltd.", "nissan"],
    ["Honda Motor Co., Ltd.", "honda"],
    ["Hyundai Motor Company", "hyundai"],
    ["Kia Corporation", "kia"],
    ["Mercedes-Benz AG", "mercedes-benz"],
    ["Volvo Cars AB", "volvo-cars"],
    ["Toyota Tsusho Corp.", "toyota-tsusho"],
    ["Asahi Kasei K.K.", "asahi-kasei"],
    ["Panasonic Holdings Corporation", "panasonic-holdings"],
    ["BlueOval SK, LLC", "blueoval-sk"],
    ["StarPlus Energy LLC", "starplus-energy"],
    ["SK Battery America, Inc.", "sk-battery-america"],
    ["SK Innovation Co., Ltd", "sk-innovation"],
    ["W-SCOPE Corporation", "w-scope"],
    ["Novonix Limited", "novonix"],
    ["PowerCo SE", "powerco"],
    ["Ganfeng Lithium Group Co., Ltd.", "ganfeng"],
    ["Solid Power, Inc.", "solid-power"],
    ["L&F Co., Ltd.", "lf-materials"],
    ["SK Inc.", "sk-inc"],
    ["Gotion Inc", "gotion-inc"],
  ],
  "initials or a short name": [
    ["LGES", "lg-energy-solution"],
    ["lges", "lg-energy-solution"],
    ["SDI", "samsung-sdi"],
    ["CATL", "catl"],
    ["VW", "volkswagen"],
    ["GM", "general-motors"],
    ["SKBA", "sk-battery-america"],
    ["TBMNC", "toyota-battery-nc"],
    ["HMG", "hyundai-motor-group"],
    ["WSJ", "wall-street-journal"],
    ["AJC", "atlanta-journal-constitution"],
    ["OBBBA", "us-obbba"],
    ["U.S.", "us"],
    ["U.S.A.", "us"],
    ["E.U.", "eu"],
    ["U.K.", "uk"],
  ],
  "spaces and marks": [
    ["S.K. On", "sk-on"],
    ["SKOn", "sk-on"],
    ["north volt", "northvolt"],
    ["Samsung-SDI", "samsung-sdi"],
    ["samsungsdi", "samsung-sdi"],
    ["l & f", "lf-materials"],
    ["L and F", "lf-materials"],
    ["L+F", "lf-materials"],
    ["Mercedes Benz", "mercedes-benz"],
    ["mercedesbenz", "mercedes-benz"],
    ["wscope", "w-scope"],
    ["power co", "powerco"],
    ["Blue Oval SK", "blueoval-sk"],
    ["Next Star Energy", "nextstar-energy"],
    ["Star Plus Energy", "starplus-energy"],
    ["eco pro bm", "ecopro-bm"],
    ["Exxon Mobil", "exxonmobil"],
    ["Terra Gen", "terra-gen"],
    ["HLGA", "hl-ga"],
    ["46 series", "cell-46-series"],
    ["46-Series", "cell-46-series"],
    ["iX 3", "bmw-ix3"],
    ["F150 Lightning", "ford-f-150-lightning"],
    ["ID4", "vw-id4"],
    ["S and P Global", "sp-global"],
    ["Crains Detroit Business", "crains-detroit"],
    ["lg_energy_solution", "lg-energy-solution"],
    ["  bmw  spartanburg ", "bmw-spartanburg"],
    ["US–UK deal", "us-uk-arrangement"],
  ],
  "another script, marks on letters": [
    ["삼성", "samsung-sdi"],
    ["삼성 SDI", "samsung-sdi"],
    ["삼성에스디아이 주식회사", "samsung-sdi"],
    ["(주)LG화학", "lg-chem"],
    ["LG 에너지 솔루션", "lg-energy-solution"],
    ["에너지솔루션", "lg-energy-solution"],
    ["에스케이 온", "sk-on"],
    ["SK이노", "sk-innovation"],
    ["宁德时代", "catl"],
    ["宁德时代股份有限公司", "catl"],
    ["比亚迪", "byd"],
    ["한국", "south-korea"],
    ["ＢＭＷ", "bmw"],
    ["ＳＫ　Ｏｎ", "sk-on"],
    ["ВМW", "bmw"],
    ["САТL", "catl"],
    ["Αudi", "audi"],
    ["Wroclaw", "lges-wroclaw"],
    ["LGES Wrocław", "lges-wroclaw"],
    ["Samsung SDI God", "samsung-sdi-god"],
    ["Samsung SDI Goed", "samsung-sdi-god"],
    ["BMW San Luis Potosi", "bmw-slp"],
    ["BMW Irlbach-Strasskirchen", "bmw-irlbach"],
    ["BMW IRLBACH-STRAẞKIRCHEN", "bmw-irlbach"],
    ["Nóvonix™", "novonix"],
  ],
  "one slip": [
    ["lgse", "lg-energy-solution"],
    ["bwm", "bmw"],
    ["samsng sdi", "samsung-sdi"],
    ["Samsung DSI", "samsung-sdi"],
    ["volkswgaen", "volkswagen"],
    ["Volkswagon", "volkswagen"],
    ["Northvlot", "northvolt"],
    ["stelantis", "stellantis"],
    ["Stellantiss", "stellantis"],
    ["mercedes-bens", "mercedes-benz"],
    ["Hundai Motor Group", "hyundai-motor-group"],
    ["Mercedes-Bnez", "mercedes-benz"],
    ["Rivain", "rivian"],
    ["polstar", "polestar"],
    ["Toyotta", "toyota"],
    ["Nisan", "nissan"],
    ["umicoer", "umicore"],
    ["Freudenburg Battery Power", "freudenberg-battery-power"],
    ["Ultium Cels", "ultium-cells"],
    ["BMW Spartanberg", "bmw-spartanburg"],
    ["AESC Florance", "aesc-florence"],
    ["Panasonic De Sotto", "panasonic-desoto"],
    ["Korea Hreald", "korea-herald"],
    ["Oliver Zispe", "oliver-zipse"],
    ["Germny", "germany"],
    ["Hungray", "hungary"],
    ["Tenessee", "tennessee"],
    ["prismatic cels", "prismatic-cell"],
    ["spodumene concetrate", "spodumene-concentrate"],
  ],
  "a part": [
    ["posco", "posco-future-m"],
    ["floren", "aesc-florence"],
    ["aesc flor", "aesc-florence"],
    ["woodruf", "bmw-woodruff"],
    ["ultium spring", "ultium-springhill"],
    ["zipse", "oliver-zipse"],
    ["merz", "friedrich-merz"],
    ["neue klasse", "bmw-vision-neue-klasse"],
    ["cybertruck", "tesla-cybertruck"],
    ["chevrolet", "chevrolet-bolt"],
    ["queen creek mayor", "queen-creek-mayor"],
    ["bmw plant", "bmw-woodruff"],
    ["one big beautiful", "us-obbba"],
  ],
};

/** Firms, models and places of the trade that no source of the record names. */
const ABSENT: readonly string[] = [
  ..."SVOLT CALB Farasis Sunwoda Hithium ProLogium QuantumScape Verkor FREYR Morrow InoBat".split(
    " ",
  ),
  ..."Britishvolt Italvolt Leclanché Saft Varta Microvast Proterra Nikola Fisker XPeng Geely".split(
    " ",
  ),
  ..."Dongfeng Suzuki Mitsubishi Jaguar Albemarle Glencore BASF Clarios EnerSys VinFast".split(" "),
  "Automotive Cells Company",
  "Our Next Energy, Inc.",
  "American Battery Factory",
  "Prime Planet Energy & Solutions",
  "Great Wall Motor",
  "GS Yuasa Corporation",
  "Johnson Matthey plc",
  "Chevrolet Volt",
  "POSCO Holdings Inc.",
  "BMW Brilliance Automotive Ltd.",
  "Toyoda Gosei Co., Ltd.",
  "SK Siltron",
  "Korea Zinc Company",
  "天齐锂业",
  "포드",
  "Zzyzx",
];

const record = readRecord();

describe("the search over the whole record", () => {
  const queries = Object.entries(TYPED).flatMap(([kind, some]) =>
    some.map(([typed, id]) => ({ kind, typed, id })),
  );

  it("has at least 120 things to look for, each once, and 40 that are not there", () => {
    expect(new Set(queries.map(({ typed }) => typed)).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(ABSENT.length).toBeGreaterThanOrEqual(40);
  });

  it.each(queries)("finds first, by $kind: $typed", ({ kind, typed, id }) => {
    const [first] = searchEntities(record, typed, { limit: 10 }).result;
    expect(first?.id).toBe(id);
    expect(first?.strength === "weak").toBe(kind === "one slip");
  });

  it.each(ABSENT)("gives nothing but similar names, and says so, for %s", (typed) => {
    const { result, caveats } = searchEntities(record, typed, { limit: 10 });
    expect(result.filter(({ strength }) => strength !== "weak")).toEqual([]);
    expect(caveats.map(({ code }) => code)).toEqual([
      result.length === 0 ? "not-in-record" : "similar-names",
    ]);
  });

  it("prints how much of it is found", () => {
    const first = queries.filter(
      ({ typed, id }) => searchEntities(record, typed, { limit: 1 }).result[0]?.id === id,
    );
    const silent = ABSENT.filter(
      (typed) => searchEntities(record, typed, { limit: 1 }).result.length === 0,
    );
    console.log(
      `Search: ${first.length} of ${queries.length} first; ` +
        `nothing for ${silent.length} of ${ABSENT.length} absent names, only similar ones for the rest`,
    );
    expect(first).toHaveLength(queries.length);
  });

  it.each([
    ["BMW Manufacturing Co., LLC", "bmw"],
    ["Volkswagen Group of America, Inc.", "volkswagen"],
    ["Samsung SDI Magyarország Zrt.", "samsung-sdi"],
    ["宁德时代新能源科技股份有限公司", "catl"],
  ])("leads from %s, a longer name, to the firm as a similar one", (typed, id) => {
    expect(searchEntities(record, typed, { limit: 1 }).result).toMatchObject([
      { id, strength: "weak" },
    ]);
  });

  it("gives nothing at all for names that resemble none", () => {
    for (const typed of ["SVOLT", "Zzyzx", "CALB", "Verkor", "Great Wall Motor"]) {
      expect(searchEntities(record, typed, { limit: 10 }).result).toEqual([]);
    }
  });
});
