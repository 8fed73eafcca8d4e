import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { namedLenses } from "../../../core/model/lens.ts";
import { wordDate } from "../../../core/model/period.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../../core/model/wording/predicate-words.ts";
import {
  CLASS_WORDS,
  capital,
  countWord,
  inSentence,
  joinWords,
  STATUS_WORDS_SHOWN,
} from "../../../core/model/wording/words.ts";
import { wordStack } from "../../../core/word/listing.ts";
import type {
  AppState,
  LensState,
  LineSort,
  Only,
  Opened,
  OwnFile,
  QuestionState,
} from "../app-state.ts";
import { currentScenario } from "../choice/scenario.ts";
import { isDateSlot, type Slot, TEMPLATES } from "../templates.ts";
import { LINE_WORDS } from "./legend-words.ts";

/**
 * What was done between two states, in a few words such as "Hid 3 plants"; "" where they are the same. It is worked out by
 * comparing them, so that no action has to describe itself, and what only follows from another change is left out.
 */
export function wordStep(dataset: Dataset, before: AppState, after: AppState): string {
  const lens = wordLensStep(dataset, before.lens, after.lens);
  const asked = wordAsked(dataset, before, after);
  const drawn = wordDrawn(dataset, before, after);
  const files = wordOwnFiles(before, after);
  // A question opens its answer and selects nothing; hiding closes the page of who is hidden.
  const alone = lens.length + asked.length + drawn.length + files.length === 0;
  const words = [
    ...lens,
    ...asked,
    ...drawn,
    ...files,
    ...(alone ? wordChosen(dataset, before, after) : []),
  ];
  return words.map((part, index) => (index === 0 ? capital(part) : part)).join("; ");
}

function wordOwnFiles({ own: before }: AppState, { own: after }: AppState): readonly string[] {
  const lacks = (files: AppState["own"], { hash }: OwnFile): boolean =>
    !files.some((one) => one.hash === hash);
  return [
    ...after.flatMap((one) => (lacks(before, one) ? [`opened your file “${one.name}”`] : [])),
    ...before.flatMap((one) => (lacks(after, one) ? [`took out your file “${one.name}”`] : [])),
  ];
}

/** A page of the right panel in words, as part of a sentence. */
export function wordOpened(opened: Opened, name: (id: string) => string): string {
  switch (opened.type) {
    case "entity":
      return name(opened.id);
    case "edge":
      return "the link";
    case "claims":
      return opened.ids.length === 1 ? "the claim" : "the claims";
    case "leftOut":
      return "what is left out";
    case "about":
      return "the data";
    case "scenario":
      return "the assumptions";
    case "method":
      return "the method";
  }
}

/** What is drawn alone, in words, as part of a sentence: "AESC, up 2, down 1". */
export function wordOnly(only: Only, name: (id: EntityId) => string): string {
  switch (only.type) {
    case "around":
      return `${inSentence(name(only.id))}, up ${only.up}, down ${only.down}`;
    case "relation":
      return `links that say “${PREDICATE_WORDS[only.predicate].one}”`;
    case "status":
      return `the status “${STATUS_WORDS_SHOWN[only.status]}”, and who is next to it`;
  }
}

function wordLensStep(dataset: Dataset, before: LensState, after: LensState): readonly string[] {
  const words: string[] = [];
  const isOther = (part: keyof LensState): boolean => !isSame(before[part], after[part]);
  if (isOther("lens"))
    words.push(`lens: ${namedLenses(dataset.case).get(after.lens)?.label ?? after.lens}`);
  if (isOther("kinds"))
    words.push(after.kinds === null ? "kinds of claims as in the lens" : "chose kinds of claims");
  if (isOther("sources"))
    words.push(after.sources === null ? "sources as in the lens" : "chose sources");
  for (const [part, said] of [
    ["trueAt", "true at"],
    ["knownBy", "known by"],
  ] as const) {
    if (!isOther(part)) continue;
    const day = after[part];
    words.push(day === null ? `${said} any date` : `${said} ${wordDate(day)}`);
  }
  if (isOther("scenario")) {
    const name = currentScenario(dataset, after)?.name ?? after.scenario;
    words.push(after.scenario === null ? "assumed nothing" : `assumed “${name}”`);
  }
  return words;
}

