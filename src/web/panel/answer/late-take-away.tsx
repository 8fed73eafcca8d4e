import type { ComponentType } from "react";
import { makeLatePage } from "../part/late-page.tsx";
import type { TakeAwayProps } from "./take-away.tsx";

/** What can be taken away of an answer; what writes the files is fetched with it. */
export const TakeAway: ComponentType<TakeAwayProps> = makeLatePage(
  async () => (await import("./take-away.tsx")).TakeAway,
);
