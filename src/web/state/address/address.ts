import { keepWith } from "../../../core/graph/keep-with.ts";
import { parseEdtf } from "../../../core/model/period.ts";
import type { NumberField } from "../../../core/model/quantity.ts";
import { readNumber } from "../../../core/model/reading/read-number.ts";
import { CLAIM_KINDS, ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { FORMS } from "../../../core/operation/input/operation-forms.ts";
import { flagOf } from "../../../core/operation/input/parameter.ts";
import { writeStep } from "../../../core/operation/input/read-steps.ts";
import { ANY_COLUMN_NAMES } from "../../../core/word/columns.ts";
import {
  type AppState,
  INITIAL_STATE,
  LINE_SORTS,
  QUESTION_NAMES,
  type QuestionName,
  type QuestionState,
  VIEW_NAMES,
} from "../app-state.ts";
import { readBrought, writeBrought } from "./brought-address.ts";
import { brokenEscapes, mendAddress, quote, unescapeValue } from "./mend-address.ts";
import { readOnly, writeOnly } from "./only-address.ts";
import { readOpened, writeOpened } from "./opened-address.ts";
import { ownParts, readOwn } from "./own-address.ts";
import { furtherParts, readFurther } from "./quota-address.ts";
import { readStack } from "./stack-address.ts";
import { readSince, readStory, writeSince, writeStory } from "./time-address.ts";

/** Raised when an older program could no longer read the address. */
export const ADDRESS_VERSION = 1;

/** A state read from an address, with what could not be read, in words for the reader. */
export interface ReadAddress {
  readonly state: AppState;
  readonly problems: readonly string[];
}

/**
 * Writes a state as the part of the address after `#`, which never leaves the browser. What is as at first is
 * left out; the parts of a question are named as the flags of the command line.
 *
 * @param first the state that an empty address stands for on this device
 */
export function writeAddress(state: AppState, first: AppState = INITIAL_STATE): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== "") parts.push([name, value]);
  };
  const asked = [
    state.question === null ? "" : writtenQuestion(state.question),
    writtenLens(state.lens),
  ];
  const said = asked.filter((text) => text !== "");
  if (state.layout !== INITIAL_STATE.layout) add("layout", state.layout);
  if (state.scope !== INITIAL_STATE.scope) add("scope", state.scope);
  if (state.only !== null) add("only", writeOnly(state.only));
  for (const step of state.stack) add("facet", writeStep(step));
  if (state.table !== INITIAL_STATE.table) add("table", state.table);
  add("columns", state.columns?.join(","));
  if (state.classes.join() !== INITIAL_STATE.classes.join())
    add("show", state.classes.join(",") || "none");
  add("hide-lines", state.hiddenLines.join(","));
  add("hide", state.hidden.join(","));
  add("unfold", state.unfolded.join(","));
  add("bring", state.brought.map(writeBrought).join(","));
  add("pin", state.pinned.join(","));
  for (const id of state.selected) add("select", id);
  add("tick", state.ticked.join(","));
  for (const [name, value] of furtherParts(state.quota)) add(name, value);
  for (const part of ownParts(state.own, first.own)) add("own", part);
  if (state.since !== null) add("since", writeSince(state.since));
  if (state.story !== null) add("story", writeStory(state.story));
  add("open", state.opened === null ? null : writeOpened(state.opened));
  if (state.embed) add("embed", "yes");
  // A phone opens the table first, so a link that says anything says the view as well.
  if (parts.length > 0 || said.length > 0 || state.view !== first.view) add("view", state.view);
  if (parts.length === 0) return "";
  return [`v=${ADDRESS_VERSION}`, ...said, new URLSearchParams(parts).toString()].join("&");
}

type Part = readonly [string, string | null | undefined];

// A page has some hundred links, which differ in what they open and seldom in what is asked.
const writtenQuestion = keepWith((question: QuestionState) => encode(questionParts(question)));
const writtenLens = keepWith((lens: AppState["lens"]) => encode(lensParts(lens)));

function encode(parts: readonly Part[]): string {
  const given = parts.flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
}

