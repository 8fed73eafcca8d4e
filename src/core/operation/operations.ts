import { isFailure } from "../model/answer.ts";
import { ENTITY_CLASSES, type EntityClass } from "../model/vocabulary.ts";
import { rankAgainstBase } from "../query/alternatives/difference.ts";
import type { Alternatives } from "../query/alternatives/result.ts";
import type { Changes } from "../query/changes/find-changes.ts";
import type { Comparison } from "../query/compare/comparison.ts";
import type { Derived } from "../query/derive/derived.ts";
import type { Explanation } from "../query/explain.ts";
import type { Dependents } from "../query/exposure/dependents.ts";
import type { Exposure } from "../query/exposure/measure-exposure.ts";
import { findPaths, type Paths } from "../query/find-paths.ts";
import { type ConflictShown, listConflicts } from "../query/list-conflicts.ts";
import { findNeighbours, type Neighbourhood } from "../query/neighbours.ts";
import { type SearchHit, searchEntities } from "../query/search.ts";
import type { TariffRate } from "../query/tariff/find-rate.ts";
import { compare } from "./compare-operation.ts";
import { derived } from "./derived-operation.ts";
import { diff } from "./diff-operation.ts";
import { explain } from "./explain-operation.ts";
import { dependsOn, exposure } from "./exposure-operations.ts";
import { FOUNDING_NEED } from "./need-parameters.ts";
import type { Operation } from "./operation.ts";
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
import { RANKING_PARAMETERS, readRanking } from "./ranking-parameters.ts";
import {
  type ShownScenario,
  scenarioCheck,
  scenarioList,
  scenarioShow,
} from "./scenario-operations.ts";
import { tariffRate } from "./tariff-operations.ts";

const alternatives: Operation<Alternatives> = {
  name: "alternatives",
  words: "Who can supply a product to a buyer instead of a supplier, why, and how sure that is.",
  example: "alternatives --product cell-46-series --buyer bmw --market us --instead-of aesc",
  ofADay: true,
  parameters: RANKING_PARAMETERS,
  run(graph, input, base) {
    const { need, options, caveats } = readRanking(input, graph.dataset);
    const finding = rankAgainstBase(graph, base, need, options);
    return isFailure(finding) ? finding : { ...finding, caveats: [...caveats, ...finding.caveats] };
  },
};

const search: Operation<readonly SearchHit[]> = {
  name: "search",
  words: "Entities by name: legal forms, spaces, accents, beginnings and slips are forgiven.",
  example: "search 삼성SDI",
  ofADay: false,
  parameters: [
    { name: "words", takes: { type: "text" }, words: "what to look for", positional: true },
    {
      name: "limit",
      takes: { type: "integer", min: 1, max: 100 },
      words: "how many at most; default 10",
    },
  ],
  run(graph, input) {
    const words = input.text("words") ?? input.refuse("search needs words to look for.");
    return searchEntities(graph.dataset, words, { limit: input.integer("limit", 10) });
  },
};

const paths: Operation<Paths> = {
  name: "paths",
  words: "How two entities are connected: all shortest paths, ranked by their weakest claim.",
  example: "paths aesc bmw-woodruff",
  ofADay: true,
  parameters: [
    { name: "from", takes: { type: "entity" }, words: "where the path begins", positional: true },
    { name: "to", takes: { type: "entity" }, words: "where it ends", positional: true },
    {
      name: "k",
      takes: { type: "integer", min: 1, max: 50 },
      words: "how many paths at least, longer ones included; default 1",
    },
    {
      name: "through",
      takes: { type: "choices", of: ENTITY_CLASSES },
      words: "classes that may be passed besides the usual ones; opens all relations",
    },
  ],
  run: (graph, input) =>
    findPaths(graph, input.entity("from"), input.entity("to"), {
      count: input.integer("k", 1),
      through: (input.choices("through") ?? []) as readonly EntityClass[],
    }),
};

const neighbours: Operation<Neighbourhood> = {
  name: "neighbours",
  words: "What stands up and down the supply chain from an entity.",
  example: "neighbours bmw --up 2 --down 1",
  ofADay: true,
  parameters: [
    { name: "entity", takes: { type: "entity" }, words: "where to start", positional: true },
    {
      name: "up",
      takes: { type: "integer", min: 0, max: 10 },
      words: "steps towards suppliers and owners",
    },
    {
      name: "down",
      takes: { type: "integer", min: 0, max: 10 },
      words: "steps towards customers and holdings",
    },
  ],
  run(graph, input) {
    const either = input.has("up") || input.has("down");
    const depths = {
      up: input.integer("up", either ? 0 : 1),
      down: input.integer("down", either ? 0 : 1),
    };
    return findNeighbours(graph, input.entity("entity"), depths);
  },
};

const conflicts: Operation<readonly ConflictShown[]> = {
  name: "conflicts",
  words: "Where sources contradict each other or give other figures, each side with its claims.",
  example: "conflicts envision-group",
  ofADay: false,
  lists: true,
  parameters: [
    {
      name: "entity",
      takes: { type: "entity" },
      words: "only what touches this entity",
      positional: true,
    },
  ],
  run: (graph, input) => listConflicts(graph, input.optionalEntity("entity"), FOUNDING_NEED),
};

/** The questions of the program, by name; every surface reads this table. */
export const OPERATIONS: {
  readonly alternatives: Operation<Alternatives>;
  readonly compare: Operation<Comparison>;
  readonly explain: Operation<Explanation>;
  readonly search: Operation<readonly SearchHit[]>;
  readonly paths: Operation<Paths>;
  readonly neighbours: Operation<Neighbourhood>;
  readonly conflicts: Operation<readonly ConflictShown[]>;
  readonly derived: Operation<readonly Derived[]>;
  readonly diff: Operation<Changes>;
  readonly "tariff rate": Operation<TariffRate>;
  readonly "depends-on": Operation<Dependents>;
  readonly exposure: Operation<Exposure>;
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
  search,
  paths,
  neighbours,
  conflicts,
  derived,
  diff,
  "tariff rate": tariffRate,
  "tariff blend": tariffBlend,
  "depends-on": dependsOn,
  exposure,
  "scenario list": scenarioList,
  "scenario show": scenarioShow,
  "scenario check": scenarioCheck,
  "tariff quota": tariffQuota,
  "tariff prorate": tariffProrate,
  "tariff offset": tariffOffset,
};

export type OperationName = keyof typeof OPERATIONS;

/** The result of an operation by its name. */
export type ResultOf<Name extends OperationName> =
  (typeof OPERATIONS)[Name] extends Operation<infer Result> ? Result : never;
