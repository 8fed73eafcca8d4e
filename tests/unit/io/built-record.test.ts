import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintOf, readBuiltRecord } from "../../../src/io/built-record.ts";
import { readData } from "../../../src/io/read-data.ts";
import { SOLAR_FOLDER } from "../../support/solar-record.ts";

const folder = mkdtempSync(join(tmpdir(), "built-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the built record", () => {
  it("is what the gate makes of the data, where it was built from just that", () => {
    const built = readBuiltRecord();
    // Where the data was changed since it was built, commands read the data itself.
    if (built !== null) expect(built).toEqual(readData().dataset);
  });
});

describe("the fingerprint of a data folder", () => {
  cpSync(SOLAR_FOLDER, folder, { recursive: true });
  const before = fingerprintOf(folder);

  it("is the same for the same files, wherever they lie", () => {
    expect(fingerprintOf(SOLAR_FOLDER)).toBe(before);
  });

  it.each([
    ["a file says something else", "sources/helios.yaml", (text: string) => text.replace("5", "6")],
    ["a line moves to another file", "VERSION", (text: string) => `${text}\n`],
  ])("is another where %s", (_, name, change) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, change(text));
    expect(fingerprintOf(folder)).not.toBe(before);
    writeFileSync(path, text);
    expect(fingerprintOf(folder)).toBe(before);
  });

  it("is another where a file comes or goes", () => {
    const path = join(folder, "sources/more.yaml");
    writeFileSync(path, "");
    expect(fingerprintOf(folder)).not.toBe(before);
    rmSync(path);
    expect(fingerprintOf(folder)).toBe(before);
  });
});
