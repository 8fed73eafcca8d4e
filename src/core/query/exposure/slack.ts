import { governingStatus } from "../../graph/status.ts";
import { claimsOf, getEntity, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { type DaySpan, daysBetween, type Edtf, getSpan } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import { type StatusWord, UNKNOWN } from "../../model/vocabulary.ts";
import type { SupplySource, Target } from "./sources.ts";

/** The time from the pause of a plant to the day on which what it was to supply is needed. Plain JSON. */
export interface Slack {
  readonly plant: EntityId;
  /** The plant of the buyer that is to open then; null where the question gives the day, or none is known. */
  readonly opens: EntityId | null;
  /** Days, from the least to the most that the dates allow; below 0 where it paused after. null = not computable. */
  readonly days: { readonly low: number; readonly high: number } | null;
  /** The dates that nobody states. */
  readonly missing: readonly ("pause" | "need")[];
  readonly claims: readonly ClaimId[];
}

/** Dates, which may differ, with the claims that give them. */
interface Dated {
  readonly dates: readonly Edtf[];
  readonly claims: readonly ClaimId[];
}

/** When a supply is needed, and the plant of the buyer that opens then; null where the question gives the day. */
interface DatedNeed extends Dated {
  readonly opens: EntityId | null;
}

const NOT_STATED: Dated = { dates: [], claims: [] };

const PAUSED: readonly StatusWord[] = ["constructionPaused", "idled"];

/**
 * The slack before the need of each plant that stands still, of those that the buyer is said to be supplied from. Where
 * the question gives no day, the supply is needed when the buyer's own plants there are planned to open. Of dates that
 * differ the widest range is taken.
 */
export function findSlack(
  graph: SupplyGraph,
  sources: readonly SupplySource[],
  target: Target,
): readonly Slack[] {
  const paused = sources
    .filter(({ fit }) => fit !== "elsewhere")
    .flatMap(({ plants }) => plants)
    .filter(({ status }) => status !== null && PAUSED.includes(status));
  const plants = [...new Set(paused.map(({ id }) => id))].sort(compareIds);
  const needs = findNeeds(graph, target);
  return plants.flatMap((plant) => {
    const pause = findPause(graph, plant);
    return needs.map((need) => toSlack(plant, pause, need));
  });
}

/** When the supply is needed; one need without a date where nobody says. */
function findNeeds(graph: SupplyGraph, target: Target): readonly DatedNeed[] {
  if (target.date !== null) return [{ opens: null, dates: [target.date], claims: [] }];
  const openings = findOpenings(graph, target);
  return openings.length > 0 ? openings : [{ opens: null, ...NOT_STATED }];
}

function toSlack(plant: EntityId, pause: Dated, need: DatedNeed): Slack {
  const ranges = pause.dates.flatMap((from) =>
    need.dates.map((until) => daysUntil(getSpan(from), until)),
  );
  const missing = [
    ...(pause.dates.length === 0 ? (["pause"] as const) : []),
    ...(need.dates.length === 0 ? (["need"] as const) : []),
  ];
  const days =
    ranges.length === 0
      ? null
      : {
          low: Math.min(...ranges.map(({ low }) => low)),
          high: Math.max(...ranges.map(({ high }) => high)),
        };
  return {
    plant,
    opens: need.opens,
    days,
    missing,
    claims: [...pause.claims, ...need.claims].sort(compareIds),
  };
}

// Whether "by 2026" takes in the year or ends before it is not said: it ends before it at the least. "By" a day is it.
function daysUntil(pause: DaySpan, need: Edtf): { readonly low: number; readonly high: number } {
  const { earliest, latest } = getSpan(need.startsWith("../") ? need.slice(3) : need);
  const before = need.startsWith("../") && earliest !== latest ? 1 : 0;
  return {
    low: daysBetween(pause.latest, earliest) - before,
    high: daysBetween(pause.earliest, latest),
  };
}

/** The day a plant that stands still was stopped: the earliest that is stated of its present status. */
function findPause(graph: SupplyGraph, plant: EntityId): Dated {
  const { status, claims: governing } = governingStatus(graph, plant);
  const said = claimsOf(graph, plant, "hasStatus").filter(
    ({ value, polarity }) => value === status && polarity === "positive",
  );
  const assumed = said.filter(({ id, kind }) => kind === "hypothesis" && governing.includes(id));
  const dated = (assumed.length > 0 ? assumed : said).flatMap(({ id, time: { from } }) =>
    from === null ? [] : [{ id, from }],
  );
  const [first] = dated
    .map(({ from }) => from)
    .sort((a, b) => compareIds(getSpan(a).earliest, getSpan(b).earliest));
  if (first === undefined) return NOT_STATED;
  return { dates: [first], claims: dated.filter(({ from }) => from === first).map(({ id }) => id) };
}

/**
 * When the plants of the buyer that do not run yet are planned to open, where the supply is needed. What a scenario
 * assumes takes the place of what is said.
 */
function findOpenings(graph: SupplyGraph, { buyers, lieThere }: Target): readonly DatedNeed[] {
  const isMeant = (id: EntityId): boolean =>
    getEntity(graph, id).class === "facility" &&
    governingStatus(graph, id).status !== "operating" &&
    (lieThere === null ||
      claimsOf(graph, id, "locatedIn").some(({ object }) => lieThere(object ?? "") === "within"));
  return [...buyers]
    .filter(isMeant)
    .sort(compareIds)
    .flatMap((opens) => {
      const milestones = claimsOf(graph, opens, "hasMilestone")
        .filter(({ value }) => value === "opening" || value === "productionStart")
        .map((claim) => ({ claim, date: claim.qualifiers.date }));
      const starts = claimsOf(graph, opens, "hasStatus")
        .filter(({ value }) => value === "operating")
        .map((claim) => ({ claim, date: claim.time.from }));
      const said = [...milestones, ...starts].flatMap(({ claim, date }) =>
        isPlanned(claim) && isDay(date) ? [{ id: claim.id, kind: claim.kind, date }] : [],
      );
      const assumed = said.filter(({ kind }) => kind === "hypothesis");
      const planned = assumed.length > 0 ? assumed : said;
      if (planned.length === 0) return [];
      return [
        {
          opens,
          dates: planned.map(({ date }) => date),
          claims: planned.map(({ id }) => id),
        },
      ];
    });
}

function isPlanned({ kind, polarity }: Claim): boolean {
  return (kind === "plan" || kind === "hypothesis") && polarity === "positive";
}

// What opens on a day or later may open at any time.
function isDay(date: string | null): date is Edtf {
  return date !== null && date !== UNKNOWN && !date.endsWith("/..");
}
