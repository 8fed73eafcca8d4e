import type { EntityId } from "../../../core/model/entity.ts";
import type { OwnList } from "../../../core/model/source.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import type { KeptFile } from "./own-shelf.ts";

/** The names of a list as `screen` takes them, with its numbers and whom each was decided to stand for. */
export function screenedNames({ members }: OwnList): readonly string[] {
  return members.map(({ name, number, entity }) =>
    [name, number ?? "", entity ?? ""].join("\t").trimEnd(),
  );
}

/** What can be in a list. */
export const LISTED_CLASSES: readonly EntityClass[] = ["organisation", "facility"];

/** Keeps what a list names, and nothing else. */
export function listStep(id: OwnList["id"]): Step {
  return { facet: "mine", values: [id], on: true };
}

/** The list that is picked by hand, of this browser, or of this page where the browser keeps nothing. */
export function pickedList(files: readonly KeptFile[]): KeptFile | undefined {
  return files.find(({ isPicked }) => isPicked === true);
}

/** Whom the list names that is picked by hand. */
export function pickedIds(files: readonly KeptFile[]): readonly EntityId[] {
  return (pickedList(files)?.list?.members ?? []).flatMap(({ entity }) => entity ?? []);
}
