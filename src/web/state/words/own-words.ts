import type { RelationMeaning, RowShape } from "../../../core/intake/mapping/mapping.ts";
import type { OpenQuestion } from "../../../core/intake/mapping/open-questions.ts";
import type { PlantMatch } from "../../../core/intake/match/plant-register.ts";
import type { Role } from "../../../core/intake/read/column-words.ts";
import type { Encoding } from "../../../core/intake/read/decode-text.ts";
import type { GridRow, IntakeFormat } from "../../../core/intake/read/table.ts";
import type { Keeping, KeptFile } from "../own/own-shelf.ts";

/** What a column can be of use for. */
export const ROLE_WORDS: { readonly [R in Role]: string } = {
  rowId: "number or code of the row",
  party: "company",
  owner: "owner",
  operator: "operator",
  plant: "plant",
  product: "product",
  stage: "how far it is with the product",
  status: "status",
  amount: "amount of money",
  jobs: "jobs",
  capacity: "capacity",
  capacityBasis: "what the capacity is: planned, installed or made",
  evidence: "source or link of the row",
  announced: "date of announcement",
  start: "start of production",
  end: "end date",
  town: "town",
  state: "state or province",
  country: "country",
  address: "address",
  latitude: "latitude",
  longitude: "longitude",
  from: "link: from",
  to: "link: to",
  relation: "link: what it says",
  owned: "what is owned",
  share: "share",
  directness: "direct or indirect",
  noName: "why no name is given",
  year: "year",
  imports: "imports",
  exports: "exports",
  asOf: "as of",
  leaveOut: "left out",
};

export const ROW_WORDS: { readonly [R in RowShape]: string } = {
  plant: "a plant",
  project: "a project, or an investment in one",
  company: "a company",
  relation: "a link between two",
  stake: "a stake of one in another",
  trade: "imports or exports of a year",
};

export const RELATION_WORDS: { readonly [R in RelationMeaning]: string } = {
  suppliesTo: "the first supplies the second",
  suppliedBy: "the second supplies the first",
  operates: "the first operates the second",
  operatedBy: "the second operates the first",
  ownsStakeIn: "the first owns a stake in the second",
  ownedBy: "the second owns a stake in the first",
  partOf: "the first is part of the second",
  hasPart: "the second is part of the first",
  leaveOut: "none of these: leave it out",
};

export const ENCODING_WORDS: { readonly [E in Encoding]: string } = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, the other way round",
  "windows-1252": "Western European (1252)",
  "euc-kr": "Korean (949)",
  gb18030: "Chinese (GB18030)",
  shift_jis: "Japanese (Shift-JIS)",
};

export const FORMAT_WORDS: { readonly [F in IntakeFormat]: string } = {
  delimited: "a table as text",
  list: "a list, one on each line",
  xlsx: "a workbook (XLSX)",
  xls: "a workbook (XLS)",
  gexf: "a graph (GEXF)",
  graphml: "a graph (GraphML)",
  cytoscape: "a graph (Cytoscape)",
  kumu: "a graph (Kumu)",
  bods: "ownership statements (BODS)",
  own: "a source of this program",
};

export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

/** What an own question is about, as a heading. */
export const QUESTION_WORDS: { readonly [A in OpenQuestion["ask"]]: string } = {
  "same-file": "Do we have this file already?",
  "who-and-when": "Who says it, and as of when?",
  row: "What is a row?",
  zero: "Is 0 a value?",
  "unknown-words": "Which words mean unknown?",
  money: "In which currency are the amounts?",
  "amount-basis": "What are the amounts?",
  "capacity-basis": "What are the capacities?",
  statuses: "What does each status mean?",
  relations: "What does each relation mean, and which way?",
  products: "Which product is each?",
  precision: "How exact are the points?",
  repeats: "Are repeated rows meant twice?",
  "edge-product": "What is supplied?",
};

/** Why a plant of a file may be one of the record and is not taken for it. */
export const PLANT_NEAR_WORDS: {
  readonly [R in Extract<PlantMatch, { found: "near" }>["reason"]]: string;
} = {
  "several-plants": "several plants there fit",
  "near-party": "the place is the same, and the company may be",
  "place-open": "the company is the same, and the place is not exact enough",
  "same-name": "the name is the same, and the place or the company is not",
};

/** Words as the choices of a list, in their order. */
export function optionsOf<T extends string>(
  words: Readonly<Record<T, string>>,
): readonly { readonly value: T; readonly label: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

/** Where a row stands in its file: "record 231, line 236". */
export function wordRowPlace({ record, line }: Pick<GridRow, "record" | "line">): string {
  return record === line ? `record ${record}` : `record ${record}, line ${line}`;
}

/** That another own file is the same source, as it is now or as it was before. */
export function wordSameSource({ name }: Pick<KeptFile, "name">): string {
  return `You have this source already: “${name}”. Nothing was changed. To have this file in its place, withdraw “${name}” first.`;
}

/** Why a file or notes are not kept, and what to do; null where they are. */
export function wordFileKeeping(keeping: Keeping, what: "file" | "notes" = "file"): string | null {
  const use = what === "file" ? "use this one" : "use the note";
  switch (keeping) {
    case "kept":
      return null;
    case "full":
      return `This browser has no room left for the ${what}. Nothing was changed. Withdraw ${what === "file" ? "another" : "a"} file, or ${use} until the page is closed.`;
    case "blocked":
      return `This browser keeps nothing for this page. Nothing was changed. You can ${what === "file" ? "use the file" : use} until the page is closed.`;
  }
}

/** That the list is not kept, where it is not; "" where it is. */
export function wordListKeeping(keeping: Keeping): string {
  switch (keeping) {
    case "kept":
      return "";
    case "full":
      return "This browser has no room left for it: it is there until the page is closed.";
    case "blocked":
      return "This browser keeps nothing for this page: it is there until the page is closed.";
  }
}
