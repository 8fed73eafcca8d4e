import { labelOf } from "../../graph/entity-label.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordShare } from "../../model/figure.ts";
import { wordDate } from "../../model/period.ts";
import { wordNumber } from "../../model/quantity.ts";
import { joinWords, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { ShownOption } from "../../query/assess/option-result.ts";
import type { Search } from "../../query/need/need.ts";
import type { AnswerLine, OrderLine } from "../../query/options/lines/answer-lines.ts";
import type { Headline, Planned, Spot } from "../../query/options/lines/headline.ts";
import { facetsOf, facetsOfNeed } from "../../query/options/match.ts";
import { FAR_OFF, LONG_AGO, type Start } from "../../query/options/start.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import { wordProduct, wordUse } from "./need.ts";
import { wordSpot } from "./place.ts";
import { wordSpan } from "./span.ts";

/** The names that the sentences of an answer are made of. */
export interface LineNames {
  readonly search: Search;
  readonly label: (id: EntityId) => string;
  /** As it stands in a sentence: "the United States". */
  readonly nameOf: (id: EntityId) => string;
  readonly all: (ids: readonly EntityId[]) => string;
  /** What is needed, with its chemistry where one is asked for. */
  readonly product: string;
  /** The same once it is named: "them", or "it" for what is not counted, such as graphite. */
  readonly them: "them" | "it";
  /** " in the United States"; "" without a market. */
  readonly market: string;
  /** " by 2027"; "" without a date. */
  readonly by: string;
  readonly lost: string;
  readonly buyer: string;
  /** What goods of the level that is needed are called: "cells". */
  readonly goods: string;
  /** What a firm is called that builds what they go into: "carmaker". */
  readonly builder: string;
}

/** Looks up the names once for a search. */
export function makeLineNames(search: Search): LineNames {
  const { graph, need } = search;
  const nameOf = makeNameOf(graph.entities);
  const label = (id: EntityId): string => labelOf(id, graph.entities);
  const { market, neededBy, insteadOf } = need;
  const { trade } = graph.dataset.case;
  return {
    search,
    label,
    nameOf,
    all: (ids) => joinWords(ids.map(label)),
    product: wordProduct(need, nameOf),
    them: nameOf(need.product).endsWith("s") ? "them" : "it",
    market: market === null ? "" : ` in ${nameOf(market)}`,
    by: neededBy === null ? "" : ` by ${wordDate(neededBy)}`,
    lost: insteadOf === null ? "" : label(insteadOf),
    buyer: label(need.buyer),
    goods: trade.levels[facetsOfNeed(graph, need).level ?? ""] ?? trade.goods,
    builder: trade.builder?.word ?? "",
  };
}

/** The headline in one sentence, or two where no source tells of the supply that is to be replaced. */
export function wordHeadline(names: LineNames, told: Headline): string {
  const missing =
    told.premiseMissing && names.lost !== ""
      ? `No source here says that ${names.lost} supplies or was to supply ${names.buyer}. `
      : "";
  return `${missing}${wordDocumented(names, told)}`;
}

function wordDocumented(names: LineNames, told: Headline): string {
  const { product, market, by, label, nameOf } = names;
  const nobody = `No independent maker is documented as making ${product}`;
  switch (told.code) {
    case "made":
      return `${names.all(told.makers)} ${make(told.makers)} ${product}${market}${by}${wordPlanned(names, told.planned, " more")}.`;
    case "madeOpen": {
      const there = market === "" ? "" : " there";
      const made = `${names.all(told.makers)} ${make(told.makers)} such ${names.goods}${there}`;
      const more = wordPlanned(names, told.planned, " more");
      return `${nobody}${forUsual(names)}${market}${by}: ${made}, ${wordOpen(told.open)} is not stated${more}.`;
    }
    case "planned":
      return `${nobody}${market}${by}${wordPlanned(names, told.planned, "")}.`;
    case "familyPlanned": {
      const { supplier, start } = told.nearest;
      const there = market === "" ? "" : " there";
      return `${nobody}${market}${by}, and none has a stated plan for this very size; ${label(supplier)} plans ${nameOf(told.family)}${there}, ${wordAt(names, told.nearest)}, ${wordStart(start)}.`;
    }
    case "none":
      return `${nobody}${market}${by}, and none has a stated plan to.`;
  }
}

function make(makers: readonly unknown[]): string {
  return makers.length === 1 ? "makes" : "make";
}

// Where the product leaves open what for and nobody said, the question asked for the usual use.
function forUsual({ search: { graph, need } }: LineNames): string {
  const { trade } = graph.dataset.case;
  const isOpen = facetsOf(graph, need.product).use === undefined;
  const isUsual = trade.use !== null && facetsOfNeed(graph, need).use === trade.use;
  return isOpen && isUsual ? ` for ${wordUse(trade.use, trade)}` : "";
}

function wordPlanned(names: LineNames, plan: Planned | null, more: "" | " more"): string {
  if (plan === null) return "";
  const { nearest, count } = plan;
  const where = `${wordAt(names, nearest)}, ${wordStart(nearest.start)}`;
  const name = names.label(nearest.supplier);
  return count === 1
    ? `; ${name} plans to, ${where}`
    : `; ${count}${more} plan to, the nearest dated ${name} ${where}`;
}

function wordAt({ label, nameOf }: LineNames, { plant, region }: Spot): string {
  if (plant !== null) return `at ${label(plant)}`;
  return region === null
    ? "where is not stated"
    : `at a plant in ${nameOf(region)} that is not named`;
}

type LineOf<Code extends AnswerLine["code"]> = Extract<AnswerLine, { readonly code: Code }>;

const LINES: {
  readonly [C in AnswerLine["code"]]: (names: LineNames, line: LineOf<C>) => string;
} = {
  premise: wordPremise,
  stalled: wordStalled,
  elsewhere: wordElsewhere,
  planPlaceOpen: ({ label, them }, { supplier, start }) =>
    `${label(supplier)} plans to make ${them}, ${wordStart(start)}; where is not stated.`,
  captive: ({ label, builder, goods, them }, { supplier, word }) =>
    word === "builder"
      ? `${label(supplier)} is left out: it is a ${builder} and no sale of ${goods} by it is documented.`
      : `${label(supplier)} is left out: it makes ${them} for its own use.`,
  own: (names, { spot, start, made }) => {
    const when = start.kind === "none" ? "" : `, ${wordStart(start)}`;
    return `${names.buyer} itself ${made ? "makes" : "is to make"} ${names.them} ${wordAt(names, spot)}${when}.`;
  },
  bridge: wordBridge,
  lead: wordLead,
};

/** A line of the answer as a sentence. */
export function wordLine(names: LineNames, line: AnswerLine): string {
  const word = LINES[line.code] as (names: LineNames, line: AnswerLine) => string;
  return word(names, line);
}

function wordStalled(names: LineNames, { spot, status, made, product }: LineOf<"stalled">): string {
  const { label, search } = names;
  const goods = product === search.need.product ? names.product : names.nameOf(product);
  const state = status === null ? "" : ` (${STATUS_WORDS_SHOWN[status]})`;
  return `${wordSpot(names, spot)} of ${label(spot.supplier)}, which ${made ? "makes" : "was to make"} ${goods}${names.market}, stands still${state}.`;
}

function wordElsewhere({ label, nameOf, them }: LineNames, line: LineOf<"elsewhere">): string {
  const makers = line.makers.map(
    ({ supplier, open }) =>
      `${label(supplier)}${open === null ? "" : ` (${wordOpen([open])} is not stated)`}`,
  );
  const made = `${joinWords(makers)} ${make(makers)} ${them}`;
  if (line.country === null) return `${made}, where is not stated.`;
  return `${made} in ${nameOf(line.country)}; ${wordBorder(line)}.`;
}

function wordBorder({ border, duty }: LineOf<"elsewhere">): string {
  if (border === "none") return "no border duty";
  return `the duty on entry is ${duty === null ? "not stated" : wordDuty(duty)}`;
}

function wordBridge(names: LineNames, { bridge }: LineOf<"bridge">): string {
  const { from, to, start, sources } = bridge;
  const plant = names.search.graph.entities.get(from)?.class === "facility";
  const where = plant ? names.label(from) : "other plants of its own that are not named";
  const when = start === null ? "" : `, ${wordSpan(start.earliest, start.latest, "from")}`;
  const count = `${sources} ${sources === 1 ? "source" : "sources"}`;
  return `For a time ${names.lost} is to supply ${names.all(to)} from ${where}${when} (${count}).`;
}

function wordLead(names: LineNames, { supplier, kind, plants }: LineOf<"lead">): string {
  const name = names.label(supplier);
  const unnamed = plants.length === 0;
  if (kind === "other")
    return `${name} makes other ${names.goods}${names.market} (${unnamed ? "the plant not named" : names.all(plants)}).`;
  const what = unnamed ? "a plant that is not named" : names.all(plants);
  return `${name} has ${what}${names.market}; which ${names.goods} is not stated.`;
}

function wordPremise(names: LineNames, { premise, stop, off }: LineOf<"premise">): string {
  const isOver = stop !== null || off > 0;
  const still =
    stop === null ? "" : ` ${names.label(stop.plant)} stands still since ${wordDate(stop.day)}.`;
  const reports =
    off === 0 ? "" : ` ${off} ${off === 1 ? "report says" : "reports say"} that the supply is off.`;
  return `${wordVerdict(names, premise, isOver)}${still}${reports}`.trim();
}

function wordVerdict(
  { lost, buyer, product, market, goods: sort }: LineNames,
  { verdict, since }: LineOf<"premise">["premise"],
  isOver: boolean,
): string {
  const goods = `${product}${market}`;
  const from = since === null ? "" : `, ${wordSpan(since.earliest, since.latest, "from")}`;
  switch (verdict) {
    case "supplies":
      return `${lost} supplies ${buyer} with ${goods}.`;
    case "contracted":
      return `${lost} ${isOver ? "had" : "has"} a contract to supply ${buyer} with ${goods}${from}.`;
    case "planned":
      return `${lost} ${isOver ? "was" : "plans"} to supply ${buyer} with ${goods}${from}.`;
    case "open":
      return `What ${lost} supplies ${buyer} with may be ${goods}; which ${sort} is not stated.`;
    case "other":
      return `${lost} supplies ${buyer} with another product or in other places, not with this.`;
    case "ended":
      return `The contract of ${lost} with ${buyer} has ended.`;
    case "none":
      return "";
  }
}

/** Who is ahead, in one sentence. */
export function wordOrderLine(names: LineNames, told: OrderLine): string {
  const [first = ""] = told.candidates;
  switch (told.code) {
    case "nobody":
      return "Nobody is left.";
    case "unlined":
      return `Nobody left has a stated line; not ruled out: ${names.all(told.candidates)}.`;
    case "only":
      return `${names.label(first)} is the only one left.`;
    case "tie":
      return `The evidence cannot separate ${names.all(told.candidates)}.`;
    case "leads": {
      const share = wordShare(told.share ?? 0);
      const line = told.option === null ? "" : wordLeadingLine(names, told.option, told.mostly);
      return `${names.label(first)} comes first in ${share} of the assumptions tried${line}.`;
    }
  }
}

function wordLeadingLine(
  { search, label, nameOf }: LineNames,
  option: string,
  mostly: boolean,
): string {
  const [, place = ""] = option.split("/");
  const isRegion = search.graph.entities.get(place)?.class === "place";
  return `, ${mostly ? "mostly " : ""}with ${isRegion ? `a plant in ${nameOf(place)}` : label(place)}`;
}

const OPEN_WORDS = { use: "what for", size: "which size", date: "since when" } as const;

function wordOpen(open: readonly (keyof typeof OPEN_WORDS)[]): string {
  return joinWords(open.map((one) => OPEN_WORDS[one]));
}

/** A duty in percent: "3.4 %", "3.4 to 13.4 %". */
export function wordDuty({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? `${wordNumber(low)} %` : `${wordNumber(low)} to ${wordNumber(high)} %`;
}

/** From when a line delivers: "from 2026", "since March 2025", "already", "from a date that is not stated". */
export function wordStart(start: Start): string {
  if (start.kind === "none") return "from a date that is not stated";
  if (start.kind === "plan") return wordSpan(start.earliest, start.latest, "from");
  return start.earliest === LONG_AGO ? "already" : wordSpan(start.earliest, start.latest, "since");
}

/** From when an option delivers that an answer shows, as `wordStart` has it. */
export function wordShownStart(start: ShownOption["start"]): string {
  if (start === null) return wordStart({ kind: "none", claims: [] });
  const { kind, earliest, latest } = start;
  return wordStart({ kind, earliest: earliest ?? LONG_AGO, latest: latest ?? FAR_OFF, claims: [] });
}