function questionParts(question: QuestionState): readonly Part[] {
  const slots = FORMS[question.operation].parameters.flatMap(({ name }): readonly Part[] => {
    const value = question.input[name];
    const values = typeof value === "string" ? [value] : (value ?? []);
    return values.map((one) => [nameOf(name), one]);
  });
  return [["ask", question.operation], ...slots];
}

function lensParts(state: AppState["lens"]): readonly Part[] {
  const { lens, kinds, sources, trueAt, knownBy, scenario } = state;
  return [
    ["lens", lens === INITIAL_STATE.lens.lens ? null : lens],
    ["kinds", kinds?.join(",")],
    ["sources", sources?.join(",")],
    ["true-at", trueAt],
    ["known-by", knownBy],
    ["scenario", scenario],
  ];
}

function nameOf(parameter: string): string {
  return flagOf(parameter).slice(2);
}

/**
 * Reads an address, mended where it was changed on its way. What is broken or unknown is left as at first and reported;
 * nothing of it is ever run.
 */
export function readAddress(hash: string, first: AppState = INITIAL_STATE): ReadAddress {
  const text = mendAddress(hash);
  const problems: string[] = brokenEscapes(text).map(
    (broken) => `The link holds ${quote(broken)}, which stands for no letter. It was damaged.`,
  );
  const parameters = new URLSearchParams(text);
  const version = parameters.get("v");
  if (text !== "" && version !== String(ADDRESS_VERSION)) {
    problems.push(
      version !== null && Number(version) > ADDRESS_VERSION
        ? `This link was made by a newer version of the program (${quote(version)}, known: ${ADDRESS_VERSION}). What could be read of it is shown.`
        : `This link does not say a version that is known (${version === null ? "none given" : quote(version)}). What could be read of it is shown.`,
    );
  }
  const reader = makeReader(parameters, problems);
  if (parameters.getAll("v").length > 1) reader.text("v");
  const question = readQuestion(reader);
  const names = (name: string): readonly string[] => reader.list(name) ?? [];
  const state: AppState = {
    lens: {
      lens: reader.id("lens") ?? INITIAL_STATE.lens.lens,
      kinds: reader.choices("kinds", CLAIM_KINDS),
      sources: reader.list("sources"),
      trueAt: reader.date("true-at"),
      knownBy: reader.date("known-by"),
      scenario: reader.text("scenario"),
    },
    question,
    view: reader.choice("view", VIEW_NAMES) ?? first.view,
    layout: reader.choice("layout", ["tiers", "force"]) ?? INITIAL_STATE.layout,
    scope: reader.choice("scope", ["case", "record"]) ?? INITIAL_STATE.scope,
    only: readOnly(reader.text("only"), problems),
    table: reader.choice("table", ["entities", "links", "claims"]) ?? INITIAL_STATE.table,
    stack: readStack(reader.all("facet"), problems),
    columns: reader.ordered("columns", ANY_COLUMN_NAMES),
    classes: readClasses(reader),
    hiddenLines: reader.choices("hide-lines", LINE_SORTS) ?? [],
    hidden: names("hide"),
    unfolded: names("unfold"),
    brought: readBrought(names("bring"), problems),
    pinned: names("pin"),
    selected: reader.all("select"),
    ticked: names("tick"),
    quota: readFurther(reader),
    opened: readOpened(reader.text("open"), problems),
    since: readSince(reader.text("since"), problems),
    story: readStory(reader.text("story"), problems),
    embed: reader.choice("embed", ["yes"]) !== null,
    own: readOwn(reader.all("own"), text, first.own, problems),
  };
  for (const name of reader.left())
    problems.push(`The link has a part that is not known: ${quote(name)}.`);
  return { state, problems };
}