function wordAsked(dataset: Dataset, before: AppState, after: AppState): readonly string[] {
  if (isSame(before.question, after.question)) return [];
  if (after.question === null) return ["closed the answer"];
  const [was, is] = [before.question, after.question];
  const said = wordQuestion(dataset, is);
  if (was?.operation !== is.operation || wordQuestion(dataset, was) !== said) return [said];
  const names = [...new Set([...Object.keys(was.input), ...Object.keys(is.input)])];
  const changed = names.filter((name) => !isSame(was.input[name], is.input[name]));
  return [`changed in the question: ${changed.map(wordParameter).join(", ")}`];
}

/** A question in words, with its slots as they are filled. */
function wordQuestion(dataset: Dataset, { operation, input }: QuestionState): string {
  const list = (name: string): readonly string[] =>
    [input[name] ?? []].flat().flatMap((value) => value.split(","));
  const named = (name: string): string => joinWords(list(name).map(nameIn(dataset)));
  if (operation === "compare") return `compared ${named("candidates")}`;
  if (operation === "neighbours")
    return `traced ${named("entity")}: up ${list("up")[0] ?? 1}, down ${list("down")[0] ?? 1}`;
  const template = TEMPLATES.filter((one) => one.operation === operation).find(({ fixed = {} }) =>
    Object.entries(fixed).every(([name, value]) => input[name] === value),
  );
  const fill = (slot: Slot): string => {
    const [value] = list(slot.input);
    if (value === undefined) return isDateSlot(slot) ? "…" : (slot.open ?? "…");
    return isDateSlot(slot) ? value : named(slot.input);
  };
  const parts = template?.parts ?? [operation];
  return `asked: ${parts.map((part) => (typeof part === "string" ? part : fill(part))).join("")}`;
}

function wordDrawn(dataset: Dataset, before: AppState, after: AppState): readonly string[] {
  const words: string[] = [];
  const told = (verb: string, ids: readonly string[]): void => {
    if (ids.length > 0) words.push(`${verb} ${wordMany(dataset, ids)}`);
  };
  told("hid", without(after.hidden, before.hidden));
  told("showed", without(before.hidden, after.hidden));
  told("unfolded", without(after.unfolded, before.unfolded));
  told("folded", without(before.unfolded, after.unfolded));
  told("pinned", without(after.pinned, before.pinned));
  // Hiding unpins.
  told(
    "unpinned",
    without(before.pinned, after.pinned).filter((id) => !after.hidden.includes(id)),
  );
  const { came, went } = broughtBetween(before, after);
  told("brought neighbours of", came);
  told("took back neighbours of", went);
  const many = (one: EntityClass): string => CLASS_WORDS[one].many;
  words.push(
    ...wordFilter(before.classes, after.classes, many),
    ...wordFilter(
      shownLines(before),
      shownLines(after),
      (sort) => `links: ${LINE_WORDS[sort].toLowerCase()}`,
    ),
  );
  if (!isSame(before.only, after.only))
    words.push(
      after.only === null ? "drew all again" : `only ${wordOnly(after.only, nameIn(dataset))}`,
    );
  if (!isSame(before.stack, after.stack))
    words.push(
      after.stack.length === 0 ? "listed all again" : `listed ${wordStack(dataset, after.stack)}`,
    );
  if (!isSame(before.columns, after.columns)) words.push("chose columns");
  if (before.layout !== after.layout) words.push(`layout: ${after.layout}`);
  if (before.scope !== after.scope)
    words.push(after.scope === "record" ? "drew the whole record" : "drew the case");
  if (before.view !== after.view) words.push(`showed the ${after.view}`);
  if (before.table !== after.table) words.push(`table: ${after.table}`);
  if (before.since !== null && after.since === null && isSame(before.lens, after.lens))
    words.push("no longer marked what changed");
  words.push(...wordStory(dataset, before.story, after.story));
  return words;
}

