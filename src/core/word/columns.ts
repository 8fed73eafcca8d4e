import type { Dataset } from "../model/dataset.ts";
import type { EntityClass } from "../model/vocabulary.ts";

/** What a table of entities can tell beside their names, in the order in which it is offered. */
export const COLUMN_NAMES = [
  "sort",
  "country",
  "place",
  "status",
  "statusSince",
  "products",
  "chemistry",
  "format",
  "capacity",
  "operator",
  "owners",
  "plants",
  "suppliers",
  "customers",
  "broader",
  "makers",
  "parties",
  "imposedBy",
  "appliesTo",
  "firstClaim",
  "lastClaim",
  "claims",
  "sources",
  "independent",
  "mine",
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What a table of links can tell beside who stands before them. */
export const LINK_COLUMN_NAMES = [
  "relation",
  "to",
  "product",
  "saidAs",
  "linkStatus",
  "contract",
  "firstStated",
  "lastStated",
  "statedBy",
  "statements",
] as const;
export type LinkColumnName = (typeof LINK_COLUMN_NAMES)[number];

/** What a table of claims can tell beside their sentences. */
export const CLAIM_COLUMN_NAMES = [
  "saidAs",
  "by",
  "published",
  "holdsFrom",
  "holdsTo",
  "publication",
  "at",
  "id",
] as const;
export type ClaimColumnName = (typeof CLAIM_COLUMN_NAMES)[number];

export type AnyColumnName = ColumnName | LinkColumnName | ClaimColumnName;

/** All columns of all tables, each once: a link holds those of the table that it shows. */
export const ANY_COLUMN_NAMES: readonly AnyColumnName[] = [
  ...new Set([...COLUMN_NAMES, ...LINK_COLUMN_NAMES, ...CLAIM_COLUMN_NAMES]),
];

/** The columns of links and of claims where the reader chose none. */
export const LINK_COLUMNS_AT_FIRST: readonly LinkColumnName[] = [
  "relation",
  "to",
  "product",
  "saidAs",
  "linkStatus",
  "statements",
];
export const CLAIM_COLUMNS_AT_FIRST: readonly ClaimColumnName[] = [
  "saidAs",
  "by",
  "published",
  "at",
  "id",
];

const STATED_TITLES: Readonly<Record<LinkColumnName | ClaimColumnName, string>> = {
  relation: "Relation",
  to: "To",
  product: "Product",
  saidAs: "Said as",
  linkStatus: "Status",
  contract: "Contract",
  firstStated: "First claim",
  lastStated: "Last claim",
  statedBy: "Sources",
  statements: "Claims",
  by: "By",
  published: "Published",
  holdsFrom: "Holds from",
  holdsTo: "Holds to",
  publication: "Source",
  at: "Place",
  id: "Id",
};

const COLUMNS: {
  readonly [N in ColumnName]: {
    readonly title: string;
    /** The classes of what it can be told of; null = of all. */
    readonly of: readonly EntityClass[] | null;
  };
} = {
  sort: { title: "Sort", of: null },
  country: { title: "Country", of: ["organisation", "facility", "place"] },
  place: { title: "Place", of: ["organisation", "facility"] },
  status: { title: "Status", of: ["facility", "programme", "policy", "agreement", "event"] },
  statusSince: {
    title: "Status stated",
    of: ["facility", "programme", "policy", "agreement", "event"],
  },
  products: { title: "Products", of: ["organisation", "facility"] },
  chemistry: { title: "Chemistry", of: ["organisation", "facility", "product"] },
  format: { title: "Format", of: ["organisation", "facility", "product"] },
  capacity: { title: "Capacity", of: ["facility"] },
  operator: { title: "Operator", of: ["facility"] },
  owners: { title: "Owners", of: ["organisation", "facility"] },
  plants: { title: "Plants", of: ["organisation"] },
  suppliers: { title: "Suppliers", of: ["organisation", "facility", "programme"] },
  customers: { title: "Customers", of: ["organisation", "facility"] },
  broader: { title: "Sort of", of: ["product"] },
  makers: { title: "Makers", of: ["product"] },
  parties: { title: "Parties", of: ["agreement"] },
  imposedBy: { title: "Imposed by", of: ["policy"] },
  appliesTo: { title: "Applies to", of: ["policy"] },
  firstClaim: { title: "First claim", of: null },
  lastClaim: { title: "Last claim", of: null },
  claims: { title: "Claims", of: null },
  sources: { title: "Sources", of: null },
  independent: { title: "Independent sources", of: null },
  mine: { title: "My list", of: null },
};

/** The head of a column. */
export function columnTitle(name: AnyColumnName): string {
  return name in STATED_TITLES
    ? STATED_TITLES[name as LinkColumnName | ClaimColumnName]
    : COLUMNS[name as ColumnName].title;
}

/** The columns that can be told of something among these classes; that of lists of the reader's own only beside one. */
export function columnsFor(
  classes: readonly EntityClass[],
  { lists = [] }: Pick<Dataset, "lists"> = {},
): readonly ColumnName[] {
  return COLUMN_NAMES.filter(
    (name) => (name !== "mine" || lists.length > 0) && classes.some((one) => canTell(name, one)),
  );
}

/** What a reader asks first, of one class; the same for a mixture as far as all of it has it. */
const AT_FIRST: Readonly<Record<EntityClass, readonly ColumnName[]>> = {
  facility: ["country", "status", "statusSince", "products", "capacity", "operator", "owners"],
  organisation: ["sort", "country", "products", "plants", "customers", "owners"],
  programme: ["status", "statusSince", "suppliers"],
  product: ["broader", "chemistry", "format", "makers"],
  place: ["sort", "country"],
  policy: ["status", "statusSince", "imposedBy", "appliesTo"],
  agreement: ["status", "statusSince", "parties"],
  person: [],
  event: ["status", "statusSince"],
};
const BACKING: readonly ColumnName[] = ["firstClaim", "lastClaim", "sources"];

/** The columns of a table of these classes where the reader chose none. */
export function columnsAtFirst(
  classes: readonly EntityClass[],
  { lists = [] }: Pick<Dataset, "lists"> = {},
): readonly ColumnName[] {
  const [only, other] = classes;
  const mine = lists.length > 0 ? (["mine"] as const) : [];
  if (only !== undefined && other === undefined) return [...mine, ...AT_FIRST[only], ...BACKING];
  return [...mine, "sort", "country", "status", "lastClaim", "sources", "claims"];
}

/** Whether a column can be told of a thing of a class: where it cannot, an empty cell says nothing. */
export function canTell(name: ColumnName, of: EntityClass): boolean {
  const { of: classes } = COLUMNS[name];
  return classes === null || classes.includes(of);
}
