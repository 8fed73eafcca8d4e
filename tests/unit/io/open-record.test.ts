import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { wordIssue } from "../../../src/core/load/word-issue.ts";
import { openDocuments, openFolder, openShippedRecord } from "../../../src/io/open-record.ts";
import { readRecord } from "../../support/record.ts";
import { SMALL_FILES, writeSmallFolder } from "../../support/small-folder.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
  writeSmallFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The documents of the small folder that lie in no release. */
const TEXTS = Object.fromEntries(
  Object.entries(SMALL_FILES).filter(([path]) => !/^(VERSION|releases)/.test(path)),
);

const wordsOf = (documents: Readonly<Record<string, unknown>>): readonly string[] =>
  openDocuments({ ...TEXTS, ...documents }).issues.map(wordIssue);

describe("openFolder", () => {
  it("opens a folder by its path and by its address", () => {
    const { dataset, issues } = openFolder(folder);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dataset?.version).toMatch(/^2026\.11\.1\+/);
    expect(openFolder(pathToFileURL(`${folder}/`)).dataset).toEqual(dataset);
  });

  it.each(["none", "VERSION", "\u0000", "entities/none", "a".repeat(300)])(
    "says that at %j there is none",
    (name) => {
      const { dataset, issues } = openFolder(join(folder, name));
      expect(dataset).toBeNull();
      expect(issues.map(({ code }) => code)).toEqual(["unread-file"]);
      expect(issues.map(wordIssue)[0]).toMatch(/no folder with data is there.*entities\/, sources/);
    },
  );
});

describe("openDocuments", () => {
  it("opens texts as the files of a folder, and what they are parsed into alike", () => {
    const { release, ...rest } = { release: "unversioned", ...openFolder(folder).dataset };
    const { dataset } = openDocuments(TEXTS);
    expect(dataset).toEqual({ ...rest, releases: [], version: dataset?.version });
    expect(dataset?.version).toMatch(new RegExp(`^${release}\\+[0-9a-f]{8}$`));
    const parsed = Object.fromEntries(
      Object.entries(TEXTS).flatMap(([path, text]) =>
        parseAllDocuments(text).map((one, index) => [`${path}${index}`, one.toJS()] as const),
      ),
    );
    expect(openDocuments(parsed).dataset).toEqual(dataset);
  });

  it("says where in a text something is wrong", () => {
    const text = TEXTS["sources/gazette-2025.yaml"] ?? "";
    expect(
      wordsOf({ "sources/gazette-2025.yaml": text.replace("object: japan", "object: jpn") }),
    ).toContainEqual(
      expect.stringMatching(/^sources\/gazette-2025\.yaml:15 claims\[0\]\.object: /),
    );
  });

  const itself: Record<string, unknown> = {};
  itself.itself = itself;
  it.each([
    ["what holds itself", itself],
    ["a number without end", { class: "place", entities: 1n }],
    ["a function", () => 1],
    ["nothing", undefined],
    ["null", null],
  ])("refuses %s, and nothing else with it", (_, content) => {
    expect(wordsOf({ "entities/more.yaml": content })).toEqual([
      expect.stringMatching(/^entities\/more\.yaml: it is neither text nor plain fields\. /),
    ]);
  });

  it.each([
    "places.yaml",
    "entity/a.yaml",
    "entities/a/b.yaml",
    "../entities/a.yaml",
    "",
    "toString/a",
  ])("reads nothing at %j", (path) => {
    expect(wordsOf({ [path]: { class: "place", entities: [] } })).toEqual([
      expect.stringMatching(/no document is read there\. Expected a path in entities\/, /),
    ]);
  });

  it("takes one document on what the record is about", () => {
    expect(wordsOf({ "case.yaml": "title: A\nabout: A\n---\ntitle: B\nabout: B\n" })).toEqual([
      expect.stringMatching(/^case\.yaml:4: what the record is about is told a second time\. /),
    ]);
  });

  it("takes the scales of another record as they are", () => {
    const { dataset } = openDocuments(TEXTS);
    expect(
      openDocuments({ ...TEXTS, "vocabulary/criteria.yaml": dataset?.criteria }).dataset,
    ).toEqual(dataset);
  });
});

describe("openShippedRecord", () => {
  it("is the record of the program's own data, whole", () => {
    expect(openShippedRecord()).toEqual(readRecord());
  });
});