interface AddressReader {
  text(name: string): string | null;
  all(name: string): readonly string[];
  list(name: string): readonly string[] | null;
  /** A name in small letters, digits and hyphens; whether the record knows it is not known here. */
  id(name: string): string | null;
  date(name: string): string | null;
  number(name: string, field: NumberField): number | null;
  choice<T extends string>(name: string, of: readonly T[]): T | null;
  choices<T extends string>(name: string, of: readonly T[]): readonly T[] | null;
  /** As `choices`, in the order of the link, each once. */
  ordered<T extends string>(name: string, of: readonly T[]): readonly T[] | null;
  /** Names that nobody has asked for. */
  left(): readonly string[];
}

function makeReader(parameters: URLSearchParams, problems: string[]): AddressReader {
  const asked = new Set(["v"]);
  const all = (name: string): readonly string[] => {
    asked.add(name);
    const values = parameters.getAll(name);
    if (values.length > 0 && values.every((value) => value === "")) {
      const problem = `The link gives ${name} no value.`;
      if (!problems.includes(problem)) problems.push(problem);
    }
    return values.filter((value) => value !== "").map(unescapeValue);
  };
  const text = (name: string): string | null => {
    const [first, ...others] = all(name);
    if (others.some((other) => other !== first)) {
      problems.push(`The link gives ${name} more than once; the first counts.`);
    }
    return first ?? null;
  };
  const word = (name: string): string | null => text(name)?.trim() || null;
  const list = (name: string): readonly string[] | null => {
    const parts = all(name)
      .flatMap((value) => value.split(","))
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length > 0) return parts;
    const [given] = all(name);
    if (given !== undefined)
      problems.push(`The link says ${name} ${quote(given)}, which names nothing.`);
    return null;
  };
  const among = <T extends string>(name: string, value: string, of: readonly T[]): T | null => {
    const known = of.find((one) => one === value || one.toLowerCase() === value.toLowerCase());
    if (known === undefined) {
      problems.push(`The link says ${name} ${quote(value)}, which is none of: ${of.join(", ")}.`);
    }
    return known ?? null;
  };
  return {
    text,
    all,
    list,
    id: (name) => readId(name, word(name), problems),
    date: (name) => {
      const value = word(name);
      if (value === null || parseEdtf(value) !== null) return value;
      problems.push(
        `The link says ${name} ${quote(value)}, which is no date. Dates look like 2025-07-31.`,
      );
      return null;
    },
    number: (name, field) => {
      const value = text(name);
      if (value === null) return null;
      const read = readNumber(value, field);
      if ("value" in read) return read.value;
      problems.push(`The link says ${name} ${quote(value)}, which ${read.problem}.`);
      return null;
    },
    choice: (name, of) => {
      const value = word(name);
      return value === null ? null : among(name, value, of);
    },
    choices: (name, of) => {
      const values = list(name);
      if (values === null) return null;
      const known = values.flatMap((value) => among(name, value, of) ?? []);
      // Where nothing of a list can be read it is as if it were not there.
      return known.length === 0 ? null : of.filter((one) => known.includes(one));
    },
    ordered: (name, of) => {
      const known = list(name)?.flatMap((value) => among(name, value, of) ?? []) ?? [];
      return known.length === 0 ? null : [...new Set(known)];
    },
    left: () => [...new Set(parameters.keys())].filter((name) => !asked.has(name)),
  };
}

function readId(name: string, value: string | null, problems: string[]): string | null {
  const id = value?.toLowerCase() ?? null;
  if (id === null || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return id;
  problems.push(`The link says ${name} ${quote(value ?? "")}, which is no name.`);
  return null;
}

function readClasses(reader: AddressReader): AppState["classes"] {
  if (reader.text("show") === "none") return [];
  return reader.choices("show", ENTITY_CLASSES) ?? INITIAL_STATE.classes;
}

function readQuestion(reader: AddressReader): QuestionState | null {
  const operation: QuestionName | null = reader.choice("ask", QUESTION_NAMES);
  if (operation === null) return null;
  const input: Record<string, string | readonly string[]> = {};
  for (const { name, takes } of FORMS[operation].parameters) {
    const value = takes.type === "texts" ? reader.all(nameOf(name)) : reader.text(nameOf(name));
    if (value !== null && value.length > 0) input[name] = value;
  }
  return { operation, input };
}
