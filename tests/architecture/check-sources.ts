import { posix } from "node:path";
import { checkFolders, type Import } from "./check-folders.ts";
import { FIRST_LOAD, LAYERS, type Layer } from "./layers.ts";
import { type Finding, type ModuleFacts, type ModuleReference, readModule } from "./read-module.ts";

/** A file under `src`; its path begins below that folder and has forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One broken rule, with the place and what to do. */
export interface Violation {
  readonly rule:
    | "layer"
    | "folder"
    | "first-load"
    | "name"
    | "export"
    | "length"
    | "purity"
    | "machine-path";
  readonly place: string;
  readonly message: string;
}

const MAX_LINES = 320;
const EMPTY_NAMES = /^(utils?|helpers?|common|shared|types?|constants?|misc)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
/** Folders of one machine, in quotes; and the folder that stands beside this repository on ours. */
const MACHINE_PATH = /["'`](\/(work|root|home|Users|tmp)\/|[A-Z]:[\\/])|\.\.\/shared\//;

const FINDINGS = {
  "default-export": { rule: "export", advice: "default export; export it by its name" },
  "re-export": { rule: "export", advice: "barrel; import from the file itself" },
  impure: { rule: "purity", advice: "make it an argument" },
} as const satisfies Record<Finding["kind"], { rule: Violation["rule"]; advice: string }>;

/** The layer that a file under `src` belongs to, or `null`. */
export function findLayer(path: string): Layer | null {
  const holding = LAYERS.filter(({ folder }) => isInside(path, folder));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

/**
 * Every broken rule of the architecture in these files, in the order of the files.
 *
 * Imports are resolved among the given files' paths alone, so a handful of made-up files can be checked.
 */
export function checkSources(files: readonly SourceFile[]): Violation[] {
  const facts = new Map(
    files
      .filter(({ path }) => /\.tsx?$/.test(path))
      .map(({ path, text }) => [path, readModule(path, text)] as const),
  );
  return [
    ...files.flatMap(checkName),
    ...files.flatMap(checkText),
    ...[...facts].flatMap(([path, one]) => [
      ...checkImports(path, one),
      ...checkFindings(path, one),
    ]),
    ...checkFolders(
      files.map(({ path }) => path),
      [...facts].flatMap(importsWithin),
    ).map(({ folder, message }): Violation => ({ rule: "folder", place: folder, message })),
    ...checkFirstLoad(facts),
  ];
}

function importsWithin([from, { references }]: readonly [string, ModuleFacts]): readonly Import[] {
  return references.flatMap(({ specifier }) => {
    const to = specifier === null ? null : resolveWithin(from, specifier);
    return to === null ? [] : [{ from, to }];
  });
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The path under `src` that a relative import names; `null` for a package. */
function resolveWithin(importer: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ""));
}

function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function checkName({ path }: SourceFile): Violation[] {
  const parts = path.split("/");
  const messages = parts.flatMap((part) => {
    const [stem = ""] = part.split(".");
    if (EMPTY_NAMES.test(stem)) return [`"${part}" says nothing; name it after the noun it serves`];
    return KEBAB_CASE.test(part) ? [] : [`"${part}" is not kebab-case`];
  });
  return messages.map((message) => ({ rule: "name", place: path, message }));
}

function checkText({ path, text }: SourceFile): Violation[] {
  const lines = text.replace(/\n$/, "").split("\n");
  const violations: Violation[] = [];
  if (lines.length > MAX_LINES) {
    const message = `${lines.length} lines, ${MAX_LINES} at most; it has a second idea in it`;
    violations.push({ rule: "length", place: path, message });
  }
  for (const [index, line] of lines.entries()) {
    if (!MACHINE_PATH.test(line)) continue;
    const message = `names a path of one machine: ${line.trim()}`;
    violations.push({ rule: "machine-path", place: `${path}:${index + 1}`, message });
  }
  return violations;
}

function checkFindings(path: string, { findings }: ModuleFacts): Violation[] {
  return findings
    .filter(({ kind }) => kind !== "impure" || isInside(path, "core"))
    .filter(({ kind }) => kind !== "re-export" || findLayer(path)?.door !== true)
    .map(({ kind, words, line }) => ({ ...FINDINGS[kind], place: `${path}:${line}`, words }))
    .map(({ rule, place, advice, words }) => ({ rule, place, message: `${advice}: ${words}` }));
}

function checkImports(path: string, { references }: ModuleFacts): Violation[] {
  const layer = findLayer(path);
  if (!layer) {
    const message = "belongs to no layer; add its folder to tests/architecture/layers.ts";
    return [{ rule: "layer", place: path, message }];
  }
  return references.flatMap((reference) => {
    const message = refuse(path, layer, reference);
    return message ? [{ rule: "layer", place: `${path}:${reference.line}`, message }] : [];
  });
}

/** Why a layer may not import something, or `null` when it may. */
function refuse(path: string, layer: Layer, { specifier, kind }: ModuleReference): string | null {
  if (specifier === null) return "imports a computed name; write it out, so that it can be checked";
  const target = resolveWithin(path, specifier);
  if (target?.startsWith("..")) return `"${specifier}" lies outside of src`;
  if (target !== null) return refuseFolder(layer, target, kind);
  if (specifier.startsWith("node:")) {
    return layer.node ? null : `${layer.folder} sees no Node, and imports "${specifier}"`;
  }
  if (layer.packages.includes(packageOf(specifier))) return null;
  return `${layer.folder} may not import the package "${specifier}"`;
}

function refuseFolder(layer: Layer, target: string, kind: ModuleReference["kind"]): string | null {
  const holds = (folder: string): boolean => isInside(target, folder);
  // A layer inside another one has rules of its own, so it is "its own" to itself alone.
  if (findLayer(target)?.folder === layer.folder || layer.imports.some(holds)) return null;
  if (!layer.defers?.some(holds)) return `${layer.folder} may not import ${target}`;
  if (kind !== "static") return null;
  return `${layer.folder} may import ${target} as a type or by import() only`;
}

/** What must not be loaded with the page and is, each with a shortest chain of imports that leads to it. */
function checkFirstLoad(facts: ReadonlyMap<string, ModuleFacts>): Violation[] {
  const isLate = (target: string): boolean =>
    FIRST_LOAD.folders.some((folder) => isInside(target, folder)) ||
    FIRST_LOAD.packages.some((name) => name === target);
  return findStaticChains(facts, FIRST_LOAD.entry)
    .filter((chain) => isLate(chain.at(-1) ?? ""))
    .map((chain) => ({
      rule: "first-load",
      place: chain.at(-2) ?? FIRST_LOAD.entry,
      message: `loaded with the page: ${chain.join(" → ")}`,
    }));
}

/** For every file and package that the entry reaches by static imports, a shortest way to it; nearest first. */
function findStaticChains(
  facts: ReadonlyMap<string, ModuleFacts>,
  entry: string,
): (readonly string[])[] {
  const chains = new Map<string, readonly string[]>([[entry, [entry]]]);
  // A Map is walked in the order of insertion, additions included: breadth first.
  for (const [path, chain] of chains) {
    for (const { specifier, kind } of facts.get(path)?.references ?? []) {
      if (kind !== "static" || specifier === null) continue;
      const target = resolveWithin(path, specifier) ?? packageOf(specifier);
      if (!chains.has(target)) chains.set(target, [...chain, target]);
    }
  }
  return [...chains.values()];
}
