// Codes of states as tables of this trade write them (USPS; Statistics Canada).
const STATES =
  "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|ON Ontario|QC Quebec|BC British Columbia|AB Alberta|MB Manitoba|NS Nova Scotia|NB New Brunswick|SK Saskatchewan";

const BY_CODE: ReadonlyMap<string, string> = new Map(
  STATES.split("|").map((one) => [one.slice(0, 2), one.slice(3)]),
);

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** The name of the state that a code of two letters stands for; null where it stands for none. */
export function stateOfCode(code: string): string | null {
  return BY_CODE.get(code.replace(/[.\s]/g, "").toUpperCase()) ?? null;
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const NAMES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((a) => LETTERS.map((b) => COUNTRIES.of(a + b) ?? "")).filter((one) => one !== ""),
);
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["REP. OF KOREA", "South Korea"],
  ["REPUBLIC OF KOREA", "South Korea"],
  ["KOREA", "South Korea"],
  ["US", "United States"],
  ["USA", "United States"],
  ["U.S.", "United States"],
  ["U.S.A.", "United States"],
  ["UNITED STATES OF AMERICA", "United States"],
  ["UK", "United Kingdom"],
  ["U.K.", "United Kingdom"],
  ["GREAT BRITAIN", "United Kingdom"],
  ["PR CHINA", "China"],
  ["PRC", "China"],
  ["PEOPLE'S REPUBLIC OF CHINA", "China"],
  ["DR CONGO", "Congo - Kinshasa"],
  ["DRC", "Congo - Kinshasa"],
  ["DEMOCRATIC REPUBLIC OF THE CONGO", "Congo - Kinshasa"],
  ["CZECH REPUBLIC", "Czechia"],
  ["TURKEY", "Türkiye"],
  ["RUSSIAN FEDERATION", "Russia"],
  ["VIET NAM", "Vietnam"],
]);

/** The English name of a country by its ISO 3166 code of two letters or a usual short form; else the text as it stands. */
export function countryOf(text: string): string {
  const short = SHORTENED.get(text.toUpperCase());
  if (short !== undefined) return short;
  return (/^[A-Z]{2}$/.test(text) ? COUNTRIES.of(text) : null) ?? text;
}

/** Whether a text is the English name of a country (Unicode CLDR). */
export function isCountry(text: string): boolean {
  return NAMES.has(text);
}
