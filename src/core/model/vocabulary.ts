/** The closed word lists of the data model. A new word is a change of the program, on purpose. */

export const ENTITY_CLASSES = [
  "organisation",
  "facility",
  "programme",
  "product",
  "place",
  "policy",
  "agreement",
  "person",
  "event",
] as const;
/** What kind of thing an entity is. */
export type EntityClass = (typeof ENTITY_CLASSES)[number];

const ORGANISATION_SUBTYPES = [
  "company",
  "group",
  "jointVenture",
  "university",
  "government",
  "publisher",
  "collective",
] as const;
const FACILITY_SUBTYPES = [
  "cellPlant",
  "packPlant",
  "vehiclePlant",
  "materialPlant",
  "mine",
  "researchCentre",
  "unspecified",
] as const;
const PROGRAMME_SUBTYPES = ["lineUp", "model", "productionAim", "investmentProject"] as const;
const PRODUCT_SUBTYPES = ["material", "component", "cell", "pack", "vehicle"] as const;
const PLACE_SUBTYPES = ["country", "state", "town", "bloc", "region"] as const;
const POLICY_SUBTYPES = [
  "tariff",
  "tariffRateQuota",
  "subsidy",
  "offsetProposal",
  "tradeBarrier",
  "taxCredit",
  "exportControl",
  "investigation",
  "law",
] as const;
const AGREEMENT_SUBTYPES = [
  "supplyContract",
  "tradeArrangement",
  "jointVentureAgreement",
  "memorandum",
] as const;
const EVENT_SUBTYPES = [
  "pause",
  "acquisition",
  "announcement",
  "scaleBack",
  "productionStart",
  "opening",
  "ruling",
  "vote",
  "cancellation",
] as const;

/** A finer sort of entity within its class. */
export type Subtype =
  | (typeof ORGANISATION_SUBTYPES)[number]
  | (typeof FACILITY_SUBTYPES)[number]
  | (typeof PROGRAMME_SUBTYPES)[number]
  | (typeof PRODUCT_SUBTYPES)[number]
  | (typeof PLACE_SUBTYPES)[number]
  | (typeof POLICY_SUBTYPES)[number]
  | (typeof AGREEMENT_SUBTYPES)[number]
  | (typeof EVENT_SUBTYPES)[number];

export const SUBTYPES: { readonly [C in EntityClass]: readonly Subtype[] } = {
  organisation: ORGANISATION_SUBTYPES,
  facility: FACILITY_SUBTYPES,
  programme: PROGRAMME_SUBTYPES,
  product: PRODUCT_SUBTYPES,
  place: PLACE_SUBTYPES,
  policy: POLICY_SUBTYPES,
  agreement: AGREEMENT_SUBTYPES,
  person: [],
  event: EVENT_SUBTYPES,
};

export const UNNAMED_REASONS = ["unnamed", "severalUnnamed", "withheld"] as const;
/** Why a party has no name: the source gives none, speaks of several, or says it withholds it. */
export type UnnamedReason = (typeof UNNAMED_REASONS)[number];

export const CLAIM_KINDS = [
  "fact",
  "companyStatement",
  "officialStatement",
  "expertStatement",
  "plan",
  "forecast",
  "opinion",
  "proposal",
  "assessment",
  "inference",
  "hypothesis",
] as const;
/**
 * What sort of saying a claim is: `fact` is reported in the source's own voice; `assessment` is the
 * source's own reading; `inference` is ours, by a named rule; `hypothesis` exists in scenarios only.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const COMMITMENTS = ["certain", "probable", "possible", "uncommitted"] as const;
/** How far the party that says it commits itself, strongest first. */
export type Commitment = (typeof COMMITMENTS)[number];

export const STATES = ["known", "unknown", "none", "withheld"] as const;
/** Whether the value is given (`known`) or the source says that it is not known, not there or withheld. */
export type State = (typeof STATES)[number];

export const POLARITIES = ["positive", "negative"] as const;
/** `negative` is an explicit denial, which is evidence; silence is not. */
export type Polarity = (typeof POLARITIES)[number];

const PLANT_STATUSES = [
  "rumoured",
  "announced",
  "planned",
  "underConstruction",
  "constructionPaused",
  "commissioning",
  "operating",
  "idled",
  "converting",
  "scaledBack",
  "cancelled",
  "closed",
  "sold",
  "ongoing",
  "operatingOrBuilding",
  "unknown",
] as const;
const POLICY_STATUSES = [
  "underDiscussion",
  "proposed",
  "agreedNotInForce",
  "inForce",
  "superseded",
  "expired",
  "unknown",
] as const;
const AGREEMENT_STATUSES = [
  "negotiating",
  "signed",
  "inEffect",
  "expired",
  "terminated",
  "unknown",
] as const;
/** Status of a plant, policy, agreement or programme. `ongoing` is as said, and is not `operating`. */
export type StatusWord =
  | (typeof PLANT_STATUSES)[number]
  | (typeof POLICY_STATUSES)[number]
  | (typeof AGREEMENT_STATUSES)[number];

