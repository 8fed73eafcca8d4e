import { type Case, NO_CASE } from "../../src/core/model/case.ts";
import type { Claim } from "../../src/core/model/claim.ts";
import { DATASET_FORMAT, type Dataset } from "../../src/core/model/dataset.ts";
import type { Entity } from "../../src/core/model/entity.ts";
import { type Geography, NO_GEOGRAPHY } from "../../src/core/model/geography.ts";
import type { Source } from "../../src/core/model/source.ts";
import type { EntityClass } from "../../src/core/model/vocabulary.ts";
import { readRecord } from "./record.ts";

const CRITERIA = readRecord().criteria;

/** What a test says of a claim; the rest is filled in as a plain reported fact of the source `s`. */
export interface ClaimSketch extends Partial<Omit<Claim, "subject" | "qualifiers">> {
  readonly id: string;
  readonly subject: string | readonly string[];
  readonly predicate: Claim["predicate"];
  readonly qualifiers?: Readonly<Record<string, unknown>>;
}

/** A whole claim from a sketch. */
export function makeClaim({ subject, ...sketch }: ClaimSketch): Claim {
  const claim: unknown = {
    source: "s",
    at: "P1",
    object: null,
    value: null,
    qualifiers: {},
    state: "known",
    polarity: "positive",
    time: { from: null, to: null },
    kind: "fact",
    commitment: "certain",
    saidBy: [{ id: "paper", interested: false }],
    asOf: null,
    note: `What ${sketch.id} says.`,
    supersedes: [],
    sameEvidenceAs: null,
    rule: null,
    derivedFrom: [],
    ...sketch,
    subject: typeof subject === "string" ? [subject] : [...subject],
  };
  return claim as Claim;
}

/** A source from its id and the day it came out; null = undated. */
export function makeSource(id: string, published: string | null = "2025-06-23"): Source {
  return {
    id,
    title: `Title of ${id}`,
    titleBasis: "page",
    publisher: "paper",
    url: null,
    published,
    publishedBasis: published === null ? "unknown" : "stated",
    kind: "news",
    read: "whole",
    licence: "All rights reserved.",
    note: "",
  };
}

/** An entity from its id, its class and what else a test wants to say. */
export function makeEntity(
  id: string,
  entityClass: EntityClass,
  particulars: Partial<Entity> = {},
): Entity {
  return {
    id,
    class: entityClass,
    subtype: entityClass === "organisation" ? "company" : null,
    label: id,
    names: [],
    ambiguousNames: [],
    aliases: [],
    externalIds: [],
    broader: [],
    facets: {},
    unnamed: null,
    note: "",
    ...particulars,
  };
}

/** The parties of the small world: makers, a buyer with a plant, a product with a wider one, a market. */
export const SMALL_WORLD: readonly Entity[] = [
  makeEntity("buyer", "organisation", { label: "Buyer" }),
  makeEntity("lost", "organisation", { label: "Lost" }),
  makeEntity("ann", "organisation", { label: "Ann" }),
  makeEntity("bob", "organisation", { label: "Bob" }),
  makeEntity("cat", "organisation", { label: "Cat" }),
  makeEntity("holding", "organisation", { label: "Holding" }),
  makeEntity("venture", "organisation", { label: "Venture", subtype: "jointVenture" }),
  makeEntity("nameless", "organisation", { label: "maker (not named)", unnamed: "unnamed" }),
  makeEntity("paper", "organisation", { label: "Paper", subtype: "publisher" }),
  makeEntity("plant", "facility", { label: "Plant" }),
  makeEntity("second-plant", "facility", { label: "Second Plant" }),
  makeEntity("programme", "programme", { label: "Programme" }),
  makeEntity("cell", "product", { label: "cells", broader: ["battery"] }),
  makeEntity("battery", "product", { label: "batteries" }),
  makeEntity("other-product", "product", { label: "other goods" }),
  makeEntity("here", "place", { label: "Here", subtype: "country" }),
  makeEntity("town-here", "place", { label: "Town", subtype: "town" }),
  makeEntity("there", "place", { label: "There", subtype: "country" }),
  makeEntity("tariff", "policy", { label: "tariff" }),
  makeEntity("contract", "agreement", { label: "contract" }),
];

/** The trade of the small world: cells for electric vehicles. */
const SMALL_CASE: Case = {
  ...NO_CASE,
  trade: {
    ...NO_CASE.trade,
    use: "ev",
    uses: { ev: "electric cars", storage: "storage" },
    levels: { cell: "cells", module: "modules", pack: "packs" },
    lines: "cell",
    goods: "cells or batteries",
    builder: { word: "carmaker", has: ["vehiclePlant", "model", "lineUp"], buysFor: "ev" },
    chemistries: { lfp: "lfp", ncm: "nickel/ncm", nca: "nickel/nca", "high-nickel": "nickel" },
    counted: ["cellPlant"],
  },
};

/** A dataset of a few claims; entities and sources are the small world's unless given. */
export function makeDataset(
  claims: readonly ClaimSketch[],
  records: {
    readonly entities?: readonly Entity[];
    readonly sources?: readonly Source[];
    readonly geography?: Geography;
    readonly case?: Case;
  } = {},
): Dataset {
  const own = records.entities ?? [];
  const taken = new Set(own.map(({ id }) => id));
  return {
    format: DATASET_FORMAT,
    version: "test",
    entities: [...SMALL_WORLD.filter(({ id }) => !taken.has(id)), ...own],
    sources: records.sources ?? [makeSource("s")],
    claims: claims.map(makeClaim),
    criteria: CRITERIA,
    case: records.case ?? SMALL_CASE,
    geography: records.geography ?? { ...NO_GEOGRAPHY, everywhere: "world" },
    releases: [],
    scenarios: [],
  };
}
