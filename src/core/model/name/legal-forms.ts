/**
 * How firms write what they are in law, each way beside the plainest one. Written as `readName` writes words: small
 * letters, no dots, no spaces ("Sp. z o.o." is `spzoo`). Reference words, compared with the list of the cleanco
 * project; no firm of the record is meant. A form counts as one only at the end of a name, or at its
 * beginning where that is the custom, and never where nothing else is left: "SE", "Inc." and "On" stay names.
 */
const FORMS_AT_END: Readonly<Record<string, readonly string[]>> = {
  ltd: ["limited"],
  co: ["company", "cos", "companies"],
  corp: ["corporation"],
  inc: ["incorporated"],
  llc: [],
  llp: [],
  lp: [],
  plc: [],
  pte: [],
  pty: [],
  pvt: ["private"],
  // Germany, Austria, Switzerland; the European company
  ag: ["aktiengesellschaft"],
  gmbh: ["mbh"],
  kg: [],
  kgaa: [],
  ohg: [],
  se: [],
  // France, Belgium, Netherlands, Luxembourg
  sa: [],
  sas: ["sasu"],
  sarl: [],
  nv: [],
  bv: [],
  // Italy, Spain, Portugal, Latin America
  spa: [],
  srl: [],
  sl: [],
  lda: [],
  ltda: [],
  sadecv: ["sabdecv", "sdereldecv", "sderldecv"],
  // Nordic and Baltic countries
  ab: [],
  asa: [],
  as: [],
  aps: [],
  oy: ["oyj"],
  uab: [],
  // Poland, Czechia, Slovakia, Hungary, Romania, Slovenia, Croatia, Serbia
  spzoo: ["spolkazoo"],
  sro: [],
  doo: [],
  zrt: ["nyrt", "rt"],
  kft: [],
  // Asia
  kk: ["kabushikikaisha", "株式会社", "有限会社"],
  주: ["주식회사", "유한회사"],
  有限公司: ["股份有限公司", "有限责任公司", "股份公司", "集团有限公司", "集团股份有限公司"],
  bhd: ["sdnbhd"],
  tbk: [],
};

const FORMS_AT_START: readonly string[] = [
  "株式会社",
  "有限会社",
  "주식회사",
  "유한회사",
  "주",
  "pt",
];

const PLAINEST: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS_AT_END).flatMap(([plain, others]) =>
    [plain, ...others].map((form): [string, string] => [form, plain]),
  ),
);

/** The plainest way to write a legal form that stands at the end of a name; null for any other word. */
export function formAtEnd(word: string): string | null {
  return PLAINEST.get(word) ?? null;
}

/** The same for a legal form at the beginning of a name. */
export function formAtStart(word: string): string | null {
  return FORMS_AT_START.includes(word) ? (formAtEnd(word) ?? word) : null;
}

/** Forms of the scripts that put no space before them, the longest first: "宁德时代股份有限公司". */
export const FORM_WITHOUT_SPACE: RegExp = new RegExp(
  [...PLAINEST.keys()]
    .filter((form) => form.length > 1 && /[\p{sc=Han}\p{sc=Hangul}]/u.test(form))
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

/** Words that name a firm with all that belongs to it: "The Ann Group" is mostly called Ann. */
export const GROUP_WORDS: ReadonlySet<string> = new Set([
  "group",
  "holding",
  "holdings",
  "gruppe",
  "그룹",
  "集团",
]);
