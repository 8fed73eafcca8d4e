import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";
import { FORMS } from "../../src/core/operation/input/operation-forms.ts";
import { readRecord } from "../support/record.ts";
import { readSolarRecord, SOLAR_FOLDER } from "../support/solar-record.ts";

const solar = readSolarRecord();
const shipped = readRecord();

/** Names of the shipped record that no answer about another may hold. */
const FOREIGN = new RegExp(
  `\\b(${shipped.entities
    .filter(({ id }) => !solar.entities.some((one) => one.id === id))
    .map(({ label }) => label.replace(/[^\w ]/g, "."))
    .filter((label) => /^[A-Z]/.test(label) && label.length > 3)
    .join("|")})\\b`,
);

function runWith(...words: readonly string[]): ReturnType<typeof runCommand> {
  return runCommand([...words, "--data", SOLAR_FOLDER]);
}

describe("another record on the command line", () => {
  it.each(Object.keys(FORMS))("is asked %s by the example that its help shows", (name) => {
    const { out } = runWith(...name.split(" "), "--help");
    const [, example = ""] = /^Example: second-source (.*)$/m.exec(out) ?? [];
    // No tariff is told there, so that its help can only say what the question takes.
    if (name === "tariff rate") return expect(example).toBe("tariff rate");
    const words = [...example.matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => a ?? b ?? "");
    const told = runWith(...words);
    expect(told).toMatchObject({ err: "", exit: 0 });
    expect(told.out).not.toMatch(FOREIGN);
    expect(JSON.parse(runWith(...words, "--json").out)).toHaveProperty("result");
  });

  it("answers in its own words and units", () => {
    const { out } = runWith("alternatives");
    expect(out).toContain("n-type wafers to Brisa Solar in Brazil");
    expect(out).toContain("room 4 GW a year");
    expect(out).toContain("makes other wafers in Brazil");
    expect(out).not.toMatch(/\b(cells?|batter|carmaker|GWh)/);
  });

  it("may be named before the question or after it, and twice in no way", () => {
    const after = runCommand(["search", "Brisa", "--data", SOLAR_FOLDER]);
    expect(runCommand(["--data", SOLAR_FOLDER, "search", "Brisa"])).toEqual(after);
    expect(runCommand([`--data=${SOLAR_FOLDER}`, "search", "Brisa"])).toEqual(after);
    expect(runCommand(["validate", "there", "--data", SOLAR_FOLDER])).toMatchObject({ exit: 2 });
  });

  it("knows no lens, use or chemistry but its own", () => {
    expect(runWith("alternatives", "--lens", "founding").err).toContain("weekly, facts, default");
    expect(runWith("alternatives", "--use", "ev").err).toContain("takes: any.");
    expect(runWith("alternatives", "--chemistry", "lfp").err).toContain("none in this record");
  });

  it("is told of an example in it that cannot be asked, with what is wrong", () => {
    const folder = mkdtempSync(join(tmpdir(), "record-"));
    cpSync(SOLAR_FOLDER, folder, { recursive: true });
    const path = join(folder, "case.yaml");
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace("to: brisa-natal", "to: brisa-natl").replace("ask: derived", "ask: derive"),
    );
    const { out, exit } = runCommand(["validate", folder]);
    rmSync(folder, { recursive: true });
    expect(exit).toBe(1);
    expect(out).toContain(
      'case.yaml examples[2]: the example of paths cannot be asked: No entity is called "brisa-natl".',
    );
    expect(out).toContain('there is no question "derive"');
  });

  it("that is not there is said so, whatever is asked", () => {
    const { err, exit } = runCommand(["search", "x", "--data", "/nowhere"]);
    expect(err).toContain('There is no folder at "/nowhere".');
    expect(exit).toBe(1);
  });
});
