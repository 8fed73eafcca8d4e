import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readModule } from "../architecture/read-module.ts";
import { EXAMPLES, shownExample } from "../support/examples.ts";
import { SOLAR_FOLDER } from "../support/solar-record.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSC = join(ROOT, "node_modules/.bin/tsc");
/** Two slow processors, with other tests beside. */
const SLOW = 240_000;

// What the npm that runs the tests tells its children is not for one in another project.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
);

interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** An empty project beside the tarballs. */
let folder: string;
let project: string;
let packed: readonly Packed[];

const read = (path: string): string => readFileSync(path, "utf8");
const run = (command: string, ...words: readonly string[]): string =>
  execFileSync(command, words, { cwd: project, env, encoding: "utf8", stdio: "pipe" });

/** The package's dependencies with theirs, as they are installed here. */
function dependencies(): readonly string[] {
  const found = new Set(Object.keys(JSON.parse(read(join(ROOT, "package.json"))).dependencies));
  // A Set is walked in the order of insertion, additions included.
  for (const name of found) {
    const { dependencies: own, peerDependencies: peers } = JSON.parse(
      read(join(ROOT, "node_modules", name, "package.json")),
    );
    for (const next of Object.keys({ ...own, ...peers })) found.add(next);
  }
  return [...found];
}

/**
 * Packs the package as it is built, and installs it as anybody would, but that its dependencies come from here too: no
 * registry is asked.
 */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
  project = join(folder, "project");
  cpSync(EXAMPLES, project, { recursive: true });
  execFileSync("npm", ["run", "-s", "build:lib"], { cwd: ROOT, env, stdio: "pipe" });
  const sources = [".", ...dependencies().map((name) => `./node_modules/${name}`)];
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...sources];
  packed = JSON.parse(execFileSync("npm", pack, { cwd: ROOT, env, encoding: "utf8" }));
  const [own, ...others] = packed.map(({ name, filename }) => [name, `file:${folder}/${filename}`]);
  const manifest = {
    ...{ private: true, type: "module" },
    dependencies: Object.fromEntries([own ?? []]),
    overrides: Object.fromEntries(others),
  };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  run("npm", "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund");
}, SLOW);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the package", { timeout: SLOW }, () => {
  it("holds types, library, data and command, and nothing that only serves to make it", () => {
    const paths = packed[0]?.files.map(({ path }) => path) ?? [];
    for (const path of [
      ...["lib/index.d.ts", "lib/index.js", "lib/cli/main.js", "data/case.yaml", "LICENSE"],
      ...["data/schema/source.json", "data/vocabulary/criteria.yaml", "public/dataset/record.json"],
    ]) {
      expect(paths).toContain(path);
    }
    const heads = paths.map((path) => path.split("/").slice(0, path.startsWith("lib") ? 2 : 1));
    expect([...new Set(heads.map((head) => head.join("/")))].toSorted()).toEqual(
      [
        ...["LICENSE", "README.md", "package.json", "data", "public"],
        ...["lib/cli", "lib/core", "lib/io", "lib/index.d.ts", "lib/index.js"],
      ].toSorted(),
    );
  });

  it("depends on the packages that its code imports, and on no other", () => {
    const lib = join(project, "node_modules/second-source/lib");
    const imported = readdirSync(lib, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .flatMap((file) => readModule(file, read(join(lib, file))).references)
      .flatMap(
        ({ specifier }) => /^(?!node:)(@[^/]+\/)?[^./][^/]*/.exec(specifier ?? "")?.[0] ?? [],
      );
    const { dependencies } = JSON.parse(read(join(lib, "../package.json")));
    expect([...new Set(imported)].toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  it.each([
    { module: "nodenext", moduleResolution: "nodenext" },
    { module: "preserve", moduleResolution: "bundler" },
  ])("gives types that hold to the last file: $moduleResolution", (options) => {
    const compilerOptions = {
      ...{ ...options, target: "es2023", lib: ["es2023", "dom"], types: [] },
      ...{ strict: true, skipLibCheck: false, outDir: "out" },
    };
    writeFileSync(
      join(project, "wrong.ts"),
      [
        'import { ask, openShippedRecord } from "second-source";',
        "// @ts-expect-error: there is no such question.",
        'ask(openShippedRecord(), { operation: "alternative", input: {} });',
        'const answer = ask(openShippedRecord(), { operation: "search", input: {} });',
        "// @ts-expect-error: whether it failed was not looked at.",
        "export const result = answer.result;",
      ].join("\n"),
    );
    const readme = read(join(project, "node_modules/second-source/README.md"));
    writeFileSync(join(project, "readme.ts"), /^```ts\n(.*?)^```/ms.exec(readme)?.[1] ?? "");
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    run(TSC);
  });

  it.each(["who-else", "own-rows"])("runs %s in plain Node", (name) => {
    expect(run(process.execPath, `out/${name}.js`)).toBe(shownExample(`${name}.ts`).prints);
  });

  // Before a command is run: one that finds it out of date builds it anew.
  it("brings its record as it was built from just this data", async () => {
    const file = join(project, "node_modules/second-source/lib/io/built-record.js");
    const { readBuiltRecord } = await import(file);
    expect(readBuiltRecord(), "run `npm run data` first").not.toBeNull();
  });

  it("brings the command, with its data", () => {
    expect(run("npx", "--offline", "second-source", "search", "SK On")).toMatch(/^ +sk-on /);
    const command = join(project, "node_modules/.bin/second-source");
    expect(run(command, "alternatives", "--data", SOLAR_FOLDER)).toContain("Brisa Solar");
  });

  it("brings what asks it in SPARQL, and what serves it to assistants", () => {
    const command = join(project, "node_modules/.bin/second-source");
    const asked = [
      "sparql",
      "SELECT * WHERE { ?maker ss:produces ?product }",
      "--data",
      SOLAR_FOLDER,
    ];
    expect(run(command, ...asked)).toMatch(/^8 rows/m);
    const hello = {
      ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
      params: {
        ...{ protocolVersion: "2025-06-18", capabilities: {} },
        clientInfo: { name: "a test", version: "1" },
      },
    };
    const input = `${JSON.stringify(hello)}\n`;
    const told = execFileSync(command, ["mcp"], { cwd: project, env, encoding: "utf8", input });
    expect(JSON.parse(told).result.serverInfo.name).toBe("second-source");
  });
});
