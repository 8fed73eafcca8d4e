import { LARGEST_FILE, LONGEST_NAME, MOST_NAMES } from "../../../core/model/reading/limits.ts";
import { findOddCharacter, isSeen, quote } from "../../../core/model/reading/plain-text.ts";
import { readJson } from "../../../core/model/reading/read-json.ts";
import { PROGRAM } from "../../../core/model/wording/program.ts";
import { writeAddress } from "../address/address.ts";
import type { AppState } from "../app-state.ts";

/** A view that was given a name. */
export interface SavedView {
  readonly name: string;
  /** The state as the page's address has it after `#`. */
  readonly at: string;
  /** The day on which it was saved, as ISO. */
  readonly saved: string;
}

/** What a file or the browser's store says that it is. */
const FORMAT = `${PROGRAM}/views`;
const VERSION = 1;

/** The longest address that is read: a choice of half of all sources has a third of it. */
const LONGEST_AT = 60_000;

/** Views that were read, with what could not be, in words. */
export interface ReadViews {
  readonly views: readonly SavedView[];
  readonly problems: readonly string[];
}

/** The state as a view to keep. The day is given, as ISO. */
export function viewOf(state: AppState, name: string, saved: string): SavedView {
  const at = writeAddress(state);
  return { name: name.trim(), at: at === "" ? `v=1&view=${state.view}` : at, saved };
}

/** Why a text cannot name a view, in words; null where it can. */
export function findNameProblem(name: string, others: readonly SavedView[]): string | null {
  const plain = name.trim();
  if (!isSeen(plain)) return "Give the view a name.";
  if (plain.length > LONGEST_NAME) return `The name is longer than ${LONGEST_NAME} characters.`;
  const odd = findOddCharacter(plain);
  if (odd !== null) return `The name holds ${odd.words}. Write it without.`;
  return others.some((one) => one.name === plain)
    ? `There is a view ${quote(plain)} already. Give this one another name.`
    : null;
}

/** The views with another added last. */
export function addView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views, view];
}

/** The views with one under another name. */
export function renameView(
  views: readonly SavedView[],
  name: string,
  next: string,
): readonly SavedView[] {
  return views.map((one) => (one.name === name ? { ...one, name: next.trim() } : one));
}

/** The views without one. */
export function removeView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((one) => one.name !== name);
}

/**
 * The views with those of a file after them. What is there already, name and view, stays once; another view of a name
 * that is taken gets a number behind it, so that none is lost.
 */
export function mergeViews(
  views: readonly SavedView[],
  added: readonly SavedView[],
): readonly SavedView[] {
  const merged = [...views];
  for (const view of added) {
    if (merged.some(({ name, at }) => name === view.name && at === view.at)) continue;
    merged.push({ ...view, name: freeName(merged, view.name) });
  }
  return merged;
}

function freeName(views: readonly SavedView[], name: string): string {
  const isTaken = (one: string): boolean => views.some((view) => view.name === one);
  let [free, number] = [name, 2];
  for (; isTaken(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** The views as a file, and as the browser's store has them. */
export function writeViews(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views }, null, 2)}\n`;
}

/**
 * Reads views as `writeViews` writes them. What is no such file is refused as a whole; of one that is, each view that
 * cannot be read is left out and told. What a view's address says is read when it is opened.
 */
export function readViews(text: string): ReadViews {
  const { value, problem } = readJson(text, LARGEST_FILE);
  if (problem !== null) return refuse(`it cannot be read: ${problem}`);
  if (!isObject(value) || value.format !== FORMAT || !Array.isArray(value.views))
    return refuse(
      `it is no file of saved views, which says "format": "${FORMAT}" and has a list "views"`,
    );
  if (typeof value.version !== "number" || value.version > VERSION)
    return refuse(
      `it is of version ${quote(value.version)}, and version ${VERSION} is the newest that is known. Use a newer page for it`,
    );
  if (value.views.length > MOST_NAMES)
    return refuse(`it has ${value.views.length} views, and at most ${MOST_NAMES} are read`);
  const views: SavedView[] = [];
  const problems: string[] = [];
  for (const [index, given] of value.views.entries()) {
    const read = readView(given, views);
    if (typeof read !== "string") views.push(read);
    else problems.push(`View ${index + 1} was left out: ${read}`);
  }
  return { views, problems };
}

function refuse(why: string): ReadViews {
  return { views: [], problems: [`Nothing was read: ${why}.`] };
}

function readView(given: unknown, before: readonly SavedView[]): SavedView | string {
  if (!isObject(given)) return `${quote(given)} is no view, which has name, at and saved.`;
  const { name, at, saved, ...others } = given;
  const [other] = Object.keys(others);
  if (other !== undefined) return `it has a field ${quote(other)}; known are name, at and saved.`;
  if (typeof name !== "string") return `its name is ${quote(name)}; a text is expected.`;
  const problem = findNameProblem(name, before);
  if (problem !== null) return problem;
  if (typeof at !== "string" || at.length > LONGEST_AT || findOddCharacter(at) !== null)
    return `the address of ${quote(name)} is ${quote(at)}; what stands after # in a link is expected.`;
  if (typeof saved !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(saved))
    return `the day of ${quote(name)} is ${quote(saved)}; a day such as 2025-07-31 is expected.`;
  return { name: name.trim(), at, saved };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
