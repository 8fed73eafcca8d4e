import type { Claim } from "../../model/claim.ts";
import { type Period, wordDate, wordPeriod } from "../../model/period.ts";

/** The date of a claim as it ends its sentence, with a blank before it; "" where none is given. */
export function wordWhen(claim: Claim): string {
  // Their date is part of what they say.
  if (claim.predicate === "acquired" || claim.predicate === "hasMilestone") return "";
  if (claim.asOf !== null) return ` as of ${wordDate(claim.asOf)}`;
  const { from, to } = claim.time;
  if (claim.kind === "plan" && from !== null) return due(from, to);
  if (from?.endsWith("/..")) return due(from, to);
  const words = wordPeriod(claim.time);
  return words === "" ? "" : ` ${words}`;
}

function due(from: string, to: Period["to"]): string {
  const words = wordDate(from);
  const start = /^(by|between) /.test(words)
    ? words
    : `${words.endsWith("or later") ? "in" : "from"} ${words}`;
  return ` ${start}${to === null ? "" : ` until ${wordDate(to)}`}`;
}

/** Whether a claim says that something began and gives no end, so that it "has" been so "since". */
export function isSince({ kind, polarity, time }: Claim): boolean {
  return (
    kind !== "plan" &&
    polarity === "positive" &&
    time.from !== null &&
    time.to === null &&
    !time.from.includes("/")
  );
}
