import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Release } from "../../src/core/model/dataset.ts";

const CRITERIA = readFileSync(
  new URL("../fixture/issues/not-yaml/vocabulary/criteria.yaml", import.meta.url),
  "utf8",
);

/** What the last release of the small folder held: its first four claims. */
const RELEASE: Release = {
  name: "2026.10.1",
  claims: Object.fromEntries(
    ["c01", "c02", "c03", "c04"].map((id) => [`gazette-2025/${id}`, "0123456789abcd"]),
  ),
};

/** The files of a small data folder with a bit of everything: what a test may break. */
export const SMALL_FILES: Readonly<Record<string, string>> = {
  VERSION: "2026.11.1\n",
  "entities/organisations.yaml": `# Makers, a buyer and a paper
class: organisation
entities:
  - { id: gazette, label: The Gazette, subtype: publisher }
  - id: maker
    subtype: company
    label: Maker
    names: [삼성, "M: Maker"]
    note: Makes cells.
  - id: buyer
    label: Buyer
    externalIds: [{ scheme: lei, value: "5299", checkedAt: 2026-01-01, checkedIn: register }]
  - { id: holding, label: Holding, unnamed: withheld }
`,
  "entities/things.yaml": `class: place
entities:
  - { id: japan, label: Japan, subtype: country }
---
class: product
entities:
  - { id: battery, label: batteries }
  - { id: cell, label: cells, broader: battery, subtype: cell }
---
class: facility
entities:
  - { id: works, label: Works, subtype: cellPlant }
`,
  "sources/gazette-2025.yaml": `source:
  id: gazette-2025
  title: Maker at home
  publisher: gazette
  url: https://example.org/a?b=1
  published: 2025-06-23
  publishedBasis: stated
  kind: news
  read: whole

claims:
  - id: c01
    subject: maker
    predicate: basedIn
    object: japan
    at: P1
    kind: fact
  - id: c02
    subject: [maker, buyer]
    predicate: produces
    object: cell
    qualifiers: { stage: massProductionScheduled, region: unknown, capacity: { min: 10, max: 20, unit: GWhPerYear } }
    time: { from: 2025-07/2025-12, to: 2030 }
    at: P2
    kind: plan
    commitment: probable
    saidBy: [gazette, { id: maker, interested: true }]
    note: As the maker means to.
  - id: c03
    subject: holding
    predicate: ownsStakeIn
    object: maker
    qualifiers: { share: { value: 27.5, unit: percent, approx: true } }
    at: P3
    kind: fact
  - id: c04
    subject: works
    predicate: hasStatus
    value: operating
    asOf: 2025
    at: P4
    kind: companyStatement
    polarity: positive
  - { id: c05, subject: maker, predicate: operates, object: works, at: P5, kind: fact }
---
source:
  id: gazette-2026
  title: "Buyer: who sells?"
  publisher: gazette
  publishedBasis: unknown
  kind: trade
  read: excerpt
claims:
  - id: c01
    subject: maker
    predicate: suppliesTo
    object: buyer
    qualifiers: { product: cell, volume: { value: 12, unit: GWh } }
    at: p. 3
    kind: fact
    supersedes: [gazette-2025/c02]
  - id: c02
    subject: maker
    predicate: remark
    note: It is said to be busy.
    at: H
    kind: assessment
  - id: c03
    subject: maker
    predicate: facilityCount
    state: unknown
    qualifiers: { region: japan, countingRule: all }
    at: P9
    kind: fact
`,
  "vocabulary/criteria.yaml": CRITERIA,
  "scenarios/shut.yaml": `name: The works are shut
note: To see what hangs on them.
dataVersion: "2026.11.1"
patches:
  - { type: setStatus, entity: works, status: closed, time: { from: 2026-01 } }
  - type: addHypothesis
    claim:
      subject: [holding]
      predicate: suppliesTo
      object: buyer
      qualifiers: { product: cell, volume: { value: 3, unit: GWh } }
  - { type: suppress, claims: [gazette-2026/c01] }
`,
  "releases/2026.10.1.json": `${JSON.stringify(RELEASE, null, 1)}\n`,
};

/** Writes the small folder to a place. */
export function writeSmallFolder(folder: string): void {
  for (const [file, text] of Object.entries(SMALL_FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
