import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { SOLAR_FOLDER } from "../support/solar-record.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function run(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", ...words],
    { cwd: root, encoding: "utf8", maxBuffer: 50_000_000 },
  );
  return { out: stdout, err: stderr, exit: status };
}

describe("linked data on the command line", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "second-source-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["trig", "json-ld"])(
    "comes out as %s and in again, and can then be asked",
    (form) => {
      const file = at(form === "trig" ? "solar.trig" : "solar.jsonld");
      const written = run("export", form, "--data", SOLAR_FOLDER);
      expect(written).toMatchObject({ err: "", exit: 0 });
      writeFileSync(file, written.out);
      const source = at(`${form}.yaml`);
      const read = run("import", file, "--out", source);
      expect(read).toMatchObject({ err: "", exit: 0 });
      expect(read.out).toContain("47 new claims");
      expect(runCommand(["search", "Brisa", "--with", source]).out).toContain("brisa-solar");
      // Read over the record that it came from, it brings nothing.
      const again = JSON.parse(run("import", file, "--data", SOLAR_FOLDER, "--json").out).result;
      expect(again.counts).toMatchObject({ entities: 0, sources: 0, claims: 0 });
      expect(again.known.sources).toHaveLength(4);
    },
    120_000,
  );

  it("that is damaged, unknown or asks for the network is refused in words", () => {
    const trig = run("export", "trig", "--data", SOLAR_FOLDER).out;
    writeFileSync(at("cut.trig"), trig.slice(0, 3000));
    writeFileSync(at("far.jsonld"), '{ "@context": "https://example.org/c", "@id": "a:b" }');
    writeFileSync(at("slip.trig"), trig.replace("claim-kind/fact", "claim-kind/fcat"));
    expect(run("import", at("cut.trig")).err).toMatch(/no linked data: .* on line \d+\.\n$/);
    expect(run("import", at("far.jsonld")).err).toContain("https://example.org/c is not fetched");
    const slip = run("import", at("slip.trig"), "--out", at("slip.yaml"));
    expect(slip).toMatchObject({ exit: 1, out: expect.stringContaining('Did you mean "fact"?') });
    expect(() => readFileSync(at("slip.yaml"))).toThrow("ENOENT");
    expect(run("export", "turtle").err).toContain("trig, json-ld");
  }, 120_000);
});