function wordStory(
  { case: { stories } }: Dataset,
  before: AppState["story"],
  after: AppState["story"],
): readonly string[] {
  if (isSame(before, after)) return [];
  const name = (id: string): string => stories.find((one) => one.id === id)?.title ?? id;
  if (after === null) return [`left the story “${name(before?.id ?? "")}”`];
  return [`step ${after.step} of “${name(after.id)}”`];
}

/** Of whom neighbours came and went, unless they went with the picture that they were brought into. */
function broughtBetween(
  before: AppState,
  after: AppState,
): { readonly came: readonly EntityId[]; readonly went: readonly EntityId[] } {
  const idsOf = (list: AppState["brought"]): readonly EntityId[] => [
    ...new Set(list.map(({ id }) => id)),
  ];
  const isOther = !isSame(before.question, after.question) || !isSame(before.only, after.only);
  return {
    came: idsOf(after.brought.filter((one) => !before.brought.some((other) => isSame(one, other)))),
    went: isOther ? [] : without(idsOf(before.brought), idsOf(after.brought)),
  };
}

function shownLines({ hiddenLines }: AppState): readonly LineSort[] {
  return (Object.keys(LINE_WORDS) as LineSort[]).filter((one) => !hiddenLines.includes(one));
}

function wordFilter<T extends string>(
  before: readonly T[],
  after: readonly T[],
  word: (one: T) => string,
): readonly string[] {
  const [off, on] = [without(before, after), without(after, before)];
  const [only] = after;
  if (off.length + on.length > 1 && after.length === 1 && only !== undefined)
    return [`only ${word(only)}`];
  return [
    ...(off.length === 0 ? [] : [`took out ${joinWords(off.map(word))}`]),
    ...(on.length === 0 ? [] : [`put in ${joinWords(on.map(word))}`]),
  ];
}

function wordChosen(dataset: Dataset, before: AppState, after: AppState): readonly string[] {
  const name = nameIn(dataset);
  if (!isSame(before.quota, after.quota)) {
    const parts = Object.keys(after.quota) as (keyof AppState["quota"])[];
    const changed = parts.filter((part) => before.quota[part] !== after.quota[part]);
    return [`changed for the quota: ${changed.map(wordParameter).join(", ")}`];
  }
  const ticked = without(after.ticked, before.ticked);
  if (ticked.length > 0) return [`ticked ${wordMany(dataset, ticked)}`];
  const unticked = without(before.ticked, after.ticked);
  if (unticked.length > 0) return [`unticked ${wordMany(dataset, unticked)}`];
  if (!isSame(before.opened, after.opened))
    return after.opened === null
      ? ["closed the page"]
      : [`opened ${wordOpened(after.opened, name)}`];
  const selected = without(after.selected, before.selected);
  if (selected.length > 0) return [`selected ${wordMany(dataset, selected)}`];
  const left = without(before.selected, after.selected);
  if (left.length > 0)
    return after.selected.length === 0
      ? ["selected nothing"]
      : [`no longer selected ${wordMany(dataset, left)}`];
  return isSame(before, after) ? [] : ["changed an order"];
}

/** More names than these are counted, by class where they have one. */
const FEW = 2;

/** "AESC Florence", "3 plants", "5 entities". */
function wordMany(dataset: Dataset, ids: readonly string[]): string {
  if (ids.length <= FEW) return joinWords(ids.map(nameIn(dataset)));
  const classes = new Set(ids.map((id) => dataset.entities.find((one) => one.id === id)?.class));
  const [only] = classes;
  if (classes.size > 1 || only === undefined)
    return classes.has(undefined)
      ? countWord(ids.length, "thing")
      : countWord(ids.length, "entity", "entities");
  return countWord(ids.length, CLASS_WORDS[only].one, CLASS_WORDS[only].many);
}

function nameIn(dataset: Dataset): (id: EntityId) => string {
  return (id) => {
    const entity = dataset.entities.find((one) => one.id === id);
    if (entity !== undefined) return inSentence(entity.label);
    // The id of a link names its ends.
    return id.includes("|") ? "a link" : id;
  };
}

function wordParameter(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function without<T>(list: readonly T[], gone: readonly T[]): readonly T[] {
  return list.filter((one) => !gone.includes(one));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
