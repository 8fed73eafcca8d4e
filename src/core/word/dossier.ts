import { getClaim, type SupplyGraph } from "../graph/supply-graph.ts";
import type { Claim, Predicate } from "../model/claim.ts";
import { type Edtf, wordDate, wordPeriod } from "../model/period.ts";
import { wordQuantity } from "../model/quantity.ts";
import { type Milestone, UNKNOWN } from "../model/vocabulary.ts";
import { PREDICATE_WORDS } from "../model/wording/predicate-words.ts";
import {
  capital,
  countWord,
  joinWords,
  KIND_WORDS,
  MILESTONE_WORDS,
  STAGE_WORDS,
  wordStanding,
} from "../model/wording/words.ts";
import type { Derived } from "../query/derive/derived.ts";
import type {
  Dossier,
  OwnerNode,
  PropertyRow,
  RelationGroup,
  RelationGroupId,
  RelationRow,
  Silence,
  StatusStep,
  Support,
} from "../query/dossier/dossier.ts";
import { COUNTED_RELATIONS } from "../query/dossier/properties.ts";
import { quantityOf } from "../query/dossier/support.ts";
import { namesFor, type RecordNames } from "./caution-words.ts";
import { type DerivedWords, wordDerived } from "./derived.ts";
import { wordRelation } from "./sentence/relation.ts";

/** A row in words: what it is about, what is said, and how well that is supported. */
export interface RowWords {
  readonly label: string;
  readonly words: string;
  /** As what it is said, since when, by how many, and who disagrees; each apart. */
  readonly support: readonly string[];
}

/** The words for a relation, in their order: lead, the name, the rest. */
export interface RelationWords extends RowWords {
  /** What stands before the name: "supplies", "owned by"; "" where the name comes first. */
  readonly lead: string;
}

/** A dossier with its words beside its facts. */
export interface WordedDossier
  extends Omit<
    Dossier,
    "properties" | "relations" | "statuses" | "owners" | "derived" | "notStated"
  > {
  readonly properties: readonly (PropertyRow & RowWords)[];
  readonly relations: readonly (Omit<RelationGroup, "rows"> & {
    readonly label: string;
    readonly rows: readonly (RelationRow & RelationWords)[];
  })[];
  readonly statuses: readonly (StatusStep & { readonly words: string })[];
  readonly owners: readonly WordedOwner[];
  readonly derived: readonly (Derived & DerivedWords)[];
  readonly notStated: readonly (Silence & { readonly words: string })[];
}

/** An owner in words: "Envision Group: at least 51 %, as of 2023". */
export interface WordedOwner extends Omit<OwnerNode, "owners"> {
  readonly words: string;
  readonly owners: readonly WordedOwner[];
}

/** The words for a dossier from the graph that it was made from. */
export function wordDossier(graph: SupplyGraph, dossier: Dossier): WordedDossier {
  const names = namesFor(graph.dataset);
  return {
    ...dossier,
    properties: dossier.properties.map((row) => ({
      ...row,
      label: capital(labelProperty(row, names)),
      words: wordValue(graph, row, names),
      support: wordSupport(graph, row),
    })),
    relations: dossier.relations.map(({ group, rows }) => ({
      group,
      label: GROUP_WORDS[group],
      rows: rows.map((row) => ({
        ...row,
        label: names.label(row.other),
        ...wordRow(graph, row, names),
        support: wordSupport(graph, row),
      })),
    })),
    statuses: dossier.statuses.map((step) => ({ ...step, words: wordStep(graph, step) })),
    owners: dossier.owners.map((one) => wordOwner(one, names)),
    derived: dossier.derived.map((one) => wordDerived(graph.dataset, one)),
    notStated: dossier.notStated.map((one) => ({ ...one, words: wordSilence(one) })),
  };
}

/** A relation in one line: "supplies BMW; EV battery cells". */
export function wordRelationRow({ lead, label, words }: RelationWords): string {
  if (lead === "") return `${label} – ${words}`;
  return [`${lead} ${label}`, ...(words === "" ? [] : [words])].join("; ");
}

