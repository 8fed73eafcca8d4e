import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { type Load, loadDataset } from "../../src/core/load/load-dataset.ts";
import { wordIssue } from "../../src/core/load/word-issue.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { digestOfClaim } from "../../src/core/model/digest.ts";
import { findOddCharacter } from "../../src/core/model/reading/plain-text.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";
import { readData } from "../../src/io/read-data.ts";
import { readFolder } from "../../src/io/read-folder.ts";
import { encoding, FUZZ, mutation } from "../support/mutations.ts";
import { SMALL_FILES, writeSmallFolder } from "../support/small-folder.ts";

const today = "2026-11-27";
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
  writeSmallFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the gate says of the small folder with one file written otherwise. */
function loadWith(file: string, bytes: Buffer | string): Load {
  writeFileSync(join(folder, file), bytes);
  try {
    return readData(folder, { today });
  } finally {
    writeFileSync(join(folder, file), SMALL_FILES[file] ?? "");
  }
}

type Raw = Readonly<Record<string, unknown>>;

/** The documents of the small folder as another reader has them, one of its files written otherwise. */
function parseAll(file: string, text: string): readonly { part: string; value: Raw }[] {
  return Object.entries({ ...SMALL_FILES, [file]: text }).flatMap(([name, content]) => {
    const [part = ""] = name.split("/");
    if (part === "VERSION") return [];
    if (part === "releases") return [{ part, value: JSON.parse(content) }];
    const documents = parseAllDocuments(content);
    return (Array.isArray(documents) ? documents : []).map((one) => ({ part, value: one.toJS() }));
  });
}

/** What a claim comes to by its own words; what it leaves out is not looked at. */
function expectedClaim(raw: Raw, source: string): Raw {
  const full = (id: unknown): string => (String(id).includes("/") ? String(id) : `${source}/${id}`);
  const texts = (value: unknown): unknown => (typeof value === "number" ? String(value) : value);
  const known: Record<string, (value: never) => unknown> = {
    id: full,
    subject: (value: unknown) => [value].flat(),
    saidBy: (value: readonly (string | object)[]) =>
      value.map((one) => ({
        interested: false,
        ...(typeof one === "string" ? { id: one } : one),
      })),
    time: (value: Raw) => ({ from: texts(value.from) ?? null, to: texts(value.to) ?? null }),
    asOf: texts,
    supersedes: (value: readonly string[]) => value.map(full),
    derivedFrom: (value: readonly string[]) => value.map(full),
    sameEvidenceAs: full,
  };
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      (known[name] ?? ((one) => one))(value as never),
    ]),
  );
}

/** That a dataset says what the files say: no more, no less, and nothing that no file may say. */
function expectTrue(dataset: Dataset, file: string, text: string): void {
  const documents = parseAll(file, text);
  const of = (part: string): readonly Raw[] =>
    documents.filter((one) => one.part === part).map(({ value }) => value);
  const claims = of("sources").flatMap(({ source, claims: list }) =>
    (list as Raw[]).map((raw) => expectedClaim(raw, String((source as Raw).id))),
  );
  expect(dataset.claims).toHaveLength(claims.length);
  for (const claim of claims) {
    const found = dataset.claims.find(({ id }) => id === claim.id);
    expect(found).toMatchObject(claim);
    expect(Object.keys(found?.qualifiers ?? {})).toEqual(Object.keys(claim.qualifiers ?? {}));
  }
  const entities = of("entities").flatMap(({ class: sort, entities: list }) =>
    (list as Raw[]).map((raw) => ({ ...raw, class: sort })),
  );
  expect(dataset.entities).toHaveLength(entities.length);
  for (const entity of entities as readonly Raw[]) {
    expect(JSON.stringify(dataset.entities.find(({ id }) => id === entity.id))).toContain(
      JSON.stringify(entity.label),
    );
  }
  const sources = of("sources").map(({ source }) => source as Raw);
  expect(dataset.sources).toHaveLength(sources.length);
  expect([dataset.criteria]).toEqual(of("vocabulary"));
  expect(dataset.scenarios.map(({ patches }) => patches.length)).toEqual(
    of("scenarios").map(({ patches }) => (patches as unknown[]).length),
  );
  expect(dataset.releases).toEqual(of("releases"));
  JSON.stringify(dataset, (name, value) => {
    expect(findOddCharacter(name)).toBeNull();
    if (typeof value === "string") {
      expect(findOddCharacter(value)).toBeNull();
      expect(value.normalize("NFC")).toBe(value);
    }
    if (typeof value === "number") expect(value).toBeLessThan(2 ** 53);
    return value;
  });
}

