import type { ComponentType } from "react";
import type { Answered } from "../../core/model/answer.ts";
import type { TariffBlend } from "../../core/operation/quota-operations.ts";
import type { Comparison } from "../../core/query/compare/comparison.ts";
import type { Dependents } from "../../core/query/exposure/dependents.ts";
import type { Exposure } from "../../core/query/exposure/measure-exposure.ts";
import { makeLatePage } from "./late-page.tsx";
import type { TakeAwayProps } from "./take-away.tsx";

// Pages that are fetched when they are first opened.

export const AboutPage: ComponentType = makeLatePage(
  async () => (await import("./about-page.tsx")).AboutPage,
);

export const ScenarioPage: ComponentType = makeLatePage(
  async () => (await import("./scenario-page.tsx")).ScenarioPage,
);

export const ComparisonPage: ComponentType<{ readonly answer: Answered<Comparison> }> =
  makeLatePage(async () => (await import("./comparison-page.tsx")).ComparisonPage);

export const DependentsPage: ComponentType<{ readonly answer: Answered<Dependents> }> =
  makeLatePage(async () => (await import("./dependents-page.tsx")).DependentsPage);

export const ExposurePage: ComponentType<{ readonly answer: Answered<Exposure> }> = makeLatePage(
  async () => (await import("./exposure-page.tsx")).ExposurePage,
);

export const QuotaPage: ComponentType<{ readonly answer: Answered<TariffBlend> }> = makeLatePage(
  async () => (await import("./quota-page.tsx")).QuotaPage,
);

export const TakeAway: ComponentType<TakeAwayProps> = makeLatePage(
  async () => (await import("./take-away.tsx")).TakeAway,
);
