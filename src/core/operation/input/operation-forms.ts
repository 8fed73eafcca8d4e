import { PREDICATE_NAMES } from "../../model/predicate.ts";
import { ENTITY_CLASSES } from "../../model/vocabulary.ts";
import type { OperationForm } from "./operation.ts";
import type { Parameter } from "./parameter.ts";
import { QUOTA_FORMS } from "./quota-forms.ts";
import { NEED_PARAMETERS, RANKING_PARAMETERS } from "./ranking-parameters.ts";
import { SCENARIO_PARAMETER } from "./scenario-parameter.ts";
import { SCREEN_FORM } from "./screen-form.ts";
import { STEP_WORDS } from "./step-words.ts";

const amount = (name: string, words: string): Parameter => ({
  name,
  takes: { type: "number", field: { min: 0, max: 1e9 } },
  words,
});

const ONE: readonly Parameter[] = [{ ...SCENARIO_PARAMETER, positional: true }];

const OPERATION_NAMES = [
  "alternatives",
  "compare",
  "explain",
  "describe",
  "search",
  "list",
  "paths",
  "neighbours",
  "conflicts",
  "derived",
  "diff",
  "tariff rate",
  "tariff blend",
  "depends-on",
  "exposure",
  "screen",
  "scenario list",
  "scenario show",
  "scenario check",
  "tariff quota",
  "tariff prorate",
  "tariff offset",
] as const;

export type OperationName = (typeof OPERATION_NAMES)[number];

/**
 * What can be asked and with what, by name. Every surface reads this table; what works the answers out is not here, so
 * that a surface that only asks does not have to load it.
 */
