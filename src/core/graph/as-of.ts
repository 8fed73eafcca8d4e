import type { AsOf } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import { type Edtf, getSpan, lastDay } from "../model/period.ts";
import type { ClaimKind } from "../model/vocabulary.ts";
import { keepWith } from "./keep-with.ts";
import { findOvertaken } from "./overtaken.ts";
import { indexOf, memoize } from "./record-index.ts";
import type { SupplyGraph } from "./supply-graph.ts";

/**
 * The graph for answers about the day by which something is needed: what is over by then answers nothing, and what is
 * over today and held then does. The graph as it is where no day is given; the same object for the same two.
 */
export function graphAsOf(graph: SupplyGraph, neededBy: Edtf | null): SupplyGraph {
  return neededBy === null ? graph : graphNeededOn(graph, lastDay(neededBy));
}

const graphNeededOn = keepWith((graph: SupplyGraph, day: string) =>
  withDay(graph, { day, basis: "need" }),
);

/** A graph with the day that its answers are about, and with what is over on it. O(claims). */
export function withDay(graph: SupplyGraph, asOf: AsOf | null): SupplyGraph {
  if (asOf === null) return graph;
  // What is assumed holds whenever it holds where no day was asked for (`docs/adr/0016`).
  const always = (claim: Claim): boolean => claim.kind === "hypothesis" && asOf.basis === "record";
  return overlay(graph, asOf, () => {
    const over = graph.claims
      .among(indexOf(graph.dataset).ending)
      .filter((claim) => !always(claim) && isOver(claim, asOf.day));
    const byPeriod = new Set(over.map(({ id }) => id));
    const overtaken = findOvertaken(
      overlay(graph, asOf, () => byPeriod),
      over,
    );
    return new Set([...byPeriod, ...overtaken]);
  });
}

// What happened stays so: the time of one of these says when, not how long.
const HAPPENED: readonly Predicate[] = [
  "acquired",
  "hasMilestone",
  "invests",
  "pledgesJobs",
  "cutsJobs",
  "grantsIncentive",
  "remark",
];
const NOT_SO_YET: readonly ClaimKind[] = ["plan", "forecast", "proposal"];

/**
 * Whether the time of what a claim says has ended before a day; its last possible day is still part of it. What
 * happened is never over, and a plan is not over because it is overdue: only a planned term, from a start to an end,
 * can be.
 */
export function isOver({ predicate, kind, time: { from, to } }: Claim, day: Edtf): boolean {
  if (to === null || HAPPENED.includes(predicate)) return false;
  if (NOT_SO_YET.includes(kind) && from === null) return false;
  return getSpan(to).latest < getSpan(day).earliest;
}

function overlay(
  graph: SupplyGraph,
  asOf: AsOf,
  findEnded: () => ReadonlySet<ClaimId>,
): SupplyGraph {
  const ended = memoize(findEnded);
  const { dataset, lens, entities, sources, claims, annotations, leftOut } = graph;
  const { claimsAbout, originOf, disagreementsOn, disputing } = graph;
  return {
    ...{ dataset, lens, entities, sources, claims, annotations, leftOut },
    ...{ claimsAbout, originOf, disagreementsOn, disputing, asOf },
    // All of these are found when first asked for. What disagrees does so on every day.
    get ended() {
      return ended();
    },
    get conflicts() {
      return graph.conflicts;
    },
    get differences() {
      return graph.differences;
    },
    get network() {
      return graph.network;
    },
  };
}
