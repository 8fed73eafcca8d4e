import type { OwnList, SourceId } from "../model/source.ts";

/** The mark of what comes from files of the reader's own, the same on every row, node, link and card. */
export const YOUR_FILE = "your file";

/** What a list of the reader's own is called; "a list" where it is not here. */
export function wordOwnList(
  { lists = [] }: { readonly lists?: readonly OwnList[] },
  id: SourceId,
): string {
  return lists.find((one) => one.id === id)?.title ?? "a list that is not here";
}