const GROUP_WORDS: { readonly [G in RelationGroupId]: string } = {
  "held-by": "Owned and run by",
  holds: "Owns and runs",
  makes: "Makes",
  upstream: "Up the chain",
  downstream: "Down the chain",
  under: "Supplies under it",
  beside: "Beside the chain",
};

function labelProperty({ predicate, direction, about }: PropertyRow, names: RecordNames): string {
  const name = (key: string): string | null => {
    const id = about[key];
    return id === undefined ? null : id === UNKNOWN ? "not stated" : names.labels(id.split(" "));
  };
  const detail = ["other", "product", "region", "origin", "destination", "comparedWith"].flatMap(
    (key) => name(key) ?? [],
  );
  const own = ["scope", "part", "countingRule", "measure"].flatMap((key) => about[key] ?? []);
  const of = (what: string): string => {
    const notes = [...detail, ...own];
    return notes.length === 0 ? what : `${what} (${notes.join("; ")})`;
  };
  switch (predicate) {
    case "hasProperty":
      return about.property ?? "property";
    case "hasMilestone":
      return of(MILESTONE_WORDS[about.milestone as Milestone] ?? "a step");
    case "hasCapacity":
      return of(CAPACITY_LABELS[about.basis ?? UNKNOWN] ?? "capacity");
    case "invests":
      return of(INVESTMENT_LABELS[about.basis ?? UNKNOWN] ?? "investment");
    case "appliesTo": {
      const rule = direction === "out" ? `into ${name("other")}` : `under the ${name("other")}`;
      const basis = DUTY_LABELS[about.basis ?? UNKNOWN] ?? "duty";
      return `${basis} on ${name("product") ?? "goods"} from ${name("origin") ?? "anywhere"} ${rule}`;
    }
    default:
      return of(PROPERTY_LABELS[predicate] ?? PREDICATE_WORDS[predicate][sideOf(direction)]);
  }
}

const sideOf = (direction: "out" | "in"): "one" | "inverse" =>
  direction === "out" ? "one" : "inverse";

const CAPACITY_LABELS: Readonly<Record<string, string>> = {
  plan: "capacity, planned",
  installed: "capacity, installed",
  output: "output",
  unknown: "capacity, planned or installed not stated",
};

const INVESTMENT_LABELS: Readonly<Record<string, string>> = {
  pledged: "investment, pledged",
  spent: "investment, spent",
  totalCost: "cost of the project",
  unknown: "investment, pledged or spent not stated",
};

const DUTY_LABELS: Readonly<Record<string, string>> = {
  allIn: "whole duty",
  added: "added duty",
  base: "ordinary duty",
};

const PROPERTY_LABELS: { readonly [P in Predicate]?: string } = {
  hasStatus: "status",
  basedIn: "based in",
  ascribedNationality: "described as from",
  locatedIn: "place",
  facilityCount: "number of plants",
  hasOrders: "orders",
  tradeVolume: "exports",
  tariffRisk: "tariff risk",
  employs: "jobs",
  pledgesJobs: "jobs pledged",
  cutsJobs: "jobs cut",
  grantsIncentive: "public money",
};

function wordValue(
  graph: SupplyGraph,
  { best, range, predicate }: PropertyRow,
  names: RecordNames,
): string {
  const claim = getClaim(graph, best);
  const value = `${valueWords(claim, names)}${graph.ended.has(best) ? ", over" : ""}`;
  if (range === null || predicate === "hasMilestone") return value;
  const { low, high, unit } = range;
  return `${value}; from ${wordQuantity({ unit, min: low, max: high })} by source`;
}

function valueWords(claim: Claim, names: RecordNames): string {
  if (claim.state === "unknown") return "said to be not known";
  if (claim.predicate === "hasStatus") return wordStanding(claim.value);
  if (claim.predicate === "hasMilestone") {
    const { date } = claim.qualifiers;
    return date === UNKNOWN ? "date not stated" : wordDate(date);
  }
  const quantity = quantityOf(claim);
  if (quantity !== null) return wordQuantity(quantity);
  if (typeof claim.value === "string") return claim.value;
  if (claim.object === null || COUNTED_RELATIONS.includes(claim.predicate)) return "not stated";
  const town = claim.predicate === "basedIn" ? claim.qualifiers.town : undefined;
  const place = names.label(claim.object);
  return town === undefined || town === UNKNOWN ? place : `${town}, ${place}`;
}

