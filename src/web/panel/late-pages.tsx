import type { ComponentType } from "react";
import type { Answered } from "../../core/model/answer.ts";
import type { TariffBlend } from "../../core/operation/quota-operations.ts";
import type { Alternatives } from "../../core/query/alternatives/result.ts";
import type { Changes } from "../../core/query/changes/find-changes.ts";
import type { Comparison } from "../../core/query/compare/comparison.ts";
import type { Dependents } from "../../core/query/exposure/dependents.ts";
import type { Exposure } from "../../core/query/exposure/measure-exposure.ts";
import type { ConflictShown } from "../../core/query/list-conflicts.ts";
import type { TariffRate } from "../../core/query/tariff/find-rate.ts";
import { type LatePage, makeLatePage } from "./late-page.tsx";

// Pages that are fetched when they are first opened.

/** Asked for most, and fetched as soon as the page stands. */
export const AlternativesPage: LatePage<{ readonly answer: Answered<Alternatives> }> = makeLatePage(
  async () => (await import("./alternatives-page.tsx")).AlternativesPage,
);

export const AboutPage: ComponentType = makeLatePage(
  async () => (await import("./about-page.tsx")).AboutPage,
);

export const MethodPage: ComponentType = makeLatePage(
  async () => (await import("./method-page.tsx")).MethodPage,
);

export const ScenarioPage: ComponentType = makeLatePage(
  async () => (await import("./scenario-page.tsx")).ScenarioPage,
);

export const ChangesPage: ComponentType<{ readonly answer: Answered<Changes> }> = makeLatePage(
  async () => (await import("./changes-page.tsx")).ChangesPage,
);

export const ConflictsPage: ComponentType<{ readonly answer: Answered<readonly ConflictShown[]> }> =
  makeLatePage(async () => (await import("./conflicts-page.tsx")).ConflictsPage);

export const TariffPage: ComponentType<{ readonly answer: Answered<TariffRate> }> = makeLatePage(
  async () => (await import("./tariff-page.tsx")).TariffPage,
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
