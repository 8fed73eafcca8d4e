import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import type { ColumnsShown } from "./columns-shown.ts";

/** Fetched when somebody chooses columns for the first time. */
export const ColumnsMenu: LatePage<ColumnsShown> = makeLatePage(
  async () => (await import("./columns-menu.tsx")).ColumnsMenu,
);
