import type { ComponentType } from "react";
import type { ListRanked } from "../../../core/query/assess/result.ts";
import { makeLatePage } from "../part/late-page.tsx";

/** Fetched with the first ranking among a list of the reader's own. */
export const OwnListNote: ComponentType<{ readonly ownList: ListRanked }> = makeLatePage(
  async () => (await import("./own-list-note.tsx")).OwnListNote,
);
