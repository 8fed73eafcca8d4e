import { wordShare } from "../../model/figure.ts";
import { joinWords } from "../../model/wording/words.ts";
import {
  isAhead,
  isEqual,
  leads,
  type Standing,
  type Told,
  type Verdict,
} from "../../query/compare/verdict.ts";
import { TRUTH_WORDS } from "./cell-fact.ts";

type NameOf = (id: string) => string;

/** How candidates differ on a row of a comparison, in words; what is not settled is not called a difference. */
export function wordVerdict({ told, notRanked }: Verdict, nameOf: NameOf): string {
  return [
    ...(told === null ? [] : [wordTold(told, nameOf)]),
    ...(notRanked.length === 0 ? [] : [`${joinWords(notRanked.map(nameOf))} not ranked`]),
  ].join("; ");
}

function wordTold(told: Told, nameOf: NameOf): string {
  switch (told.code) {
    case "order":
      return wordOrder(told, nameOf);
    case "first":
      return wordFirst(told.most.map(nameOf), told.of.length);
    case "known":
      if (told.most.length === told.of.length) return "the same";
      return `most is known of ${joinWords(told.most.map(nameOf))}`;
    case "ahead":
      return wordAhead(told, nameOf);
    case "requirement":
      return wordTruths(told.truths, nameOf);
    case "facts":
      return wordFacts(told, nameOf);
  }
}

function wordFirst(most: readonly string[], of: number): string {
  if (most.length === 0) return `${of === 2 ? "neither" : "none of them"} comes first`;
  if (most.length === of) return "about the same";
  return `${joinWords(most)} most often${most.length > 1 ? ", about alike" : ""}`;
}

function wordAhead({ winner, share }: Told & { readonly code: "ahead" }, nameOf: NameOf): string {
  if (winner === null) return "nobody is ahead of all others more often than not";
  return share === null
    ? `${nameOf(winner)} ahead of each of the others more often than not`
    : `${nameOf(winner)} ahead in ${wordShare(share)} of the assumptions tried`;
}

function wordTruths(
  truths: (Told & { readonly code: "requirement" })["truths"],
  nameOf: NameOf,
): string {
  if (truths.every(({ truth }) => truth === truths[0]?.truth)) return "the same";
  return (["true", "false", "unknown"] as const)
    .flatMap((wanted) => {
      const names = truths.flatMap(({ candidate, truth }) =>
        truth === wanted ? [nameOf(candidate)] : [],
      );
      const by = wanted === "unknown" ? "for" : "by";
      return names.length === 0 ? [] : [`${TRUTH_WORDS[wanted]} ${by} ${joinWords(names)}`];
    })
    .join("; ");
}

function wordFacts(
  { stated, silent, alike }: Told & { readonly code: "facts" },
  nameOf: NameOf,
): string {
  const [withFacts, without] = [stated.map(nameOf), silent.map(nameOf)];
  if (stated.length === 1 && silent.length > 1) return `stated for ${joinWords(withFacts)} only`;
  const whose = silent.length === 0 ? "" : ` for ${joinWords(withFacts)}`;
  const differ = silent.length > 0 ? "the others differ" : "they differ";
  const same = alike === "evidence" ? "the same evidence" : "the same";
  const among = alike === null ? differ : `${same}${whose}`;
  return [...(stated.length < 2 ? [] : [among]), ...wordSilent(stated.length, without)].join("; ");
}

interface Named extends Standing {
  readonly name: string;
}

/**
 * Who is ahead of whom. One is ahead where the ranges do not overlap; "or level" where they touch. Values that rest on the
 * same evidence rise and fall together and order nothing. All else is not settled.
 */
function wordOrder(told: Told & { readonly code: "order" }, nameOf: NameOf): string {
  const stated = told.stated.map((one): Named => ({ ...one, name: nameOf(one.candidate) }));
  const silent = told.silent.map(nameOf);
  const alone = stated.length === 2 && silent.length === 0;
  const clauses = stated.length < 2 ? [] : orderClauses(stated, alone, silent.length === 0);
  const words = [...clauses, ...wordSilent(stated.length, silent, told.silence)].join("; ");
  return told.shared && words.endsWith("not settled") ? `${words} by the score alone` : words;
}

/** Those who have nothing stated, as the end of a sentence; nothing where all have. */
function wordSilent(
  statedCount: number,
  silent: readonly string[],
  silence: "notStated" | "notKnown" = "notStated",
): readonly string[] {
  if (silent.length === 0) return [];
  const words = silence === "notStated" ? "not stated" : "not known";
  if (statedCount > 0) return [`${words} for ${joinWords(silent)}`];
  return [`${words} for ${silent.length === 2 ? "either" : "any of them"}`];
}

interface Cluster {
  readonly members: readonly Named[];
  readonly first: Named;
}

function orderClauses(stated: readonly Named[], alone: boolean, all: boolean): string[] {
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
function findClusters(stated: readonly Named[]): readonly Cluster[] {
  const clusters: { members: Named[]; first: Named }[] = [];
  for (const one of [...stated].sort((a, b) => b.low - a.low || b.high - a.high)) {
    const home = clusters.find(({ first }) => isEqual(first, one));
    if (home === undefined) clusters.push({ members: [one], first: one });
    else home.members.push(one);
  }
  return clusters;
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
