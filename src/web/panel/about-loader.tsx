import type { ComponentType } from "react";
import { makeLatePage } from "./late-page.tsx";

/** The page about the data, on demand. */
export const AboutLoader: ComponentType = makeLatePage(
  async () => (await import("./about-page.tsx")).AboutPage,
);