export const FORMS: { readonly [Name in OperationName]: OperationForm } = {
  alternatives: {
    name: "alternatives",
    words: "Who can supply a product to a buyer instead of a supplier, why, and how sure that is.",
    ofADay: true,
    parameters: RANKING_PARAMETERS,
  },
  compare: {
    name: "compare",
    words: "Two to four candidates of an answer side by side: standing, criteria and plain facts.",
    ofADay: true,
    parameters: [
      {
        name: "candidates",
        takes: { type: "entities", classes: ["organisation"] },
        words: "two to four candidates of the answer",
        positional: true,
      },
      ...RANKING_PARAMETERS,
    ],
  },
  explain: {
    name: "explain",
    words: "The claims behind an entity, a claim, the relations of two entities, or a score.",
    ofADay: true,
    parameters: [
      {
        name: "subject",
        takes: { type: "text" },
        words: "an entity, or the id of a claim",
        positional: true,
      },
      { name: "other", takes: { type: "entity" }, words: "a second entity", positional: true },
      {
        name: "score",
        takes: { type: "text" },
        words:
          "the value of a candidate, <candidate>/<criterion>, or of one of its options, <candidate>/<plant>/<criterion>, for the need given",
      },
      {
        name: "predicate",
        takes: { type: "choice", of: PREDICATE_NAMES },
        words: "only claims with this predicate",
      },
      {
        name: "region",
        takes: { type: "entity", classes: ["place"] },
        words: "only claims about this place or a place in it",
      },
      ...NEED_PARAMETERS,
    ],
  },
  describe: {
    name: "describe",
    words:
      "What is known of an entity, gathered: its properties, relations, status in time and owners.",
    ofADay: true,
    lists: true,
    parameters: [
      { name: "entity", takes: { type: "entity" }, words: "what it is about", positional: true },
    ],
  },
  search: {
    name: "search",
    words: "Entities by name: legal forms, spaces, accents, beginnings and slips are forgiven.",
    ofADay: false,
    parameters: [
      { name: "words", takes: { type: "text" }, words: "what to look for", positional: true },
      {
        name: "limit",
        takes: { type: "integer", min: 1, max: 100 },
        words: "how many at most; default 10",
      },
      {
        name: "classes",
        takes: { type: "choices", of: ENTITY_CLASSES },
        words: "only things of these classes",
      },
    ],
  },
  list: {
    name: "list",
    words:
      "What fits a phrase or a stack of facets: paused plants in a country, who supplies whom.",
    ofADay: true,
    lists: true,
    parameters: [
      {
        name: "words",
        takes: { type: "text" },
        words: "a phrase: sorts, places, statuses, products, names, amounts and dates",
        positional: true,
      },
      { name: "facet", takes: { type: "texts" }, words: `a step, once for each: ${STEP_WORDS}` },
    ],
  },
  paths: {
    name: "paths",
    words: "How two entities are connected: all shortest paths, ranked by their weakest claim.",
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
  },
  neighbours: {
    name: "neighbours",
    words: "What stands up and down the supply chain from an entity.",
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
  },
  conflicts: {
    name: "conflicts",
    words: "Where sources contradict each other or give other figures, each side with its claims.",
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
  },
  derived: {
    name: "derived",
    words:
      "What we work out about an entity by named rules, with formula and inputs. Never evidence.",
    ofADay: true,
    parameters: [
      { name: "entity", takes: { type: "entity" }, words: "what it is about", positional: true },
      {
        name: "buyer",
        takes: { type: "entity", classes: ["organisation"] },
        words:
          "whose tiers are counted; default: the buyer of the question that the record opens with",
      },
    ],
  },
  diff: {
    name: "diff",
    words: "What is new, changed or withdrawn between two dates of knowledge, or since a release.",
    ofADay: false,
    lists: true,
    parameters: [
      { name: "from", takes: { type: "text" }, words: "a date, or a release such as 2026.11.1" },
      { name: "to", takes: { type: "date" }, words: "a later date; default: all that is known" },
    ],
  },
  "tariff rate": {
    name: "tariff rate",
    words:
      "The duty on entry for goods of an origin, on a date, as far as it was known on another.",
    ofADay: true,
    parameters: [
      {
        name: "origin",
        takes: { type: "entity", classes: ["place"] },
        words: "where the goods come from",
      },
      {
        name: "destination",
        takes: { type: "entity", classes: ["place"] },
        words: "where they enter",
      },
      { name: "product", takes: { type: "entity", classes: ["product"] }, words: "what they are" },
    ],
  },
  "tariff blend": QUOTA_FORMS["tariff blend"],
  "depends-on": {
    name: "depends-on",
    words: "What is left without supply when a plant, company or country fails.",
    ofADay: true,
    parameters: [
      {
        name: "entity",
        takes: { type: "entity", classes: ["facility", "organisation", "place"] },
        words: "what fails",
        positional: true,
      },
    ],
  },
  exposure: {
    name: "exposure",
    words: "What a buyer or programme rests on: sources, single points of failure, concentration.",
    ofADay: true,
    parameters: [
      {
        name: "buyer",
        takes: { type: "entity", classes: ["organisation", "programme", "facility"] },
        words: "the buyer, programme or plant",
        positional: true,
      },
      {
        name: "product",
        takes: { type: "entity", classes: ["product"] },
        words: "only this product; left out, each that is said to be supplied or used",
      },
      {
        name: "market",
        takes: { type: "entity", classes: ["place"] },
        words: "where it is needed",
      },
      { name: "neededBy", takes: { type: "date" }, words: "by when" },
      amount("inventory", "what is in stock, for how long the buyer can go on"),
      amount("demand", "what the buyer needs in a year"),
      amount("remaining", "what still comes in a year when the supply is lost"),
      amount("recovery", "days until the supply is back"),
    ],
  },
  screen: SCREEN_FORM,
  "scenario list": {
    name: "scenario list",
    words: "The scenarios that come with the record.",
    example: "scenario list",
    ofADay: false,
    parameters: [],
  },
  "scenario show": {
    name: "scenario show",
    words: "What a scenario assumes, in words.",
    ofADay: false,
    parameters: ONE,
  },
  "scenario check": {
    name: "scenario check",
    words: "Whether a scenario can be read and fits the data; all that is wrong with it otherwise.",
    ofADay: false,
    parameters: ONE,
  },
  "tariff quota": QUOTA_FORMS["tariff quota"],
  "tariff prorate": QUOTA_FORMS["tariff prorate"],
  "tariff offset": QUOTA_FORMS["tariff offset"],
};
