import type { ComponentType } from "react";
import type { Answered } from "../../../core/model/answer.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { TariffBlend } from "../../../core/operation/quota-operations.ts";
import type { Changes } from "../../../core/query/changes/find-changes.ts";
import type { Explanation } from "../../../core/query/explain.ts";
import type { Dependents } from "../../../core/query/exposure/dependents.ts";
import type { Exposure } from "../../../core/query/exposure/measure-exposure.ts";
import type { TariffRate } from "../../../core/query/tariff/find-rate.ts";
import type { WordedConflict } from "../../../core/word/answer/conflicts.ts";
import type { WordedNeighbourhood } from "../../../core/word/answer/neighbourhood.ts";
import type { WordedPaths } from "../../../core/word/answer/paths.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import type { WordedComparison } from "../../../core/word/ranking/comparison.ts";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";

// Pages that are fetched when they are first opened.

/** Asked for most, and fetched as soon as the picture stands. */
export const AlternativesPage: LatePage<{ readonly answer: Answered<WordedAlternatives> }> =
  makeLatePage(async () => (await import("../answer/alternatives-page.tsx")).AlternativesPage);

/** What a press on the graph or the table opens: fetched as soon as the page stands. */
export const EntityPage: LatePage<{ readonly id: EntityId }> = makeLatePage(
  async () => (await import("../evidence/entity-page.tsx")).EntityPage,
);

export const EdgePage: LatePage<{ readonly id: string }> = makeLatePage(
  async () => (await import("../evidence/edge-page.tsx")).EdgePage,
);

export const FactCard: LatePage<{ readonly id: ClaimId }> = makeLatePage(
  async () => (await import("../evidence/fact-card.tsx")).FactCard,
);

export const ExplainPage: ComponentType<{ readonly answer: Answered<Explanation> }> = makeLatePage(
  async () => (await import("./question-pages.tsx")).ExplainPage,
);

export const NeighboursPage: ComponentType<{ readonly answer: Answered<WordedNeighbourhood> }> =
  makeLatePage(async () => (await import("./question-pages.tsx")).NeighboursPage);

export const PathsPage: ComponentType<{ readonly answer: Answered<WordedPaths> }> = makeLatePage(
  async () => (await import("./question-pages.tsx")).PathsPage,
);

export const EmbeddedView: ComponentType = makeLatePage(
  async () => (await import("./embedded-view.tsx")).EmbeddedView,
);

export const MapView: ComponentType = makeLatePage(
  async () => (await import("../map/map-view.tsx")).MapView,
);

export const LeftOutPage: ComponentType = makeLatePage(
  async () => (await import("../evidence/left-out-page.tsx")).LeftOutPage,
);

export const AboutPage: ComponentType = makeLatePage(
  async () => (await import("../evidence/about-page.tsx")).AboutPage,
);

export const MethodPage: ComponentType = makeLatePage(
  async () => (await import("../answer/method-page.tsx")).MethodPage,
);

export const ScenarioPage: ComponentType = makeLatePage(
  async () => (await import("../scenario/scenario-page.tsx")).ScenarioPage,
);

export const ChangesPage: ComponentType<{ readonly answer: Answered<Changes> }> = makeLatePage(
  async () => (await import("../question/changes-page.tsx")).ChangesPage,
);

export const ConflictsPage: ComponentType<{
  readonly answer: Answered<readonly WordedConflict[]>;
}> = makeLatePage(async () => (await import("../question/conflicts-page.tsx")).ConflictsPage);

export const TariffPage: ComponentType<{ readonly answer: Answered<TariffRate> }> = makeLatePage(
  async () => (await import("../question/tariff-page.tsx")).TariffPage,
);

export const ComparisonPage: ComponentType<{ readonly answer: Answered<WordedComparison> }> =
  makeLatePage(async () => (await import("../answer/comparison-page.tsx")).ComparisonPage);

export const DependentsPage: ComponentType<{ readonly answer: Answered<Dependents> }> =
  makeLatePage(async () => (await import("../question/dependents-page.tsx")).DependentsPage);

export const ExposurePage: ComponentType<{ readonly answer: Answered<Exposure> }> = makeLatePage(
  async () => (await import("../question/exposure-page.tsx")).ExposurePage,
);

export const QuotaPage: ComponentType<{ readonly answer: Answered<TariffBlend> }> = makeLatePage(
  async () => (await import("../question/quota-page.tsx")).QuotaPage,
);
