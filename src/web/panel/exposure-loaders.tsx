import type { ComponentType } from "react";
import type { Answered } from "../../core/model/answer.ts";
import type { Dependents } from "../../core/query/exposure/dependents.ts";
import type { Exposure } from "../../core/query/exposure/measure-exposure.ts";
import { makeLatePage } from "./late-page.tsx";

/** The page on what depends on something, on demand. */
export const DependentsLoader: ComponentType<{ readonly answer: Answered<Dependents> }> =
  makeLatePage(async () => (await import("./dependents-page.tsx")).DependentsPage);

/** The page on what a buyer rests on, on demand. */
export const ExposureLoader: ComponentType<{ readonly answer: Answered<Exposure> }> = makeLatePage(
  async () => (await import("./exposure-page.tsx")).ExposurePage,
);
