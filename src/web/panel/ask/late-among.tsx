import type { ComponentType } from "react";
import { makeLatePage } from "../part/late-page.tsx";
import type { AmongFieldProps } from "./among-field.tsx";

/** Fetched where the reader has a list. */
export const AmongField: ComponentType<AmongFieldProps> = makeLatePage(
  async () => (await import("./among-field.tsx")).AmongField,
);
