import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { readRecord } from "../support/record.ts";
import { readSolarRecord } from "../support/solar-record.ts";

const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

/** Ids that are the program's own name. */
const OWN = ["second-source"];

function idsOf({ entities, sources, claims, scenarios, case: about }: Dataset): readonly string[] {
  return [
    ...entities.flatMap(({ id, aliases }) => [id, ...aliases]),
    ...sources.map(({ id }) => id),
    ...claims.map(({ id }) => id),
    ...scenarios.map(({ id }) => id),
    ...about.lenses.map(({ name }) => name),
  ];
}

const IDS: ReadonlySet<string> = new Set(
  [readRecord(), readSolarRecord()].flatMap(idsOf).filter((id) => !OWN.includes(id)),
);

/** Ids in a text: as a literal of its own, or anywhere where the hyphens or the slash in it make it no word. */
function idsIn(text: string): readonly string[] {
  const literals = [...text.matchAll(/["'`]([a-z0-9][a-z0-9/-]*)["'`]/g)].map(([, id]) => id ?? "");
  const spelt = [...text.matchAll(/[a-z0-9]+(?:[/-][a-z0-9]+)+/g)].map(([id]) => id);
  return [...literals, ...spelt].filter((id) => IDS.has(id));
}

const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));

describe("the program", () => {
  it("names no id of either record: a case is data", () => {
    const found = files.flatMap((file) =>
      idsIn(readFileSync(file, "utf8")).map((id) => `${file.slice(SOURCES.length)}: ${id}`),
    );
    expect(found).toEqual([]);
  });

  it("would be caught at it", () => {
    const [hyphened] = [...IDS].filter((id) => id.includes("-"));
    const [plain] = [...IDS].filter((id) => /^[a-z]+$/.test(id));
    expect(idsIn(`buyer: "${plain}",`)).toEqual([plain]);
    expect(idsIn(`// such as ${hyphened}.`)).toEqual([hyphened]);
  });
});
