/** The words that readers see for the closed lists; every surface takes them from here. */
import type { Entity } from "../entity.ts";
import type {
  ClaimKind,
  Commitment,
  EntityClass,
  Milestone,
  SourceKind,
  Stage,
  StatusWord,
  UnnamedReason,
} from "../vocabulary.ts";

export const CLASS_WORDS: { readonly [C in EntityClass]: { one: string; many: string } } = {
  organisation: { one: "company or body", many: "companies and bodies" },
  facility: { one: "plant", many: "plants" },
  programme: { one: "programme", many: "programmes" },
  product: { one: "product", many: "products" },
  place: { one: "place", many: "places" },
  policy: { one: "tariff or policy", many: "tariffs and policies" },
  agreement: { one: "agreement", many: "agreements" },
  person: { one: "person", many: "people" },
  event: { one: "event", many: "events" },
};

const SUBTYPE_WORDS: Readonly<Record<string, string>> = {
  company: "company",
  jointVenture: "joint venture",
  group: "group of companies",
  collective: "group of companies",
  government: "public body",
  university: "university",
  publisher: "publisher",
  cellPlant: "cell plant",
  packPlant: "pack plant",
  materialPlant: "material plant",
  vehiclePlant: "vehicle plant",
  researchCentre: "research centre",
};

/** A sort of entity in words: "cell plant", "tax credit". */
export function sortWord(subtype: string): string {
  return (
    SUBTYPE_WORDS[subtype] ?? subtype.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  );
}

/** Several of a noun: "cell plants", "universities", "groups of companies". */
export function pluralOf(noun: string): string {
  const [, head = noun, tail = ""] = /^(.*?)( of .*)$/.exec(noun) ?? [];
  const many = /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
  return many + tail;
}

/** What an entity is, in words: its sort where there are words for it, else its class. */
export function wordSort(entity: Pick<Entity, "class" | "subtype">): string {
  return SUBTYPE_WORDS[entity.subtype ?? ""] ?? CLASS_WORDS[entity.class].one;
}

export const KIND_WORDS: { readonly [K in ClaimKind]: string } = {
  fact: "reported fact",
  companyStatement: "company statement",
  officialStatement: "official statement",
  expertStatement: "expert statement",
  plan: "plan",
  forecast: "forecast",
  opinion: "opinion",
  proposal: "proposal",
  assessment: "the source's own reading",
  inference: "our inference",
  hypothesis: "assumption of a scenario",
};

export const COMMITMENT_WORDS: { readonly [C in Commitment]: string } = {
  certain: "said as certain",
  probable: "said as probable",
  possible: "said as possible",
  uncommitted: "said as an aim",
};

export const STATUS_WORDS_SHOWN: { readonly [S in StatusWord]: string } = {
  rumoured: "rumoured",
  announced: "announced",
  planned: "planned",
  underConstruction: "under construction",
  constructionPaused: "construction paused",
  commissioning: "being commissioned",
  operating: "operating",
  idled: "idled",
  converting: "being converted",
  scaledBack: "plan scaled back",
  cancelled: "cancelled",
  closed: "closed",
  sold: "sold",
  ongoing: "under way",
  operatingOrBuilding: "operating or being built",
  underDiscussion: "under discussion",
  proposed: "proposed",
  agreedNotInForce: "agreed, not in force",
  inForce: "in force",
  superseded: "superseded",
  expired: "expired",
  negotiating: "being negotiated",
  signed: "signed",
  inEffect: "in effect",
  terminated: "terminated",
  unknown: "not stated",
};

/** A status in words; "not stated" where there is none. */
export function wordStanding(status: StatusWord | null): string {
  return STATUS_WORDS_SHOWN[status ?? "unknown"];
}

/** A milestone as a noun: "the {start of production} of the plant". */
export const MILESTONE_WORDS: { readonly [M in Milestone]: string } = {
  announced: "announcement",
  permitted: "permit",
  groundbreaking: "groundbreaking",
  toolsIn: "installation of the tools",
  productionStart: "start of production",
  fullProduction: "full production",
  restart: "restart",
  opening: "opening",
  expansionAnnounced: "announcement of an expansion",
  saleAgreed: "agreement to sell",
  saleClosed: "closing of the sale",
  signed: "signing",
  enacted: "enactment",
  effective: "entry into force",
  decided: "decision",
  ended: "end",
};

export const STAGE_WORDS: { readonly [S in Stage]: string } = {
  none: "not working on it",
  inDevelopment: "in development",
  developmentComplete: "development complete",
  sampling: "sending samples",
  inQualification: "in qualification",
  massProductionScheduled: "mass production scheduled",
  supplying: "supplying",
  contractedForThisBuyer: "contracted for this buyer",
  unknown: "stage not stated",
};

export const SOURCE_KIND_WORDS: { readonly [K in SourceKind]: string } = {
  news: "news",
  company: "company publication",
  government: "government publication",
  dataset: "dataset",
  trade: "trade press",
  reference: "reference work",
  community: "community page",
  aggregator: "page that retells others",
  userFile: "your own file",
};

export const UNNAMED_WORDS: { readonly [R in UnnamedReason]: string } = {
  unnamed: "not named by the source",
  severalUnnamed: "several parties, not named by the source",
  withheld: "name withheld",
};

/** "1 claim", "2 claims". */
export function countWord(count: number, one: string, many: string = `${one}s`): string {
  return `${writeCount(count)} ${count === 1 ? one : many}`;
}

/** A whole number with a comma between thousands. Not the locale's own: to load one takes longer than many an answer. */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The words with a capital letter at the start. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** A name as it stands in a sentence: "the United States", "the European Union", "Japan". */
export function inSentence(label: string): string {
  return /^(United|European) /.test(label) ? `the ${label}` : label;
}
