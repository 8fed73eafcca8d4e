import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NoDataFolder, readData } from "../../../src/io/read-data.ts";
import { writeDataset } from "../../../src/io/write-dataset.ts";

const FIXTURES = fileURLToPath(new URL("../../fixture/issues/", import.meta.url));
const SOURCE = "sources/gazette-2025.yaml";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of a fixture's folder, to be changed. */
function copyOf(code: string): string {
  const copy = join(folder, code);
  cpSync(join(FIXTURES, code), copy, { recursive: true });
  return copy;
}

function edit(data: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(data, file), change(readFileSync(join(data, file), "utf8")));
}

describe("reading a data folder", () => {
  it("that is not there, or is none, says so and what to give", () => {
    for (const path of [join(folder, "nothing"), folder]) {
      expect(() => readData(path)).toThrow(NoDataFolder);
      expect(() => readData(path)).toThrow(`"${path}"`);
      expect(() => readData(path)).toThrow("Give the folder that holds entities/");
    }
  });

  it("that lacks a part says what is missing", () => {
    const data = copyOf("entity-without-claims");
    rmSync(join(data, "vocabulary"), { recursive: true });
    expect(readData(data).issues).toMatchObject([
      { code: "missing-field", file: "vocabulary/criteria.yaml" },
      { code: "entity-without-claims" },
    ]);
  });

  it("that has the criteria twice says which are too many", () => {
    const data = copyOf("entity-without-claims");
    cpSync(join(data, "vocabulary/criteria.yaml"), join(data, "vocabulary/more.yaml"));
    expect(readData(data).issues[0]).toMatchObject({
      code: "duplicate-id",
      file: "vocabulary/more.yaml",
    });
  });

  it("passes over what is no YAML file", () => {
    const data = copyOf("entity-without-claims");
    writeFileSync(join(data, "sources/notes.txt"), "not: data: at all");
    mkdirSync(join(data, "sources/old.yaml"));
    expect(readData(data).issues).toHaveLength(1);
  });
});

describe("the version of the data", () => {
  const versionOf = (data: string): string => readData(data).dataset?.version ?? "";

  it("begins with the release that the folder names", () => {
    const data = copyOf("entity-without-claims");
    expect(versionOf(data)).toMatch(/^unversioned\+[0-9a-f]{8}$/);
    writeFileSync(join(data, "VERSION"), "2026.11.1\n");
    expect(versionOf(data)).toMatch(/^2026\.11\.1\+[0-9a-f]{8}$/);
  });

  it("changes with what is said", () => {
    const data = copyOf("entity-without-claims");
    const before = versionOf(data);
    edit(data, SOURCE, (text) => text.replace("at: P1", "at: P2"));
    expect(versionOf(data)).not.toBe(before);
  });

  it("does not change with comments, or with the names and the order of files", () => {
    const data = copyOf("entity-without-claims");
    const before = versionOf(data);
    edit(data, SOURCE, (text) => `# read again\n${text}`);
    renameSync(join(data, "entities/places.yaml"), join(data, "entities/a-places.yaml"));
    expect(versionOf(data)).toBe(before);
  });
});

describe("building the dataset of the app", () => {
  it("writes the record and what it must hash to, and tells warnings", () => {
    const target = join(folder, "out");
    const { lines, exit } = writeDataset(join(FIXTURES, "entity-without-claims"), target);
    expect(exit).toBe(0);
    expect(lines).toEqual([
      expect.stringContaining('warning: nothing is said of "stranger"'),
      expect.stringMatching(/^Dataset unversioned\+[0-9a-f]{8}: 1 claim written\.$/),
    ]);
    const manifest = JSON.parse(readFileSync(join(target, "manifest.json"), "utf8"));
    const record = JSON.parse(readFileSync(join(target, "record.json"), "utf8"));
    expect(manifest).toMatchObject({ format: record.format, version: record.version });
    expect(manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("writes nothing where the data has errors, and says what they are", () => {
    const target = join(folder, "out");
    const { lines, exit } = writeDataset(join(FIXTURES, "bad-date"), target);
    expect(exit).toBe(1);
    expect(lines[0]).toContain("sources/gazette-2025.yaml:18 claims[0].time.from");
    expect(lines.at(-1)).toBe("The data has errors; nothing was written.");
    expect(() => readFileSync(join(target, "record.json"))).toThrow("ENOENT");
  });

  it("says where there is no data folder", () => {
    const { lines, exit } = writeDataset(join(folder, "nothing"), join(folder, "out"));
    expect({ lines, exit }).toEqual({
      lines: [expect.stringContaining("There is no folder at")],
      exit: 2,
    });
  });
});