function wordRow(
  graph: SupplyGraph,
  row: RelationRow,
  names: RecordNames,
): Pick<RelationWords, "lead" | "words"> {
  const claim = getClaim(graph, row.best);
  const relation = wordRelation(claim, row.direction === "out");
  const made = claim.predicate === "produces" && row.direction === "out";
  // A stage says more than that it is made; who supplies whom under an agreement begins with the supplier.
  const nameFirst = made || row.to !== null;
  const after = made
    ? STAGE_WORDS[claim.qualifiers.stage]
    : row.to === null
      ? null
      : `${relation} ${names.label(row.to)}`;
  const parts = [
    after,
    row.product === null ? null : names.label(row.product),
    ...row.amounts.map(wordQuantity),
    row.contract && row.to === null ? "under a contract" : null,
    wordPeriod(claim.time),
    row.ended ? "over" : null,
    row.annotation ? "only drawn under this lens" : null,
  ];
  const words = parts.filter((part) => part !== null && part !== "").join("; ");
  return { lead: nameFirst ? "" : relation, words };
}

function wordSupport(graph: SupplyGraph, support: Support): readonly string[] {
  const { best, origins, disagreeing, over, said } = support;
  const { kind } = getClaim(graph, best);
  return [
    KIND_WORDS[kind],
    ...(said === null ? ["undated"] : [wordSpan(said.from, said.to)]),
    ...(origins === 0 ? [] : [countWord(origins, "independent source")]),
    ...(disagreeing.length === 0 ? [] : [`${countWord(disagreeing.length, "claim")} against it`]),
    ...(over.length === 0 ? [] : [`${countWord(over.length, "claim")} of before`]),
  ];
}

function wordSpan(from: Edtf, to: Edtf): string {
  return from === to ? `said ${wordDate(to)}` : `said ${wordDate(from)} to ${wordDate(to)}`;
}

function wordStep(graph: SupplyGraph, step: StatusStep): string {
  const { status, date, kind, governs } = step;
  const then = graph.lens.trueAt === null ? " (now)" : " (then)";
  const when = date === null ? "undated" : wordDate(date);
  const as = kind === "plan" ? ", as planned" : "";
  return `${when}: ${wordStanding(status)}${as}${governs ? then : ""}`;
}

function wordOwner({ owners, ...one }: OwnerNode, names: RecordNames): WordedOwner {
  return {
    ...one,
    words: `${names.label(one.id)}: ${wordStake(one)}`,
    owners: owners.map((above) => wordOwner(above, names)),
  };
}

/** What an owner holds and when it was said, beside its name: "40 %, said 3 March 2025". */
export function wordStake({ share, date }: Pick<OwnerNode, "share" | "date">): string {
  const held = share === null ? "a stake of a size not stated" : wordQuantity(share);
  return date === null ? held : `${held}, said ${wordDate(date)}`;
}

const SILENT: { readonly [P in Predicate]?: { readonly out?: string; readonly in?: string } } = {
  basedIn: { out: "where it is based" },
  ownsStakeIn: { in: "who owns it" },
  hasStatus: { out: "how it stands" },
  locatedIn: { out: "where it stands" },
  operates: { in: "who runs it" },
  produces: { out: "what it makes", in: "who makes it" },
  hasCapacity: { out: "how much it can make" },
  suppliesTo: { out: "whom it supplies", in: "who supplies it" },
  assembles: { in: "where it is assembled" },
  usesComponent: { out: "what goes into it" },
  imposes: { in: "who imposes it" },
  appliesTo: { out: "what it applies to" },
  partyTo: { in: "who the parties are" },
  affiliatedWith: { out: "for whom the person speaks" },
  hasMilestone: { out: "when it happened" },
};

function wordSilence({ predicate, direction }: Silence): string {
  return SILENT[predicate]?.[direction] ?? PREDICATE_WORDS[predicate][sideOf(direction)];
}

/** What no source tells, as a sentence; null where there is none. */
export function wordNotStated(notStated: readonly { readonly words: string }[]): string | null {
  return notStated.length === 0
    ? null
    : `Not stated under this lens: ${joinWords(notStated.map(({ words }) => words))}.`;
}
