import type { Entity, EntityId } from "../../../core/model/entity.ts";
import type { OwnList } from "../../../core/model/source.ts";
import { pickedIds, pickedList } from "./own-lists.ts";
import type { ByHand, Keeping, KeptFile, OwnShelf } from "./own-shelf.ts";
import { randomHex } from "./random-hex.ts";

/** What the list is called that is picked by hand. */
const TITLE = "My list";
const HAND: ByHand = "list";

/** The list with some more, each once. */
export function withPicked(
  before: KeptFile | undefined,
  picked: readonly Pick<Entity, "id" | "label">[],
  today: string,
): KeptFile {
  const there = new Set(pickedIds(before === undefined ? [] : [before]));
  const fresh = picked.filter(({ id }) => !there.has(id));
  const members = fresh.map(({ id, label }) => ({ name: label, number: null, entity: id }));
  const all = [...(before?.list?.members ?? []), ...members];
  return keptList(all, before?.hash ?? randomHex(32), before?.entered ?? today);
}

/** The list without some. */
export function withoutPicked(before: KeptFile, ids: readonly EntityId[]): KeptFile {
  const left = (before.list?.members ?? []).filter(({ entity }) => !ids.includes(entity ?? ""));
  return keptList(left, before.hash, before.entered);
}

/** The list as a table that can be opened as a list again: names, and the ids that they stand for here. */
export function pickedRows({ list }: KeptFile): readonly (readonly string[])[] {
  const rows = (list?.members ?? []).map(({ name, entity }) => [name, entity ?? ""]);
  return [["Name", "Id"], ...rows];
}

function keptList(members: OwnList["members"], hash: string, entered: string): KeptFile {
  const id = `own-list-${hash.slice(0, 8)}`;
  return {
    ...{ hash, name: TITLE, file: new Blob([]), choices: {}, answers: {}, documents: "[]" },
    ...{ sourceId: id, entered, records: members.length, claims: 0, isPicked: true },
    list: { id, title: TITLE, members },
  };
}

/**
 * Puts some into the list. Where the browser does not keep it the page has it until it is closed.
 *
 * @param today the day, where the list is new
 */
export async function pickForList(
  shelf: OwnShelf,
  picked: readonly Pick<Entity, "id" | "label">[],
  today: string,
): Promise<Keeping> {
  return keepOrHold(shelf, (before) => withPicked(before, picked, today));
}

/** Takes some off the list; a list of nobody is none. */
export async function takeOffList(shelf: OwnShelf, ids: readonly EntityId[]): Promise<Keeping> {
  const here = pickedList(shelf.files());
  if (here === undefined) return "kept";
  if (pickedIds([here]).every((id) => ids.includes(id))) return shelf.remove(here.hash);
  return keepOrHold(shelf, (before) => withoutPicked(before ?? here, ids));
}

async function keepOrHold(
  shelf: OwnShelf,
  make: (before: KeptFile | undefined) => KeptFile,
): Promise<Keeping> {
  const here = pickedList(shelf.files());
  const isOfPage = here !== undefined && !shelf.isKept(here.hash);
  const keeping = isOfPage ? "kept" : await shelf.keepByHand(HAND, make);
  if (isOfPage || keeping !== "kept") shelf.holdHere(make(here));
  return keeping;
}
