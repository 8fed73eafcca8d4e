import { readFileSync } from "node:fs";
import { type Load, loadDataset } from "../../../src/core/load/load-dataset.ts";
import { readYaml } from "../../../src/core/load/read-yaml.ts";
import type { Occasion } from "../../../src/core/load/rules/placed.ts";
import type { RawDocument } from "../../../src/core/load/schema/raw.ts";

/** The parts of a small valid data folder, each of which a test may write otherwise. */
export interface SmallData {
  readonly organisations: string;
  readonly places: string;
  readonly source: string;
  readonly claims: string;
  readonly criteria: string;
}

const VALID: SmallData = {
  organisations: `
class: organisation
entities:
  - { id: gazette, label: The Gazette }
  - { id: maker, label: Maker, aliases: [old-maker] }
  - { id: buyer, label: Buyer }`,
  places: `
class: place
entities:
  - { id: japan, label: Japan }`,
  source: `
source:
  id: gazette-2025
  title: Makers
  publisher: gazette
  published: 2025-06-23
  publishedBasis: stated
  kind: news
  read: whole
  licence: facts only`,
  claims: `
  - { id: c01, subject: maker, predicate: basedIn, object: japan, at: P1, kind: fact }
  - { id: c02, subject: buyer, predicate: basedIn, object: japan, at: P2, kind: fact }`,
  criteria: readFileSync(
    new URL("../../fixture/issues/not-yaml/vocabulary/criteria.yaml", import.meta.url),
    "utf8",
  ),
};

/** A small data folder as documents, with some of its parts written otherwise. */
export function smallDocuments(parts: Partial<SmallData> = {}): readonly RawDocument[] {
  const { organisations, places, source, claims, criteria } = { ...VALID, ...parts };
  return [
    ...readYaml("entities/organisations.yaml", "entities", `${organisations}\n`),
    ...readYaml("entities/places.yaml", "entities", `${places}\n`),
    ...readYaml("sources/gazette-2025.yaml", "source", `${source}\nclaims:${claims}\n`),
    ...readYaml("vocabulary/criteria.yaml", "criteria", criteria),
  ];
}

/** What the gate says of a small data folder with some of its parts written otherwise. */
export function loadSmall(parts: Partial<SmallData> = {}, occasion: Occasion = {}): Load {
  return loadDataset(smallDocuments(parts), "test", [], occasion);
}

/** What the gate says where one more claim, written in YAML's flow style, stands after the valid ones. */
export function loadWithClaim(claim: string): Load {
  return loadSmall({ claims: `${VALID.claims}\n  - ${claim}` });
}
