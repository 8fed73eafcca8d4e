import { labelOf } from "../../../core/graph/entity-label.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { lastDay, wordDate } from "../../../core/model/period.ts";
import { capital, countWord, joinWords, wordStanding } from "../../../core/model/wording/words.ts";
import type { TimeBin, Timeline } from "../../../core/query/changes/timeline.ts";
import type { Turn, TurnSort } from "../../../core/query/changes/turns.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import type { Clock, LensState, Since } from "../app-state.ts";

export const CLOCK_WORDS: { readonly [C in Clock]: string } = {
  trueAt: "True at",
  knownBy: "Known by",
};

/** The order in which turns are told. */
export const TURN_SORTS: readonly TurnSort[] = ["began", "paused", "changed", "ended"];

export const TURN_WORDS: { readonly [S in TurnSort]: string } = {
  began: "began",
  paused: "paused",
  changed: "changed",
  ended: "ended",
};

/** Whether a clock was moved back: then what is told lies ahead. */
export function isBackwards({ clock, date }: Since, lens: LensState): boolean {
  const now = lens[clock];
  return now !== null && lastDay(now) < lastDay(date);
}

/** The two dates of a step in time, the earlier first. */
export function datesOf(since: Since, lens: LensState): readonly [string, string] {
  const now = lens[since.clock] ?? since.date;
  return isBackwards(since, lens) ? [now, since.date] : [since.date, now];
}

/** "Since 1 June 2025: 3 began, 2 paused, 1 ended"; for a step back, "From 1 June to 1 July 2025: …". */
export function wordTurns(turns: readonly Turn[], since: Since, lens: LensState): string {
  const [from, to] = datesOf(since, lens).map(wordDate);
  const when = isBackwards(since, lens) ? `From ${from} to ${to}` : `Since ${from}`;
  const known = since.clock === "knownBy" ? ", by what was known" : "";
  const counts = TURN_SORTS.flatMap((sort) => {
    const count = turns.filter((one) => one.sort === sort).length;
    return count === 0 ? [] : [`${count} ${TURN_WORDS[sort]}`];
  });
  return `${when}${known}: ${counts.length === 0 ? "nothing is otherwise" : counts.join(", ")}`;
}

/** What became of a link or a status, without its sort: "Some Plant: under construction → paused". */
export function wordTurn(turn: Turn, everything: SupplyGraph): string {
  if (turn.of === "status") {
    const change = [turn.before, turn.after].map(wordStanding).join(" → ");
    return `${labelOf(turn.entity, everything.entities)}: ${change}`;
  }
  const claim = everything.claims.get(turn.claims[0] ?? "");
  const ends = [turn.subject, turn.object].map((id) => labelOf(id, everything.entities));
  return claim === undefined ? ends.join(" – ") : wordClaim(claim, everything.entities);
}

/** Both dates of a lens as part of a sentence: "true at 1 June 2025, known by any date". */
export function wordClocks({ trueAt, knownBy }: Pick<LensState, Clock>): string {
  return `true at ${wordDay(trueAt)}, known by ${wordDay(knownBy)}`;
}

export function wordDay(date: string | null): string {
  return date === null ? "any date" : wordDate(date);
}

/** A bin in words: "July to September 2025: 25 facts and statements, 3 plans; 47 sources came out". */
export function wordBin({ first, last, facts, plans, sources }: TimeBin): string {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  const isYear = from.endsWith("-01") && to.endsWith("-12");
  const when = isYear
    ? first.slice(0, 4)
    : from === to
      ? wordDate(from)
      : `${wordDate(from).split(" ")[0]} to ${wordDate(to)}`;
  const said = [
    facts === 0 ? "" : countWord(facts, "fact or statement", "facts and statements"),
    plans === 0 ? "" : countWord(plans, "plan"),
  ].filter((one) => one !== "");
  const out = sources === 0 ? "" : `; ${countWord(sources, "source")} came out`;
  return `${when}: ${said.length === 0 ? "nothing dated" : joinWords(said)}${out}`;
}

/** A timeline for whoever does not see it: how far it reaches, and where most is. */
export function wordTimeline({ bins, undated, before, after, grain }: Timeline): string {
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return "No claim has a date.";
  const most = bins.reduce((a, b) => (b.facts + b.plans > a.facts + a.plans ? b : a));
  const far = [
    before === 0 ? "" : `${before} lie before`,
    after === 0 ? "" : `${after} after`,
  ].filter((one) => one !== "");
  return [
    `Claims by ${grain}, from ${wordDate(first.first.slice(0, 7))} to ${wordDate(last.last.slice(0, 7))}`,
    `Most in ${wordBin(most)}`,
    ...(far.length === 0 ? [] : [capital(joinWords(far))]),
    `${countWord(undated, "claim gives", "claims give")} no time`,
  ].join(". ");
}