describe("a data folder with a file that somebody broke", () => {
  const files = Object.keys(SMALL_FILES);

  it("is good as it is", () => {
    const file = "sources/gazette-2025.yaml";
    const { dataset, issues } = loadWith(file, SMALL_FILES[file] ?? "");
    expect(issues.map(wordIssue)).toEqual([]);
    if (dataset !== null) expectTrue(dataset, file, SMALL_FILES[file] ?? "");
  });

  it("is refused in words, or says what its files say, and tells of each published claim that is gone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), mutation, encoding, (file, mutate, encode) => {
        const bytes = encode(mutate(SMALL_FILES[file] ?? ""));
        const { dataset, issues } = loadWith(file, bytes);
        for (const issue of issues) {
          expect(issue.file).not.toBe("");
          expect(wordIssue(issue).length).toBeLessThan(1000);
          if (issue.line !== null) expect(issue.line).toBeGreaterThan(0);
        }
        expect(dataset === null).toBe(issues.some(({ severity }) => severity === "error"));
        if (dataset === null) return;
        const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
        expect(Buffer.from(text)).toEqual(
          Buffer.from(bytes.toString("utf8").replace(/^\uFEFF/, "")),
        );
        expectTrue(dataset, file, text);
        const held = Object.keys(dataset.releases.at(-1)?.claims ?? {});
        const gone = held.filter((id) => !dataset.claims.some((claim) => claim.id === id));
        expect(issues.some(({ code }) => code === "claims-gone")).toBe(gone.length > 0);
      }),
      FUZZ,
    );
  }, 120_000);
});

describe("each file of the shipped data, broken once", () => {
  const ROLES = { entities: "entities", sources: "source", vocabulary: "criteria" } as const;
  const parts = Object.keys(ROLES) as (keyof typeof ROLES)[];
  const whole = parts.map((part) => ({
    part,
    documents: readFolder(DATA_FOLDER, part, ROLES[part]),
  }));
  const all = whole.flatMap(({ documents }) => documents);
  const { dataset } = loadDataset(all, "");
  const release = {
    name: "last",
    claims: Object.fromEntries(
      (dataset?.claims ?? []).map((claim) => [claim.id, digestOfClaim(claim)]),
    ),
  };
  const files = whole.flatMap(({ part, documents }) =>
    [...new Set(documents.map(({ file }) => file))].map((file) => ({ part, file })),
  );

  /** What the reader makes of a folder with this file alone. */
  function readAlone(part: keyof typeof ROLES, file: string, put: (path: string) => void) {
    const place = mkdtempSync(join(folder, "alone-"));
    mkdirSync(join(place, part));
    put(join(place, file));
    return readFolder(place, part, ROLES[part]);
  }

  it.each(files)("$file", ({ part, file }) => {
    const text = readFileSync(join(DATA_FOLDER, file), "utf8");
    const others = all.filter((one) => one.file !== file);
    const broken: readonly ((path: string) => void)[] = [
      (path) => mkdirSync(path),
      (path) => symlinkSync(join(DATA_FOLDER, file), path),
      (path) => writeFileSync(path, Buffer.from(text, "utf16le")),
      (path) => writeFileSync(path, Buffer.from(text.replace("label:", "label: Göd"), "latin1")),
    ];
    for (const put of broken.slice(0, part === "entities" ? 4 : 3)) {
      const [document, more] = readAlone(part, file, put);
      expect(more).toBeUndefined();
      expect(document).toMatchObject({ file, unreadable: { message: expect.any(String) } });
      expect(document?.unreadable?.severity).toBeUndefined();
    }
    // Cut anywhere, also between two claims: what is lost is named.
    for (const at of [Math.floor(text.length * 0.7), text.lastIndexOf("\n  - ") + 1]) {
      const cut = readAlone(part, file, (path) => writeFileSync(path, text.slice(0, at)));
      const { dataset: left, issues } = loadDataset([...others, ...cut], "", [release]);
      const lost = (dataset?.claims.length ?? 0) - (left?.claims.length ?? 0);
      expect(left === null || lost === 0 || issues.some(({ code }) => code === "claims-gone")).toBe(
        true,
      );
      if (part !== "sources") expect(left).toBeNull();
    }
  });
});
