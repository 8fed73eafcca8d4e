import { joinWords } from "../../model/wording/words.ts";
import { EPSILON } from "../decision/option.ts";

/** A value of one candidate on a scale where more is better. */
export interface Standing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** What the value hangs on: those with the same key rise and fall together. */
  readonly key: string;
}

/** Whoever has a value, and whoever has none. */
export interface Sides {
  readonly stated: readonly Standing[];
  readonly silent: readonly string[];
}

/**
 * Who is ahead of whom, in words. One is ahead where the ranges do not overlap; "or level" where they touch. Values
 * that rest on the same evidence rise and fall together and order nothing. All else is not settled.
 */
export function wordOrder({ stated, silent }: Sides): string {
  const alone = stated.length === 2 && silent.length === 0;
  const clauses = stated.length < 2 ? [] : orderClauses(stated, alone, silent.length === 0);
  return [...clauses, ...wordSilent(stated.length, silent)].join("; ");
}

/** Whether a value is ahead of another in some pair: something is settled here. */
export function isSettled(stated: readonly Standing[]): boolean {
  return stated.some((a) => stated.some((b) => isAhead(a, b)));
}

/** Those who have nothing stated, as the end of a sentence; nothing where all have. */
export function wordSilent(statedCount: number, silent: readonly string[]): readonly string[] {
  if (silent.length === 0) return [];
  if (statedCount > 0) return [`not stated for ${joinWords(silent)}`];
  return [`not stated for ${silent.length === 2 ? "either" : "any of them"}`];
}

interface Cluster {
  readonly members: readonly Standing[];
  readonly first: Standing;
}

function orderClauses(stated: readonly Standing[], alone: boolean, all: boolean): string[] {
  const clusters = findClusters(stated);
  const [only] = clusters;
  if (clusters.length === 1 && only !== undefined) {
    return [all ? wordEqual(only) : `${wordEqual(only)} for ${namesOf([only])}`];
  }
  const ahead = wordLeads(clusters, alone);
  const equal = clusters
    .filter(({ members }) => members.length > 1)
    .map((one) => `${wordEqual(one)} for ${namesOf([one])}`);
  const open = clusters.some((a) => clusters.some((b) => a !== b && !isOrdered(a, b)));
  const who = all ? "" : ` between ${joinWords(stated.map(({ name }) => name))}`;
  if (!open) return [...ahead, ...equal];
  return ahead.length + equal.length === 0
    ? [`ranges overlap: not settled${who}`]
    : [...ahead, ...equal, "otherwise ranges overlap: not settled"];
}

// Leaders of the same others are named together.
function wordLeads(clusters: readonly Cluster[], alone: boolean): readonly string[] {
  const leaders = new Map<string, Cluster[]>();
  for (const leader of clusters) {
    for (const words of wordFollowers(leader, clusters, alone)) {
      leaders.set(words, [...(leaders.get(words) ?? []), leader]);
    }
  }
  return [...leaders].map(([words, who]) => `${namesOf(who)} ${words}`);
}

// Those behind somebody who is behind already are not named again.
function wordFollowers(leader: Cluster, clusters: readonly Cluster[], alone: boolean): string[] {
  const behind = clusters.filter(({ first }) => leads(leader.first, first));
  const nearest = behind.filter(
    ({ first }) => !behind.some((between) => leads(between.first, first)),
  );
  const strict = nearest.filter(({ first }) => isAhead(leader.first, first));
  const loose = nearest.filter((one) => !strict.includes(one));
  if (alone) return nearest.map(() => (strict.length > 0 ? "ahead" : "ahead or level"));
  return [
    ...(strict.length > 0 ? [`ahead of ${namesOf(strict)}`] : []),
    ...(loose.length > 0 ? [`ahead of ${namesOf(loose)} or level`] : []),
  ];
}

// Whoever is ahead comes first, so that a chain reads from its head.
function findClusters(stated: readonly Standing[]): readonly Cluster[] {
  const clusters: { members: Standing[]; first: Standing }[] = [];
  for (const one of [...stated].sort((a, b) => b.low - a.low || b.high - a.high)) {
    const home = clusters.find(({ first }) => isEqual(first, one));
    if (home === undefined) clusters.push({ members: [one], first: one });
    else home.members.push(one);
  }
  return clusters;
}

function isEqual(a: Standing, b: Standing): boolean {
  const sameEnds = Math.abs(a.low - b.low) <= EPSILON && Math.abs(a.high - b.high) <= EPSILON;
  return sameEnds && (a.key === b.key || a.high - a.low <= EPSILON);
}

function isAhead(a: Standing, b: Standing): boolean {
  return a.low > b.high + EPSILON;
}

function leads(a: Standing, b: Standing): boolean {
  return a.low >= b.high - EPSILON && !isEqual(a, b);
}

function isOrdered({ first: a }: Cluster, { first: b }: Cluster): boolean {
  return leads(a, b) || leads(b, a);
}

function wordEqual({ members, first }: Cluster): string {
  return members.every(({ key }) => key === first.key) ? "the same evidence" : "the same";
}

function namesOf(clusters: readonly Cluster[]): string {
  return joinWords(clusters.flatMap(({ members }) => members.map(({ name }) => name)));
}
