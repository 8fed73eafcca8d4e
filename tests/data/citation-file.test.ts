import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeCitationFile } from "../../src/core/exchange/citation-file.ts";
import { DATA_FOLDER } from "../../src/io/data-folder.ts";

const read = (path: string): string => readFileSync(join(DATA_FOLDER, path), "utf8");
const text = read("../CITATION.cff");
const release = read("VERSION").trim();

describe("CITATION.cff", () => {
  const file = parse(text) as Record<string, unknown>;

  it("has what the format asks for, as texts", () => {
    expect(file).toMatchObject({
      "cff-version": "1.2.0",
      message: expect.stringContaining("cite"),
      title: "Second Source",
      type: "dataset",
      authors: [{ name: "Second Source contributors" }],
      license: "CC-BY-4.0",
    });
  });

  it("is of the release of the data that stands in data/VERSION", () => {
    const [year, month] = release.split(".").map(Number);
    expect(file.version).toBe(release);
    expect(file["preferred-citation"]).toMatchObject({
      type: "data",
      version: release,
      year,
      month,
    });
  });

  it("says nothing that nobody knows: no day, no address, no identifier", () => {
    expect(text).not.toMatch(/date-released|doi|orcid|https?:/i);
  });

  it("is the text that the page offers; write it anew with each release", () => {
    expect(text).toBe(writeCitationFile(release));
  });

  it("names whom and the licence that data/README.md names", () => {
    expect(read("README.md")).toContain('Name it as "Second Source contributors".');
    expect(read("README.md")).toContain("CC BY 4.0");
  });

  it("gives no year where a release is not named by one", () => {
    const other = parse(writeCitationFile("unversioned")) as Record<string, unknown>;
    expect(other.version).toBe("unversioned");
    expect(other["preferred-citation"]).not.toHaveProperty("year");
    expect(parse(writeCitationFile("2.10"))).toHaveProperty("version", "2.10");
  });
});
