import { parseEdtf } from "../../../core/model/period.ts";
import { CLOCKS, type Since, type StoryPlace } from "../app-state.ts";
import { quote } from "./mend-address.ts";

const CLOCK_FLAGS = { trueAt: "true-at", knownBy: "known-by" } as const;

/** The date before a clock was moved, as the address has it: "true-at:2025-06-01". */
export function writeSince({ clock, date }: Since): string {
  return `${CLOCK_FLAGS[clock]}:${date}`;
}

/** Reads it; null where there is none, or none that can be read, which is added to the problems. */
export function readSince(text: string | null, problems: string[]): Since | null {
  if (text === null) return null;
  const [flag, date = "", more] = text.trim().split(":");
  const clock = CLOCKS.find((one) => CLOCK_FLAGS[one] === flag);
  if (clock !== undefined && parseEdtf(date) !== null && more === undefined) return { clock, date };
  problems.push(
    `The link marks what changed since ${quote(text)}, which is no date of a clock. It looks like true-at:2025-07-31 or known-by:2025-07-31.`,
  );
  return null;
}

/** A step of a story, as the address has it: "tariffs:2". */
export function writeStory({ id, step }: StoryPlace): string {
  return `${id}:${step}`;
}

const STORY = /^([a-z0-9]+(?:-[a-z0-9]+)*):([1-9]\d?)$/;

/** Reads it; null as `readSince`. Whether the record has the story is not known here. */
export function readStory(text: string | null, problems: string[]): StoryPlace | null {
  if (text === null) return null;
  const [, id, step] = STORY.exec(text.trim()) ?? [];
  if (id !== undefined && step !== undefined) return { id, step: Number(step) };
  problems.push(
    `The link tells the story ${quote(text)}, which is no step of one. It looks like NAME:2 for the second step.`,
  );
  return null;
}
