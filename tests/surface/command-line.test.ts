import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/cli/parse-arguments.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { ask } from "../../src/core/operation/ask.ts";
import { FORMS, type OperationName } from "../../src/core/operation/input/operation-forms.ts";
import { writtenAs } from "../../src/core/operation/input/parameter.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();

interface Case {
  readonly argv: readonly string[];
  readonly operation: OperationName;
  readonly input: Record<string, unknown>;
}

const CASES: readonly Case[] = [
  {
    argv: ["alternatives", "--lens", "founding"],
    operation: "alternatives",
    input: { lens: "founding" },
  },
  {
    argv: ["alternatives", "--lens", "founding", "--among", "lg-energy-solution,sk-on,samsung-sdi"],
    operation: "alternatives",
    input: { lens: "founding", among: ["lg-energy-solution", "sk-on", "samsung-sdi"] },
  },
  {
    argv: [
      ...["alternatives", "--product", "cell-46-series", "--buyer", "bmw", "--market", "us"],
      ...["--instead-of", "aesc", "--needed-by", "2026", "--weights", "free", "--seed", "7"],
      ...[
        "--samples",
        "500",
        "--require",
        "local",
        "--require",
        "not-owned-from:china:50",
        "--strict",
      ],
    ],
    operation: "alternatives",
    input: {
      product: "cell-46-series",
      buyer: "bmw",
      market: "us",
      insteadOf: "aesc",
      neededBy: "2026",
      weights: "free",
      seed: 7,
      samples: 500,
      require: ["local", "not-owned-from:china:50"],
      strict: true,
    },
  },
  {
    argv: [
      ...["compare", "lg-energy-solution", "samsung-sdi", "sk-on", "--lens", "founding"],
      ...["--require", "local", "--weights", "readiness=2,local=1"],
    ],
    operation: "compare",
    input: {
      candidates: ["lg-energy-solution", "samsung-sdi", "sk-on"],
      lens: "founding",
      require: ["local"],
      weights: "readiness=2,local=1",
    },
  },
  {
    argv: ["explain", "envision-group", "aesc", "--predicate", "ownsStakeIn"],
    operation: "explain",
    input: { subject: "envision-group", other: "aesc", predicate: "ownsStakeIn" },
  },
  {
    argv: ["explain", "--score", "sk-on/readiness", "--lens", "founding"],
    operation: "explain",
    input: { score: "sk-on/readiness", lens: "founding" },
  },
  { argv: ["search", "삼성SDI"], operation: "search", input: { words: "삼성SDI" } },
  {
    argv: ["list", "paused", "plants", "--facet", "place=us", "--facet", "capacity>=20"],
    operation: "list",
    input: { words: "paused plants", facet: ["place=us", "capacity>=20"] },
  },
  {
    argv: ["paths", "aesc", "bmw-woodruff", "--k", "4", "--through", "agreement,event"],
    operation: "paths",
    input: { from: "aesc", to: "bmw-woodruff", k: 4, through: ["agreement", "event"] },
  },
  {
    argv: ["neighbours", "bmw", "--up", "2", "--down", "1", "--true-at", "2025-06"],
    operation: "neighbours",
    input: { entity: "bmw", up: 2, down: 1, trueAt: "2025-06" },
  },
  {
    argv: ["conflicts", "--kinds", "fact,expertStatement", "--known-by", "2025-07-01"],
    operation: "conflicts",
    input: { kinds: ["fact", "expertStatement"], knownBy: "2025-07-01" },
  },
  {
    argv: ["describe", "aesc-florence", "--lens", "founding"],
    operation: "describe",
    input: { entity: "aesc-florence", lens: "founding" },
  },
  {
    argv: ["derived", "lg-energy-solution", "--buyer", "bmw"],
    operation: "derived",
    input: { entity: "lg-energy-solution", buyer: "bmw" },
  },
  {
    argv: ["diff", "--from", "2025-06-23", "--to", "2025-10-01"],
    operation: "diff",
    input: { from: "2025-06-23", to: "2025-10-01" },
  },
  {
    argv: [
      ...["tariff", "rate", "--origin", "eu", "--destination", "us"],
      ...["--product", "passenger-car", "--known-by", "2025-07-01"],
    ],
    operation: "tariff rate",
    input: { origin: "eu", destination: "us", product: "passenger-car", knownBy: "2025-07-01" },
  },
  {
    argv: [
      ...["tariff", "blend", "--shipped", "400000", "--quota", "100000"],
      ...["--in-quota", "10", "--out-of-quota", "27.5"],
    ],
    operation: "tariff blend",
    input: { shipped: "400000", quota: "100000", inQuota: "10", outOfQuota: "27.5" },
  },
  {
    argv: [
      ...["tariff", "blend", "--shipped", "kh-2025-06-23/c59", "--quota", "kh-2025-06-23/c58"],
      ...["--in-quota", "kh-2025-06-23/c58", "--out-of-quota", "kh-2025-06-23/c54"],
      ...["--unit-value", "50000", "--firm-shipped", "80000"],
      ...["--lots", "100000x90000,300000x30000"],
    ],
    operation: "tariff blend",
    input: {
      shipped: "kh-2025-06-23/c59",
      quota: "kh-2025-06-23/c58",
      inQuota: "kh-2025-06-23/c58",
      outOfQuota: "kh-2025-06-23/c54",
      unitValue: "50000",
      firmShipped: "80000",
      lots: ["100000x90000,300000x30000"],
    },
  },
  {
    argv: [
      ...["tariff", "quota", "--target", "15", "--shipped", "400000"],
      ...["--in-quota", "10", "--out-of-quota", "27.5"],
    ],
    operation: "tariff quota",
    input: { target: "15", shipped: "400000", inQuota: "10", outOfQuota: "27.5" },
  },
  {
    argv: ["tariff", "prorate", "--quota", "100000", "--shipped", "400000", "--days", "184"],
    operation: "tariff prorate",
    input: { quota: "100000", shipped: "400000", days: "184" },
  },
  {
    argv: [
      ...["tariff", "offset", "--exports", "400000", "--imports", "100000", "--by", "number"],
      ...["--out-of-quota", "27.5", "--quota", "100000", "--in-quota", "10", "--order", "inside"],
    ],
    operation: "tariff offset",
    input: {
      exports: "400000",
      imports: "100000",
      by: "number",
      outOfQuota: "27.5",
      quota: "100000",
      inQuota: "10",
      order: "inside",
    },
  },
  {
    argv: ["depends-on", "aesc-florence"],
    operation: "depends-on",
    input: { entity: "aesc-florence" },
  },
  {
    argv: ["exposure", "bmw", "--product", "cell-46-series", "--market", "us"],
    operation: "exposure",
    input: { buyer: "bmw", product: "cell-46-series", market: "us" },
  },
  {
    argv: ["screen", "--mine", "BMW AG", "--mine", "Nobody Ltd", "--exposed-to", "aesc-florence"],
    operation: "screen",
    input: { mine: ["BMW AG", "Nobody Ltd"], exposedTo: "aesc-florence" },
  },
  { argv: ["scenario", "list"], operation: "scenario list", input: {} },
  ...(["scenario show", "scenario check"] as const).map((operation) => ({
    argv: [...operation.split(" "), "florence-stays-paused"],
    operation,
    input: { scenario: "florence-stays-paused" },
  })),
];

