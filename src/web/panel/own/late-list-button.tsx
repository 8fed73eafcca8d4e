import type { ComponentType } from "react";
import type { Entity } from "../../../core/model/entity.ts";
import { makeLatePage } from "../part/late-page.tsx";

/** Fetched with the first page of a company or plant. */
export const ListButton: ComponentType<{ readonly entity: Entity }> = makeLatePage(
  async () => (await import("./list-button.tsx")).ListButton,
);

/** Fetched once two things are picked. */
export const PickedListButton: ComponentType<{ readonly picked: readonly Entity[] }> = makeLatePage(
  async () => (await import("./list-button.tsx")).PickedListButton,
);
