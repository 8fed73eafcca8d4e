import { isRefusal } from "../model/refusal.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import { rankAgainstBase } from "../query/alternatives/difference.ts";
import type { Changes } from "../query/changes/find-changes.ts";
import type { Derived } from "../query/derive/derived.ts";
import type { Dependents } from "../query/exposure/dependents.ts";
import type { Exposure } from "../query/exposure/measure-exposure.ts";
import { listConflicts } from "../query/list-conflicts.ts";
import type { Screening } from "../query/screen/screen-list.ts";
import { type SearchHit, searchEntities } from "../query/search/search.ts";
import type { TariffRate } from "../query/tariff/find-rate.ts";
import { findPaths } from "../query/walk/find-paths.ts";
import { findNeighbours } from "../query/walk/neighbours.ts";
import { type WordedConflict, wordConflicts } from "../word/answer/conflicts.ts";
import type { WordedExplanation } from "../word/answer/explanation.ts";
import { type WordedNeighbourhood, wordNeighbourhood } from "../word/answer/neighbourhood.ts";
import { type WordedPaths, wordPaths } from "../word/answer/paths.ts";
import type { DerivedWords } from "../word/derived.ts";
import type { WordedDossier } from "../word/dossier.ts";
import { type WordedAlternatives, wordAlternatives } from "../word/ranking/alternatives.ts";
import type { WordedComparison } from "../word/ranking/comparison.ts";
import { compare } from "./compare-operation.ts";
import { derived } from "./derived-operation.ts";
import { describe } from "./describe-operation.ts";
import { diff } from "./diff-operation.ts";
import { explain } from "./explain-operation.ts";
import { dependsOn, exposure } from "./exposure-operations.ts";
import { openingNeed } from "./input/opening-need.ts";
import type { Operation } from "./input/operation.ts";
import { FORMS, type OperationName } from "./input/operation-forms.ts";
import { readRanking } from "./input/read-ranking.ts";
import { type EntityList, list } from "./list-operation.ts";
import {
  type TariffBlend,
  type TariffOffset,
  type TariffProrated,
  type TariffQuota,
  tariffBlend,
  tariffOffset,
  tariffProrate,
  tariffQuota,
} from "./quota-operations.ts";
import {
  type ShownScenario,
  scenarioCheck,
  scenarioList,
  scenarioShow,
} from "./scenario-operations.ts";
import { screen } from "./screen-operation.ts";
import { tariffRate } from "./tariff-operations.ts";

const alternatives: Operation<WordedAlternatives> = {
  ...FORMS.alternatives,
  run(graph, input, base) {
    const { need, options, caveats } = readRanking(input, graph);
    const finding = rankAgainstBase(graph, base, need, options);
    if (isRefusal(finding)) return finding;
    const result = wordAlternatives(graph, finding.result, options.requirements);
    return { ...finding, result, caveats: [...caveats, ...finding.caveats] };
  },
};

const search: Operation<readonly SearchHit[]> = {
  ...FORMS.search,
  run(graph, input) {
    const words = input.requiredText("words");
    return searchEntities(graph.dataset, words, {
      limit: input.integer("limit", 10),
      classes: input.choices("classes") as readonly EntityClass[] | null,
    });
  },
};

const paths: Operation<WordedPaths> = {
  ...FORMS.paths,
  run(graph, input) {
    const found = findPaths(graph, input.entity("from"), input.entity("to"), {
      count: input.integer("k", 1),
      through: (input.choices("through") ?? []) as readonly EntityClass[],
    });
    return { ...found, result: wordPaths(found.result) };
  },
};

const neighbours: Operation<WordedNeighbourhood> = {
  ...FORMS.neighbours,
  run(graph, input) {
    const either = input.has("up") || input.has("down");
    const depths = {
      up: input.integer("up", either ? 0 : 1),
      down: input.integer("down", either ? 0 : 1),
    };
    const found = findNeighbours(graph, input.entity("entity"), depths);
    return { ...found, result: wordNeighbourhood(graph, found.result) };
  },
};

const conflicts: Operation<readonly WordedConflict[]> = {
  ...FORMS.conflicts,
  run(graph, input) {
    const need = openingNeed(graph.dataset);
    const found = listConflicts(graph, input.optionalEntity("entity"), need);
    return { ...found, result: wordConflicts(graph, found.result) };
  },
};

/** What works out the answer to each question, by its name. */
export const OPERATIONS: {
  readonly alternatives: Operation<WordedAlternatives>;
  readonly compare: Operation<WordedComparison>;
  readonly explain: Operation<WordedExplanation>;
  readonly describe: Operation<WordedDossier>;
  readonly search: Operation<readonly SearchHit[]>;
  readonly list: Operation<EntityList>;
  readonly paths: Operation<WordedPaths>;
  readonly neighbours: Operation<WordedNeighbourhood>;
  readonly conflicts: Operation<readonly WordedConflict[]>;
  readonly derived: Operation<readonly (Derived & DerivedWords)[]>;
  readonly diff: Operation<Changes>;
  readonly "tariff rate": Operation<TariffRate>;
  readonly "depends-on": Operation<Dependents>;
  readonly exposure: Operation<Exposure>;
  readonly screen: Operation<Screening>;
  readonly "scenario list": Operation<readonly ShownScenario[]>;
  readonly "scenario show": Operation<ShownScenario>;
  readonly "scenario check": Operation<ShownScenario>;
  readonly "tariff blend": Operation<TariffBlend>;
  readonly "tariff quota": Operation<TariffQuota>;
  readonly "tariff prorate": Operation<TariffProrated>;
  readonly "tariff offset": Operation<TariffOffset>;
} = {
  alternatives,
  compare,
  explain,
  describe,
  search,
  list,
  paths,
  neighbours,
  conflicts,
  derived,
  diff,
  "tariff rate": tariffRate,
  "tariff blend": tariffBlend,
  "depends-on": dependsOn,
  exposure,
  screen,
  "scenario list": scenarioList,
  "scenario show": scenarioShow,
  "scenario check": scenarioCheck,
  "tariff quota": tariffQuota,
  "tariff prorate": tariffProrate,
  "tariff offset": tariffOffset,
};

/** The result of an operation by its name. */
export type ResultOf<Name extends OperationName> =
  (typeof OPERATIONS)[Name] extends Operation<infer Result> ? Result : never;
