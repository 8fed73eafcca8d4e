import type { OwnFile } from "../app-state.ts";

/** A file that a view needs and this browser does not have. */
export function wordMissing({ name, hash }: OwnFile): string {
  return `This view was made with the file “${name}” (${hash.slice(0, 8)}) of its author's own, which this browser does not have. What it said is not shown. Open the file to see the view as it was.`;
}

/** A file that the record does not take any more. */
export function wordRefused({ name }: OwnFile): string {
  return `Your file “${name}” does not fit the record as it is now, so it is left out. Open it again to see why.`;
}