/** The words for each class that can have a status. */
export const STATUS_WORDS: {
  readonly [C in "facility" | "programme" | "policy" | "agreement"]: readonly StatusWord[];
} = {
  facility: PLANT_STATUSES,
  programme: PLANT_STATUSES,
  policy: POLICY_STATUSES,
  agreement: AGREEMENT_STATUSES,
};

/** All words for a status, each once. */
export const ALL_STATUSES: readonly StatusWord[] = [...new Set(Object.values(STATUS_WORDS).flat())];

export const STAGES = [
  "none",
  "inDevelopment",
  "developmentComplete",
  "sampling",
  "inQualification",
  "massProductionScheduled",
  "supplying",
  "contractedForThisBuyer",
  "unknown",
] as const;
/** How far a maker is with a product. */
export type Stage = (typeof STAGES)[number];

export const MILESTONES = [
  "announced",
  "permitted",
  "groundbreaking",
  "toolsIn",
  "productionStart",
  "fullProduction",
  "restart",
  "opening",
  "expansionAnnounced",
  "saleAgreed",
  "saleClosed",
  "signed",
  "enacted",
  "effective",
  "decided",
  "ended",
] as const;
/** A dated step in the life of a plant, programme, policy, agreement or event. */
export type Milestone = (typeof MILESTONES)[number];

export const SOURCE_KINDS = [
  "news",
  "company",
  "government",
  "dataset",
  "trade",
  "reference",
  "community",
  "aggregator",
  "userFile",
] as const;
/** Where a claim was read; `aggregator` = a page that only retells what others published, `userFile` = a file of the reader's own. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const UNITS = {
  percent: { one: "%", many: "%" },
  USD: { one: "US dollar", many: "US dollars" },
  EUR: { one: "euro", many: "euros" },
  KRW: { one: "won", many: "won" },
  GBP: { one: "pound", many: "pounds" },
  CAD: { one: "Canadian dollar", many: "Canadian dollars" },
  HUF: { one: "forint", many: "forints" },
  CNY: { one: "yuan", many: "yuan" },
  JPY: { one: "yen", many: "yen" },
  INR: { one: "rupee", many: "rupees" },
  BRL: { one: "real", many: "reais" },
  MXN: { one: "Mexican peso", many: "Mexican pesos" },
  CHF: { one: "Swiss franc", many: "Swiss francs" },
  NOK: { one: "Norwegian krone", many: "Norwegian kroner" },
  SEK: { one: "Swedish krona", many: "Swedish kronor" },
  PLN: { one: "zloty", many: "zlotys" },
  AUD: { one: "Australian dollar", many: "Australian dollars" },
  jobs: { one: "job", many: "jobs" },
  facilities: { one: "facility", many: "facilities" },
  sites: { one: "site", many: "sites" },
  models: { one: "model", many: "models" },
  vehicles: { one: "vehicle", many: "vehicles" },
  vehiclesPerYear: { one: "vehicle a year", many: "vehicles a year" },
  GWhPerYear: { one: "GWh a year", many: "GWh a year" },
  GWh: { one: "GWh", many: "GWh" },
  GWPerYear: { one: "GW a year", many: "GW a year" },
  GW: { one: "GW", many: "GW" },
  packsPerYear: { one: "pack a year", many: "packs a year" },
  packs: { one: "pack", many: "packs" },
  piecesPerYear: { one: "piece a year", many: "pieces a year" },
  pieces: { one: "piece", many: "pieces" },
  t: { one: "tonne", many: "tonnes" },
  tPerYear: { one: "tonne a year", many: "tonnes a year" },
  m2: { one: "m²", many: "m²" },
  m2PerYear: { one: "m² a year", many: "m² a year" },
  m3: { one: "m³", many: "m³" },
  m3PerYear: { one: "m³ a year", many: "m³ a year" },
  USDPerKWh: { one: "US dollar per kWh", many: "US dollars per kWh" },
  mm: { one: "mm", many: "mm" },
} as const;
/** Units of what is made in a year. */
export type RateUnit = Extract<Unit, `${string}PerYear`>;

/** What is made or delivered in a year, with what of it lies in stock: a plant's capacity is in one of the first. */
export const STOCK_OF: { readonly [U in RateUnit]: Unit } = {
  vehiclesPerYear: "vehicles",
  GWhPerYear: "GWh",
  GWPerYear: "GW",
  packsPerYear: "packs",
  piecesPerYear: "pieces",
  tPerYear: "t",
  m2PerYear: "m2",
  m3PerYear: "m3",
};
export const RATE_UNITS: readonly RateUnit[] = Object.keys(STOCK_OF) as RateUnit[];
export const STOCK_UNITS: readonly Unit[] = Object.values(STOCK_OF);

/** Units of measure. Money is in whole units of its currency. */
export type Unit = keyof typeof UNITS;

export const CURRENCIES = [
  "USD",
  "EUR",
  "KRW",
  "GBP",
  "CAD",
  "HUF",
  "CNY",
  "JPY",
  "INR",
  "BRL",
  "MXN",
  "CHF",
  "NOK",
  "SEK",
  "PLN",
  "AUD",
] as const;
/** The units that are money. */
export type Currency = (typeof CURRENCIES)[number];

/** Written where a source gives no value for something that its predicate requires. */
export const UNKNOWN = "unknown";
export type Unknown = typeof UNKNOWN;
