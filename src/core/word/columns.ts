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
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

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
};

/** The head of a column. */
export function columnTitle(name: ColumnName): string {
  return COLUMNS[name].title;
}

/** The columns that can be told of something among these classes. */
export function columnsFor(classes: readonly EntityClass[]): readonly ColumnName[] {
  return COLUMN_NAMES.filter((name) => classes.some((one) => canTell(name, one)));
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
export function columnsAtFirst(classes: readonly EntityClass[]): readonly ColumnName[] {
  const [only, other] = classes;
  if (only !== undefined && other === undefined) return [...AT_FIRST[only], ...BACKING];
  return ["sort", "country", "status", "lastClaim", "sources", "claims"];
}

/** Whether a column can be told of a thing of a class: where it cannot, an empty cell says nothing. */
export function canTell(name: ColumnName, of: EntityClass): boolean {
  const { of: classes } = COLUMNS[name];
  return classes === null || classes.includes(of);
}
