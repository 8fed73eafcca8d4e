import type { ComponentType } from "react";
import { makeLatePage } from "./late-page.tsx";

/** The page of the scenario, on demand. */
export const ScenarioLoader: ComponentType = makeLatePage(
  async () => (await import("./scenario-page.tsx")).ScenarioPage,
);
