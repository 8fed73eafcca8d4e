import fc from "fast-check";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { STAGES, STATUS_WORDS } from "../../src/core/model/vocabulary.ts";
import { type ClaimSketch, makeDataset, makeEntity, makeSource } from "./small-dataset.ts";

const PLANTS = ["ann-1", "ann-2", "bob-1", "cat-1"] as const;
const OPERATORS: Readonly<Record<(typeof PLANTS)[number], string>> = {
  "ann-1": "ann",
  "ann-2": "ann",
  "bob-1": "bob",
  "cat-1": "cat",
};

/** Products that are told apart: round cells of two sizes, flat cells, cells of no stated sort, and goods that are none. */
export const LINE_ENTITIES = [
  makeEntity("any-cell", "product", { label: "cells", facets: { level: "cell" } }),
  makeEntity("round", "product", {
    label: "round cells",
    broader: ["any-cell"],
    facets: { format: "round", use: "ev" },
  }),
  makeEntity("round-large", "product", {
    label: "large round cells",
    broader: ["round"],
    facets: { format: "round/large" },
  }),
  makeEntity("flat", "product", {
    label: "flat cells",
    broader: ["any-cell"],
    facets: { format: "flat" },
  }),
  makeEntity("ore", "product", { label: "ore" }),
  makeEntity("fine-ore", "product", { label: "fine ore", broader: ["ore"] }),
  makeEntity("salt", "product", { label: "salts" }),
  ...PLANTS.map((id) => makeEntity(id, "facility", { label: id, subtype: "cellPlant" })),
  makeEntity("here", "place", { label: "Here", subtype: "country" }),
  makeEntity("there", "place", { label: "There", subtype: "country" }),
  makeEntity("world", "place", { label: "any origin", subtype: "region" }),
  makeEntity("tariff", "policy", { label: "tariff" }),
  makeEntity("surcharge", "policy", { label: "surcharge" }),
];

/** The need that all these worlds are asked about. */
export const LINE_NEED = { product: "round", buyer: "buyer", market: "here", insteadOf: "lost" };

/** 10 % on round cells from there on entry here. */
export const ENTRY_DUTY: Omit<ClaimSketch, "id"> = {
  subject: "tariff",
  predicate: "appliesTo",
  object: "here",
  qualifiers: {
    origin: "there",
    product: "round",
    rate: { value: 10, unit: "percent" },
    basis: "allIn",
  },
};

const BASE: readonly ClaimSketch[] = [
  { id: "s/b1", subject: "town-here", predicate: "partOf", object: "here" },
  ...PLANTS.map(
    (plant, index): ClaimSketch => ({
      id: `s/o${index}`,
      subject: OPERATORS[plant],
      predicate: "operates",
      object: plant,
    }),
  ),
  { ...ENTRY_DUTY, id: "s/b2" },
];

const maker = fc.constantFrom("ann", "bob", "cat");
const plant = fc.constantFrom(...PLANTS);
const product = fc.constantFrom("round", "round", "round-large", "flat", "any-cell");
const place = fc.constantFrom("here", "town-here", "there");
const amount = fc.integer({ min: 1, max: 60 });

const core: fc.Arbitrary<Omit<ClaimSketch, "id">> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      subject: fc.oneof(plant, plant, maker),
      predicate: fc.constant("produces" as const),
      object: product,
      qualifiers: fc.record(
        {
          stage: fc.constantFrom(...STAGES),
          region: place,
          outlet: fc.constantFrom("own" as const, "sold" as const),
        },
        { requiredKeys: ["stage"] },
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      subject: fc.oneof(plant, maker),
      predicate: fc.constant("suppliesTo" as const),
      object: fc.constantFrom("buyer", "holding", "nameless", "cat"),
      qualifiers: fc.record(
        {
          product,
          basis: fc.constantFrom("contract" as const, "report" as const, "listing" as const),
          region: place,
          volume: amount.map((value) => ({ value, unit: "GWhPerYear" as const })),
        },
        { requiredKeys: ["product"] },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("hasCapacity" as const),
      value: amount.map((value) => ({ value, unit: "GWhPerYear" as const })),
      qualifiers: fc.record(
        { basis: fc.constantFrom("plan" as const, "installed" as const), product },
        { requiredKeys: ["basis"] },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("locatedIn" as const),
      object: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("hasStatus" as const),
      value: fc.constantFrom(...STATUS_WORDS.facility),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      subject: plant,
      predicate: fc.constant("hasMilestone" as const),
      value: fc.constantFrom("productionStart" as const, "restart" as const),
      qualifiers: fc.record(
        { date: fc.constantFrom("2024", "2025-03", "2027", "../2026"), product },
        { requiredKeys: ["date"] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      subject: fc.constantFrom("holding", "cat"),
      predicate: fc.constant("ownsStakeIn" as const),
      object: fc.constantFrom("ann", "bob"),
      qualifiers: fc.constantFrom(40, 100).map((value) => ({ share: { value, unit: "percent" } })),
    }),
  },
);

/** Small worlds of lines: three makers with four plants, a buyer, two countries, and up to two dozen random claims. */
export const lineWorlds: fc.Arbitrary<Dataset> = fc
  .array(
    fc.record({
      said: core,
      source: fc.constantFrom("s", "t", "u"),
      kind: fc.constantFrom(
        "fact" as const,
        "fact" as const,
        "companyStatement" as const,
        "plan" as const,
        "plan" as const,
        "opinion" as const,
      ),
      commitment: fc.constantFrom("certain" as const, "certain" as const, "possible" as const),
      denied: fc.integer({ min: 0, max: 11 }),
      from: fc.option(fc.constantFrom("2024", "2025-07/2025-12", "2028"), { freq: 1 }),
    }),
    { minLength: 5, maxLength: 24, size: "max" },
  )
  .map((drawn) => {
    const claims = drawn.map(
      ({ said, source, kind, commitment, denied, from }, index): ClaimSketch => ({
        ...said,
        ...{ id: `${source}/c${index}`, source, kind, commitment },
        polarity: denied === 0 ? "negative" : "positive",
        time: { from, to: null },
      }),
    );
    return structuredClone(
      makeDataset([...BASE, ...claims], {
        entities: LINE_ENTITIES,
        sources: [makeSource("s"), makeSource("t", "2024-11"), makeSource("u", null)],
      }),
    );
  });