describe("the command line", () => {
  it.each(CASES)(
    "gives on $argv.0 the same answer as the core, as one JSON value",
    ({ argv, operation, input }) => {
      const { out, err, exit } = runCommand([...argv, "--json"]);
      expect({ err, exit }).toEqual({ err: "", exit: 0 });
      expect(JSON.parse(out)).toEqual(ask(record, { operation, input }));
      expect(Object.keys(JSON.parse(out))).toEqual([
        "result",
        "evidence",
        "caveats",
        "disputes",
        "lens",
        "dataVersion",
        ...(FORMS[operation].ofADay ? ["asOf"] : []),
        ...("scenario" in input ? ["scenario"] : []),
      ]);
    },
  );

  it.each(CASES)("gives on $argv.0 readable text without --json", ({ argv }) => {
    const { out, err, exit } = runCommand(argv);
    expect({ err, exit }).toEqual({ err: "", exit: 0 });
    expect(out).not.toMatch(/undefined|null|NaN|Infinity|\[object|\d\.\d{4}/);
    expect(out).toMatch(/Lens [\w-]+, (scenario “.+”, )?data \S+\.$/);
  });

  it("asks every question", () => {
    expect(new Set(CASES.map(({ operation }) => operation))).toEqual(new Set(Object.keys(FORMS)));
  });
});

describe("a failure", () => {
  it("is exit 1 with the three nearest, whose ids stand in the text", () => {
    const { out, err, exit } = runCommand(["explain", "samsnug-sdi"]);
    expect({ out, exit }).toEqual({ out: "", exit: 1 });
    expect(err.split("\n")).toEqual([
      'No entity is called "samsnug-sdi".',
      "Nearest:",
      "  samsung-sdi  (Samsung SDI)",
      expect.any(String),
      expect.any(String),
    ]);
  });

  it("is one JSON value on standard output with --json, and nothing else", () => {
    const { out, err, exit } = runCommand(["explain", "samsnug-sdi", "--json"]);
    expect({ err, exit }).toEqual({ err: "", exit: 1 });
    const { failure } = JSON.parse(out);
    expect(failure.code).toBe("unknown-entity");
    expect(failure.suggestions[0]).toEqual({ id: "samsung-sdi", label: "Samsung SDI" });
  });

  it.each([
    [["alternatives", "--foo", "1"], "--foo"],
    [["alternatives", "--needed-by", "2025-13"], "2025-13"],
    [["alternatives", "--require", "not-owned-from:china:150"], "150"],
    [["alternatives", "--weights", "local=0"], "local=0"],
    [["alternatives", "--seed", "-1"], "-1"],
    [["alternatives", "--buyer"], "--buyer"],
    [["tariff", "blend", "--shipped", "many"], "many"],
    [["tariff", "quota", "--target", "15"], "--shipped is missing"],
    [["tariff", "offset", "--order", "inside"], "--order"],
    [["explain", "a", "b", "c"], "c"],
    [["explian", "aesc"], "explian"],
    [["search", "--version"], "--version"],
    [["search", "a".repeat(3000)], "at most 2000 characters"],
    [["explain", "a".repeat(300)], "at most 200 characters"],
    [["alternatives", "--among", "a,".repeat(3000)], "at most 2000 names"],
    [["search"], "words"],
    [["list", "plants", "not", "over", "20", "GWh"], "not"],
    [["list", "xyzzy"], "xyzzy"],
    [["list", "--facet", "clas=facility"], "clas=facility"],
    [["list", "--facet", "status>=operating"], "status>=operating"],
    [["list", "--facet", "capacity>=many"], "many"],
    [["list", "--facet", "dated=2025-02-30"], "2025-02-30"],
    [["compare", "catl"], "CATL"],
    [["compare", "catl", "bmw"], "BMW is no candidate"],
    [[], "Commands:"],
  ])("of usage is exit 2 and quotes what was typed: %j", (argv, quoted) => {
    const text = runCommand(argv);
    expect(text).toMatchObject({ out: "", exit: 2 });
    expect(text.err).toContain(quoted);
    const json = runCommand([...argv, "--json"]);
    expect(json).toMatchObject({ err: "", exit: 2 });
    expect(JSON.parse(json.out).failure).toMatchObject({ code: "invalid-input", suggestions: [] });
  });

  it("of a command offers the one probably meant", () => {
    expect(runCommand(["explian", "aesc"]).err).toContain('Did you mean "explain"?');
  });

  it("is none where the answer is that nothing is stated, or that there is no path", () => {
    expect(runCommand(["explain", "catl", "--predicate", "hasSitesIn"])).toMatchObject({ exit: 0 });
    expect(runCommand(["paths", "lg-energy-solution", "bmw"])).toMatchObject({ exit: 0 });
    expect(runCommand(["conflicts", "bmw"])).toMatchObject({ exit: 0 });
    expect(runCommand(["search", "xyzzy"])).toMatchObject({ exit: 0 });
  });
});

describe("help", () => {
  it.each([...Object.keys(FORMS), "import", "reopen", "validate"])(
    "of %s names all that it takes",
    (command) => {
      const { out, exit } = runCommand([command, "--help"]);
      expect(exit).toBe(0);
      for (const parameter of parametersOf(command)) expect(out).toContain(writtenAs(parameter));
      for (const flag of ["--json", "--format", "--help"]) expect(out).toContain(flag);
    },
  );

  it("of the program names every command", () => {
    const { out, exit } = runCommand(["--help"]);
    expect(exit).toBe(0);
    for (const command of [...Object.keys(FORMS), "import", "reopen", "validate"])
      expect(out).toContain(command);
  });

  it.each(Object.values(FORMS))("shows for $name an example that is answered", ({ name }) => {
    const { out } = runCommand([...name.split(" "), "--help"]);
    const [, example = ""] = /^Example: second-source (.*)$/m.exec(out) ?? [];
    const words = example.split(" ").map((word) => word.replaceAll("'", ""));
    expect(runCommand(words)).toMatchObject({ err: "", exit: 0 });
  });
});

describe("help and version as JSON", () => {
  it("are one value, with every command and all that it takes", () => {
    const { result } = JSON.parse(runCommand(["--help", "--json"]).out);
    const names = result.commands.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      ...Object.keys(FORMS),
      "export",
      "import",
      "mcp",
      "reopen",
      "sparql",
      "validate",
    ]);
    const one = JSON.parse(runCommand(["tariff", "rate", "--help", "--json"]).out).result;
    expect(one.commands).toHaveLength(1);
    expect(JSON.stringify(one.commands[0].parameters)).toContain('"--destination"');
  });

  it("name the program and its data", () => {
    const { out, err, exit } = runCommand(["--version"]);
    expect({ err, exit }).toEqual({ err: "", exit: 0 });
    expect(out).toMatch(/^second-source \d+\.\d+\.\d+, data \d{4}\.\d+\.\d+$/);
    expect(JSON.parse(runCommand(["--version", "--json"]).out).result).toEqual({
      program: expect.any(String),
      data: expect.any(String),
    });
  });
});

describe("help", () => {
  it("sets each name apart from its words", () => {
    const pages = [["--help"], ...Object.keys(FORMS).map((name) => [...name.split(" "), "--help"])];
    for (const argv of pages) {
      const { out } = runCommand(argv);
      for (const line of out.split("\n").filter((one) => /^ {2}(--|<|[a-z])/.test(one))) {
        expect(line).toMatch(/^ {2}(second-source.*?|\S+( \S+)?) {2,}\S/);
      }
    }
  });
});

describe("what follows -- is a word", () => {
  it.each(["--help", "--json", "--version", "--format=json"])("%s", (word) => {
    expect(runCommand(["search", "--", word])).toMatchObject({ err: "", exit: 0 });
    expect(runCommand(["search", "--", word]).out).toContain("Lens default");
  });
});

describe("the program itself", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], {
      cwd: root,
      encoding: "utf8",
    });

  it("prints the answer on standard output and nothing on standard error", () => {
    const { stdout, stderr, status } = run("search", "LG", "--json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout).result[0].id).toBe("lg-energy-solution");
  });

  it("prints wrong usage on standard error and exits with 2", () => {
    const { stdout, stderr, status } = run("search", "--foo");
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("--foo");
  });
});
